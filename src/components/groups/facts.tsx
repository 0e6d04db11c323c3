import { term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { GroupPage } from '#views/groups/group.ts';
import type { Site } from '#views/site.ts';

/** Who is on top of the group, or what is written about one whose parent buys nothing. */
export function groupFacts(site: Site, { parent, about, crmId }: GroupPage) {
  const t = site.t.groups;
  return (
    <>
      {about && <p class="person">{about}</p>}
      {(parent || crmId) && (
        <dl class="plan-head">
          {term(t.parent, parent && linkedText(parent))}
          {term(site.t.account.crm, crmId)}
        </dl>
      )}
    </>
  );
}

import { pageHead } from '#components/frame/overview.tsx';
import { subscribeLink } from '#components/frame/subscribe-link.tsx';
import { links, term } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { TeamMember } from '#domain/portfolio.ts';
import type { Site } from '#views/site.ts';
import type { PersonPage } from '#views/team/person.ts';

/** Who the person is in our organisation. */
export function personHead(site: Site, member: TeamMember, page: PersonPage) {
  const t = site.t.team;
  return (
    <>
      {pageHead([member.name, member.title && <span class="title">{member.title}</span>], subscribeLink(site, member))}
      <dl class="plan-head">
        {term(t.unit, linkedText(page.unit))}
        {term(t.team, page.team)}
        {term(t.functions, page.functions)}
        {term(t.manager, page.manager && linkedText(page.manager))}
        {term(t.reports, page.reports.length > 0 && links(page.reports))}
      </dl>
    </>
  );
}

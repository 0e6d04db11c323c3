import { linkedText } from '#components/text/linked-text.tsx';
import { subscribeLink } from '#components/frame/subscribe-link.tsx';
import type { TeamMember } from '#domain/portfolio.ts';
import type { PersonPage } from '#views/team/person.ts';
import type { Site } from '#views/site.ts';
import type { Html } from '#jsx/html.ts';

/** Who the person is in our organisation. */
export function personHead(site: Site, member: TeamMember, page: PersonPage): Html | undefined {
  const t = site.t.team;
  return (
    <>
      <div class="page-head">
        <h1>
          {member.name}
          {member.title && <span class="title">{member.title}</span>}
        </h1>
        {subscribeLink(site, member)}
      </div>
      <dl class="plan-head">
        <div>
          <dt>{t.unit}</dt>
          <dd>{linkedText(page.unit)}</dd>
        </div>
        {page.team && (
          <div>
            <dt>{t.team}</dt>
            <dd>{page.team}</dd>
          </div>
        )}
        {page.functions && (
          <div>
            <dt>{t.functions}</dt>
            <dd>{page.functions}</dd>
          </div>
        )}
        {page.manager && (
          <div>
            <dt>{t.manager}</dt>
            <dd>{linkedText(page.manager)}</dd>
          </div>
        )}
        {page.reports.length > 0 && (
          <div>
            <dt>{t.reports}</dt>
            <dd>
              {page.reports.map((report, at) => (
                <>
                  {at > 0 && ', '}
                  {linkedText(report)}
                </>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </>
  );
}

import { covered } from '#components/marks/icons.tsx';
import { attitudeMark } from '#components/marks/marks.tsx';
import { formerPeople } from '#components/people/former-people.tsx';
import { planPeople } from '#components/people/plan-people.tsx';
import { joined } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Account } from '#domain/portfolio.ts';
import { peopleOf, type RoleRow } from '#views/account/people.ts';
import { personalDataPath } from '#views/people/personal-data.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';
import { relationshipFigure } from './relationship-map.tsx';

/** Section 3: the customer's people: roles covered, attitudes, and each with what was seen. */
export function peopleSection(site: Site, account: Account) {
  const { people: t, empty } = site.t.account;
  const view = peopleOf(site, account);
  return planSection(
    {
      site,
      account,
      id: 'people',
      note: [view.depth, view.expiry].filter((each) => each !== undefined).join(' '),
      empty: view.people.length + view.before.length === 0 && empty.people,
    },
    () => (
      <>
        <dl class="counts">
          <div>
            <dt>{t.rolesCovered}</dt>
            {view.roles.map((role) => roleCount(site, role))}
          </div>
          <div>
            <dt>{t.attitudes}</dt>
            {view.attitudes.map(({ attitude, count }) => (
              <dd>
                {attitudeMark(site, attitude)} <b>{count}</b>
              </dd>
            ))}
            {!site.leftOut.has('people') && (
              <dd class="no-print">
                <a class="quiet-link" href={site.url(personalDataPath(account))}>
                  {site.t.personalData.linkOf}
                </a>
              </dd>
            )}
          </div>
        </dl>
        {planPeople(site, view.people, t.caption)}
        {formerPeople(site, view.before, t.before)}
        {relationshipFigure(site, account)}
      </>
    ),
  );
}

/** How many hold a role and which needs are theirs; where nobody does, who is to find somebody. */
function roleCount(site: Site, { name, holders, isDemanded, needs, lookedFor }: RoleRow) {
  const t = site.t.account.people;
  return (
    <dd class={holders.length === 0 && 'caution'}>
      {covered(holders.length > 0)}
      <span>
        {name} <b>{holders.length === 0 ? t.nobody : holders.length}</b>
        {needs.length > 0 && [
          ' ',
          joined(
            needs.map((need) => linkedText(need)),
            ' ',
          ),
        ]}
        {!isDemanded && <span class="ink3"> ({t.optional})</span>}
        {lookedFor.map(({ question, who }) => [' ', question, ' ', who])}
      </span>
    </dd>
  );
}

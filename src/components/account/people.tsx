import { Drawing } from '#components/marks/drawing.tsx';
import { attitudeMark } from '#components/marks/marks.tsx';
import { attitudesOverTime } from '#components/people/attitude-moves.tsx';
import { formerPeople } from '#components/people/former-people.tsx';
import { planPeople } from '#components/people/plan-people.tsx';
import { table } from '#components/table/table.tsx';
import { linkLines, under } from '#components/text/lines.tsx';
import type { Account } from '#domain/portfolio.ts';
import { peopleOf, type RoleRow } from '#views/account/people.ts';
import { personalDataPath } from '#views/people/personal-data.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
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
      note: view.expiry,
      empty: view.people.length + view.before.length === 0 && empty.people,
    },
    () => (
      <>
        <dl class="counts">
          <div>
            <dt>{t.rolesCovered}</dt>
            {view.roles.map(({ name, holders }) => (
              <dd class={holders.length === 0 && 'caution'}>
                {covered(holders.length > 0)}
                {name} <b>{holders.length === 0 ? t.nobody : holders.length}</b>
              </dd>
            ))}
          </div>
          <div>
            <dt>{t.attitudes}</dt>
            {view.attitudes.map(({ attitude, count }) => (
              <dd>
                {attitudeMark(site, attitude)} <b>{count}</b>
              </dd>
            ))}
          </div>
        </dl>
        {planPeople(site, view.people, t.caption)}
        {formerPeople(site, view.before, t.before)}
        {!site.leftOut.has('people') && (
          <p class="caption">
            <a class="edit-link" href={site.url(personalDataPath(account))}>
              {site.t.personalData.linkOf}
            </a>
          </p>
        )}
        {relationshipFigure(site, account)}
        {roleTable(site, view.roles)}
        {attitudesOverTime(site, account)}
      </>
    ),
  );
}

/** Each role with its people and what they care about; a role that nobody holds says who is to find somebody. */
function roleTable(site: Site, roles: readonly RoleRow[]) {
  const t = site.t.account.people;
  const lang = writtenLanguage(site);
  return table(site, {
    class: 'as-text role-table',
    caption: t.coverage,
    shownCaption: true,
    rows: roles,
    columns: [
      { head: t.role, cell: ({ name, isDemanded }) => [name, under(!isDemanded && t.optional)] },
      {
        head: t.holders,
        cell: ({ holders, lookedFor }) => [
          holders.length > 0 ? linkLines(holders) : <b class="caution">{t.nobody}</b>,
          lookedFor.map(({ question, who }) => under([<span lang={lang}>{question}</span>, ' ', who])),
        ],
      },
      { head: t.roleNeeds, lang, cell: ({ needs }) => linkLines(needs) },
    ],
  });
}

/** A tick for a role that somebody holds; a line for one that nobody does. */
function covered(isCovered: boolean) {
  return (
    <Drawing width={12} lines={1.5}>
      <path d={isCovered ? 'M2 6.5 5 9.5 10.5 3' : 'M2 6h8'} />
    </Drawing>
  );
}

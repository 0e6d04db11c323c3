import type { Html } from '#jsx/html.ts';
import { attitudeMark } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { peopleOf, type RoleRow } from '#views/account/people.ts';
import { personalDataPath } from '#views/people/personal-data.ts';
import type { Site } from '#views/site.ts';
import { attitudesOverTime } from './attitudes.tsx';
import { linkedText } from '../text/linked-text.tsx';
import { personRow } from './person-row.tsx';
import { planSection } from './plan-section.tsx';
import { relationshipFigure } from './relationship-map.tsx';

/** Section 3: the customer's people: roles covered, attitudes, and each with what was seen. */
export function peopleSection(site: Site, account: Account): Html {
  const {
    account: { people: t, empty },
  } = site.t;
  const view = peopleOf(site, account);
  const heads = [t.person, t.role, t.influence, t.attitude, t.counterpart, t.reportsTo, t.listensTo, t.age];
  return planSection(
    { site, account, id: 'people', note: view.expiry, empty: view.people.length === 0 ? empty.people : undefined },
    () => (
      <>
        <dl class="counts">
          <div>
            <dt>{t.rolesCovered}</dt>
            {view.roles.map((role) => (
              <dd class={role.holders.length === 0 ? 'caution' : undefined}>
                {role.holders.length === 0 ? UNCOVERED : COVERED}
                {role.name} <b>{role.holders.length === 0 ? t.nobody : role.holders.length}</b>
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
        <table class="as-text people-table">
          <caption class="visually-hidden">{t.caption}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col">{head}</th>
              ))}
            </tr>
          </thead>
          <tbody>{view.people.map((person) => personRow(site, person))}</tbody>
        </table>
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
function roleTable(site: Site, roles: readonly RoleRow[]): Html {
  const t = site.t.account.people;
  const lang = writtenLanguage(site);
  return (
    <table class="as-text role-table">
      <caption>{t.coverage}</caption>
      <thead>
        <tr>
          <th scope="col">{t.role}</th>
          <th scope="col">{t.holders}</th>
          <th scope="col">{t.roleNeeds}</th>
        </tr>
      </thead>
      <tbody>
        {roles.map((role) => (
          <tr>
            <th scope="row">
              {role.name}
              {!role.isDemanded && <span class="under">{t.optional}</span>}
            </th>
            <td>
              {role.holders.length > 0 ? (
                role.holders.map((holder) => <span class="each">{linkedText(holder, 'quiet-link')}</span>)
              ) : (
                <b class="caution">{t.nobody}</b>
              )}
              {role.lookedFor.map(({ question, who }) => (
                <span class="under">
                  <span lang={lang}>{question}</span> {who}
                </span>
              ))}
            </td>
            <td lang={lang}>
              {role.needs.map((need) => (
                <span class="each">{linkedText(need, 'quiet-link')}</span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const COVERED = (
  <svg
    aria-hidden="true"
    width="12"
    height="12"
    viewBox="0 0 12 12"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  >
    <path d="M2 6.5 5 9.5 10.5 3" />
  </svg>
);
const UNCOVERED = (
  <svg
    aria-hidden="true"
    width="12"
    height="12"
    viewBox="0 0 12 12"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
  >
    <path d="M2 6h8" />
  </svg>
);

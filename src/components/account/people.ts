import { attribute, html, type Html } from '#components/html.ts';
import { attitudeMark } from '#components/marks/marks.ts';
import type { Account } from '#domain/portfolio.ts';
import { peopleOf } from '#views/account/people.ts';
import type { Site } from '#views/site.ts';
import { personRow } from './person-row.ts';
import { planSection } from './plan-section.ts';

/** Section 3: the customer's people: roles covered, attitudes, and each with what was seen. */
export function peopleSection(site: Site, account: Account): Html {
  const { account: { people: t, empty } } = site.t;
  const view = peopleOf(site, account);
  const heads = [t.person, t.role, t.influence, t.attitude, t.counterpart, t.reportsTo, t.listensTo, t.age];
  return planSection({ site, account, id: 'people', note: view.expiry, empty: view.people.length === 0 ? empty.people : undefined }, () => html`
    <dl class="counts">
      <div>
        <dt>${t.rolesCovered}</dt>
        ${view.roles.map((role) => html`<dd${attribute('class', role.count === 0 ? 'caution' : undefined)}>${role.count === 0 ? UNCOVERED : COVERED}${role.name} <b>${role.count === 0 ? t.nobody : role.count}</b></dd>`)}
      </div>
      <div>
        <dt>${t.attitudes}</dt>
        ${view.attitudes.map(({ attitude, count }) => html`<dd>${attitudeMark(site, attitude)} <b>${count}</b></dd>`)}
      </div>
    </dl>
    <table class="as-text people-table">
      <caption class="visually-hidden">${t.caption}</caption>
      <thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
      <tbody>${view.people.map((person) => personRow(site, person))}</tbody>
    </table>`);
}

const COVERED = html`<svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" stroke-width="1.5"><path d="M2 6.5 5 9.5 10.5 3"/></svg>`;
const UNCOVERED = html`<svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" stroke-width="1.5"><path d="M2 6h8"/></svg>`;

import type { Html } from '#jsx/html.ts';
import { fraction } from '#components/marks/marks.tsx';
import type { Account } from '#domain/portfolio.ts';
import { goalsOf } from '#views/account/strategy.ts';
import type { Site } from '#views/site.ts';
import { wins } from './parts.tsx';
import { sharedMark } from '../marks/plan-marks.tsx';
import { planSection } from './plan-section.tsx';

/** Section 5: annual goals with what they rest on. */
export function goalsSection(site: Site, account: Account): Html {
  const {
    account: { goals: t, empty },
  } = site.t;
  const goals = goalsOf(site, account);
  return planSection({ site, account, id: 'goals', empty: goals.length === 0 ? empty.goals : undefined }, () => (
    <table class="as-text">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t.year}</th>
          <th scope="col">{t.goal}</th>
          <th scope="col">{t.basis}</th>
          <th scope="col">{t.measure}</th>
          <th scope="col">{t.companyGoal}</th>
          <th scope="col">{t.actions}</th>
        </tr>
      </thead>
      <tbody>
        {goals.map((goal) => (
          <tr id={goal.anchor}>
            <td>{goal.year}</td>
            <th scope="row">
              <span class="with-id">
                <code class="thing-id">{goal.id}</code>{' '}
                <span>
                  <b>{goal.goal}</b>
                  {wins(site, goal.customerWin, goal.ourWin)}
                  {goal.isShared && sharedMark(site)}
                </span>
              </span>
            </th>
            <td data-label={t.basis}>
              {goal.basedOn}
              <span class="under">{goal.basis}</span>
            </td>
            <td data-label={t.measure}>
              {goal.measure}
              {goal.target && <span class="under">{goal.target}</span>}
            </td>
            <td data-label={t.companyGoal}>
              {goal.companyGoal ? (
                <span>
                  <a class="quiet-link strong" href={goal.companyGoal.href}>
                    {goal.companyGoal.id}
                  </a>{' '}
                  {goal.companyGoal.name}
                </span>
              ) : (
                <span class="ink3">{site.t.site.notSet}</span>
              )}
            </td>
            <td data-label={t.actions}>{fraction(site, goal.actions.done, goal.actions.of)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  ));
}

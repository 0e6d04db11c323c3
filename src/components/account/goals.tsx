import { fraction } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { table } from '#components/table/table.tsx';
import { under, withId } from '#components/text/lines.tsx';
import { wins } from '#components/text/wins.tsx';
import type { Account } from '#domain/portfolio.ts';
import { goalsOf } from '#views/account/strategy.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 5: annual goals with what they rest on. */
export function goalsSection(site: Site, account: Account) {
  const { goals: t, empty } = site.t.account;
  const goals = goalsOf(site, account);
  return planSection({ site, account, id: 'goals', empty: goals.length === 0 && empty.goals }, () =>
    table(site, {
      class: 'as-text',
      caption: t.caption,
      rows: goals,
      row: ({ anchor }) => ({ id: anchor }),
      columns: [
        { head: t.year, cell: 'year' },
        {
          head: t.goal,
          isRowHead: true,
          cell: (goal) =>
            withId(
              goal.id,
              <span>
                <b>{goal.goal}</b>
                {wins(site, goal.customerWin, goal.ourWin)}
                {goal.isShared && sharedMark(site)}
              </span>,
            ),
        },
        {
          head: t.basis,
          label: true,
          cell: ({ basedOn, basis }) => [basedOn, <span class="under">{basis}</span>],
        },
        { head: t.measure, label: true, cell: ({ measure, target }) => [measure, under(target)] },
        {
          head: t.companyGoal,
          label: true,
          cell: ({ companyGoal }) =>
            companyGoal ? (
              <span>
                <a class="quiet-link strong" href={companyGoal.href}>
                  {companyGoal.id}
                </a>{' '}
                {companyGoal.name}
              </span>
            ) : (
              <span class="ink3">{site.t.site.notSet}</span>
            ),
        },
        { head: t.actions, label: true, cell: ({ actions: { done, of } }) => fraction(site, done, of) },
      ],
    }),
  );
}

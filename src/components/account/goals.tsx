import { fraction } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { table } from '#components/table/table.tsx';
import { under, withId } from '#components/text/lines.tsx';
import { wins } from '#components/text/wins.tsx';
import type { Account } from '#domain/portfolio.ts';
import { goalsOf } from '#views/account/strategy.ts';
import type { Site } from '#views/site.ts';

/** Annual goals with what they rest on. */
export function goalTable(site: Site, account: Account) {
  const { goals: t } = site.t.account;
  return table(site, {
    class: 'as-text annual-goals',
    caption: t.caption,
    rows: goalsOf(site, account),
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      {
        head: t.goal,
        isRowHead: true,
        cell: (goal) =>
          withId(
            goal.id,
            <span>
              <b>{goal.goal}</b> <span class="ink3">{goal.year}</span> {goal.isShared && sharedMark(site, true)}
              {wins(site, goal.customerWin, goal.ourWin)}
            </span>,
          ),
      },
      { head: t.basis, label: true, cell: ({ basedOn, basis }) => [basedOn, under(basis)] },
      { head: t.measure, label: true, cell: ({ measure, target }) => [measure, under(target)] },
      {
        head: t.companyGoal,
        label: true,
        cell: ({ companyGoal }) =>
          companyGoal ? (
            <a class="quiet-link strong" href={companyGoal.href} title={companyGoal.name}>
              {companyGoal.id}
            </a>
          ) : (
            <span class="ink3">{site.t.site.notSet}</span>
          ),
      },
      { head: t.actions, label: true, cell: ({ actions: { done, of } }) => fraction(site, done, of) },
    ],
  });
}

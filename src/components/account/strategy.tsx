import { emptyState } from '#components/frame/section-header.tsx';
import { planText } from '#components/text/plan-text.tsx';
import { table } from '#components/table/table.tsx';
import { goalLines } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Account } from '#domain/portfolio.ts';
import { editOf } from '#views/account/sections.ts';
import { type ChoiceRow, choicesOf } from '#views/account/strategy.ts';
import type { Site } from '#views/site.ts';
import { planBodyOf } from '#views/text/body.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { goalTable } from './goals.tsx';
import { planSection } from './plan-section.tsx';

/** Section 4: what we choose and what we leave, the goals of the year, and the prose of the plan. */
export function strategySection(site: Site, account: Account) {
  const { empty } = site.t.account;
  const choices = choicesOf(site, account);
  const isEmpty = choices.length + account.body.length + account.goals.length === 0;
  return planSection({ site, account, id: 'strategy', empty: isEmpty && empty.strategy }, () => [
    choices.length > 0 && choiceTable(site, choices),
    <div id="goals">
      {account.goals.length > 0
        ? goalTable(site, account)
        : emptyState(site, { ...empty.goals, href: editOf(site, account, 'goals') })}
    </div>,
    account.body.length > 0 && (
      <div class="prose" lang={writtenLanguage(site, account)}>
        {planText(site, planBodyOf(site, account))}
      </div>
    ),
  ]);
}

function choiceTable(site: Site, choices: readonly ChoiceRow[]) {
  const t = site.t.account.strategy;
  return table(site, {
    class: 'as-text choices',
    caption: t.caption,
    areHeadsHidden: true,
    rows: choices,
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      { head: t.choice, cell: 'verb' },
      {
        head: t.what,
        class: 'person',
        cell: ({ what, need }) => [what, need && [' ', linkedText(need, 'need')]],
      },
      { head: t.companyGoal, class: 'serves', cell: ({ goals }) => goalLines(goals) },
    ],
  });
}

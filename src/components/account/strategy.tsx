import { planText } from '#components/text/plan-text.tsx';
import { table } from '#components/table/table.tsx';
import { goalLines } from '#components/text/lines.tsx';
import type { Account } from '#domain/portfolio.ts';
import { type ChoiceRow, choicesOf } from '#views/account/strategy.ts';
import type { Site } from '#views/site.ts';
import { bodyOf } from '#views/text/body.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { planSection } from './plan-section.tsx';

/** Section 4: what we choose and what we leave, and the prose of the plan. */
export function strategySection(site: Site, account: Account) {
  const choices = choicesOf(site, account);
  const isEmpty = choices.length === 0 && account.body.length === 0;
  return planSection({ site, account, id: 'strategy', empty: isEmpty && site.t.account.empty.strategy }, () => [
    choices.length > 0 && choiceTable(site, choices),
    account.body.length > 0 && (
      <div class="prose" lang={writtenLanguage(site)}>
        {planText(site, bodyOf(site, account))}
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
        cell: ({ what, need }) => (
          <>
            <span lang={writtenLanguage(site)}>{what}</span>
            {need && (
              <span>
                {' '}
                (<a href={need.href}>{t.need(need.text)}</a>)
              </span>
            )}
          </>
        ),
      },
      { head: t.companyGoal, class: 'serves', cell: ({ goals }) => goalLines(goals) },
    ],
  });
}

import { planText } from '#components/body/plan-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { Account } from '#domain/portfolio.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { choicesOf, type ChoiceRow } from '#views/account/strategy.ts';
import { bodyOf } from '#views/text/body.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 4: what we choose and what we leave, and the prose of the plan. */
export function strategySection(site: Site, account: Account): Html {
  const choices = choicesOf(site, account);
  const isEmpty = choices.length === 0 && account.body.length === 0;
  return planSection(
    { site, account, id: 'strategy', empty: isEmpty ? site.t.account.empty.strategy : undefined },
    () => (
      <>
        {choices.length > 0 && choiceTable(site, choices)}
        {account.body.length > 0 && (
          <div class="prose" lang={writtenLanguage(site)}>
            {planText(site, bodyOf(site, account))}
          </div>
        )}
      </>
    ),
  );
}

function choiceTable(site: Site, choices: readonly ChoiceRow[]): Html {
  const t = site.t.account.strategy;
  const lang = writtenLanguage(site);
  return (
    <table class="as-text choices">
      <caption class="visually-hidden">{t.caption}</caption>
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{t.choice}</th>
          <th scope="col">{t.what}</th>
          <th scope="col">{t.companyGoal}</th>
        </tr>
      </thead>
      <tbody>
        {choices.map((choice) => (
          <tr id={choice.anchor}>
            <th scope="row">{choice.verb}</th>
            <td class="person">
              <span lang={lang}>{choice.what}</span>
              {choice.need && (
                <span>
                  {' '}
                  (<a href={choice.need.href}>{t.need(choice.need.text)}</a>)
                </span>
              )}
            </td>
            <td class="serves">
              {choice.goals.map((goal) => (
                <span class="each">
                  <a class="quiet-link strong" href={goal.href}>
                    {goal.id}
                  </a>{' '}
                  {goal.name}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

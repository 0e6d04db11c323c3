import { section } from '#components/frame/section.tsx';
import { goalLines, term } from '#components/text/lines.tsx';
import { planText } from '#components/text/plan-text.tsx';
import type { NewCustomerPlan } from '#domain/portfolio.ts';
import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';
import { bodyOf } from '#views/text/body.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

/** Whom the plan looks for, what we offer them, and how we go about it; beside it what is written of it. */
export function targetGroup(site: Site, plan: NewCustomerPlan, page: NewCustomerPage) {
  const t = site.t.newCustomers;
  const criteria = (
    <ul class="criteria">
      {page.criteria.map((criterion) => (
        <li>{criterion}</li>
      ))}
    </ul>
  );
  return section(
    site,
    { id: 'target-group', title: t.targetGroup },
    <>
      <p class="person who">{page.who}</p>
      <dl class="plan-words">
        {term(t.criteria, criteria)}
        {term(t.offerings, page.offerings.join(', '))}
        {term(t.goal, plan.goal, { class: 'person' })}
        {term(t.strategy, plan.strategy, { class: 'person' })}
        {term(t.serves, page.goals.length > 0 && goalLines(page.goals))}
      </dl>
      {plan.body.length > 0 && (
        <div class="prose" lang={writtenLanguage(site, plan)}>
          {planText(site, bodyOf(site, plan))}
        </div>
      )}
    </>,
  );
}

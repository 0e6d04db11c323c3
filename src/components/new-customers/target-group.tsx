import type { NewCustomerPlan } from '#domain/portfolio.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { NewCustomerPage } from '#views/new-customers/new-customers.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** Whom the plan looks for, what we offer them, and how we go about it. */
export function targetGroup(site: Site, plan: NewCustomerPlan, page: NewCustomerPage): Html | undefined {
  const t = site.t.newCustomers;
  const lang = writtenLanguage(site);
  return (
    <section class="section" aria-labelledby="target-group">
      {sectionHeader(site, { id: 'target-group', title: t.targetGroup })}
      <p class="person who" lang={lang}>
        {page.who}
      </p>
      <dl class="plan-words">
        <div>
          <dt>{t.criteria}</dt>
          <dd lang={lang}>
            <ul class="criteria">
              {page.criteria.map((criterion) => (
                <li>{criterion}</li>
              ))}
            </ul>
          </dd>
        </div>
        {page.offerings.length > 0 && (
          <div>
            <dt>{t.offerings}</dt>
            <dd lang={lang}>{page.offerings.join(', ')}</dd>
          </div>
        )}
        {plan.goal && (
          <div>
            <dt>{t.goal}</dt>
            <dd class="person" lang={lang}>
              {plan.goal}
            </dd>
          </div>
        )}
        {plan.strategy && (
          <div>
            <dt>{t.strategy}</dt>
            <dd class="person" lang={lang}>
              {plan.strategy}
            </dd>
          </div>
        )}
        {page.goals.length > 0 && (
          <div>
            <dt>{t.serves}</dt>
            <dd>
              {page.goals.map((goal) => (
                <span class="each">
                  <a class="quiet-link strong" href={goal.href}>
                    {goal.id}
                  </a>{' '}
                  {goal.name}
                </span>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

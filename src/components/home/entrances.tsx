import type { OwnAccounts } from '#views/home/entrances.ts';
import type { Site } from '#views/site.ts';

/** Two ways into the site: for who leads, and for who keeps plans, whose names stand once, in the list below. */
export function entrances(site: Site, people: readonly OwnAccounts[]) {
  const { t } = site;
  return (
    <div class="entrances no-print">
      <p>
        <span class="ink3">{t.home.forManagement}:</span>{' '}
        <a href={site.url('/segments/')}>{t.site.segmentsAndBudgets}</a>{' '}
        <a href={site.url('/budget/')}>{t.budget.title}</a>
      </p>
      <p>
        <span class="ink3">{t.home.forKams}:</span> <a href="#own-accounts">{t.home.peopleWithPlans(people.length)}</a>
      </p>
    </div>
  );
}

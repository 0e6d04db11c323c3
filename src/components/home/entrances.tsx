import type { OwnAccounts } from '#views/home/entrances.ts';
import type { Site } from '#views/site.ts';

/** More people than this are not named at the top of the page: they stand in its list of people. */
const NAMED = 12;

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
        <span class="ink3">{t.home.forKams}:</span>{' '}
        {people.length > NAMED ? (
          <a href="#own-accounts">{t.home.peopleWithPlans(people.length)}</a>
        ) : (
          people.map((person) => (
            <>
              {' '}
              <a href={person.href}>{person.name}</a>
            </>
          ))
        )}
      </p>
    </div>
  );
}

import { downloadButton, pageHead } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { emptyState } from '#components/frame/section-header.tsx';
import { PEOPLE_COLUMNS } from '#search/people-columns.ts';
import { pageNav } from '#components/list/page-nav.tsx';
import { wears } from '#components/text/wears.ts';
import {
  attitudeDistribution,
  pathOfPage,
  peopleCount,
  scriptWords,
  stakeholderPages,
  stakeholderRows,
} from '#views/people/stakeholders.ts';
import type { Site } from '#views/site.ts';
import { distribution } from './distribution.tsx';
import { facets } from './facets.tsx';
import { peopleSearch } from './people-search.tsx';
import { peopleTable } from './people-table.tsx';
import { privacy } from './privacy.tsx';

export const stakeholdersPageType: PageType = { path: '/stakeholders/', part: 'people', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.stakeholders;
  const rows = stakeholderRows(site);
  const [first] = stakeholderPages(site);
  return {
    title: t.title,
    section: 'stakeholders',
    main: (
      <>
        {wears('stakeholders')}
        {pageHead(t.title, rows.length > 0 && !site.leftOut.has('data') && downloadButton(site, 'people.csv', t.csv))}
        {rows.length === 0 && emptyState(site, { title: t.empty, text: t.emptyText })}
        {first && rows.length > 0 && (
          <>
            {peopleSearch(site)}
            <div
              class="people"
              data-uses
              data-people
              data-path={site.url('/stakeholders/')}
              data-words={JSON.stringify(scriptWords(site))}
            >
              {facets(site)}
              <section class="people-list" aria-labelledby="people-count">
                <div class="people-head">
                  <h2 id="people-count" data-count>
                    {peopleCount(site, rows.length)}
                  </h2>
                  <p class="sorted without-script">
                    {t.sortedBy} <span>{t.sorted}</span>
                  </p>
                  {sortChoice(site)}
                  <div class="view-switch needs-script" role="group" aria-label={t.view} data-view>
                    <button type="button" value="rows" aria-pressed="true">
                      {t.rows}
                    </button>
                    <button type="button" value="cards" aria-pressed="false">
                      {t.cards}
                    </button>
                  </div>
                </div>
                <p class="visually-hidden" role="status" data-announce></p>
                <p class="loose" data-loose hidden>
                  {t.looseMatch}
                </p>
                <div class="chips" data-chips hidden></div>
                {!site.leftOut.has('judgements') && distribution(site, attitudeDistribution(rows))}
                <p class="over-time">
                  {!site.leftOut.has('judgements') && (
                    <a href={site.url('/stakeholders/attitudes/')}>{site.t.attitudes.link}</a>
                  )}
                  <a href={site.url('/stakeholders/roles/')}>{site.t.rolesCovered.link}</a>
                </p>
                {peopleTable(site, first.rows, t.everyone)}
                <p class="no-match" data-no-match hidden>
                  {t.noMatch}{' '}
                  <a href={site.url('/search/')} data-search-plans>
                    {t.searchPlans}
                  </a>
                </p>
                <button class="button" type="button" data-more hidden>
                  {t.showMore}
                </button>
                {pageNav(site, { part: 1, of: first.of, pathOf: pathOfPage })}
                {privacy(site)}
              </section>
            </div>
          </>
        )}
      </>
    ),
  };
}

/** In what order people stand; the headings of the columns say the same where there is room for them. */
function sortChoice(site: Site) {
  const t = site.t.stakeholders;
  const { age: _, ...columns } = t.columns;
  return (
    <label class="sorted needs-script">
      {t.sortedBy}{' '}
      <select data-sort-people>
        <option value="">{t.sorted}</option>
        {PEOPLE_COLUMNS.flatMap((column) => (column === 'age' ? [] : [column])).map((column) => (
          <option value={`${column} ascending`}>{columns[column]}</option>
        ))}
        <option value="age descending">{t.oldestFirst}</option>
      </select>
    </label>
  );
}

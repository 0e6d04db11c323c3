import { section } from '#components/frame/section.tsx';
import { ageMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { HealthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';

/** How old the facts are against their shelf lives: by kind, and the furthest past by name. */
export function freshnessPart(site: Site, freshness: HealthPage['freshness']) {
  const t = site.t.health;
  return section(
    site,
    {
      id: 'freshness',
      class: 'freshness',
      title: t.freshness,
      note: t.freshnessNote,
      empty: freshness.kinds.length === 0 && { title: t.noShelfLives, text: t.noShelfLivesText },
    },
    <div class="columns">
      {oldestFacts(site, freshness)}
      <div>
        {table(site, {
          class: 'figures',
          caption: t.freshness,
          scroll: { isGroup: true },
          rows: freshness.kinds,
          columns: [
            { head: t.fact, cell: 'name' },
            { head: t.fresh, kind: 'num', cell: 'fresh' },
            { head: t.over, kind: 'num', class: (kind) => kind.hasOver && 'short', cell: 'over' },
            { head: t.undated, kind: 'num', cell: 'undated' },
          ],
        })}
        {freshness.moreOver > 0 && <p class="caption">{t.moreOver(freshness.moreOver)}</p>}
      </div>
    </div>,
  );
}

function oldestFacts(site: Site, { facts }: HealthPage['freshness']) {
  const t = site.t.health;
  return table(site, {
    class: 'as-text stale-facts',
    caption: t.freshnessNote,
    rows: facts,
    columns: [
      {
        head: t.fact,
        cell: (fact) => [linkedText(fact.account, 'quiet-link'), under([fact.kind, fact.of && `: ${fact.of}`])],
      },
      {
        head: t.age,
        label: true,
        cell: (fact) => (
          <>
            {ageMark(site, fact.days, fact.limit)}{' '}
            {fact.editHref && (
              <a class="no-print" href={fact.editHref} aria-label={t.updateOf(fact.of ?? fact.kind, fact.account.text)}>
                {t.update}
              </a>
            )}
          </>
        ),
      },
      { head: t.kam, label: true, cell: 'kam' },
    ],
  });
}

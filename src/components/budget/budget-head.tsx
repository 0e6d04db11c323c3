import { overview } from '#components/frame/overview.tsx';
import type { PageContent } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { shortHatch } from '#components/marks/miss-marks.tsx';
import type { Printable } from '#jsx/html.ts';
import type { budgetHead } from '#views/budget/budget.ts';
import type { FigureSource } from '#views/budget/sources.ts';
import type { Site } from '#views/site.ts';
import { bridgeTable } from './bridge.tsx';
import { meeting } from './meeting.tsx';
import { readinessPart } from './readiness.tsx';
import { wideBridgeTable } from './wide-bridge.tsx';

type Head = ReturnType<typeof budgetHead>;

/** A view of the target: the sentence and the way to the forecast, which all views share, then what this one shows. */
export function budgetView(
  site: Site,
  head: Head,
  content: Printable,
  sources: readonly FigureSource[] = [],
): PageContent {
  const t = site.t.budget;
  const trust = readinessPart(site, head.readiness);
  const isMain = head.view === 'organisation';
  return overview(site, {
    title: head.title,
    section: 'budget',
    description: t.description(site.portfolio.company.name),
    sheets: ['figures', 'budget'],
    prints: !head.isEmpty,
    ...(isMain ? { csv: 'person-quarter.csv' } : { back: { text: t.title, href: site.url('/budget/') } }),
    lede: !head.isEmpty && head.lede,
    empty: head.isEmpty && { title: t.empty, text: t.emptyText },
    content: (
      <>
        {shortHatch()}
        {head.opensWith === 'plans' && trust}
        {bridges(site, head)}
        <nav class="views no-print" aria-label={t.views} id="views">
          {head.views.map(({ text, href, isShown }) => (
            <a href={`${href}#views`} aria-current={isShown ? 'page' : undefined}>
              {text}
            </a>
          ))}
        </nav>
        {head.table && meeting(site, head.table, sources)}
        {head.opensWith === 'target' && trust}
        {content}
      </>
    ),
  });
}

/** Wide where there is room for a column for each segment; on a phone, or without parts, in rows. */
function bridges(site: Site, { bridge: rows, wideBridge: wide, quarter }: Head) {
  const t = site.t.miss;
  if (!rows) return undefined;
  return section(
    site,
    { id: 'bridge', class: 'keep-together', title: t.bridgeOf(quarter), aside: site.format.unit },
    <>
      {wide && <div class="only-wide">{wideBridgeTable(site, wide, quarter)}</div>}
      <div class={wide && 'only-narrow'}>{bridgeTable(site, rows, quarter)}</div>
      <p class="caption">{t.bridgeNote}</p>
    </>,
  );
}

import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { under } from '#components/text/lines.tsx';
import { phraseWords } from '#components/text/words.tsx';
import { wears } from '#components/text/wears.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { whatMoved, type MovedRow } from '#views/budget/what-moved.ts';
import type { Site } from '#views/site.ts';

/** What moved in the forecast of a quarter since it began; left out while there is none, and on its first day. */
export function whatMovedPart(site: Site, quarter: Quarter) {
  const { t, format } = site;
  const of = whatMoved(site, quarter);
  if (!of) return undefined;
  const { rows, sums, company, from, week } = of;
  // A narrow head breaks before a day and not within it.
  const day = (date: IsoDate) => format.shortDate(date).replaceAll(' ', '\u00a0');
  return section(
    site,
    { id: 'what-moved', class: 'keep-together', title: t.moved.title(quarter), aside: format.unit },
    <>
      {wears('miss')}
      <p>{phraseWords(of.lede)}</p>
      {table(site, {
        class: 'figures moved',
        scroll: true,
        caption: `${t.moved.title(quarter)}, ${format.unit}`,
        rows: [...rows, ...sums, company],
        row: (row) => ({ class: row === company ? 'total' : sums.includes(row) && 'several' }),
        columns: [
          { head: t.moved.name, cell: (row) => whoAndWhy(row) },
          { head: t.moved.on(day(from)), kind: 'num', cell: 'before' },
          { head: t.moved.change, kind: 'num', class: ({ isDown }) => isDown && 'short', cell: 'by' },
          week !== undefined && { head: t.moved.since(day(week)), kind: 'num', cell: 'week' },
          { head: t.moved.today, kind: 'num now', cell: 'now' },
        ],
      })}
      <p class="caption">{of.notes.join(' ')}</p>
    </>,
  );
}

function whoAndWhy({ name, under: below, reason }: MovedRow) {
  return (
    <>
      {linkedText(name, name.href ? 'quiet-link strong' : undefined)}
      {under(below)}
      {reason && under(<span class="person">{reason}</span>)}
    </>
  );
}

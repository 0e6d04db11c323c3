import { section } from '#components/frame/section.tsx';
import { missColumns } from '#components/figures/miss-columns.tsx';
import { shortHatch } from '#components/marks/miss-marks.tsx';
import { table, type Columns } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { under } from '#components/text/lines.tsx';
import { phraseWords } from '#components/text/words.tsx';
import type { Passed } from '#domain/budget/pace.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Segment } from '#domain/portfolio.ts';
import type { Html } from '#jsx/html.ts';
import type { MissRow } from '#views/home/miss-lines.ts';
import { whoWillMiss } from '#views/home/who-will-miss.ts';
import { missBySegment } from '#views/segments/miss-by-segment.ts';
import type { Site } from '#views/site.ts';
import type { WhyTexts } from '#views/home/why-missed.ts';

/**
 * Who will miss the quarter, by how much, how far they are and what is done next; left out while nobody's miss can be
 * told. What is still to come of a segment stands below it; the company's pace is a part of its own.
 */
export function whoWillMissPart(site: Site, quarter: Quarter, only?: Segment) {
  const t = site.t.miss;
  const of = whoWillMiss(site, quarter, only);
  if (!of) return undefined;
  const { rows, sums, company, rest, passed, notes, toCome } = of;
  const columns = columnsOf(site, passed);
  return missPart(
    site,
    quarter,
    { rows, sums, company, columns },
    <>
      {rest.rest.length > 0 && (
        <details class="more">
          <summary>{t.rowByRow(rest.rest.length)}</summary>
          {table(site, {
            class: 'figures misses who',
            caption: t.rowByRow(rest.rest.length),
            rows: rest.rest,
            columns,
          })}
          {rest.beyond > 0 && (
            <p class="caption">
              <a href={site.url('/accounts/')}>{t.beyond(rest.beyond)}</a>
            </p>
          )}
        </details>
      )}
      <p class="caption">
        {toCome && [phraseWords(toCome), ' ']}
        {notes.join(' ')}
      </p>
    </>,
  );
}

/** The same with a row for each segment, which add up to the company's. */
export function missBySegmentPart(site: Site, quarter: Quarter) {
  const t = site.t.miss;
  const of = missBySegment(site, quarter);
  if (!of) return undefined;
  const { rows, company, passed, notes } = of;
  const columns: Columns<MissRow> = [
    nameColumn(t.segment),
    ...missColumns(site, passed),
    { head: t.whoActs, class: 'acts', cell: ({ action }) => action },
  ];
  return missPart(site, quarter, { rows, sums: [], company, columns }, <p class="caption">{notes.join(' ')}</p>);
}

/** The part with its table, whose last row is the company's, and what stands below it. */
function missPart(site: Site, quarter: Quarter, { rows, sums, company, columns }: MissTable, below: Html) {
  const title = site.t.miss.title(quarter);
  return section(
    site,
    { id: 'who-will-miss', class: 'who-will-miss', title, aside: site.format.unit },
    <>
      {shortHatch()}
      {table(site, {
        class: 'figures misses who',
        caption: `${title}, ${site.format.unit}`,
        rows: [...rows, ...sums, company],
        row: (row) => ({ class: row === company ? 'total company-total' : sums.includes(row) && 'several' }),
        columns,
      })}
      {below}
    </>,
  );
}

/** What stands in the table: single rows, sums of several, and the company. */
interface MissTable {
  rows: readonly MissRow[];
  sums: readonly MissRow[];
  company: MissRow;
  columns: Columns<MissRow>;
}

function nameColumn(head: string): Columns<MissRow>[number] {
  return {
    head,
    cell: ({ name, under: below, hasForecast, forecastOf }) => [
      linkedText(name, 'quiet-link strong'),
      under(below),
      hasForecast && <span class="forecast-of">{forecastOf}</span>,
    ],
  };
}

function columnsOf(site: Site, passed: Passed): Columns<MissRow> {
  const { miss: t } = site.t;
  return [
    nameColumn(t.name),
    ...missColumns(site, passed),
    {
      head: t.why,
      headClass: 'why',
      class: 'why',
      // What a row of several says in words stands over the last three columns.
      colspan: ({ action }) => (action === undefined ? 1 : 3),
      cell: ({ why, action }) => action ?? (why && whyWords(site, why)),
    },
    {
      head: t.dayAndOwner,
      class: 'day-and-owner',
      colspan: ({ action }) => (action === undefined ? 1 : 0),
      cell: ({ next }) => next && whenAndWho(site, next),
    },
    {
      head: t.nextAction,
      class: 'next',
      colspan: ({ action }) => (action === undefined ? 1 : 0),
      cell: ({ next }) =>
        next?.action ? <span>{linkedText(next.action, 'quiet-link')}</span> : <b class="short">{t.noAction}</b>,
    },
  ];
}

function whenAndWho(site: Site, { day, owner, isLate, isInTime }: NonNullable<MissRow['next']>) {
  const shown = day ?? (owner && site.t.miss.noDay);
  return (
    <>
      {isInTime ? <b class={isLate && 'short'}>{shown}</b> : shown}
      {owner && under(owner)}
    </>
  );
}

/** A person's sentence, then in the house's words the parts that nobody has explained though a warning asks. */
function whyWords(site: Site, { said, unsaid, writeHref }: WhyTexts) {
  return (
    <>
      {said && <span class="person">{said}</span>} {unsaid && <b class="short">{unsaid}</b>}{' '}
      {unsaid && writeHref && (
        <a class="no-print" href={writeHref}>
          {site.t.miss.writeReason}
        </a>
      )}
    </>
  );
}

import { ofThose } from '#components/figures/of-those.tsx';
import { whoMoved } from '#components/figures/who-moved.tsx';
import { missColumns, missPartColumns } from '#components/figures/miss-columns.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { openedPanel, opens } from '#components/table/opened-panel.tsx';
import { type Column, type Columns, table } from '#components/table/table.tsx';
import { term, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { MeetingRow, MeetingTable } from '#views/budget/meeting.ts';
import type { MeetingPanel } from '#views/budget/meeting-panel.ts';
import type { FigureSource } from '#views/budget/sources.ts';
import type { Site } from '#views/site.ts';
import { accountLines } from './account-lines.tsx';
import { causeTerms } from './causes.tsx';

/** One way down from the company's target in one quarter: what was set, what the plans add up to, and the gap. */
export function meeting(
  site: Site,
  of: MeetingTable,
  sources: readonly FigureSource[] = [],
  level: 'section' | 'part' = 'section',
) {
  const t = site.t.budget;
  const { path, quarter, rows } = of;
  const title = t.pathIn(t.paths[path], quarter);
  const id = `by-${path}-${quarter.toLowerCase()}`;
  const note = (
    <>
      {of.isNow ? t.noteOfMiss(site.format.unit) : t.note(site.format.unit)} {t.pathNotes[path]}
      {of.isNow && [' ', <span class="no-print">{t.opens}</span>]}
      {of.peopleLeftOut > 0 && ` ${t.peopleLeftOut(of.peopleLeftOut)}`}
      {path !== 'groups' &&
        (of.hasUnallocated || (of.hasTargets && of.peopleLeftOut === 0)) &&
        ` ${of.hasUnallocated ? t.unallocatedNote : t.allAllocated}`}
    </>
  );
  const columns = meetingColumns(site, of, sources);
  return (
    <section class="section meeting" aria-labelledby={id}>
      {level === 'section' ? sectionHeader(site, { id, title, note }) : <h3 id={id}>{title}</h3>}
      {table(site, {
        class: ['figures', 'dense', of.isNow && 'misses'],
        caption: `${title}, ${site.format.unit}`,
        scroll: { isUsed: true },
        rows,
        row: (row) => ({ class: `level-${row.level} depth-${row.depth}` }),
        columns,
        under: ({ basis, depth }) =>
          of.isNow &&
          basis && (
            <tr class={`basis depth-${depth}`}>
              <td colspan={columns.length}>
                {t.basis} <span>{basis}</span>
              </td>
            </tr>
          ),
        opened: (row) => row.panel && meetingPanel(site, row.id, row.panel),
      })}
      {of.notes.length > 0 && <p class="caption">{of.notes.join(' ')}</p>}
      {whoMoved(of.moves)}
    </section>
  );
}

/**
 * Who, a year ago, target, budget; the quarter that runs has its miss and pace, those ahead have the gap of their
 * plans.
 */
function meetingColumns(site: Site, of: MeetingTable, sources: readonly FigureSource[]): Columns<MeetingRow> {
  const t = site.t.budget;
  const { isNow } = of;
  const headOf = (text: string, kind: FigureSource['kind']) => [text, letterOf(sources, kind)];
  const budget = {
    head: headOf(t.budget, 'budget'),
    kind: 'num',
    cell: (row: MeetingRow) => [opens(site, row.opens, row.budget), ofThose(site, row.figuresOfSome.budget)],
  };
  const priorYear = {
    head: headOf(t.priorYear, 'priorYear'),
    kind: 'num prior',
    cell: (row: MeetingRow) => [figureText(site, row.priorYear), ofThose(site, row.figuresOfSome.priorYear)],
  } as const;
  return [
    {
      head: t.who,
      cell: ({ name, withoutBudget }) => [
        isNow && name.href ? linkedText(name, 'quiet-link') : name.text,
        isNow && Number(withoutBudget) > 0 && under(t.countWithoutBudget(Number(withoutBudget))),
      ],
    },
    ...(isNow
      ? [priorYear, ...missedColumns(site, of, sources, budget)]
      : ([
          priorYear,
          {
            head: headOf(t.target, 'target'),
            kind: 'num',
            cell: (row: MeetingRow) => [figureText(site, row.target), ofThose(site, row.figuresOfSome.target)],
          },
          budget,
          {
            head: t.gap,
            kind: 'num',
            class: ({ isShort, isOver }) => ['gap', isShort ? 'short' : isOver && 'over'],
            cell: 'gap',
          },
          {
            head: t.withoutBudget,
            kind: 'num',
            cell: ({ level, withoutBudget }) => level !== 'unallocated' && withoutBudget,
          },
        ] satisfies Columns<MeetingRow>)),
  ];
}

/** The letter beside a head, which leads to where the figures come from. */
function letterOf(sources: readonly FigureSource[], kind: FigureSource['kind']) {
  const letter = sources.find((source) => source.kind === kind)?.letter;
  return (
    letter && (
      <sup>
        <a href={`#source-${letter}`}>{letter}</a>
      </sup>
    )
  );
}

/** Target, budget, forecast, what was never planned and what slipped, the miss with its bar, to date, pace. */
function missedColumns(
  site: Site,
  { passed }: MeetingTable,
  sources: readonly FigureSource[],
  budget: Column<MeetingRow>,
): Column<MeetingRow>[] {
  const [target, forecast, ...missAndPace] = missColumns(site, passed);
  const withLetter = (column: Column<MeetingRow> | undefined, kind: FigureSource['kind']) =>
    column ? [{ ...column, head: [column.head, letterOf(sources, kind)] }] : [];
  const [neverPlanned, slipped] = missPartColumns(site);
  return [
    ...withLetter(target, 'target'),
    budget,
    ...withLetter(forecast, 'forecast'),
    // What was never planned opens to its causes: they are what the plans lack.
    ...(neverPlanned
      ? [{ ...neverPlanned, cell: (row: MeetingRow) => opens(site, row.opens, row.neverPlanned.text) }]
      : []),
    ...(slipped ? [slipped] : []),
    ...missAndPace,
  ];
}

function meetingPanel(site: Site, id: string, { title, gap, target, causes, accounts, list }: MeetingPanel) {
  const { said, place, change } = target;
  return openedPanel(
    site,
    id,
    [<b class="sum">{figureText(site, gap)}</b>, ' ', title],
    <>
      <dl class="terms">
        {term(site.t.budget.targetIs, [
          said,
          place && [' ', linkedText(place, 'file-line')],
          change && ['. ', lastChange(site, change, true)],
        ])}
        {causeTerms(site, causes, accounts !== undefined || list !== undefined)}
      </dl>
      {accounts && accountLines(site, title, accounts)}
      {list && <p>{linkedText(list)}</p>}
    </>,
  );
}

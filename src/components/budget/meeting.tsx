import { sectionHeader } from '#components/frame/section-header.tsx';
import { lastChange } from '#components/history/last-change.tsx';
import { gapBarMark } from '#components/marks/gap-bar-mark.tsx';
import { figureText } from '#components/marks/marks.tsx';
import { openedPanel, opens } from '#components/table/opened-panel.tsx';
import { type Columns, table } from '#components/table/table.tsx';
import { term, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { MeetingPanel, MeetingRow, MeetingTable } from '#views/budget/meeting.ts';
import type { FigureSource } from '#views/budget/sources.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
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
      {t.note(site.format.unit)} {t.pathNotes[path]}
      {path === 'organisation' && [' ', <span class="no-print">{t.opens}</span>]}
      {path !== 'groups' && ` ${of.hasUnallocated ? t.unallocatedNote : t.allAllocated}`}
    </>
  );
  return (
    <section class="section meeting" aria-labelledby={id}>
      {level === 'section' ? sectionHeader(site, { id, title, note }) : <h3 id={id}>{title}</h3>}
      {table(site, {
        class: 'figures dense',
        caption: `${title}, ${site.format.unit}`,
        scroll: { isUsed: true },
        rows,
        row: (row) => ({ class: `level-${row.level} depth-${row.depth}` }),
        columns: meetingColumns(site, of, sources),
        opened: (row) => row.panel && meetingPanel(site, row.id, row.panel),
      })}
      {of.notes.length > 0 && <p class="caption">{of.notes.join(' ')}</p>}
    </section>
  );
}

/** Who, a year ago, target, budget, gap, and without a budget; the current quarter has the gap's bar and three more. */
function meetingColumns(
  site: Site,
  { isNow, scale }: MeetingTable,
  sources: readonly FigureSource[],
): Columns<MeetingRow> {
  const t = site.t.budget;
  const headOf = (text: string, kind: FigureSource['kind']) => {
    const letter = sources.find((source) => source.kind === kind)?.letter;
    return [
      text,
      letter && (
        <sup>
          <a href={`#source-${letter}`}>{letter}</a>
        </sup>
      ),
    ];
  };
  const sideOf = ({ gapAmount = 0 }: MeetingRow) => (gapAmount < 0 ? 'short' : gapAmount > 0 && 'over');
  return [
    {
      head: t.who,
      cell: ({ name, basis }) => [
        isNow && name.href ? linkedText(name, 'quiet-link') : name.text,
        isNow && basis && under([t.basis, ' ', <span lang={writtenLanguage(site)}>{basis}</span>]),
      ],
    },
    { head: headOf(t.priorYear, 'priorYear'), kind: 'num', cell: 'priorYear' },
    { head: headOf(t.target, 'target'), kind: 'num', cell: 'target' },
    { head: headOf(t.budget, 'budget'), kind: 'num', cell: (row) => opens(site, row.opens, row.budget) },
    {
      head: t.gap,
      kind: 'num',
      class: (row) => ['gap', sideOf(row)],
      cell: (row) => opens(site, isNow ? row.opens : undefined, row.gap),
    },
    ...(isNow
      ? ([
          { class: 'bar', cell: ({ level, gapAmount }) => level !== 'company' && gapBarMark(gapAmount, scale) },
          {
            head: t.gapPercent,
            kind: 'num',
            class: (row) => sideOf(row) === 'short' && 'short-share',
            cell: 'gapPercent',
          },
          { head: headOf(t.forecast, 'forecast'), kind: 'num', cell: 'forecast' },
          { head: headOf(t.actualToDate, 'actual'), kind: 'num', class: 'to-date', cell: 'actual' },
        ] satisfies Columns<MeetingRow>)
      : []),
    {
      head: t.withoutBudget,
      kind: 'num',
      cell: ({ level, withoutBudget }) => level !== 'unallocated' && withoutBudget,
    },
  ];
}

function meetingPanel(site: Site, id: string, { title, gap, target, causes, accounts }: MeetingPanel) {
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
        {causeTerms(site, causes, accounts !== undefined)}
      </dl>
      {accounts && accountLines(site, title, accounts)}
    </>,
  );
}

import { swatch, type SwatchKind } from '#components/marks/marks.tsx';
import { type Column, table } from '#components/table/table.tsx';
import { under, withId } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { wears } from '#components/text/wears.ts';
import type { MeetingCell, NeedSpaceRow, WhiteSpaceTable, WithoutNeedRow } from '#views/ideas/white-space.ts';
import type { Site } from '#views/site.ts';

export interface NeedsByOfferings {
  caption: string;
  /** The account of each need. On the account's own page, where all has its name already, ids are enough. */
  withAccount?: boolean;
}

/** A need, or the lines of an account that serve none. */
type Row = NeedSpaceRow | WithoutNeedRow;

/** Needs down, offerings across: what is sold, what is an idea, and what is white. */
export function needsByOfferings(
  site: Site,
  { offerings, hasUnnamed, needs, withoutNeed }: WhiteSpaceTable,
  { caption, withAccount = true }: NeedsByOfferings,
) {
  const t = site.t.ideas;
  const meeting = (head: string, of: (row: Row) => MeetingCell | undefined): Column<Row> => ({
    head,
    label: head,
    class: (row) => isWhite(of(row)) && 'nothing',
    cell: (row) => meetingCell(site, of(row), withAccount),
  });
  const needCell = (row: NeedSpaceRow) =>
    !withAccount
      ? [linkedText({ ...row.need, text: row.id }), !row.isMet && <span class="under caution">{t.nothingMeets}</span>]
      : withId(
          row.id,
          <span>
            {linkedText(row.need, 'quiet-link')}
            {under(withAccount && row.account.text)}
            {!row.isMet && <span class="under caution">{t.nothingMeets}</span>}
          </span>,
        );
  return table(site, {
    class: 'as-text white-table',
    caption,
    scroll: true,
    rows: [...needs, ...withoutNeed] as Row[],
    row: (row) => ({ class: !('id' in row) && 'without-need' }),
    columns: [
      {
        head: t.needName,
        cell: (row) =>
          'id' in row
            ? [wears('white-space'), needCell(row)]
            : [<span class="caution">{t.noNeed}</span>, under(withAccount && row.account.text)],
      },
      ...offerings.map((name, at) => meeting(name, ({ cells }) => cells[at])),
      hasUnnamed && meeting(t.unnamed, (row) => ('unnamed' in row ? row.unnamed : undefined)),
    ],
  });
}

function isWhite(cell: MeetingCell | undefined): boolean {
  return !cell || cell.lines.length + cell.ideas.length === 0;
}

/** One need with one offering: solid when it is sold, outlined when it is an idea; white when it is neither. */
function meetingCell(site: Site, cell: MeetingCell | undefined, isNamed: boolean) {
  if (!cell) return undefined;
  const marked = (kind: SwatchKind, { text, id, href }: MeetingCell['lines'][number]) => (
    <span class="each mark">
      {swatch(kind)}
      {linkedText({ text: isNamed ? text : id, href }, 'quiet-link')}
    </span>
  );
  return [
    isWhite(cell) && <span class="visually-hidden">{site.t.ideas.whiteWord}</span>,
    cell.lines.map((line) => marked('solid', line)),
    cell.ideas.map((idea) => marked('outline', idea)),
  ];
}

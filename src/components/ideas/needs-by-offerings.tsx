import { swatch, type SwatchKind } from '#components/marks/marks.tsx';
import { type Column, table } from '#components/table/table.tsx';
import { under, withId } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { wears } from '#components/text/wears.ts';
import type { MeetingCell, NeedSpaceRow, WhiteSpaceTable, WithoutNeedRow } from '#views/ideas/white-space.ts';
import type { Linked } from '#views/links/account-links.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

export interface NeedsByOfferings {
  caption: string;
  /** The account of each need; left out on the account's own page. */
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
  const lang = writtenLanguage(site);
  const meeting = (
    head: string,
    headLang: string | undefined,
    of: (row: Row) => MeetingCell | undefined,
  ): Column<Row> => ({
    head,
    headLang,
    label: head,
    class: (row) => isWhite(of(row)) && 'nothing',
    cell: (row) => meetingCell(site, of(row)),
  });
  const needCell = (row: NeedSpaceRow) =>
    withId(
      row.id,
      <span>
        <span lang={lang}>{linkedText(row.need, 'quiet-link')}</span>
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
      ...offerings.map((name, at) => meeting(name, lang, ({ cells }) => cells[at])),
      hasUnnamed && meeting(t.unnamed, undefined, (row) => ('unnamed' in row ? row.unnamed : undefined)),
    ],
  });
}

function isWhite(cell: MeetingCell | undefined): boolean {
  return !cell || cell.lines.length + cell.ideas.length === 0;
}

/** One need with one offering: solid when it is sold, outlined when it is an idea; white when it is neither. */
function meetingCell(site: Site, cell: MeetingCell | undefined) {
  if (!cell) return undefined;
  const marked = (kind: SwatchKind, of: Linked) => (
    <span class="each mark">
      {swatch(kind)}
      {linkedText(of, 'quiet-link')}
    </span>
  );
  return [
    isWhite(cell) && <span class="visually-hidden">{site.t.ideas.whiteWord}</span>,
    cell.lines.map((line) => marked('solid', line)),
    cell.ideas.map((idea) => marked('outline', idea)),
  ];
}

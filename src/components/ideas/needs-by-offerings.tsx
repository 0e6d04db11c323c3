import { linkedText } from '#components/text/linked-text.tsx';
import { wears } from '#components/text/wears.ts';
import type { Html } from '#jsx/html.ts';
import { swatch } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { MeetingCell, WhiteSpaceTable } from '#views/ideas/white-space.ts';
import type { Site } from '#views/site.ts';

export interface NeedsByOfferings {
  caption: string;
  /** The account of each need; left out on the account's own page. */
  withAccount?: boolean;
}

/**
 * Needs down, offerings across: what is sold, what is an idea, and what is white.
 */
export function needsByOfferings(
  site: Site,
  table: WhiteSpaceTable,
  { caption, withAccount = true }: NeedsByOfferings,
): Html {
  const t = site.t.ideas;
  const lang = writtenLanguage(site);
  const cells = (row: { cells: readonly MeetingCell[] }) =>
    row.cells.map((cell, at) => meetingCell(site, cell, table.offerings[at] ?? ''));
  return (
    <section class="scroll" aria-label={caption} tabindex={0}>
      {wears('white-space')}
      <table class="as-text white-table">
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.needName}</th>
            {table.offerings.map((name) => (
              <th scope="col" lang={lang}>
                {name}
              </th>
            ))}
            {table.hasUnnamed && <th scope="col">{t.unnamed}</th>}
          </tr>
        </thead>
        <tbody>
          {table.needs.map((row) => (
            <tr>
              <th scope="row">
                <span class="with-id">
                  <code class="thing-id">{row.id}</code>{' '}
                  <span>
                    <span lang={lang}>{linkedText(row.need, 'quiet-link')}</span>
                    {withAccount && <span class="under">{row.account.text}</span>}
                    {!row.isMet && <span class="under caution">{t.nothingMeets}</span>}
                  </span>
                </span>
              </th>
              {cells(row)}
              {table.hasUnnamed && meetingCell(site, row.unnamed, t.unnamed)}
            </tr>
          ))}
          {table.withoutNeed.map((row) => (
            <tr class="without-need">
              <th scope="row">
                <span class="caution">{t.noNeed}</span>
                {withAccount && <span class="under">{row.account.text}</span>}
              </th>
              {cells(row)}
              {table.hasUnnamed && <td class="nothing" />}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** One need with one offering: solid when it is sold, outlined when it is an idea; white when it is neither. */
function meetingCell(site: Site, cell: MeetingCell, offering: string): Html {
  const isWhite = cell.lines.length + cell.ideas.length === 0;
  return (
    <td data-label={offering} class={isWhite ? 'nothing' : undefined}>
      {isWhite && <span class="visually-hidden">{site.t.ideas.whiteWord}</span>}
      {cell.lines.map((line) => (
        <span class="each mark">
          {swatch('solid')}
          {linkedText(line, 'quiet-link')}
        </span>
      ))}
      {cell.ideas.map((idea) => (
        <span class="each mark">
          {swatch('outline')}
          {linkedText(idea, 'quiet-link')}
        </span>
      ))}
    </td>
  );
}

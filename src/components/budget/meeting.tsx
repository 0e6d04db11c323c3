import type { Html } from '#jsx/html.ts';
import type { MeetingTable } from '#views/budget/meeting.ts';
import type { FigureSource } from '#views/budget/sources.ts';
import type { Site } from '#views/site.ts';
import { meetingRows } from './meeting-rows.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';

/** One way down from the company's target in one quarter: what was set, what the plans add up to, and the gap. */
export function meeting(
  site: Site,
  table: MeetingTable,
  sources: readonly FigureSource[] = [],
  level: 'section' | 'part' = 'section',
): Html | undefined {
  const t = site.t.budget;
  const title = t.pathIn(t.paths[table.path], table.quarter);
  const id = `by-${table.path}-${table.quarter.toLowerCase()}`;
  const caption = `${title}, ${site.format.unit}`;
  const letterOf = (kind: FigureSource['kind']) => sources.find((source) => source.kind === kind)?.letter;
  const heads: { text: string; kind?: FigureSource['kind'] }[] = [
    { text: t.priorYear, kind: 'priorYear' },
    { text: t.target, kind: 'target' },
    { text: t.budget, kind: 'budget' },
    { text: t.gap },
  ];
  const nowOnly: { text: string; kind?: FigureSource['kind'] }[] = [
    { text: t.gapPercent },
    { text: t.forecast, kind: 'forecast' },
    { text: t.actualToDate, kind: 'actual' },
  ];
  const allocated = table.path === 'groups' ? '' : ` ${table.hasUnallocated ? t.unallocatedNote : t.allAllocated}`;
  const note = (
    <>
      {t.note(site.format.unit)} {t.pathNotes[table.path]}
      {table.path === 'organisation' && (
        <>
          {' '}
          <span class="no-print">{t.opens}</span>
        </>
      )}
      {allocated}
    </>
  );
  return (
    <section class="section meeting" aria-labelledby={id}>
      {level === 'section' ? sectionHeader(site, { id, title, note }) : <h3 id={id}>{title}</h3>}
      <section class="scroll" data-uses aria-label={caption} tabindex={0}>
        <table class="figures dense">
          <caption class="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t.who}</th>
              {heads.map((head) => (
                <th scope="col" class="num">
                  {head.text}
                  {head.kind && letterOf(head.kind) && (
                    <sup>
                      <a href={`#source-${letterOf(head.kind)}`}>{letterOf(head.kind)}</a>
                    </sup>
                  )}
                </th>
              ))}
              {table.isNow && <td aria-hidden="true"></td>}
              {table.isNow &&
                nowOnly.map((head) => (
                  <th scope="col" class="num">
                    {head.text}
                    {head.kind && letterOf(head.kind) && (
                      <sup>
                        <a href={`#source-${letterOf(head.kind)}`}>{letterOf(head.kind)}</a>
                      </sup>
                    )}
                  </th>
                ))}
              <th scope="col" class="num">
                {t.withoutBudget}
              </th>
            </tr>
          </thead>
          <tbody>{meetingRows(site, table)}</tbody>
        </table>
      </section>
    </section>
  );
}

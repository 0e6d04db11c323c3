import { HATCH } from '#charts/quarter-chart.ts';
import { section } from '#components/frame/section.tsx';
import { seriesMark } from '#components/marks/series-mark.tsx';
import { phraseWords } from '#components/text/words.tsx';
import { wears } from '#components/text/wears.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { companyPace, MONTHS_DRAWN } from '#views/home/pace.ts';
import type { Site } from '#views/site.ts';

type Pace = NonNullable<ReturnType<typeof companyPace>>;

/** How fast the company sells, month by month, and where the quarter ends at that. */
export function pacePart(site: Site, quarter: Quarter) {
  const of = companyPace(site, quarter);
  if (!of) return undefined;
  return section(
    site,
    { id: 'pace', title: site.t.miss.pace, aside: of.until },
    <>
      {of.said && <p class="say-pace">{phraseWords(of.said)}</p>}
      {of.more.length > 0 && <p class="say-pace">{of.more.join(' ')}</p>}
      {of.columns.length > 0 && months(site, of)}
    </>,
  );
}

function months(site: Site, { columns, toCome, drawing, note }: Pace) {
  const t = site.t.miss;
  const { unit } = site.format;
  return (
    <figure class="quarter-figure">
      {wears('figures')}
      <table class="quarters">
        <caption class="visually-hidden">{t.byMonth(unit)}</caption>
        <colgroup>
          <col />
          {columns.map(() => (
            <col />
          ))}
        </colgroup>
        <thead>
          <tr class="drawing" aria-hidden="true">
            <td>{unit}</td>
            <td colspan={columns.length}>{bars(drawing)}</td>
          </tr>
          <tr>
            <th scope="col">
              <span class="visually-hidden">{t.month}</span>
            </th>
            {columns.map(({ year, month, isNow }) => (
              <th scope="col" class={[isNow && 'now']}>
                <b>{year}</b> {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{seriesMark(site, 'actual')}</th>
            {columns.map(({ booked, isNow }) => (
              <td class={[isNow && 'now']}>{booked}</td>
            ))}
          </tr>
          {toCome && (
            <tr>
              <th scope="row">{t.stillToCome}</th>
              {toCome.columns < columns.length && <td colspan={columns.length - toCome.columns} />}
              <td class="now" colspan={toCome.columns}>
                {toCome.text}
              </td>
            </tr>
          )}
          <tr>
            <th scope="row">{t.actualADay}</th>
            {columns.map(({ daily, isNow }) => (
              <td class={[isNow && 'now']}>{daily}</td>
            ))}
          </tr>
        </tbody>
      </table>
      {note && <figcaption class="caption">{note}</figcaption>}
    </figure>
  );
}

function bars({ bars: all, toCome, best, now }: Pace['drawing']) {
  const { width, height } = MONTHS_DRAWN;
  const last = all.at(-1);
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <path fill="var(--sunken)" d={`M${now} 0h${width - now}v${height}h${now - width}z`} />
      {all.map(({ x, width: wide, tall }) => (
        <rect x={x} y={height - tall} width={wide} height={tall} fill="var(--ink2)" />
      ))}
      {last && toCome > 0 && (
        <rect
          x={last.x}
          y={height - last.tall - toCome}
          width={last.width}
          height={toCome}
          fill={`url(#${HATCH})`}
          stroke="var(--ink2)"
        />
      )}
      {best !== undefined && <path fill="none" stroke="var(--edge)" stroke-dasharray="3 3" d={`M0 ${best}H${width}`} />}
      <path fill="none" stroke="var(--ink)" d={`M0 ${height - 0.5}H${width}`} />
    </svg>
  );
}

import { section } from '#components/frame/section.tsx';
import { swatch } from '#components/marks/marks.tsx';
import { seriesMark } from '#components/marks/series-mark.tsx';
import { SHORT_HATCH, shortHatch } from '#components/marks/miss-marks.tsx';
import { HATCH } from '#charts/quarter-chart.ts';
import { table } from '#components/table/table.tsx';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { BRIDGE_WIDTH, type BridgeRow } from '#views/budget/bridge.ts';
import type { Site } from '#views/site.ts';

/** The way from target to forecast: table and drawing in one, each row with its piece. */
export function bridgePart(site: Site, rows: readonly BridgeRow[] | undefined, quarter: Quarter, hasHatch = false) {
  const t = site.t.miss;
  if (!rows) return undefined;
  return section(
    site,
    { id: 'bridge', class: 'keep-together', title: t.bridgeOf(quarter), aside: site.format.unit },
    <>
      {!hasHatch && shortHatch()}
      {bridgeTable(site, rows, quarter)}
      <p class="caption">{t.bridgeNote}</p>
    </>,
  );
}

/** Its table alone, for a page that also draws it wide. */
export function bridgeTable(site: Site, rows: readonly BridgeRow[], quarter: Quarter) {
  const t = site.t.miss;
  return (
    <div class="bridge">
      {table(site, {
        class: 'figures',
        caption: `${t.bridgeOf(quarter)}, ${site.format.unit}`,
        areHeadsHidden: true,
        rows,
        row: ({ of }) => ({ class: of === 'miss' ? 'total' : isLevel(of) && 'level' }),
        columns: [
          { head: site.t.miss.step, cell: ({ of }) => nameOf(site, of) },
          { head: site.format.unit, kind: 'num', class: ({ isShort }) => isShort && 'short', cell: 'figure' },
          { class: 'draw', cell: drawn },
          ...(rows.some(({ parts }) => parts)
            ? [{ head: t.ofParts, class: 'of', cell: ({ parts }: BridgeRow) => parts }]
            : []),
        ],
      })}
    </div>
  );
}

function isLevel(of: BridgeRow['of']): of is 'target' | 'budget' | 'forecast' {
  return of === 'target' || of === 'budget' || of === 'forecast';
}

function nameOf(site: Site, of: BridgeRow['of']) {
  if (isLevel(of)) return seriesMark(site, of);
  if (of === 'miss') return site.t.miss.miss;
  return (
    <span class="mark one-line series gap">
      {swatch(of === 'slipped' ? 'hatched' : 'solid')}
      <span>{site.t.miss[of]}</span>
    </span>
  );
}

function drawn({ of, from, to, isShort }: BridgeRow) {
  const [x, width] = [Math.min(from, to), Math.round(Math.abs(to - from) * 10) / 10];
  return (
    <svg
      aria-hidden="true"
      width={BRIDGE_WIDTH}
      height="30"
      viewBox={`0 0 ${BRIDGE_WIDTH} 30`}
      preserveAspectRatio="none"
      fill="none"
    >
      {of === 'target' && <rect class="asked" x={x - 1.5} y="4" width="3" height="26" />}
      {of === 'budget' && <rect class="ink" x={x - 3} y="4" width="6" height="22" />}
      {of === 'forecast' && <rect class="ink" x={x - 3} y="4" width="6" height="22" fill={`url(#${HATCH})`} />}
      {(of === 'neverPlanned' || of === 'slipped') && (
        <rect class={isShort ? 'short' : 'ink'} x={x} y="8" width={width} height="14" fill={fillOf(of, isShort)} />
      )}
      {of === 'miss' && <path class={isShort ? 'short' : 'ink'} d={`M${from} 8v14M${to} 8v14M${from} 15H${to}`} />}
    </svg>
  );
}

/**
 * A step of the plans is solid where it falls short and an outline where it is over; what has slipped since is hatched.
 */
function fillOf(of: 'neverPlanned' | 'slipped', isShort: boolean) {
  if (of === 'slipped') return `url(#${isShort ? SHORT_HATCH : HATCH})`;
  return isShort ? 'currentColor' : 'none';
}

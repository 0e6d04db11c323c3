import type { Html } from '#jsx/html.ts';
import { influenceBars } from '#components/marks/influence-bars.tsx';
import { attitudeSign } from '#components/marks/attitude-sign.tsx';
import { BOX } from '#charts/relationship-map/layout.ts';
import type { Account } from '#domain/portfolio.ts';
import { BOX_TEXT, relationshipMap, type MapBox, type RelationshipMap } from '#views/account/relationship-map.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';

/**
 * The map of the customer's people, drawn from the plan alone; the table of people beside it says the same in words.
 */
export function relationshipFigure(site: Site, account: Account): Html | undefined {
  const map = relationshipMap(site, account);
  if (!map) return undefined;
  const t = site.t.account.people.map;
  return (
    <figure class="relationship-map" aria-labelledby="relationship-map">
      <h3 id="relationship-map">{t.title}</h3>
      <section class="scroll" tabindex={0} aria-label={t.title}>
        <svg
          aria-hidden="true"
          width={map.width}
          height={map.height}
          viewBox={`0 0 ${map.width} ${map.height}`}
          fill="none"
          lang={writtenLanguage(site, account)}
        >
          {map.kinds.map((kind) => linesOf(map, kind))}
          {map.boxes.map(box)}
        </svg>
      </section>
      <figcaption>
        <ul class="legend">
          {map.kinds.map((kind) => (
            <li>
              <svg aria-hidden="true" width="34" height="10" viewBox="0 0 34 10" fill="none">
                <path class={kind} d={`M0 5h${kind === 'reports' ? 34 : 26}`} />
                {kind !== 'reports' && <path class={[kind, 'arrow-head']} d="M26 1l8 4-8 4z" />}
              </svg>
              {t[kind]}
            </li>
          ))}
        </ul>
        <p>
          {t.signs}
          {map.boxes.some(({ isCounterpartGone }) => isCounterpartGone) && ` ${t.counterpartGone}`}
          {map.boxes.some(({ isComing }) => isComing) && ` ${t.coming}`} {t.twin}
        </p>
      </figcaption>
    </figure>
  );
}

/** All lines of one kind as one path, and their arrows as another. */
function linesOf({ lines }: RelationshipMap, kind: RelationshipMap['kinds'][number]) {
  const own = lines.filter((line) => line.kind === kind);
  const path = own.map(({ points }) => `M${points.map(([x, y]) => `${x} ${y}`).join('L')}`).join('');
  return (
    <>
      <path class={kind} d={path} />
      {kind !== 'reports' && (
        <path class={[kind, 'arrow-head']} d={own.map(({ points }) => arrowHead(points)).join('')} />
      )}
    </>
  );
}

/** A triangle whose tip is the last point. */
function arrowHead(points: readonly (readonly [number, number])[]): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  const [px, py] = points.at(-2) ?? [x, y];
  const [dx, dy] = [Math.sign(x - px) * 9, Math.sign(y - py) * 9];
  return `M${x} ${y}L${x - dx - dy / 2.25} ${y - dy - dx / 2.25}L${x - dx + dy / 2.25} ${y - dy + dx / 2.25}z`;
}

function box({ x, y, name, position, attitude, influence, counterpart, isComing }: MapBox) {
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect class={['box', isComing && 'coming']} x="0.5" y="0.5" width={BOX.width - 1} height={BOX.height - 1} />
      <svg
        class="mark person-sign"
        x="10"
        y="11"
        width="18"
        height="18"
        viewBox="0 0 18 18"
        stroke-linecap="round"
        stroke-linejoin="round"
      >
        {attitudeSign(attitude)}
      </svg>
      <text class="person-name" x={BOX_TEXT.left} y="25">
        {name}
      </text>
      {influence && (
        <svg class="bars" x={BOX.width - 24} y="12" width="14" height="12" viewBox="0 0 14 12">
          {influenceBars(influence)}
        </svg>
      )}
      {position.map((line, at) => (
        <text class="position" x={BOX_TEXT.left} y={45 + at * 18}>
          {line}
        </text>
      ))}
      {counterpart && (
        <text class="keeper" x={BOX.width - 10} y={BOX.height - 13} text-anchor="end">
          {counterpart}
        </text>
      )}
    </g>
  );
}

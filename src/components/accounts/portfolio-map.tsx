import { MAP } from '#charts/portfolio-map.ts';
import { section } from '#components/frame/section.tsx';
import type { Html } from '#jsx/html.ts';
import { type PortfolioPicture, portfolioPicture } from '#views/accounts/portfolio-map.ts';
import type { Site } from '#views/site.ts';

/** Accounts as marks, size across and miss down; the list says the same in figures. */
export function portfolioMapPart(site: Site) {
  const map = portfolioPicture(site);
  if (!map) return undefined;
  return section(
    site,
    {
      id: 'map',
      class: 'portfolio-map keep-together',
      title: map.title,
      note: [
        map.note,
        ' ',
        <span class="of-names">{map.names} </span>,
        <a href="#account-list">{site.t.accounts.mapTwin}</a>,
      ],
    },
    drawn(map),
  );
}

const at = (x: number) => `${x}%`;

function drawn({ points, sizes, misses, zero, limit, limitText, axis, radius }: PortfolioPicture): Html {
  return (
    <figure>
      <svg class="plot" aria-hidden="true" height={MAP.height}>
        {sizes.map(({ at: x, text }) => (
          <>
            <line x1={at(x)} x2={at(x)} y1={MAP.top} y2={MAP.bottom} />
            <text x={at(x)} y={MAP.bottom + 17} text-anchor={x === 0 ? 'start' : 'middle'}>
              {text}
            </text>
          </>
        ))}
        {misses.map(({ at: y, text }) => (
          <>
            <text x="-8" y={y + 4} text-anchor="end">
              {text}
            </text>
            <line x1="0" x2="100%" y1={y} y2={y} />
          </>
        ))}
        <line class="target" x1="0" x2="100%" y1={zero} y2={zero} />
        <line class="limit" x1="0" x2={at(limit.x)} y1={zero} y2={limit.y} />
        <text class="limit-of" x={at(limit.x)} y={limit.y + 17} text-anchor="end">
          {limitText}
        </text>
        {points.map((point) => mark(point, radius, points.length))}
      </svg>
      <figcaption>{axis}</figcaption>
    </figure>
  );
}

/**
 * Filled is short, a ring on or over; a diamond is a new-customer plan, and past the limit it has the colour of what
 * falls short.
 */
function mark({ point, x, y, name }: PortfolioPicture['points'][number], radius: number, of: number): Html {
  const kind = [point.side === 'short' && 'is-short', point.isPastLimit && 'past'];
  const size = radius + 1.5;
  return (
    <>
      {point.isPlan ? (
        <svg x={at(x)} y={y} overflow="visible">
          <path class={kind} d={`M0 ${-size}l${size} ${size}-${size} ${size}-${size} -${size}z`} />
        </svg>
      ) : of > 100 ? (
        <circle class={kind} cx={at(x)} cy={y} r={radius} />
      ) : (
        <circle class={kind} cx={at(x)} cy={y} r={radius}>
          <title>{point.label}</title>
        </circle>
      )}
      {name && (
        <text
          class={['name', point.isPastLimit && 'past']}
          x={at(x)}
          y={y + name.dy}
          dx={name.dx}
          text-anchor={name.anchor}
        >
          {point.label}
        </text>
      )}
    </>
  );
}

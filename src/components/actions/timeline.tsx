import { HATCH } from '#charts/quarter-chart.ts';
import { NAME_SIZE } from '#charts/actions-timeline.ts';
import { hatch } from '#components/figures/hatch.tsx';
import { section } from '#components/frame/section.tsx';
import { table, type Column } from '#components/table/table.tsx';
import type { Html } from '#jsx/html.ts';
import type { Timeline } from '#views/actions/timeline.ts';
import type { Site } from '#views/site.ts';

type Owner = Timeline['owners'][number];
type Mark = Owner['lane']['marks'][number];

/** So many owners have a lane; where there are more, so many of them, and the others their numbers. */
const MOST_LANES = 15;
const LANES_OF_MANY = 8;
const HEIGHT = 30;
const SMALL = 11;
const MAJOR = 14;

/** Who does what when: open actions as marks at their due day, a lane for each owner, beside how many they are. */
export function actionsTimelinePart(site: Site, timeline: Timeline) {
  const t = site.t.actions;
  const { owners } = timeline;
  const most = owners.length > MOST_LANES ? LANES_OF_MANY : MOST_LANES;
  const [shown, rest] = [owners.slice(0, most), owners.slice(most)];
  const hasBundles = shown.some(({ lane }) => lane.marks.some(({ count }) => count > 1));
  const note = [t.byOwnerNote, <span class="of-names"> {t.byOwnerNames}</span>, hasBundles && ` ${t.bundled}`];
  return section(site, { id: 'owners', class: 'by-owner', title: t.byOwner, note }, [
    hatch(),
    lanes(site, timeline, shown, t.byOwner),
    rest.length > 0 && (
      <details class="more">
        <summary>{t.moreOwners(rest.length)}</summary>
        {numbers(site, rest, t.moreOwners(rest.length))}
      </details>
    ),
  ]);
}

function lanes(site: Site, timeline: Timeline, owners: readonly Owner[], caption: string): Html {
  const t = site.t.actions;
  return table(site, {
    class: 'figures lanes',
    caption,
    rows: owners,
    columns: [
      { head: t.owner, kind: 'owner', cell: 'link' },
      {
        head: [axis(site, timeline), <span class="visually-hidden">{t.due}</span>],
        kind: 'lane',
        cell: ({ lane }) => drawnLane(site, timeline, lane),
      },
      ...countColumns(t),
    ],
  });
}

/** How many actions of each are open and late; what they are stands on the owners’ own pages, and in the list. */
function numbers(site: Site, owners: readonly Owner[], caption: string): Html {
  const t = site.t.actions;
  return table(site, {
    class: 'figures',
    caption,
    rows: owners,
    columns: [{ head: t.owner, kind: 'owner', cell: 'link' }, ...countColumns(t)],
  });
}

/** How many actions of an owner are open, and how many late. */
function countColumns(t: Site['t']['actions']): Column<Owner>[] {
  return [
    { head: t.open, kind: 'num', cell: ({ open }) => open },
    { head: t.late, kind: 'num', class: ({ late }) => late > 0 && 'short', cell: ({ late }) => late },
  ];
}

const at = (x: number) => `${x}%`;

/** The months over the lanes, and today. */
function axis(site: Site, { months, today, todayText, owners }: Timeline): Html {
  return (
    <svg class="lane-months" aria-hidden="true" width="100%" height="42">
      {months.map(({ x, text }) => (
        <text x={at(x)} dx="4" y="15">
          {text}
        </text>
      ))}
      {owners.some(({ lane }) => lane.later > 0) && (
        <text class="rest" x="100%" y="15" text-anchor="end">
          {site.t.actions.laterHead}
        </text>
      )}
      <svg class="today" x={at(today)} y="20" width="120" height="22" overflow="visible">
        <path d="M-5 14h10l-5 7z" />
        <rect class="ground" x="8" y="2" width={todayText.length * 7 + 4} height="18" />
        <text x="10" y="15">
          {todayText}
        </text>
      </svg>
    </svg>
  );
}

function drawnLane(site: Site, { months, today, now }: Timeline, lane: Owner['lane']): Html {
  const t = site.t.actions;
  return (
    <svg aria-hidden="true" width="100%" height={HEIGHT}>
      <rect class="now" x={at(now.x)} y="0" width={at(now.width)} height={HEIGHT} />
      {months.map(({ x, isQuarter }) => (
        <line class={isQuarter && 'quarter'} x1={at(x)} x2={at(x)} y1="0" y2={HEIGHT} />
      ))}
      <line class="today" x1={at(today)} x2={at(today)} y1="0" y2={HEIGHT} />
      {lane.earlier > 0 && (
        <text class="late" x="2" y="19">
          {t.earlier(lane.earlier)}
        </text>
      )}
      {lane.marks.map((mark) => drawnMark(mark))}
      {lane.later > 0 && (
        <text class="rest" x="100%" y="19" text-anchor="end">
          {t.laterOn(lane.later)}
        </text>
      )}
    </svg>
  );
}

const FILLS = { idea: 'none', testing: `url(#${HATCH})`, planned: 'var(--paper)', running: 'currentColor' } as const;

/**
 * A square of its stage: running filled, testing hatched, planned outlined, an idea dashed; a larger one is a major
 * action.
 */
function drawnMark({ action, x, aside, name }: Mark): Html {
  const { stage, isLate, isMajor } = action;
  const size = isMajor ? MAJOR : SMALL;
  const fill = isLate ? 'currentColor' : stage === 'done' || stage === 'dropped' ? 'none' : FILLS[stage];
  return (
    <svg class={isLate && 'late'} x={at(x)} y="0" overflow="visible">
      <rect
        x={aside + 1}
        y={(HEIGHT - size) / 2}
        width={size}
        height={size}
        fill={fill}
        stroke-dasharray={stage === 'idea' && !isLate ? '2.5 2' : undefined}
      />
      {name && (
        <text class="name" x={aside + size + 6} y="19.5" font-size={NAME_SIZE}>
          {name}
        </text>
      )}
    </svg>
  );
}

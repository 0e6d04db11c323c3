import { section } from '#components/frame/section.tsx';
import { NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { quietLink } from '#components/text/lines.tsx';
import type { StageRow } from '#views/ideas/ideas.ts';
import type { Site } from '#views/site.ts';

/** How many ideas stand in each stage, and what those with a value add up to. */
export function stagesPart(site: Site, stages: readonly StageRow[]) {
  const t = site.t.ideas;
  return section(
    site,
    { id: 'stages', class: 'stages', title: t.stages, note: t.stagesNote },
    table(site, {
      class: 'figures',
      caption: t.stages,
      scroll: { isGroup: true },
      rows: stages,
      columns: [
        {
          head: t.stage,
          cell: ({ stage }) => quietLink(stage === 'dropped' ? '#dropped' : `#stage-${stage}`, stageMark(site, stage)),
        },
        { head: t.count, kind: 'num', cell: 'count' },
        { head: t.value(site.format.unit), kind: 'num', cell: 'value' },
        { head: t.withoutValue, kind: 'num', cell: 'withoutValue' },
        {
          head: t.withoutCrm,
          kind: 'num',
          cell: ({ stage, withoutCrm }) => (stage === 'dropped' ? NOT_SET : withoutCrm),
        },
      ],
    }),
  );
}

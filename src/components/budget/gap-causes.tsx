import { section } from '#components/frame/section.tsx';
import { confidenceMark, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { Apart, Causes, Few } from '#views/budget/causes.ts';
import type { Site } from '#views/site.ts';
import { withoutFigures } from './causes.tsx';

/** What makes the company's gap, and the growth ideas that could close it. */
export function gapCauses(site: Site, causes: Causes) {
  const t = site.t.budget;
  const { unit } = site.format;
  const sides = (['short', 'over'] as const).filter((side) => causes[side].shown.length > 0);
  return section(
    site,
    { id: 'causes', class: 'gap-causes', title: t.causes(causes.quarter), aside: unit },
    <div class="columns even">
      <div>
        {sides.length === 0 && <p class="small ink3">{causes.hasTargets ? t.noGap : t.noOwnTargets}</p>}
        {sides.map((side) => sideTable(site, causes[side], side))}
        <dl class="terms">{withoutFigures(site, causes)}</dl>
      </div>
      <div>
        {causes.confidence.length > 0 &&
          table(site, {
            class: 'figures dense',
            caption: t.confidence,
            shownCaption: <b>{t.confidence}</b>,
            areHeadsHidden: true,
            rows: causes.confidence,
            columns: [
              { head: t.confidence, cell: (part) => confidenceMark(site, part.confidence) },
              { head: `${t.budget}, ${unit}`, class: 'num', cell: 'text' },
              { head: t.share, class: 'num ink2', cell: 'share' },
            ],
          })}
        {causes.ideas.shown.length === 0 ? (
          <p class="small ink3">{t.noIdeas}</p>
        ) : (
          [ideaTable(site, causes), <p class="caption">{t.ideasNote(causes.ideasTogether, unit)}</p>]
        )}
      </div>
    </div>,
  );
}

function sideTable(site: Site, few: Apart, side: 'short' | 'over') {
  const t = site.t.budget;
  return table(site, {
    class: 'figures dense',
    caption: t[side],
    shownCaption: <b>{t[side]}</b>,
    areHeadsHidden: true,
    rows: few.shown,
    columns: [
      { head: t.account, cell: 'account' },
      { head: `${t.gap}, ${site.format.unit}`, class: ['num', side], cell: 'text' },
    ],
    foot: moreRow(site, few, 1),
  });
}

function ideaTable(site: Site, { ideas }: Causes) {
  const t = site.t.budget;
  return table(site, {
    class: 'figures dense ideas',
    caption: t.couldClose,
    shownCaption: <b>{t.couldClose}</b>,
    rows: ideas.shown,
    columns: [
      {
        head: t.idea,
        cell: ({ idea, account }) => [linkedText(idea, 'quiet-link'), under(linkedText(account, 'quiet-link'))],
      },
      { head: t.stage, cell: ({ stage }) => stageMark(site, stage) },
      { head: t.expected, kind: 'num', cell: ({ expected }) => expected ?? NOT_SET },
      { head: t.inQuarter, kind: 'num', cell: 'inQuarter' },
    ],
    foot: moreRow(site, ideas, 3),
  });
}

/** How many there are beside those that are shown, before so many empty cells. */
function moreRow(site: Site, { more }: Few<unknown>, empty: number): Html | false {
  return (
    more > 0 && (
      <tr>
        <th scope="row" class="ink3">
          {site.t.budget.more(more)}
        </th>
        {Array.from({ length: empty }, () => (
          <td></td>
        ))}
      </tr>
    )
  );
}

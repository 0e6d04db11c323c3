import { figuresOf } from '#domain/budget/roll-up.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { changeOfFields } from '#domain/history.ts';
import { isAccount, placeIn, type Planned } from '#domain/portfolio.ts';
import { referencesOf, shownId } from '../account/references.ts';
import { thingHref } from '../links/account-links.ts';
import { editHref } from '../links/edit-link.ts';
import { changeBeside, sharedChange } from '../history/last-change.ts';
import { lineName } from '../figures/figure-parts.ts';
import type { Site } from '../site.ts';

/** The budget of an account or a new-customer plan in some quarters, opened to its lines. */
export type LinesPanel = NonNullable<ReturnType<typeof linesPanel>>;

/** Where the budgets of an account or a new-customer plan open to their lines, once a page. */
export function linesAnchor(planned: Planned): string {
  return isAccount(planned) ? `lines-${planned.id}` : `lines-of-plan-${planned.id}`;
}

/** The lines behind its budgets; nothing when no line speaks of the quarters. */
export function linesPanel(site: Site, planned: Planned, quarters: readonly Quarter[]) {
  const names = referencesOf(site, planned);
  const lines = planned.budget.flatMap((line, at) => {
    if (quarters.every((quarter) => line.sales[quarter] === undefined)) return [];
    const place = placeIn(planned, ['budget', at]);
    const id = line.id ?? String(at + 1);
    return [
      {
        id: shownId(id),
        name: lineName(site, planned, at),
        href: thingHref(site, planned, 'line', id),
        confidence: line.confidence,
        cells: quarters.map((quarter) => site.format.figure(line.sales[quarter])),
        from: [
          ...(line.offering === undefined ? [] : [{ text: names.offering(line.offering) }]),
          ...(line.need === undefined ? [] : [{ ...names.need(line.need), text: shownId(line.need) }]),
          ...(line.idea === undefined ? [] : [{ ...names.idea(line.idea), text: shownId(line.idea) }]),
        ],
        place: {
          text: `${place.file.split('/').at(-1)}:${place.line}`,
          href: editHref(site, place.file, place.line),
        },
        change: changeBeside(
          site,
          changeOfFields(site.history, planned.source, [[...(isAccount(planned) ? planned.base : []), 'budget', at]]),
        ),
      },
    ];
  });
  if (lines.length === 0) return undefined;
  const now = quarters[0] ?? '';
  const gap = figuresOf([planned], now, site.book).gap.difference;
  return {
    id: linesAnchor(planned),
    title: site.t.segments.linesOf(planned.name, lines.length),
    quarters,
    lines,
    /** The last change, when it is the same for all lines; each line's own is not said then. */
    change: sharedChange(lines.map(({ change }) => change)),
    totals: quarters.map((quarter) => site.format.figure(site.book.figuresOf(planned, quarter).budget)),
    gapNote: planned.comments
      .filter((comment) => comment.on === 'gap' && comment.quarter === now && gap !== undefined)
      .map((comment) => comment.comment)
      .at(-1),
  };
}

import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { addQuarters, type Quarter } from '#domain/calendar/quarters.ts';
import type { Site } from '../site.ts';

/**
 * Which figures are sums of some of their members only, and of how many: "Forecast of those that have one: 2026-Q4
 * (25 of
 * 28)." The forecast of a quarter that is past is not shown, so nothing is said of it.
 */
export function ofThoseNotes<Member>(
  { t }: Site,
  figures: ReadonlyMap<Quarter, ComparedFigures<Member>>,
  isPast: (quarter: Quarter) => boolean,
): string[] {
  // A target that is not of all is not set, and says so by itself.
  return (['budget', 'forecast', 'actual'] as const).flatMap((measure) => {
    const runs: { first: Quarter; last: Quarter; have: number; of: number }[] = [];
    for (const [quarter, of] of figures) {
      const { members, missing } = of.sum(measure);
      if (of[measure] === undefined || missing.length === 0 || (measure === 'forecast' && isPast(quarter))) continue;
      const [have, all] = [members.length, members.length + missing.length];
      const run = runs.at(-1);
      // Quarters one after another of the same members are told once.
      if (run && run.last === addQuarters(quarter, -1) && run.have === have && run.of === all) run.last = quarter;
      else runs.push({ first: quarter, last: quarter, have, of: all });
    }
    const said = runs.map(({ first, last, have, of }) =>
      t.figures.ofSome(first === last ? first : `${first}–${last}`, have, of),
    );
    return said.length === 0 ? [] : [t.figures.sumsOfSome(measure, said)];
  });
}

/**
 * Which figures are not drawn, since they are of other accounts than the budget beside them, and of how many they are.
 */
export function notDrawn<Member>(
  { t }: Site,
  figures: ReadonlyMap<Quarter, ComparedFigures<Member>>,
  isPast: (quarter: Quarter) => boolean,
): string[] {
  return (['target', 'forecast', 'actual'] as const).flatMap((measure) => {
    const quarters = [...figures].flatMap(([quarter, of]) => {
      const isLeftOut = of[measure] !== undefined && of.sideBySide[measure] === undefined;
      if (!isLeftOut || (measure === 'forecast' && isPast(quarter))) return [];
      const { members, missing } = of.sum(measure);
      return t.figures.ofSome(quarter, members.length, members.length + missing.length);
    });
    return quarters.length === 0 ? [] : [t.figures.notDrawn(measure, quarters)];
  });
}

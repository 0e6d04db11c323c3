import { revisionSlope } from '#charts/revision-slope.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { Comparison } from '#domain/budget/comparison.ts';
import type { RevisionPiece } from '#domain/budget/made-of.ts';
import { lastDayOf, type Quarter } from '#domain/calendar/quarters.ts';
import { minorOf } from '#domain/money/money.ts';
import type { Planned } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

export type RevisionSlopeView = NonNullable<ReturnType<typeof revisionSlopeOf>>;

/**
 * A forecast from the first day it was made to the quarter's end, beside its target, its budget and what has come.
 * Nothing where it was made once and nothing has come: there is no slope then.
 */
export function revisionSlopeOf(
  site: Site,
  planned: Planned,
  quarter: Quarter,
  revisions: readonly RevisionPiece[],
  figures: ComparedFigures<Planned>,
) {
  const { t, format, asOf, portfolio } = site;
  const oldestFirst = [...revisions].reverse();
  const actual = minorOf(figures.actual);
  if (site.leftOut.has('charts') || oldestFirst.length === 0) return undefined;
  if (oldestFirst.length === 1 && actual === undefined) return undefined;
  const drawn = revisionSlope({
    points: oldestFirst.map(({ madeOn, amount }) => ({ on: madeOn, amount })),
    until: lastDayOf(quarter, portfolio.fiscalYear),
    target: minorOf(figures.target),
    budget: minorOf(figures.budget),
    came: actual === undefined ? undefined : { on: asOf, amount: actual },
  });
  const { measure } = t.vocabulary;
  const words = {
    target: `${measure.target} ${format.figure(figures.target)}`,
    budget: `${measure.budget} ${format.figure(figures.budget)}`,
    forecast: `${measure.forecast} ${format.figure(figures.forecast)}`,
    came: `${t.figures.invoiced} ${format.figure(figures.actual)}`,
  };
  const toCome = new Comparison(figures.sum('forecast'), figures.sum('actual')).difference;
  return {
    ...drawn,
    points: drawn.points.map((point, at) => {
      const { amount, step } = oldestFirst[at] as RevisionPiece;
      return {
        ...point,
        text: [format.figure(amount), ...(step === undefined ? [] : [format.signed(step)])].join(', '),
      };
    }),
    levels: drawn.levels.map((each) => ({ ...each, text: words[each.level] })),
    days: drawn.days.map((day) => ({
      ...day,
      text:
        drawn.came && day.on === asOf && !oldestFirst.some(({ madeOn }) => madeOn === asOf)
          ? t.figures.toDate(format.shortDate(asOf))
          : format.due(day.on, asOf),
    })),
    /** Between what has come and the forecast. */
    toCome:
      toCome === undefined || format.side(toCome) !== 'over' ? undefined : t.figures.stillToCome(format.figure(toCome)),
    /** What the drawing says, for those who do not see it. */
    said: [
      t.account.budget.slopeOf(planned.name, format.unit),
      t.account.budget.slope(
        quarter,
        oldestFirst.map(({ amount }) => format.figure(amount)),
        undefined,
      ),
    ].join(' '),
  };
}

import { bridgeParts, type BridgePart } from '#domain/budget/miss-of-sum.ts';
import { Sum } from '#domain/budget/comparison.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { byAmount, bySize, minorOf, type Amount, type Minor } from '#domain/money/money.ts';
import type { Site } from '../site.ts';
import { shortNameOf } from './bridge.ts';

/** The drawing's size in its own units: 1000 wide, so that columns of a table fit it. */
export const WIDE = { width: 1000, height: 170 } as const;
const [TOP, BOTTOM] = [14, 150];
/** More parts than these are one step. */
const MOST = 6;

/** A column of the wide way from target to forecast: a level, or the step of a part of the company. */
export interface WideStep {
  of: 'target' | 'neverPlanned' | 'budget' | 'slipped' | 'forecast';
  /** Whose step it is; nothing for a level. */
  name: string | undefined;
  figure: string;
  isShort: boolean;
  /** Heights in the drawing at which it begins and ends. */
  from: number;
  to: number;
}

/**
 * Every segment's part of the way from target to forecast in a column of its own, the largest first within what was
 * never planned and what has slipped. Nothing where the parts are not all set, or where there is only one.
 */
export function wideBridge(
  site: Site,
  quarter: Quarter,
): { steps: WideStep[]; miss: string; isShort: boolean } | undefined {
  const { format, t } = site;
  const { miss, slipped, standsIn } = quarterMiss(quarter, site.book);
  const parts = bridgeParts(quarter, site.book);
  if (!parts || parts.length < 2 || miss.difference === undefined || standsIn.length > 0) return undefined;
  const ordered = (['neverPlanned', 'slipped'] as const).map((of) => ({
    of,
    steps: fewest(
      parts
        .map((part) => ({ name: fullNameOf(part, site), amount: part[of] }))
        .filter(({ amount }) => minorOf(amount) !== 0)
        .sort((a, b) => byAmount(a.amount, b.amount)),
      t.miss.others,
    ),
  }));
  let at: Minor = 0;
  const heights: Minor[] = [0];
  const raw = ordered.map(({ of, steps }) =>
    steps.map(({ name, amount }) => {
      const from = at;
      at = minorOf(Sum.over<Amount>([from, amount], (each) => each).amount) ?? 0;
      heights.push(at);
      return { of, name, amount, from, to: at };
    }),
  );
  const [least, most] = [Math.min(...heights), Math.max(...heights)];
  const y = (amount: Minor) =>
    most === least ? TOP : Math.round((BOTTOM - ((amount - least) / (most - least)) * (BOTTOM - TOP)) * 10) / 10;
  const level = (of: 'target' | 'budget' | 'forecast', amount: Amount | undefined, where: Minor): WideStep => ({
    of,
    name: undefined,
    figure: format.figure(amount),
    isShort: false,
    from: y(where),
    to: y(where),
  });
  const stepsOf = (steps: (typeof raw)[number]): WideStep[] =>
    steps.map(({ of, name, amount, from, to }) => ({
      of,
      name,
      figure: format.signed(amount),
      isShort: format.side(amount) === 'short',
      from: y(from),
      to: y(to),
    }));
  const [planned = [], slip = []] = raw;
  return {
    steps: [
      level('target', miss.against.amount, 0),
      ...stepsOf(planned),
      level('budget', slipped.against.amount, planned.at(-1)?.to ?? 0),
      ...stepsOf(slip),
      level('forecast', miss.of.amount, at),
    ],
    miss: format.signed(miss.difference),
    isShort: format.side(miss.difference) === 'short',
  };
}

function fullNameOf(part: BridgePart, { t }: Site): string {
  if (part.of === 'new-customers') return t.miss.newCustomersWide;
  return part.of?.name ?? shortNameOf(part, t);
}

/** The largest by themselves, to either side, and all others as one. */
function fewest<Step extends { name: string; amount: Amount }>(steps: readonly Step[], others: string) {
  if (steps.length <= MOST) return steps;
  const kept = new Set([...steps].sort((a, b) => bySize(a.amount, b.amount)).slice(0, MOST - 1));
  const rest = Sum.over(
    steps.filter((step) => !kept.has(step)),
    ({ amount }) => amount,
  ).amount;
  return [...steps.filter((step) => kept.has(step)), { name: others, amount: rest ?? 0 }];
}

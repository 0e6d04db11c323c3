import { bridgeParts, missOfSum, type BridgePart } from '#domain/budget/miss-of-sum.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { segmentQuarter } from '#domain/budget/roll-up.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { minorOf, type Amount } from '#domain/money/money.ts';
import type { Segment } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

/** Width of the drawing, and where its ends lie. */
export const BRIDGE_WIDTH = 236;
const [LEFT, RIGHT] = [12, 226];

/** A row of the way from target to forecast: a level, or a step from one level to the next. */
export interface BridgeRow {
  of: 'target' | 'neverPlanned' | 'budget' | 'slipped' | 'forecast' | 'miss';
  figure: string;
  isShort: boolean;
  /** Where it begins and ends in the drawing; a level begins where it ends. */
  from: number;
  to: number;
  /** Whose it is, for a step of the company's: "A −95, B −78". */
  parts: string | undefined;
}

type Steps = Record<BridgeRow['of'], Amount | undefined>;

/** Target → never planned → budget → slipped → forecast, which add up exactly; nothing while one of them is not set. */
export function bridge(site: Site, quarter: Quarter): BridgeRow[] | undefined {
  const { miss, neverPlanned, slipped, standsIn } = quarterMiss(quarter, site.book);
  // Without any target there is no way from it.
  if (standsIn.length === miss.of.members.length) return undefined;
  const parts = bridgeParts(quarter, site.book);
  return rowsOf(
    site,
    {
      target: miss.against.amount,
      neverPlanned: neverPlanned.difference,
      budget: slipped.against.amount,
      slipped: slipped.difference,
      forecast: miss.of.amount,
      miss: miss.difference,
    },
    parts,
  );
}

/** The same of one segment. */
export function segmentBridge(site: Site, segment: Segment, quarter: Quarter): BridgeRow[] | undefined {
  const sum = segmentQuarter(segment, quarter, site.book);
  const { asked, forecast, miss, neverPlanned, slipped, standsIn } = missOfSum(sum);
  if (standsIn.length === sum.totals.forecast.members.length) return undefined;
  const budget = sum.totals.budget.amount;
  return rowsOf(site, { target: asked, neverPlanned, budget, slipped, forecast, miss });
}

function rowsOf({ format, t }: Site, of: Steps, parts: readonly BridgePart[] = []): BridgeRow[] | undefined {
  const { neverPlanned, slipped, miss } = of;
  if (neverPlanned === undefined || slipped === undefined || miss === undefined) return undefined;
  const ends = [0, minorOf(neverPlanned), minorOf(miss)];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const x = (amount: Amount) =>
    most === least
      ? RIGHT
      : Math.round((LEFT + ((minorOf(amount) - least) / (most - least)) * (RIGHT - LEFT)) * 10) / 10;
  const level = (name: 'target' | 'budget' | 'forecast', at: Amount): BridgeRow => ({
    of: name,
    figure: format.figure(of[name]),
    isShort: false,
    from: x(at),
    to: x(at),
    parts: undefined,
  });
  const step = (name: 'neverPlanned' | 'slipped' | 'miss', amount: Amount, from: Amount, to: Amount): BridgeRow => ({
    of: name,
    figure: format.signed(amount),
    isShort: format.side(amount) === 'short',
    from: x(from),
    to: x(to),
    parts:
      name === 'miss' || parts.length < 2
        ? undefined
        : parts
            .filter((part) => format.side(part[name]) !== 'equal')
            .map((part) => `${shortNameOf(part, t)} ${format.signed(part[name])}`)
            .join(', '),
  });
  return [
    level('target', 0),
    step('neverPlanned', neverPlanned, 0, neverPlanned),
    level('budget', neverPlanned),
    step('slipped', slipped, neverPlanned, miss),
    level('forecast', miss),
    step('miss', miss, 0, miss),
  ];
}

/** A part of the company where room is short: a segment's code, else its name. */
export function shortNameOf({ of }: BridgePart, t: Site['t']): string {
  if (of === undefined) return t.miss.nobodys;
  return of === 'new-customers' ? t.miss.newCustomers : (of.code ?? of.name);
}

import { quarterMiss } from '#domain/budget/miss.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Minor } from '#domain/money/money.ts';
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
}

/** Target → never planned → budget → slipped → forecast, which add up exactly; nothing while one of them is not set. */
export function bridge({ book, format }: Site, quarter: Quarter): BridgeRow[] | undefined {
  const { miss, neverPlanned, slipped, standsIn } = quarterMiss(quarter, book);
  const [planned, slip, all] = [neverPlanned.difference, slipped.difference, miss.difference];
  // Without any target there is no way from it.
  if (planned === undefined || slip === undefined || all === undefined || standsIn.length === miss.of.members.length)
    return undefined;
  const ends = [0, planned, all];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const x = (amount: Minor) =>
    most === least ? RIGHT : Math.round((LEFT + ((amount - least) / (most - least)) * (RIGHT - LEFT)) * 10) / 10;
  const level = (of: BridgeRow['of'], amount: Minor | undefined, at: Minor): BridgeRow => ({
    of,
    figure: format.figure(amount),
    isShort: false,
    from: x(at),
    to: x(at),
  });
  const step = (of: BridgeRow['of'], amount: Minor, from: Minor, to: Minor): BridgeRow => ({
    of,
    figure: format.signed(amount),
    isShort: format.side(amount) === 'short',
    from: x(from),
    to: x(to),
  });
  return [
    level('target', miss.against.amount, 0),
    step('neverPlanned', planned, 0, planned),
    level('budget', slipped.against.amount, planned),
    step('slipped', slip, planned, all),
    level('forecast', miss.of.amount, all),
    step('miss', all, 0, all),
  ];
}

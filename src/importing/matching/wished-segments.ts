import { REQUIRED_OF } from '#domain/plan/plan-types.ts';
import type { PlanType } from '#domain/plan/vocabulary.ts';
import type { Exact } from '#domain/money/figure.ts';
import type { Facts, Findings } from '../reading/finding.ts';
import { addExact } from '../reading/numbers.ts';
import type { AccountRow } from '../reading/rows.ts';
import { distinctIds } from '#writing/slug.ts';
import type { NewSegment, SalesSoFar, WishedSegment } from './new-segment.ts';

/** "Key accounts=200000:account,Others:sales" as wishes; nothing where it is not written so. */
export function wishesIn(written: string): WishedSegment[] | undefined {
  const wishes = written.split(',').map((part): WishedSegment | undefined => {
    const found = /^\s*([^=:,]{1,80}?)\s*(?:=\s*(\d+(?:\.\d+)?))?\s*:\s*(account|sales)\s*$/.exec(part);
    if (!found) return undefined;
    return {
      name: found[1] ?? '',
      atLeast: found[2] === undefined ? undefined : Number(found[2]),
      planType: found[3] as PlanType,
    };
  });
  const good = wishes.flatMap((one) => one ?? []);
  const borders = good.map(({ atLeast }) => atLeast ?? 0);
  const isFalling = borders.every((border, at) => at === 0 || border < (borders[at - 1] ?? 0));
  const isWhole =
    good.length === wishes.length && new Set(good.map(({ name }) => name.toLowerCase())).size === good.length;
  return isWhole && isFalling ? good : undefined;
}

/** The segments of wishes, with the criteria that class later customers in the same way. */
export function segmentsOf(wishes: readonly WishedSegment[]): NewSegment[] {
  const ids = distinctIds(
    wishes.map(({ name }) => ({ name, identity: 'segment' })),
    new Set(['unclassified']),
    'segment',
  );
  return wishes.map(({ name, atLeast, planType }, at): NewSegment => {
    const below = wishes[at - 1]?.atLeast;
    const border = { ...(atLeast === undefined ? {} : { atLeast }), ...(below === undefined ? {} : { below }) };
    return {
      id: ids[at] ?? '',
      name,
      order: at + 1,
      planType,
      required: REQUIRED_OF[planType],
      criteria: atLeast === undefined ? [] : [{ measure: 'ourSales', ...border }],
    };
  });
}

/** The segment of a customer by what it bought; that of all others for one who bought less, or nothing. */
export function wishedFor(sales: Exact | undefined, segments: readonly NewSegment[]): NewSegment | undefined {
  const bought = sales === undefined ? 0 : Number(sales.units) / 10 ** sales.scale;
  return (
    segments.find(({ criteria }) => criteria?.[0] !== undefined && bought >= (criteria[0].atLeast ?? 0)) ??
    segments.find(({ criteria }) => criteria?.length === 0)
  );
}

/** So many borders are shown. */
const MOST_BORDERS = 9;

/**
 * Proposes segments where a company has none and its customers wait without one: what each round border would give,
 * and, ready to be said back, borders by which the largest customers that make half of the sales get a plan of their
 * own, and those that make most of the rest stand by name.
 */
export function proposeSegments(
  rows: readonly AccountRow[],
  sales: SalesSoFar,
  names: readonly [string, string, string],
  file: string,
  findings: Findings,
): void {
  const bought = rows.map((row) => sales(row) ?? { units: 0n, scale: 0 });
  const figures = bought.map(({ units, scale }) => Number(units) / 10 ** scale);
  const all = figures.reduce((sum, one) => sum + Math.max(0, one), 0);
  const largest = Math.max(0, ...figures);
  if (rows.length < 3 || all <= 0) return;
  const borders = roundBorders(largest)
    .map((border) => {
      const over = bought.filter((_, at) => (figures[at] ?? 0) >= border);
      const sum = over.reduce<Exact>(addExact, { units: 0n, scale: 0 });
      return { border, count: over.length, sum, share: Math.round((Number(sum.units) / 10 ** sum.scale / all) * 100) };
    })
    .filter(({ count }, at, others) => count > 0 && count !== others[at - 1]?.count)
    .slice(0, MOST_BORDERS);
  const nearestTo = (share: number, below = Infinity) =>
    borders
      .filter(({ border }) => border < below)
      .sort((a, b) => Math.abs(a.share - share) - Math.abs(b.share - share))[0];
  const first = nearestTo(50);
  if (!first) return;
  const second = nearestTo(80, first.border);
  const option = [
    `${names[0]}=${first.border}:account`,
    ...(second ? [`${names[1]}=${second.border}:sales`] : []),
    `${names[2]}:sales`,
  ].join(',');
  const details = borders.map(
    ({ border, count, sum, share }): Facts => ({ border: { units: BigInt(border), scale: 0 }, count, sum, share }),
  );
  findings.note('segments-proposed', file, { count: rows.length, option }, undefined, details);
}

/** 1, 2 and 5 of each power of ten, largest first, down to 100. */
function roundBorders(largest: number): number[] {
  const borders: number[] = [];
  for (let power = 10 ** Math.floor(Math.log10(largest)); power >= 100; power /= 10)
    for (const step of [5, 2, 1]) if (step * power <= largest) borders.push(step * power);
  return borders;
}

import type { CountedMeasure } from '#domain/checks/linking-facts.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Minor } from '#domain/money/money.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';
import { eachField } from './fields-at.ts';
import { writtenCustomers } from './plans.ts';

const MEASURES = [
  ['budget', 'budget.*.sales'],
  ['investment', 'investment.*.money'],
  ['forecast', 'forecast.*.sales'],
  ['target', 'targets'],
] as const;

/**
 * Figures that would add up past what can be counted exactly. Looked at over the whole company and all time, each
 * amount by its size, so that no roll-up of any part of it can pass the limit either.
 */
export function sumsOutOfRange(files: readonly WrittenFile[]): Problem[] {
  const plans = [
    ...writtenCustomers(files),
    ...only(files, 'new-customer-plan').map(({ data, source }) => ({ data, source, base: [] })),
  ];
  const written = MEASURES.flatMap(([measure, pattern]) => {
    const sum = new Sum(measure);
    for (const { data, source, base } of plans) {
      eachField(data, pattern, (value, way) => {
        for (const [quarter, amount] of Object.entries(value as Record<string, Minor>))
          sum.add(amount, () => placeOf(source, [...base, ...way, quarter]));
      });
    }
    return sum.problems;
  });
  const actual = new Sum('actual');
  for (const { sales } of only(files, 'actuals'))
    for (const { amount, place } of sales) actual.add(amount, () => place);
  return [...written, ...actual.problems];
}

/** Adds up one measure, and names the first amount that takes the sum past what can be counted. */
class Sum {
  readonly problems: Problem[] = [];
  readonly #measure: CountedMeasure;
  #sum = 0;

  constructor(measure: CountedMeasure) {
    this.#measure = measure;
  }

  add(amount: Minor, place: () => Place): void {
    this.#sum += Math.abs(amount);
    if (Number.isSafeInteger(this.#sum) || this.problems.length > 0) return;
    this.problems.push({
      rule: 'sum-out-of-range',
      grade: 'error',
      place: place(),
      facts: { measure: this.#measure, amount },
    });
  }
}

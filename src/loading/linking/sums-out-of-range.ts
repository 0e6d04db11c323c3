import type { Problem } from '#domain/checks/problem.ts';
import type { Minor } from '#domain/money/money.ts';
import { placeOf, type Place } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';
import { fieldsAt } from './fields-at.ts';
import { writtenCustomers } from './plans.ts';

const MEASURES = { budget: 'budget.*.sales', investment: 'investment.*.money', forecast: 'forecast.*.sales', target: 'targets' };

/**
 * Figures that would add up past what can be counted exactly. Looked at over the whole company and all time, each amount
 * by its size, so that no roll-up of any part of it can pass the limit either.
 */
export function sumsOutOfRange(files: readonly WrittenFile[]): Problem[] {
  const plans = [...writtenCustomers(files), ...only(files, 'new-customer-plan').map(({ data, source }) => ({ data, source, base: [] }))];
  const written = Object.entries(MEASURES).flatMap(([measure, pattern]) => overflow(measure, (function* () {
    for (const { data, source, base } of plans) {
      for (const { value, path } of fieldsAt(data, pattern)) {
        for (const [quarter, amount] of Object.entries(value as Record<string, Minor>)) yield { amount, place: () => placeOf(source, [...base, ...path, quarter]) };
      }
    }
  })()));
  return [...written, ...overflow('actual', only(files, 'actuals').flatMap(({ sales }) => sales.map(({ amount, place }) => ({ amount, place: () => place }))))];
}

function overflow(measure: string, amounts: Iterable<{ amount: Minor; place: () => Place }>): Problem[] {
  let sum = 0;
  for (const { amount, place } of amounts) {
    sum += Math.abs(amount);
    if (!Number.isSafeInteger(sum)) return [{ rule: 'sum-out-of-range', grade: 'error', place: place(), facts: { measure, amount } }];
  }
  return [];
}

import { plainDecimal, type Currency } from '#domain/money/money.ts';
import type { SalesLine } from '../reading/sales-rows.ts';
import { minorOf } from './guarded-months.ts';

/**
 * What an export of months would say: the lines of one customer, month, salesperson and offering as one, without their
 * days.
 */
export function withoutDays(lines: readonly SalesLine[], currency: Currency): SalesLine[] {
  return [...groupsOf(lines).values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { day: _, ...line } = first;
    return [group.length === 1 ? line : { ...line, amount: sumOf(group, currency) }];
  });
}

/**
 * The lines of an export, and where it says a month alone whose days stand in the content already, the same sum by the
 * same salesperson, those days: a report by month says nothing against them.
 */
export function keepingDays(
  coming: readonly SalesLine[],
  standing: readonly SalesLine[],
  currency: Currency,
): readonly SalesLine[] {
  const dated = groupsOf(standing.filter(({ day }) => day !== undefined));
  if (dated.size === 0) return coming;
  const all = groupsOf(standing);
  return [...groupsOf(coming)].flatMap(([key, group]) => {
    const known = all.get(key) ?? [];
    const isSame =
      dated.has(key) && minorOf(sumOf(known, currency), currency) === minorOf(sumOf(group, currency), currency);
    return isSame && group.every(({ day }) => day === undefined) ? known : group;
  });
}

function sumOf(lines: readonly SalesLine[], currency: Currency): string {
  return plainDecimal(
    lines.reduce((sum, { amount }) => sum + minorOf(amount, currency), 0),
    currency,
  );
}

function groupsOf(lines: readonly SalesLine[]): Map<string, SalesLine[]> {
  return Map.groupBy(lines, (line) => [line.account, line.month, line.salesperson, line.offering].join('\n'));
}

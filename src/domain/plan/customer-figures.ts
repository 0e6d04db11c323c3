import { Share } from '../budget/comparison.ts';
import type { Finances } from './account.ts';

/** A customer's operating result as a share of its net sales of the same year. */
export function operatingMargin({ operatingResult, netSales }: Finances): Share | undefined {
  return Share.of(operatingResult, netSales);
}

/** By how many hundredths of its net sales a customer's operating margin changed from one year to another. */
export function marginChange(before: Finances, after: Finances): number | undefined {
  const [was, is] = [operatingMargin(before), operatingMargin(after)];
  return was && is && (is.part / is.whole - was.part / was.whole) * 100;
}

/** How a customer's net sales differ from those of another of its years; nothing when a year has none. */
export function salesChange(before: Finances, after: Finances): Share | undefined {
  return before.netSales === undefined || after.netSales === undefined
    ? undefined
    : Share.of(after.netSales - before.netSales, before.netSales);
}

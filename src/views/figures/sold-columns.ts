import type { MonthPiece } from '#domain/budget/made-of.ts';
import { add, byAmount, type Minor } from '#domain/money/money.ts';
import type { Site } from '../site.ts';

/** What of a month falls to one offering, or to all that have no column of their own; nothing where none did. */
export interface SoldColumn {
  head: string;
  of: (month: MonthPiece) => Minor | undefined;
}

/** More offerings than this have no room beside file and line: the smallest are one column. */
const MOST = 4;

/**
 * A column for each offering that finance names in some months, the largest first, and one for what it told without an
 * offering; none where it names no offering at all. The columns of a month add up to its amount.
 */
export function soldColumns(site: Site, months: readonly MonthPiece[]): SoldColumn[] {
  const { t, portfolio } = site;
  const named = [...new Set(months.flatMap(({ byOffering }) => [...byOffering.keys()]))].filter(
    (offering) => offering !== undefined,
  );
  if (named.length === 0) return [];
  const all = (offering: string) => add(months.map(({ byOffering }) => byOffering.get(offering) ?? 0));
  const largestFirst = named.sort((a, b) => byAmount(all(b), all(a)));
  const own = largestFirst.slice(0, largestFirst.length > MOST ? MOST - 1 : MOST);
  const others = largestFirst.slice(own.length);
  const without = months.some(({ byOffering }) => byOffering.has(undefined));
  return [
    ...own.map((id) => ({
      head: portfolio.company.offerings.find((offering) => offering.id === id)?.name ?? id,
      of: ofThose([id]),
    })),
    ...(others.length === 0 ? [] : [{ head: t.figures.otherOfferings, of: ofThose(others) }]),
    ...(without ? [{ head: t.figures.noOffering, of: ofThose([undefined]) }] : []),
  ];
}

function ofThose(offerings: readonly (string | undefined)[]): SoldColumn['of'] {
  return ({ byOffering }) => {
    const sold = offerings.flatMap((offering) => byOffering.get(offering) ?? []);
    return sold.length === 0 ? undefined : add(sold);
  };
}

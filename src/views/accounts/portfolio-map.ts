import { portfolioMap } from '#charts/portfolio-map.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { quarterOf } from '#domain/calendar/quarters.ts';
import { minorOf } from '#domain/money/money.ts';
import { isBeyond } from '#domain/money/percent.ts';
import { isAccount } from '#domain/portfolio.ts';
import type { Site } from '../site.ts';

export type PortfolioPicture = NonNullable<ReturnType<typeof portfolioPicture>>;

/** So few marks tell nothing that the list does not. */
const LEAST = 4;

/**
 * Accounts and new-customer plans by what is asked of them and how far they are from it this quarter; nothing for a
 * handful.
 */
export function portfolioPicture(site: Site) {
  const { portfolio, format, t } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const limit = portfolio.company.thresholds.gapPercent;
  const points = quarterMiss(quarter, site.book).rows.flatMap(({ planned, asked, miss }) => {
    const [size, off] = [minorOf(asked), minorOf(miss)];
    if (size === undefined || off === undefined || size < 0) return [];
    const side = format.side(off);
    return [
      {
        name: planned.name,
        size: size / 100,
        miss: off / 100,
        label: `${planned.name}, ${format.signed(off)}`,
        isPlan: !isAccount(planned),
        side,
        isPastLimit: side === 'short' && isBeyond(-off, size, limit),
      },
    ];
  });
  if (points.length < LEAST) return undefined;
  const map = portfolioMap(points, limit / 100);
  const unnamed = map.points.filter(({ name }) => name === undefined).length;
  return {
    ...map,
    sizes: map.sizes.map(({ at, value }) => ({ at, text: format.figure(value * 100) })),
    misses: map.misses.map(({ at, value }) => ({ at, text: format.signed(value * 100) })),
    limitText: t.accounts.mapLimit(format.percentage(-limit)),
    note: t.accounts.mapNote,
    /** Said where there is room for names. */
    names: t.accounts.mapNames(unnamed),
    axis: t.accounts.mapAxis(format.unit),
    title: t.accounts.mapTitle(quarter),
  };
}

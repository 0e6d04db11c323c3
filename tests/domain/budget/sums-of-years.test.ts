import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { confidenceSplit } from '#domain/budget/confidence.ts';
import type { FigureBook } from '#domain/budget/figures.ts';
import { Sum } from '#domain/budget/comparison.ts';
import { groupQuarter, groupsOf } from '#domain/budget/groups.ts';
import { organisationOf } from '#domain/budget/organisation.ts';
import { organisationQuarter, type OrganisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { yearOutlook } from '#domain/budget/outlook.ts';
import { yearSales } from '#domain/budget/year-sales.ts';
import { lastDayOf, quarterOf } from '#domain/calendar/quarters.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { madeUpCompanies, MADE_UP_QUARTERS } from '../arbitrary-portfolio.ts';
import { addedUp, numberFrom, saidOf, type MadeUp } from './added-up-by-hand.ts';
import { AS_OF, opened, runs } from './summed.ts';

describe('a year of any company', () => {
  const years = fc.constantFrom(2025, 2026, 2027);
  const days = fc.constantFrom('2025-12-31', '2026-01-01', '2026-06-30', AS_OF, '2026-12-31', '2027-09-01');
  const quartersOf = (year: number) => [1, 2, 3, 4].map((number) => `${year}-Q${number}`);
  /** What had been invoiced by a day: months that had begun. */
  const soldBy = (madeUp: MadeUp, day: string): MadeUp => ({
    ...madeUp,
    sales: madeUp.sales.filter(([month]) => month <= day.slice(0, 7)),
    forecast: day < '2026-09-01' ? undefined : madeUp.forecast,
  });

  test('is the sum of its four quarters or not set', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer(), { nil: undefined }), { minLength: 4, maxLength: 4 }), (amounts) => {
        const quarters = amounts.map((amount) => Sum.over(['it'], () => amount));
        expect(Sum.overQuarters(quarters).amount).toBe(
          amounts.includes(undefined) ? undefined : numberFrom(addedUp(amounts)),
        );
      }),
    );
  });

  test('has sales once it is over and each quarter has an invoice', () => {
    fc.assert(
      fc.property(madeUpCompanies, years, days, (madeUp, year, day) => {
        const { book, madeUpOf } = opened(madeUp, day);
        for (const account of book.portfolio.accounts) {
          const quarters = quartersOf(year).map((quarter) =>
            saidOf(soldBy(madeUpOf(account), day), quarter, 'actual', madeUp.fiscalYear),
          );
          const isOver = lastDayOf(`${year}-Q4`, madeUp.fiscalYear) <= day;
          expect(yearSales(book, account, year)).toBe(
            isOver && !quarters.includes(undefined) ? numberFrom(addedUp(quarters)) : undefined,
          );
        }
      }),
      runs,
    );
  });

  test('heads for what was sold and what is still forecast; who has not forecast every quarter to come is named', () => {
    fc.assert(
      fc.property(madeUpCompanies, years, days, (madeUp, year, day) => {
        const { book, everyone } = opened(madeUp, day);
        const now = quarterOf(day, madeUp.fiscalYear);
        const heading = (each: MadeUp) => {
          const known = soldBy(each, day);
          const toCome = quartersOf(year).filter((quarter) => quarter >= now);
          const expected = toCome.map((quarter) => saidOf(known, quarter, 'forecast', madeUp.fiscalYear));
          const sold = quartersOf(year)
            .filter((quarter) => quarter < now)
            .map((quarter) => saidOf(known, quarter, 'actual', madeUp.fiscalYear));
          return expected.includes(undefined) ? undefined : addedUp([...expected, ...sold]);
        };
        const { amount, missing } = yearOutlook(plannedIn(book.portfolio), year, book);
        expect(amount).toBe(numberFrom(addedUp(everyone.map(heading))));
        expect(missing.map(({ id }) => id).sort()).toEqual(
          everyone.flatMap((each) => (heading(each) === undefined ? each.id : [])).sort(),
        );
      }),
      runs,
    );
  });
});

test('the order in which files are read changes no sum of the organisation, of groups or of a year', () => {
  const sumsOf = (book: FigureBook) => {
    const told = ({ part, figures, gap, unallocated, priorYear, parts }: OrganisationQuarter): unknown[] => [
      part.id,
      figures,
      gap,
      unallocated,
      priorYear.amount,
      parts.map(told),
    ];
    return MADE_UP_QUARTERS.map((quarter) => [
      told(organisationQuarter(organisationOf(book.portfolio), quarter, book)),
      groupsOf(book.portfolio).map((group) => groupQuarter(group, quarter, book).figures),
      yearOutlook(plannedIn(book.portfolio), 2026, book).amount,
      confidenceSplit(plannedIn(book.portfolio), quarter),
    ]);
  };
  fc.assert(
    fc.property(madeUpCompanies, (madeUp) => {
      const turned = {
        ...madeUp,
        accounts: [...madeUp.accounts].reverse(),
        newCustomers: [...madeUp.newCustomers].reverse(),
      };
      expect(sumsOf(opened(turned).book)).toEqual(sumsOf(opened(madeUp).book));
    }),
    { numRuns: 30 },
  );
});

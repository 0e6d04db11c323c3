import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorOf } from '#domain/money/money.ts';
import { confidenceSplit } from '#domain/budget/confidence.ts';
import { MEASURES } from '#domain/budget/figures.ts';
import { forecastDifference } from '#domain/budget/forecast-difference.ts';
import { groupQuarter, groupsOf } from '#domain/budget/groups.ts';
import { organisationOf } from '#domain/budget/organisation.ts';
import { organisationQuarter, type OrganisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { restOf } from '#domain/budget/rest.ts';
import { companyQuarter, newCustomersQuarter, ownQuarter, segmentQuarter } from '#domain/budget/roll-up.ts';
import { plannedIn } from '#domain/portfolio.ts';
import {
  confidenceOf,
  MADE_UP_UNITS,
  MADE_UP_GROUPS,
  madeUpCompanies,
  MADE_UP_QUARTERS,
  type MadeUpCompany,
} from '../arbitrary-portfolio.ts';
import {
  addedUp,
  less,
  lessAlike,
  presentByHand,
  numberFrom,
  ownTargetByHand,
  saidOf,
  targetByHand,
  type MadeUp,
  type TargetByHand,
} from './added-up-by-hand.ts';
import { opened, runs } from './summed.ts';

/** Those who have a budget for a quarter. */
function budgeted(of: readonly MadeUp[], quarter: string): MadeUp[] {
  return of.filter(({ lines }) => lines.some((line) => line[quarter] !== undefined));
}

/** What a place of the organisation answers for, and the target that comes down to it. */
function placeByHand(madeUp: MadeUpCompany, level: string, id: string, quarter: string): [MadeUp[], TargetByHand] {
  const own = madeUp.targets[id]?.[quarter];
  const units = Object.entries(MADE_UP_UNITS) as [string, (typeof MADE_UP_UNITS)['unit-a']][];
  const together = (parts: [MadeUp[], TargetByHand][], set = own): [MadeUp[], TargetByHand] => [
    parts.flatMap(([kept]) => kept),
    targetByHand(
      set,
      parts.map(([, target]) => target),
      presentByHand(
        parts.flatMap(([kept]) => kept),
        quarter,
        madeUp.fiscalYear,
      ),
    ),
  ];
  const person = (who: string): [MadeUp[], TargetByHand] => {
    const kept = [
      ...madeUp.accounts.filter(({ kam }) => kam === who),
      ...madeUp.newCustomers.filter(({ owner }) => owner === who),
    ];
    return [
      kept,
      targetByHand(
        madeUp.targets[who]?.[quarter],
        kept.map((each) => ownTargetByHand(each, quarter)),
        presentByHand(kept, quarter, madeUp.fiscalYear),
      ),
    ];
  };
  if (level === 'person') return person(id);
  if (level === 'team') {
    const members = units.flatMap(([, { teams }]) => Object.entries(teams)).find(([team]) => team === id)![1];
    return together(members.map(person));
  }
  const [, { teams, people }] = units.find(([unit]) => unit === id)!;
  return together([
    ...Object.keys(teams).map((team) => placeByHand(madeUp, 'team', team, quarter)),
    ...people.map((who) => person(who)),
  ]);
}

describe('in any company', () => {
  test('a salesperson, a team and a unit have what their plans say, and the target that comes down to them', () => {
    fc.assert(
      fc.property(madeUpCompanies, fc.constantFrom(...MADE_UP_QUARTERS), (madeUp, quarter) => {
        const { book, said } = opened(madeUp);
        const look = (sum: OrganisationQuarter): void => {
          sum.parts.forEach(look);
          if (sum.part.level === 'company') return;
          const [kept, target] = placeByHand(madeUp, sum.part.level, sum.part.id, quarter);
          const budget = said(kept, quarter, 'budget');
          expect({ figures: sum.figures, target: sum.target.amount, gap: sum.gap }).toEqual({
            figures: {
              target: target.isWhole ? numberFrom(target.amount) : undefined,
              budget: numberFrom(budget),
              forecast: numberFrom(said(kept, quarter, 'forecast')),
              actual: numberFrom(said(kept, quarter, 'actual')),
            },
            target: numberFrom(target.amount),
            gap: lessAlike(budget, budgeted(kept, quarter), target.amount, target.of),
          });
          expect(sum.figures.deviation.difference).toBe(
            lessAlike(
              said(kept, quarter, 'actual'),
              kept.filter((each) => said([each], quarter, 'actual') !== undefined),
              budget,
              budgeted(kept, quarter),
            ),
          );
          const given = addedUp(
            sum.parts.map((part) => placeByHand(madeUp, part.part.level, part.part.id, quarter)[1].amount),
          );
          expect(sum.unallocated).toBe(
            sum.part.level === 'person' || target.amount === undefined ? undefined : less(target.amount, given ?? 0n),
          );
        };
        look(organisationQuarter(organisationOf(book.portfolio), quarter, book));
      }),
      runs,
    );
  });

  test('a segment’s target is the one set on it, else its customers’; the company’s covers every budget or is none', () => {
    fc.assert(
      fc.property(madeUpCompanies, fc.constantFrom(...MADE_UP_QUARTERS), (madeUp, quarter) => {
        const { book, said } = opened(madeUp);
        const bySegment = book.portfolio.segments.map((segment) => {
          const own = madeUp.accounts.filter((each) => each.segment === segment.id);
          const target = targetByHand(
            madeUp.targets[segment.id]?.[quarter],
            own.map((each) => ownTargetByHand(each, quarter)),
            own,
          );
          const { figures, gap } = segmentQuarter(segment, quarter, book);
          expect([figures.target, gap]).toEqual([
            target.isWhole ? numberFrom(target.amount) : undefined,
            lessAlike(said(own, quarter, 'budget'), budgeted(own, quarter), target.amount, target.of),
          ]);
          return target;
        });
        const winning = targetByHand(
          undefined,
          madeUp.newCustomers.map((each) => ownTargetByHand(each, quarter)),
        );
        expect(newCustomersQuarter(quarter, book).figures.target).toBe(
          winning.isWhole ? numberFrom(winning.amount) : undefined,
        );
        const company = targetByHand(madeUp.targets['company']?.[quarter], [...bySegment, winning]);
        const units = targetByHand(
          undefined,
          Object.keys(MADE_UP_UNITS).map((unit) => placeByHand(madeUp, 'unit', unit, quarter)[1]),
        );
        const isSet = ({ amount, isWhole }: TargetByHand) => amount !== undefined && isWhole;
        const counts = [company, units].find(isSet);
        expect(companyQuarter(quarter, book).figures.target).toBe(counts && numberFrom(counts.amount));
      }),
      runs,
    );
  });

  test('a group has what the customers under its top say; groups and the rest are the company', () => {
    fc.assert(
      fc.property(madeUpCompanies, fc.constantFrom(...MADE_UP_QUARTERS), (madeUp, quarter) => {
        const { book, said, madeUpOf } = opened(madeUp);
        const topOf = (id: string): string => {
          const parent = madeUp.accounts.find((each) => each.id === id)?.parent;
          return parent === undefined ? id : topOf(parent);
        };
        const tops = madeUp.accounts.map(({ id }) => topOf(id));
        const groups = groupsOf(book.portfolio);
        expect(groups.map(({ parent }) => parent.id)).toEqual(
          [...new Set(tops)]
            .filter((top) => MADE_UP_GROUPS.includes(top) || tops.filter((each) => each === top).length > 1)
            .sort(),
        );
        for (const group of groups) {
          const own = madeUp.accounts.filter(({ id }) => topOf(id) === group.parent.id);
          const { figures } = groupQuarter(group, quarter, book);
          for (const measure of ['budget', 'forecast', 'actual'] as const)
            expect(figures[measure]).toBe(numberFrom(said(own, quarter, measure)));
          const target = targetByHand(
            undefined,
            own.map((each) => ownTargetByHand(each, quarter)),
          );
          expect(figures.target).toBe(target.isWhole ? numberFrom(target.amount) : undefined);
        }
        const whole = companyQuarter(quarter, book);
        const sums = groups.map((group) => groupQuarter(group, quarter, book));
        const rest = restOf(whole, sums, quarter, book);
        const inGroups = new Set(groups.flatMap(({ accounts }) => accounts.map(({ id }) => id)));
        const others = plannedIn(book.portfolio).filter(({ id }) => !inGroups.has(id));
        for (const measure of ['budget', 'forecast', 'actual'] as const)
          expect(rest.figures[measure]).toBe(numberFrom(said(others.map(madeUpOf), quarter, measure)));
        const given = addedUp(sums.map(({ target }) => minorOf(target.amount))) ?? 0n;
        expect(rest.target.amount).toBe(
          whole.target.amount === undefined ? undefined : Number(BigInt(minorOf(whole.target.amount)) - given),
        );
        const isSetForAll = whole.target.setOn === 'itself';
        if (isSetForAll && sums.some(({ target }) => target.uncovered.length > 0)) expect(rest.gap).toBeUndefined();
      }),
      runs,
    );
  });

  test('gap and deviation are taken between two figures of the same plan, and are not set when one of them is not', () => {
    fc.assert(
      fc.property(madeUpCompanies, fc.constantFrom(...MADE_UP_QUARTERS), (madeUp, quarter) => {
        const { book, madeUpOf } = opened(madeUp);
        for (const planned of plannedIn(book.portfolio)) {
          const said = (measure: (typeof MEASURES)[number]) =>
            saidOf(madeUpOf(planned), quarter, measure, madeUp.fiscalYear);
          const figures = book.figuresOf(planned, quarter);
          expect(figures).toEqual(Object.fromEntries(MEASURES.map((measure) => [measure, numberFrom(said(measure))])));
          const { figures: compared, gap } = ownQuarter(planned, quarter, book);
          expect(compared).toEqual(figures);
          expect([gap, compared.gap.difference, compared.deviation.difference]).toEqual([
            less(said('budget'), said('target')),
            less(said('budget'), said('target')),
            less(said('actual'), said('budget')),
          ]);
        }
      }),
      runs,
    );
  });

  test('forecast less budget speaks of those that have both; the others are named', () => {
    fc.assert(
      fc.property(madeUpCompanies, fc.constantFrom(...MADE_UP_QUARTERS), (madeUp, quarter) => {
        const { book, everyone } = opened(madeUp);
        const said = (each: MadeUp, measure: 'budget' | 'forecast') =>
          saidOf(each, quarter, measure, madeUp.fiscalYear);
        const both = everyone.filter(
          (each) => said(each, 'budget') !== undefined && said(each, 'forecast') !== undefined,
        );
        const difference = forecastDifference(companyQuarter(quarter, book).figures);
        expect(difference?.amount).toBe(
          both.length === 0
            ? undefined
            : less(
                addedUp(both.map((each) => said(each, 'forecast'))),
                addedUp(both.map((each) => said(each, 'budget'))),
              ),
        );
        if (!difference) return;
        const ids = (of: readonly { id: string }[]) => of.map(({ id }) => id).sort();
        expect(ids(difference.compared)).toEqual(ids(both));
        expect(ids(difference.withoutForecast)).toEqual(
          ids(everyone.filter((each) => said(each, 'budget') !== undefined && said(each, 'forecast') === undefined)),
        );
      }),
      runs,
    );
  });

  test('how sure a budget is adds up to the budget, kind by kind', () => {
    fc.assert(
      fc.property(madeUpCompanies, fc.constantFrom(...MADE_UP_QUARTERS), (madeUp, quarter) => {
        const { book, everyone } = opened(madeUp);
        const split = confidenceSplit(plannedIn(book.portfolio), quarter);
        for (const kind of ['secure', 'at-risk', 'new-growth'] as const)
          expect(split[kind]).toBe(
            numberFrom(
              addedUp(
                everyone.flatMap(({ lines }) =>
                  lines.map((line, at) => (confidenceOf(at) === kind ? line[quarter] : undefined)),
                ),
              ),
            ),
          );
        expect(numberFrom(addedUp(Object.values(split)))).toBe(companyQuarter(quarter, book).figures.budget);
      }),
      runs,
    );
  });
});

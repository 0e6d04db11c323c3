import { describe, expect, test } from 'vitest';
import { presentIn } from '#domain/budget/allocation.ts';
import { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { confidenceSplit, shareOfKind } from '#domain/budget/confidence.ts';
import { openBook, type ShownFigures } from '#domain/budget/figures.ts';
import { groupQuarter, groupsIn, groupsOver, isHolding } from '#domain/budget/groups.ts';
import { isOver, usedOfBudget } from '#domain/budget/investment.ts';
import { yearAgainstTarget } from '#domain/budget/outlook.ts';
import { companyQuarter } from '#domain/budget/roll-up.ts';
import { Share } from '#domain/budget/comparison.ts';
import { ofCompany } from '#domain/membership/members.ts';
import { minorOf } from '#domain/money/money.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-18';
const YEAR = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const open = (told: Told, day = DAY) => openBook(kaarnavesi(told), day);
type AccountTold = NonNullable<Told['accounts']>[string];

describe('figures that may be drawn in one picture', () => {
  type Has = Partial<ShownFigures>;
  const side = (has: Record<string, Has>) => {
    const none = { target: undefined, budget: undefined, forecast: undefined, actual: undefined };
    const { sideBySide } = ComparedFigures.of(Object.keys(has), (member) => ({ ...none, ...has[member] }));
    return (['target', 'budget', 'forecast', 'actual'] as const).map((measure) => minorOf(sideBySide[measure]));
  };

  test('are those of the same members as the budget', () => {
    const all = { target: 1, budget: 2, forecast: 3, actual: 4 };
    expect(side({ a: all, b: all })).toEqual([2, 4, 6, 8]);
    expect(side({ a: all, b: { budget: 2 } })).toEqual([undefined, 4, undefined, 4]);
    expect(side({ a: all, b: { target: 1 } })).toEqual([undefined, 2, 3, 4]);
  });

  test('an actual stands also where some have sold nothing, and not where it holds sales without a budget', () => {
    expect(side({ a: { budget: 2, actual: 4 }, b: { budget: 2 } })).toEqual([undefined, 4, undefined, 4]);
    expect(side({ a: { budget: 2, actual: 4 }, b: { actual: 1 } })).toEqual([undefined, 2, undefined, undefined]);
  });

  test('are those of the target where nobody has a budget, and all where there is neither', () => {
    expect(side({ a: { target: 1, forecast: 3, actual: 4 } })).toEqual([1, undefined, 3, 4]);
    expect(side({ a: { target: 1, forecast: 3 }, b: { forecast: 3, actual: 4 } })).toEqual([
      1,
      undefined,
      undefined,
      undefined,
    ]);
    expect(side({ a: { forecast: 3 }, b: { actual: 4 } })).toEqual([undefined, undefined, 3, 4]);
  });
});

test('a new-customer plan is there from the first quarter in which it has a figure to the last, and never without one', () => {
  const there = (more: NonNullable<Told['newCustomers']>[string]) => {
    const book = open({ newCustomers: { dairies: more } });
    return ['2026-Q1', ...YEAR.slice(1), '2027-Q1'].filter(
      (quarter) => presentIn(quarter, book.portfolio.newCustomerPlans, book).length > 0,
    );
  };
  expect(there({ targets: { '2026-Q2': 1, '2026-Q4': 1 } })).toEqual(['2026-Q2', '2026-Q3', '2026-Q4']);
  expect(there({ targets: { '2026-Q3': 1 } })).toEqual(['2026-Q3']);
  expect(there({})).toEqual([]);
});

test('a customer is there in the quarters in which it is one, and in any other in which it has a figure', () => {
  const there = (more: AccountTold) => {
    const book = open({ accounts: { mill: more } });
    return [...YEAR, '2027-Q1'].filter((quarter) => presentIn(quarter, book.portfolio.accounts, book).length > 0);
  };
  expect(there({ since: '2026-09-30' })).toEqual(['2026-Q3', '2026-Q4', '2027-Q1']);
  expect(there({ since: '2026-09-30', targets: { '2026-Q1': 1 } })).toEqual([
    '2026-Q1',
    '2026-Q3',
    '2026-Q4',
    '2027-Q1',
  ]);
});

describe('a year’s outlook against its target', () => {
  const forecast = [{ madeOn: '2026-09-01', sales: { '2026-Q3': 5, '2026-Q4': 6 } }];
  const year = (targets: Record<string, number>) => {
    const told: Told = {
      accounts: { mill: { targets, forecast } },
      sales: [
        ['mill', '2026-02', 300],
        ['mill', '2026-05', 400],
      ],
    };
    const book = open(told);
    return yearAgainstTarget(book.portfolio.accounts, 2026, book, (quarter) => companyQuarter(quarter, book).figures);
  };

  test('is what was sold and what is forecast, less what all four quarters ask for', () => {
    const against = year({ '2026-Q1': 1, '2026-Q2': 2, '2026-Q3': 3, '2026-Q4': 4 });
    expect([minorOf(against.of.amount), minorOf(against.against.amount), minorOf(against.difference)]).toEqual([
      1_800, 1_000, 800,
    ]);
  });

  test('has no target while a quarter has none', () => {
    const against = year({ '2026-Q1': 1, '2026-Q2': 2, '2026-Q4': 4 });
    expect([minorOf(against.of.amount), against.against.amount, against.difference]).toEqual([
      1_800,
      undefined,
      undefined,
    ]);
  });

  test('has none where a quarter’s target covers a part of the budget only', () => {
    const targets = Object.fromEntries(YEAR.map((quarter) => [quarter, 2]));
    const budget = [{ confidence: 'secure' as const, sales: { '2026-Q3': 5 } }];
    const book = open({ accounts: { mill: { targets, forecast }, works: { budget } } });
    const mill = book.portfolio.accounts.filter(({ id }) => id === 'mill');
    const against = yearAgainstTarget(mill, 2026, book, (quarter) => companyQuarter(quarter, book).figures);
    expect([companyQuarter('2026-Q3', book).figures.target, against.against.amount]).toEqual([undefined, undefined]);
  });
});

describe('groups of some quarters', () => {
  const moved = { earlier: [{ until: '2026-07-01', parent: 'kivikari' }] };
  const told: Told = {
    groups: { kivikari: { name: 'Kivikari' }, norrvik: { name: 'Norrvik' } },
    accounts: { alpha: { parent: 'norrvik' }, beta: { ...moved, targets: { '2026-Q2': 4 } } },
  };

  test('are those that are a group in one of them, each with whom it has today, by their ids', () => {
    const over = (...quarters: string[]) =>
      groupsOver(quarters, open(told)).map(({ parent, accounts }) => [parent.id, accounts.map(({ id }) => id)]);
    expect(over('2026-Q2', '2026-Q3')).toEqual([
      ['kivikari', []],
      ['norrvik', ['alpha']],
    ]);
    expect(over('2026-Q3')).toEqual([['norrvik', ['alpha']]]);
    expect(groupsOver(['2026-Q3'], open(told)).map(({ parent }) => isHolding(parent))).toEqual([true]);
    const later: Told = {
      groups: { kivikari: { name: 'Kivikari' }, norrvik: { name: 'Norrvik' } },
      accounts: { alpha: { parent: 'kivikari', earlier: [{ until: '2026-07-01', parent: 'norrvik' }] } },
    };
    expect(groupsOver(['2026-Q2', '2026-Q3'], open(later)).map(({ parent }) => parent.id)).toEqual([
      'kivikari',
      'norrvik',
    ]);
    expect(over()).toEqual([]);
  });

  test('one that was gone by a quarter adds nothing up in it', () => {
    const book = open(told);
    const [kivikari] = groupsIn('2026-Q2', book);
    const target = (quarter: string) => minorOf(groupQuarter(kivikari!, quarter, book).figures.target);
    expect([target('2026-Q2'), target('2026-Q3')]).toEqual([400, undefined]);
    expect(groupQuarter(kivikari!, '2026-Q3', book).group.accounts).toEqual([]);
  });
});

test('of a budget a kind of confidence has its share, and none where no line is of it', () => {
  const budget = (['secure', 'secure', 'at-risk'] as const).map((confidence, at) => ({
    confidence,
    sales: { '2026-Q3': at + 1 },
  }));
  const split = confidenceSplit(open({ accounts: { mill: { budget } } }).portfolio.accounts, '2026-Q3');
  expect([shareOfKind(split, 'secure'), shareOfKind(split, 'at-risk')]).toEqual([
    Share.of(300, 600),
    Share.of(300, 600),
  ]);
  expect(shareOfKind(split, 'new-growth')).toBeUndefined();
});

test('more is used than budgeted where money or hours are, each by itself', () => {
  const over = (cents: number | undefined, hours: number | undefined) => {
    const investment = [{ line: 'Pilot', money: { '2026-Q3': 5 }, hours: { '2026-Q3': 8 } }];
    const book = open({ accounts: { mill: { investment } }, used: [['mill', '2026-Q3', cents, hours]] });
    return isOver(usedOfBudget(ofCompany(book), [], ['2026-Q3'], book));
  };
  expect([over(500, 8), over(501, 8), over(500, 8.1), over(501, 9)]).toEqual([false, true, true, true]);
  expect([over(undefined, 8.1), over(501, undefined), over(undefined, 8)]).toEqual([true, true, false]);
});

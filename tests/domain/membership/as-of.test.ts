import { describe, expect, test } from 'vitest';
import { asTheyBelonged } from '#domain/membership/as-of.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const DAY = '2026-09-17';
const UNTIL = '2026-09-18';
type AccountTold = NonNullable<Told['accounts']>[string];

const PETRI = { person: 'petri-salmela', function: 'sales' as const };
const SANNA = { person: 'sanna-rintala', function: 'sales' as const };

/** Two units, two segments, a group and one plan of each kind; what is told stands beside or in place of it. */
function company({
  account = {},
  salesPlan = {},
  newCustomers = {},
  petri = {},
  sanna = {},
}: {
  account?: AccountTold;
  salesPlan?: object;
  newCustomers?: object;
  petri?: object;
  sanna?: object;
} = {}): Portfolio {
  return kaarnavesi({
    segments: {
      'key-accounts': {},
      'growth-accounts': { name: 'Growth' },
      named: { name: 'Named', planType: 'sales' },
    },
    groups: { kivikari: { name: 'Kivikari' } },
    units: {
      process: {
        people: [{ id: 'sanna-rintala', name: 'Sanna Rintala', ...sanna }],
        teams: [{ id: 'mills', name: 'Mills', people: [{ id: 'petri-salmela', name: 'Petri Salmela', ...petri }] }],
      },
      regions: { name: 'Regions', teams: [{ id: 'south', name: 'South', people: [] }] },
    },
    accounts: { 'havulinna-paper': { team: [PETRI], ...account }, 'meritar-foods': {} },
    salesPlans: {
      south: {
        segment: 'named',
        owner: 'petri-salmela',
        customers: [{ id: 'kivikko-bakery', name: 'Kivikko' }],
        ...salesPlan,
      },
    },
    newCustomers: {
      dairies: { owner: 'petri-salmela', prospects: [{ id: 'lake-dairy', name: 'Lake Dairy' }], ...newCustomers },
    },
    reviews: { '2026-Q2/havulinna-paper': {}, '2026-Q3/meritar-foods': { judgement: undefined } },
  });
}

/** Where everybody of a portfolio belongs, each told by ids. */
function belongings({ accounts, salesPlans, newCustomerPlans, members, planOfProspect, reviews }: Portfolio) {
  return {
    account: accounts.map(({ id, segment, kam, parent, team }) => [
      id,
      segment.id,
      kam.id,
      parent?.id,
      team.map(({ person, function: does }) => `${person} ${does}`),
    ]),
    salesPlan: salesPlans.map(({ id, owner, segment }) => [id, owner.id, segment.id]),
    newCustomerPlan: newCustomerPlans.map(({ id, owner }) => [id, owner.id]),
    prospect: [...planOfProspect].map(([id, plan]) => [id, plan.owner.id]),
    member: [...members.values()].map(({ id, unit, team }) => [id, unit.id, team]),
    review: reviews.map(({ account }) => [account?.id, account?.segment.id, account?.kam.id]),
  };
}

/** What `asTheyBelonged` changes of the sample, field by field. */
function changed(told: Parameters<typeof company>[0]) {
  const now = company(told);
  const then = asTheyBelonged(now, DAY);
  const [a, b] = [belongings(now), belongings(then)];
  return Object.fromEntries(
    Object.entries(b).filter(([kind, list]) => JSON.stringify(list) !== JSON.stringify(a[kind as keyof typeof a])),
  );
}

describe('one thing alone that was otherwise on a day is otherwise in the portfolio of that day', () => {
  test.each([
    [
      'segment',
      { segment: 'growth-accounts' },
      ['havulinna-paper', 'growth-accounts', 'petri-salmela', undefined, ['petri-salmela sales']],
    ],
    [
      'key account manager',
      { kam: 'sanna-rintala' },
      ['havulinna-paper', 'key-accounts', 'sanna-rintala', undefined, ['petri-salmela sales']],
    ],
    [
      'parent that is a customer',
      { parent: 'meritar-foods' },
      ['havulinna-paper', 'key-accounts', 'petri-salmela', 'meritar-foods', ['petri-salmela sales']],
    ],
    [
      'parent that is a group',
      { parent: 'kivikari' },
      ['havulinna-paper', 'key-accounts', 'petri-salmela', 'kivikari', ['petri-salmela sales']],
    ],
    [
      'team of another person',
      { team: [SANNA] },
      ['havulinna-paper', 'key-accounts', 'petri-salmela', undefined, ['sanna-rintala sales']],
    ],
    [
      'team of another function',
      { team: [{ ...PETRI, function: 'service' as const }] },
      ['havulinna-paper', 'key-accounts', 'petri-salmela', undefined, ['petri-salmela service']],
    ],
    [
      'team of one more',
      { team: [PETRI, SANNA] },
      ['havulinna-paper', 'key-accounts', 'petri-salmela', undefined, ['petri-salmela sales', 'sanna-rintala sales']],
    ],
    ['team of none', { team: [] }, ['havulinna-paper', 'key-accounts', 'petri-salmela', undefined, []]],
  ])('the %s of a customer', (_, before, then) => {
    expect(changed({ account: { earlier: [{ until: UNTIL, ...before }] } })['account']?.[0]).toEqual(then);
  });

  test('the parent of today is taken away where there was none', () => {
    const told = { account: { parent: 'kivikari', earlier: [{ until: UNTIL, parent: 'none' }] } };
    expect(changed(told)['account']?.[0]?.[3]).toBeUndefined();
    expect(belongings(company(told)).account[0]?.[3]).toBe('kivikari');
  });

  test('the owner or the segment of a sales plan', () => {
    expect(changed({ salesPlan: { earlier: [{ until: UNTIL, owner: 'sanna-rintala' }] } })).toMatchObject({
      salesPlan: [['south', 'sanna-rintala', 'named']],
    });
    expect(changed({ salesPlan: { earlier: [{ until: UNTIL, segment: 'key-accounts' }] } })).toMatchObject({
      salesPlan: [['south', 'petri-salmela', 'key-accounts']],
    });
  });

  test('the owner of a sales plan whose customers have a keeper of their own', () => {
    const customers = [{ id: 'kivikko-bakery', name: 'Kivikko', owner: 'petri-salmela' }];
    expect(changed({ salesPlan: { customers, earlier: [{ until: UNTIL, owner: 'sanna-rintala' }] } })).toEqual({
      salesPlan: [['south', 'sanna-rintala', 'named']],
    });
  });

  test('the owner of a new-customer plan, also where the plan is found by its prospect', () => {
    expect(changed({ newCustomers: { earlier: [{ until: UNTIL, owner: 'sanna-rintala' }] } })).toEqual({
      newCustomerPlan: [['dairies', 'sanna-rintala']],
      prospect: [['lake-dairy', 'sanna-rintala']],
    });
  });

  test('the unit or the team of one of our people', () => {
    const memberThen = (before: object) =>
      changed({ petri: { earlier: [{ until: UNTIL, ...before }] } })['member']?.find(([id]) => id === 'petri-salmela');
    expect(memberThen({ unit: 'regions', team: 'south' })).toEqual(['petri-salmela', 'regions', 'south']);
    expect(memberThen({ team: 'none' })).toEqual(['petri-salmela', 'process', undefined]);
    expect(memberThen({ unit: 'regions', team: 'none' })).toEqual(['petri-salmela', 'regions', undefined]);
    // Who is in no team of either.
    const moved = changed({ sanna: { earlier: [{ until: UNTIL, unit: 'regions' }] } });
    expect(moved['member']?.find(([id]) => id === 'sanna-rintala')).toEqual(['sanna-rintala', 'regions', undefined]);
  });
});

test('what speaks of a customer speaks of it as it was: its reviews, held and begun, and its sales plan', () => {
  const now = company({ account: { earlier: [{ until: UNTIL, segment: 'growth-accounts' }] } });
  const then = asTheyBelonged(now, DAY);
  expect(belongings(then).review[0]).toEqual(['havulinna-paper', 'growth-accounts', 'petri-salmela']);
  const [account] = then.accounts;
  expect([then.accountById.get('havulinna-paper'), then.reviews[0]?.account]).toEqual([account, account]);
  const [begun] = then.begunReviews;
  expect(begun?.account).toBe(then.accountById.get('meritar-foods'));
  const row = then.accountById.get('kivikko-bakery');
  expect(row?.salesPlan).toBe(then.salesPlans[0]);
  expect(then.salesPlans[0]?.customers).toEqual([row]);
});

test('nobody who belonged elsewhere makes no other portfolio', () => {
  const plain = company();
  expect(asTheyBelonged(plain, DAY)).toBe(plain);
  const moved = company({ account: { earlier: [{ until: UNTIL, team: [PETRI] }] } });
  expect(asTheyBelonged(moved, DAY)).toBe(moved);
  const later = company({ account: { earlier: [{ until: DAY, segment: 'growth-accounts' }] } });
  expect(asTheyBelonged(later, DAY)).toBe(later);
});

import fc from 'fast-check';
import { FIGURES } from '#domain/snapshot/changes.ts';
import type { SealedAccount, SealedAction, Snapshot } from '#domain/snapshot/snapshot.ts';
import { ATTITUDES, STAGES } from '#domain/plan/vocabulary.ts';
import { snapshotSchema3 } from '#domain/snapshot/version-3.ts';

const QUARTERS = ['2025-Q1', '2025-Q3', '2026-Q2', '2026-Q3', '2026-Q4'];

const figures = fc.dictionary(
  fc.constantFrom(...QUARTERS),
  fc.record(Object.fromEntries(FIGURES.map((figure) => [figure, fc.integer({ min: 0, max: 3 })])), {
    requiredKeys: [],
  }),
);

const some = <T extends { id: string }>(ids: readonly string[], make: (id: string) => fc.Arbitrary<T>) =>
  fc.subarray([...ids]).chain((chosen) => fc.tuple(...chosen.map(make)));

const stage = fc.constantFrom(...STAGES);

const optionalDay = (day: string) => fc.option(fc.constant(day), { nil: undefined });

const person = (id: string) =>
  fc.record({
    id: fc.constant(id),
    roles: fc.constant<SealedAccount['people'][number]['roles']>([]),
    attitude: fc.constantFrom(...ATTITUDES),
    attitudeBefore: fc.constant('unknown' as const),
  });

const action = (closedOn: string) => (id: string) =>
  fc.record({ stage, due: fc.constantFrom('2026-06-20', '2026-Q3', '2026-12-15') }).map(
    ({ stage: now, due }): SealedAction => ({
      id,
      text: [id],
      owner: 'petri-salmela',
      due,
      stage: now,
      isMajor: false,
      ...(now === 'done' || now === 'dropped' ? { closedOn } : {}),
    }),
  );

const idea = (id: string) =>
  fc.record({
    id: fc.constant(id),
    text: fc.constant<string[]>([id]),
    kind: fc.constant('growth' as const),
    stage,
    value: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
  });

const flag = (account: string | undefined) =>
  fc.record({
    rule: fc.constantFrom('fact-too-old', 'no-coach'),
    severity: fc.constant('low' as const),
    account: fc.constant(account),
    facts: fc.record({
      block: fc.constantFrom('profile', 'needs').map((block) => [block]),
      days: fc.integer({ min: 1, max: 9 }),
    }),
    place: fc.constant('accounts/x.mdx:1'),
  });

/** One state of Kaarnavesi with two accounts, its day and its quarter given. */
const state = (quarter: string, stateOn: string) =>
  fc
    .record({
      company: figures,
      segment: figures,
      accounts: some(['havulinna-paper', 'meritar-foods'], (id) =>
        fc.record({
          id: fc.constant(id),
          figures,
          people: some(['eero-kallas', 'kaisa-ruuska', 'outi-valkama'], person),
          actions: some(['a1', 'a2', 'a3'], action(stateOn)),
          ideas: some(['i1', 'i2'], idea),
          promises: some(['p1', 'p2'], (promise) =>
            fc.record({
              id: fc.constant(promise),
              text: fc.constant<string[]>([promise]),
              to: fc.constant('eero-kallas'),
              by: fc.constant('petri-salmela'),
              due: fc.constant('2026-08-01'),
              keptOn: optionalDay(stateOn),
              brokenOn: optionalDay(stateOn),
            }),
          ),
          trust: fc.option(fc.record({ score: fc.integer({ min: 1, max: 5 }) }), { nil: undefined }),
        }),
      ),
      flags: fc.array(fc.constantFrom(undefined, 'havulinna-paper', 'meritar-foods').chain(flag), { maxLength: 6 }),
    })
    .map(
      ({ company, segment, accounts, flags }): Snapshot =>
        snapshotSchema3.parse({
          schema: 3,
          inLanguages: {},
          sealedBefore: [],
          withoutActuals: [],
          quarter,
          firstDay: quarter === '2026-Q2' ? '2026-04-01' : '2026-07-01',
          lastDay: stateOn,
          asOf: stateOn,
          stateOn,
          currency: { code: 'EUR', decimals: 2 },
          fiscalYear: { firstMonth: 1, namedBy: 'start' },
          company: { name: ['Kaarnavesi'], figures: company },
          segments: [
            { id: 'key-accounts', name: ['Key accounts'], planType: 'account', figures: segment, reviews: [] },
          ],
          organisation: [],
          salesPlans: [],
          newCustomerPlans: [],
          flags,
          accounts: accounts.map((own) => ({
            name: [own.id],
            segment: 'key-accounts',
            kam: 'petri-salmela',
            status: 'active',
            confidence: {},
            lines: [],
            sales: [],
            yearToDate: { quarters: [] },
            investment: { money: {}, hours: {}, places: [] },
            goals: [],
            closedFlags: [],
            reviews: [],
            ...own,
          })),
        } satisfies Snapshot),
    );

export const BEFORE = state('2026-Q2', '2026-06-30');

export const AFTER = state('2026-Q3', '2026-09-30');

export const told = (all: SealedAccount['figures']) =>
  Object.entries(all)
    .filter(([quarter]) => quarter >= '2025-Q3')
    .flatMap(([quarter, each]) =>
      FIGURES.flatMap((figure) => (each[figure] === undefined ? [] : [`${quarter} ${figure} ${each[figure]}`])),
    )
    .sort();

export const account =
  (told: Partial<SealedAccount>) =>
  (base: Snapshot): Snapshot => ({
    ...base,
    accounts: [
      {
        ...fc.sample(
          AFTER.filter(({ accounts }) => accounts.length > 0),
          { numRuns: 1, seed: 2 },
        )[0]!.accounts[0]!,
        id: 'havulinna-paper',
        actions: [],
        ...told,
      },
    ],
  });

export const one: SealedAction = {
  id: 'a1',
  text: ['Order for phase 2'],
  owner: 'petri-salmela',
  due: '2026-11-20',
  stage: 'planned',
  isMajor: false,
};

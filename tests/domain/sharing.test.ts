import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#words/languages.ts';
import { jointPlanDocument } from '#components/joint-plan/document.tsx';
import { currencyOf } from '#domain/money/money.ts';
import { accountPlanSchema, type AccountPlan } from '#domain/plan/account.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import type { Language } from '#domain/plan/company.ts';
import { SHAREABLE_BLOCKS } from '#domain/plan/vocabulary.ts';
import type { Account, Portfolio, TeamMember } from '#domain/portfolio.ts';
import { jointPlanOf } from '#domain/sharing.ts';
import { ACCOUNT_REFERENCES, PLAN_THINGS, type PlanThing } from '#loading/linking/references.ts';
import { formatterFor } from '#words/format.ts';
import { jointPlanView } from '#views/joint-plan/joint-plan.ts';
import { messagesFor } from '#words/messages.ts';
import { kaarnavesi } from '../sample-company/company.ts';
import { markedPlan } from './marked-plan.ts';

/**
 * What the customer may read, said once more and apart from the code: of shared items these fields, of the plan itself
 * these. Whoever adds a field to the joint plan adds it here too.
 */
const MAY_BE_READ: Readonly<Record<string, readonly string[]>> = {
  needs: ['need', 'customerWin'],
  valueClaims: ['measure', 'unit', 'baseline', 'target', 'targetBy', 'measured', 'measuredOn'],
  goals: ['goal', 'year', 'measure', 'target', 'customerWin'],
  ideas: ['idea', 'stage', 'quarter', 'customerWin'],
  actions: ['action', 'owner', 'due', 'stage', 'closedOn', 'joint', 'customerWin'],
  feedback: ['on', 'by', 'score', 'said', 'action'],
  promises: ['promise', 'by', 'due', 'keptOn', 'brokenOn'],
  openQuestions: ['question', 'owner', 'due', 'answeredOn'],
};

/** What a text names, and in which list of the plan it stands. */
const NAMED_IN = { Person: 'people', Need: 'needs', Goal: 'goals', Idea: 'ideas', Action: 'actions' } as const;

const PROFILE_MAY_BE_READ = ['industry', 'sites', 'customerSince', 'contract'];

const euro = currencyOf('EUR') ?? expect.unreachable('EUR is a currency');

const SCHEMA = accountPlanSchema(euro);

const base = kaarnavesi({ accounts: { 'havulinna-paper': {} } });

const sample = base.accounts[0] as Account;

/** The words of made-up plans, and the names of their people of ours. */
const MARKED = /(?:name-of-)?zq[a-z]+\d+/g;

type Items = Record<string, unknown>[];

type Plan = AccountPlan & Record<string, unknown>;

/**
 * A plan with every field filled from the numbers of one run. Its ids differ from list to list and from seed to seed,
 * and what points at a thing of the plan points at one that is there, so that a way from one thing to another is gone.
 */
function planOf(word: string, picks: readonly number[]): Plan {
  let at = 0;
  const pick = (below: number) => (picks[at++ % picks.length] ?? 0) % below;
  const plan = SCHEMA.parse(markedPlan(SCHEMA, word, pick, 3).written) as Plan;
  for (const [pattern, thing] of Object.entries(ACCOUNT_REFERENCES)) {
    const list = Object.hasOwn(PLAN_THINGS, thing) ? PLAN_THINGS[thing as PlanThing] : undefined;
    if (list !== undefined)
      setEach(plan, pattern.split('.'), () =>
        String((plan[list] as Items)[pick((plan[list] as Items).length)]?.['id']),
      );
  }
  return plan;
}

/** Writes a value at every place of a pattern: `feedback.*.action`. */
function setEach(inside: object, [step = '', ...rest]: readonly string[], value: () => string): void {
  const holder = inside as Record<string, unknown>;
  for (const key of step === '*' ? Object.keys(holder) : [step]) {
    if (rest.length === 0) holder[key] = value();
    else if (typeof holder[key] === 'object' && holder[key] !== null) setEach(holder[key], rest, value);
  }
}

/** A text for the customer that names one thing of each kind, and the same as a text of ours. */
function namingBody(plan: Plan, picks: readonly number[]): BodyNode[] {
  const at = { line: 1, column: 1 };
  const naming = (['Person', 'Need', 'Goal', 'Idea', 'Action'] as const).map((component, number): BodyNode => {
    const list = plan[NAMED_IN[component]] as Items;
    const id = String(list[(picks[number] ?? 0) % list.length]?.['id']);
    return { component, attributes: { id }, children: [], ...at };
  });
  return [
    { component: 'Shared', attributes: {}, children: naming, ...at },
    { component: 'Note', attributes: { kind: 'risk' }, children: naming, ...at },
    ...naming,
  ];
}

/** Names of the people whom a text for the customer names. */
function namedIn(plan: Plan, body: readonly BodyNode[]): unknown[] {
  return body
    .flatMap((node) => ('component' in node && node.component === 'Shared' ? node.children : []))
    .flatMap((node) => ('component' in node && node.component === 'Person' ? [node.attributes['id']] : []))
    .map((id) => plan.people.find((person) => person.id === id)?.name);
}

function portfolioWith(plan: Plan, other: Plan, body: readonly BodyNode[]): { portfolio: Portfolio; account: Account } {
  const members = new Map(
    [plan, other]
      .flatMap((one) => [
        one.kam,
        ...['actions', 'promises', 'openQuestions'].flatMap((block) =>
          (one[block] as Items).map((item) => String(item['owner'] ?? item['by'])),
        ),
      ])
      .map((id): [string, TeamMember] => [
        id,
        { ...(base.members.get('petri-salmela') as TeamMember), id, name: `name-of-${id}` },
      ]),
  );
  const accountOf = (one: Plan, id: string): Account => ({
    ...sample,
    ...one,
    id,
    segment: sample.segment,
    kam: members.get(one.kam) as TeamMember,
    parent: undefined,
    body,
  });
  const account = accountOf(plan, 'one');
  const accounts = [account, accountOf(other, 'two')];
  return {
    portfolio: { ...base, members, accounts, accountById: new Map(accounts.map((each) => [each.id, each])) },
    account,
  };
}

function documentOf({ portfolio, account }: { portfolio: Portfolio; account: Account }, language: Language): string {
  const reader = {
    language,
    written: undefined,
    t: messagesFor(language),
    format: formatterFor(language, euro, 'thousand'),
    asOf: '2026-09-18',
    fiscalYear: portfolio.fiscalYear,
  };
  return jointPlanDocument(jointPlanView(jointPlanOf(portfolio, account), reader), reader, '');
}

/** The texts of a plan that the customer may read, by the table above. */
function readable(plan: Plan, { members }: Portfolio): Set<string> {
  const texts = [
    plan.name,
    members.get(plan.kam)?.name,
    plan.customerConfirmed?.by,
    ...(plan.shared.includes('profile')
      ? PROFILE_MAY_BE_READ.flatMap((field) => (plan.profile as Record<string, unknown>)[field])
      : []),
  ];
  for (const [block, fields] of Object.entries(MAY_BE_READ)) {
    for (const item of sharedItems(plan, block))
      texts.push(...fields.map((field) => members.get(String(item[field]))?.name ?? item[field]));
  }
  return new Set(texts.map(String));
}

function sharedItems(plan: Plan, block: string): Items {
  return (plan[block] as Items).filter(
    (item) => plan.shared.some((whole) => whole === block) || item['shared'] === true,
  );
}

const picks = fc.array(fc.nat(10_000), { minLength: 40, maxLength: 80 });

const bodies = fc.array(
  fc.constantFrom<BodyNode>(
    { html: '<p>zqbody1</p>' },
    {
      component: 'Note',
      attributes: { kind: 'risk' },
      children: [
        { html: '<p>zqbody2</p>' },
        { component: 'Shared', attributes: {}, children: [{ html: 'zqbody3' }], line: 1, column: 1 },
      ],
      line: 1,
      column: 1,
    },
    {
      component: 'Shared',
      attributes: {},
      children: [
        { html: '<p>shared words <a href="/accounts/zqbody4/">with a link</a></p>' },
        { component: 'Note', attributes: { kind: 'info' }, children: [{ html: 'zqbody5' }], line: 1, column: 1 },
      ],
      line: 1,
      column: 1,
    },
    {
      component: 'Shared',
      attributes: {},
      children: [{ html: '<h3 id="zqbody6">shared heading</h3>' }],
      line: 1,
      column: 1,
    },
  ),
  { maxLength: 4 },
);

describe('the joint plan of any plan', () => {
  test.each(LANGUAGES)(
    'holds no text of an internal field and no name of another customer or person, in %s',
    (language) => {
      let shown = 0;
      fc.assert(
        fc.property(picks, picks, bodies, (own, others, body) => {
          const plan = planOf('zqown', own);
          const whole = [...body, ...namingBody(plan, own)];
          const built = portfolioWith(plan, planOf('zqother', others), whole);
          const document = documentOf(built, language);
          const found = new Set(document.match(MARKED) ?? []);
          const allowed = new Set([...readable(plan, built.portfolio), ...namedIn(plan, whole)]);
          expect([...found].filter((text) => !allowed.has(text))).toEqual([]);
          // Nor in the value that it is printed from, printed or not.
          const value = JSON.stringify(jointPlanOf(built.portfolio, built.account));
          expect((value.match(MARKED) ?? []).filter((text) => !allowed.has(text))).toEqual([]);
          // What is shared is really there, or the test above would hold of an empty page.
          for (const [block, [name = '']] of Object.entries(MAY_BE_READ))
            if (name !== 'on') for (const item of sharedItems(plan, block)) expect(value).toContain(String(item[name]));
          shown += found.size;
        }),
        { numRuns: 60 },
      );
      expect(shown).toBeGreaterThan(500);
    },
  );

  test('is the same to the last letter when everything internal is another: names, figures, opinions, days', () => {
    fc.assert(
      fc.property(picks, picks, (own, others) => {
        const plan = planOf('zqown', own);
        const other = planOf('zqother', others);
        const internalChanged = withInternalOf(plan, other);
        const told = (one: Plan, third: Plan) => {
          const built = portfolioWith(one, third, []);
          return [documentOf(built, 'en'), jointPlanOf(built.portfolio, built.account)];
        };
        expect(told(internalChanged, planOf('zqfourth', others))).toEqual(told(plan, planOf('zqthird', own)));
      }),
      { numRuns: 60 },
    );
  });

  test('needs no other file and runs nothing', () => {
    const document = documentOf(
      portfolioWith(planOf('zqown', [1, 2, 3, 5, 7, 11, 13, 17]), planOf('zqother', [4]), []),
      'en',
    );
    expect(document).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\shref=|url\(|@import|https?:/i);
    expect(document).toContain('content="default-src &#39;none&#39;;');
  });
});

/** The same plan as its customer sees it; all else is taken from another plan, whole items that are not shared too. */
function withInternalOf(plan: Plan, other: Plan): Plan {
  const mixed: Record<string, unknown> = {
    ...other,
    name: plan.name,
    kam: plan.kam,
    shared: plan.shared,
    customerConfirmed: plan.customerConfirmed,
  };
  if (plan.shared.includes('profile'))
    mixed['profile'] = { ...other.profile, ...kept(plan.profile as Record<string, unknown>, PROFILE_MAY_BE_READ) };
  for (const [block, fields] of Object.entries(MAY_BE_READ)) {
    const theirs = other[block] as Items;
    const isWhole = plan.shared.some((whole) => whole === block);
    const shared = sharedItems(plan, block).map((item, at) => ({
      ...theirs[at % theirs.length],
      id: item['id'],
      ...kept(item, fields),
      shared: item['shared'],
    }));
    mixed[block] = isWhole ? shared : [...theirs.map((item) => ({ ...item, shared: false })), ...shared];
  }
  return mixed as Plan;
}

function kept(item: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [field, item[field]]));
}

test('blocks that can be shared are those that the table above names, and the basic facts', () => {
  expect([...Object.keys(MAY_BE_READ), 'profile'].sort()).toEqual([...SHAREABLE_BLOCKS].sort());
});

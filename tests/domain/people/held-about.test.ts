import { describe, expect, test } from 'vitest';
import { heldAbout, PERSON_REFERENCES, referenceTo, type Held } from '#domain/people/held-about.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

const EERO = { id: 'eero-kallas', name: 'Eero Kallas' };
const MAIJA = { id: 'maija-lehto', name: 'Maija Lehto' };
const told = (own: object, rest: Told = {}): Told => ({
  ...rest,
  accounts: { 'havulinna-paper': { people: [EERO, MAIJA], ...own }, ...rest.accounts },
});

interface More {
  body?: BodyNode[];
  reviewBody?: BodyNode[];
  sealed?: boolean;
  /** What was sealed, where it is something else than the plan of today. */
  sealedFrom?: Told;
}

/** What is held about Eero Kallas: how, in which file, at which field and in which words. */
function held(plan: Told, { body = [], reviewBody = [], sealed = false, sealedFrom }: More = {}): string[] {
  const portfolio = kaarnavesi(plan);
  markPlaces(portfolio, plan);
  const account = portfolio.accountById.get('havulinna-paper') as Account;
  Object.assign(account, { body });
  const whole: Portfolio = {
    ...portfolio,
    reviews: portfolio.reviews.map((review) => ({ ...review, body: reviewBody })),
    snapshots: sealed
      ? [
          {
            quarter: '2026-Q3',
            file: 'snapshots/2026-Q3.json',
            hash: '',
            notes: [],
            notesFile: undefined,
            snapshot: takeSnapshot(sealedFrom ? kaarnavesi(sealedFrom) : portfolio, [], '2026-Q3', '2026-10-09'),
          },
        ]
      : [],
  };
  const eero = account.people.find(({ id }) => id === 'eero-kallas');
  return eero ? heldAbout(whole, account, eero).map(asText) : [];
}

/** The line of a place is the number of its field: both must say the same. */
function asText({ how, file, line, field, value }: Held): string {
  const way = line === undefined || file.startsWith('reviews/') ? '' : wayTo(line);
  const where = field === 'body' || way === field || way === '' ? field : `${field} but at ${way}`;
  return `${how} ${file} ${where}: ${value}`;
}

const at = { line: 7, column: 1 };

describe('what is held about a person', () => {
  test('is every field of their own entry that was written, as it was written', () => {
    expect(
      held(
        told({
          people: [
            MAIJA,
            { ...EERO, roles: ['user', 'coach'], attitude: 'growth', relationship: { now: 0, wanted: 3 } },
          ],
        }),
      ),
    ).toEqual([
      'entry accounts/havulinna-paper.mdx people.1.id: eero-kallas',
      'entry accounts/havulinna-paper.mdx people.1.name: Eero Kallas',
      'entry accounts/havulinna-paper.mdx people.1.roles.0: user',
      'entry accounts/havulinna-paper.mdx people.1.roles.1: coach',
      'entry accounts/havulinna-paper.mdx people.1.attitude: growth',
      'entry accounts/havulinna-paper.mdx people.1.relationship.now: 0',
      'entry accounts/havulinna-paper.mdx people.1.relationship.wanted: 3',
    ]);
  });

  const besides = (list: string[]) => list.filter((line) => !line.startsWith('entry'));

  test('is each reference to them, with the words that say what it is about', () => {
    const list = held(
      told({
        people: [
          EERO,
          {
            ...MAIJA,
            until: '2026-10-31',
            successor: 'eero-kallas',
            reportsTo: 'eero-kallas',
            influences: ['eero-kallas'],
          },
        ],
        promises: [
          { promise: 'Figures', to: 'eero-kallas', by: 'petri-salmela', due: '2026-10-01' },
          { promise: 'Seals', to: 'maija-lehto', by: 'petri-salmela', due: '2026-10-01' },
        ],
        changes: [{ on: '2026-10-01', what: 'A new mill', touches: ['maija-lehto', 'eero-kallas'] }],
        actions: [
          {
            id: 'a1',
            action: 'Pilot',
            owner: 'petri-salmela',
            due: '2026-10-01',
            stage: 'done',
            effect: { relationship: [{ person: 'eero-kallas', from: 'trouble', to: 'growth' }] },
          },
        ],
      }),
    );
    expect(besides(list)).toEqual([
      'reference accounts/havulinna-paper.mdx people.1.successor: Maija Lehto',
      'reference accounts/havulinna-paper.mdx people.1.reportsTo: Maija Lehto',
      'reference accounts/havulinna-paper.mdx people.1.influences.0: Maija Lehto',
      'reference accounts/havulinna-paper.mdx promises.0.to: Figures',
      'reference accounts/havulinna-paper.mdx changes.0.touches.1: A new mill',
      'reference accounts/havulinna-paper.mdx actions.0.effect.relationship.0.person: Pilot',
    ]);
    expect(Object.keys(PERSON_REFERENCES)).toHaveLength(6);
  });

  test('is each text that names them, in the order of the file, and nobody else’s', () => {
    const list = held(
      told({
        purpose: 'What Eero Kallas wants',
        needs: [{ id: 'n1', need: 'Less water', basis: 'Maija Lehto said', asOf: '2026-09-01' }],
        people: [
          { ...EERO, basis: 'Eero Kallas nods' },
          { ...MAIJA, basis: 'Listens to Eero Kallas' },
        ],
      }),
      { body: [{ html: '<p>Met  <b>Eero Kallas</b>\n there. </p>' }, { html: '<p>Maija Lehto</p>' }] },
    );
    expect(besides(list)).toEqual([
      'mention accounts/havulinna-paper.mdx people.1.basis: Listens to Eero Kallas',
      'mention accounts/havulinna-paper.mdx purpose: What Eero Kallas wants',
      'mention accounts/havulinna-paper.mdx body: Met Eero Kallas there.',
    ]);
  });

  test('is each place of the text that points at them, however deep', () => {
    const points: BodyNode = { component: 'Person', attributes: { id: 'eero-kallas' }, children: [], ...at };
    const body: BodyNode[] = [
      { component: 'Note', attributes: { kind: 'info', id: 'eero-kallas' }, children: [points], line: 5, column: 1 },
      { component: 'Person', attributes: { id: 'maija-lehto' }, children: [], ...at },
    ];
    expect(besides(held(told({}), { body }))).toEqual([
      'reference accounts/havulinna-paper.mdx body: <Person id="eero-kallas" />',
    ]);
  });

  test('is what reviews of the account say of them, and no other review', () => {
    const review = {
      judgement: 'Eero Kallas looks for growth.',
      customerTookPart: ['Eero Kallas', 'Buyer'],
      decisions: [{ id: 'd1', decision: 'Meet Eero Kallas', owner: 'petri-salmela', due: '2026-10-01' }],
    };
    const reviews = {
      '2026-Q2/havulinna-paper': review,
      '2026-Q2/meritar-foods': { judgement: 'Unlike Eero Kallas.' },
    };
    expect(
      besides(
        held(told({}, { reviews, accounts: { 'meritar-foods': { name: 'Meritar Foods' } } }), {
          reviewBody: [{ html: 'Eero Kallas' }],
        }),
      ),
    ).toEqual([
      'mention reviews/2026-Q2/havulinna-paper.mdx judgement: Eero Kallas looks for growth.',
      'mention reviews/2026-Q2/havulinna-paper.mdx customerTookPart.0: Eero Kallas',
      'mention reviews/2026-Q2/havulinna-paper.mdx decisions.0.decision: Meet Eero Kallas',
      'mention reviews/2026-Q2/havulinna-paper.mdx body: Eero Kallas',
    ]);
    const begun = {
      '2026-Q3/havulinna-paper': {
        on: '2026-09-18',
        judgement: undefined,
        nextQuarter: [{ change: 'Eero Kallas first' }],
      },
    };
    expect(besides(held(told({}, { reviews: begun })))).toEqual([
      'mention reviews/2026-Q3/havulinna-paper.mdx nextQuarter.0.change: Eero Kallas first',
    ]);
  });

  test('is what sealed quarters keep under their id: the judgement, and what an action did', () => {
    const plan = told({
      people: [{ ...EERO, roles: ['user'], influence: 'high', attitude: 'growth', asOf: '2026-09-01' }, MAIJA],
      actions: [
        {
          id: 'a1',
          action: 'Pilot',
          owner: 'petri-salmela',
          due: '2026-09-01',
          stage: 'done',
          closedOn: '2026-09-02',
          effect: {
            relationship: [
              { person: 'eero-kallas', from: 'trouble', to: 'growth' },
              { person: 'maija-lehto', from: 'trouble', to: 'even-keel' },
            ],
          },
        },
      ],
    });
    const sealed = held(plan, { sealed: true }).filter((line) => line.startsWith('sealed'));
    expect(sealed).toEqual([
      'sealed snapshots/2026-Q3.json 2026-Q3: growth, high, user',
      'sealed snapshots/2026-Q3.json 2026-Q3: trouble → growth',
    ]);
  });

  test('is what seals keep of this customer, not of another with a person of the same id', () => {
    const judged = { ...EERO, influence: 'low' as const, asOf: '2026-09-01' };
    const plan = told(
      { people: [judged] },
      { accounts: { 'meritar-foods': { name: 'Meritar Foods', people: [{ ...judged, influence: 'high' }] } } },
    );
    expect(held(plan, { sealed: true }).filter((line) => line.startsWith('sealed'))).toEqual([
      'sealed snapshots/2026-Q3.json 2026-Q3: unknown, low',
    ]);
  });

  test('is nothing of a seal in which they are not, nor of an action that says no effect, nor of a text about others', () => {
    const action = { id: 'a1', action: 'Trial', owner: 'petri-salmela', due: '2026-10-01', stage: 'planned' as const };
    const body = [{ html: '<p>Maija Lehto asked.</p>' }, { html: '<p>Water</p>' }];
    const besidesEntry = (more: More) =>
      held(told({ actions: [action] }), { body, sealed: true, ...more }).filter((line) => !line.startsWith('entry'));
    expect(besidesEntry({})).toEqual(['sealed snapshots/2026-Q3.json 2026-Q3: unknown']);
    expect(besidesEntry({ sealedFrom: told({ people: [MAIJA], actions: [action] }) })).toEqual([]);
  });

  test('where nobody points at them, only the text that names them is held', () => {
    const people = [EERO, MAIJA];
    const body: BodyNode[] = [
      { html: '<p>Eero</p><p>Kallas</p>' },
      { html: '<p>Maija Lehto</p>' },
      { component: 'Person', attributes: {}, children: [], ...at },
      { component: 'Figure', attributes: { id: 'eero-kallas' }, children: [], ...at },
    ];
    const list = held(told({ people, purpose: 'Water' }), { body });
    expect(list.filter((line) => line.startsWith('mention'))).toEqual([
      'mention accounts/havulinna-paper.mdx body: Eero Kallas',
    ]);
    expect(list.filter((line) => line.startsWith('reference'))).toEqual([]);
  });

  test('is nothing that nobody wrote: what stands for a missing word is no judgement', () => {
    expect(held(told({ people: [MAIJA, EERO] }))).toEqual([
      'entry accounts/havulinna-paper.mdx people.1.id: eero-kallas',
      'entry accounts/havulinna-paper.mdx people.1.name: Eero Kallas',
    ]);
    const sealed = held(
      told({
        people: [
          { ...MAIJA, influence: 'high', attitude: 'growth' },
          { ...EERO, roles: ['user'] },
        ],
      }),
      {
        sealed: true,
      },
    );
    expect(sealed.filter((line) => line.startsWith('sealed'))).toEqual([
      'sealed snapshots/2026-Q3.json 2026-Q3: unknown, user',
    ]);
  });

  test('is not what a review says in figures, nor what names somebody of another customer', () => {
    const reviews = { '2026-Q2/havulinna-paper': { judgement: 'Pia Salo asks.', trust: { score: 4 } } };
    const accounts = { 'meritar-foods': { name: 'Meritar Foods', people: [{ id: 'eero-kallas', name: 'Pia Salo' }] } };
    expect(besides(held(told({ purpose: 'Pia Salo asks.' }, { reviews, accounts })))).toEqual([]);
  });

  test('is not what is held about somebody of the same name at another customer', () => {
    const plan = told(
      { purpose: 'Water' },
      { accounts: { 'meritar-foods': { name: 'Meritar Foods', people: [EERO], purpose: 'What Eero Kallas wants' } } },
    );
    expect(besides(held(plan))).toEqual([]);
  });

  test('is named by the customer and the person in sealed texts', () => {
    const [account] = kaarnavesi(told({})).accounts;
    expect(account?.people.map((person) => referenceTo(account, person))).toEqual([
      'havulinna-paper/eero-kallas',
      'havulinna-paper/maija-lehto',
    ]);
  });
});

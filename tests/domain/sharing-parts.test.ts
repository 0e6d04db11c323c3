import { describe, expect, test } from 'vitest';
import type { BodyNode } from '#domain/plan/body.ts';
import type { Account } from '#domain/portfolio.ts';
import { isSharedThing, refersToThing } from '#domain/sharing.ts';
import { kaarnavesi } from '../sample-company/company.ts';
import { ITEMS, joint, node, shared, type AccountTold } from './joint-of.ts';

describe('each thing that is shared says to the customer', () => {
  test('what is done, by whom, by when and how far it is', () => {
    expect(joint(ITEMS).plan.actions).toEqual([
      {
        action: 'Pilot',
        owner: 'Petri Salmela',
        due: '2026-10-01',
        stage: 'done',
        closedOn: '2026-09-02',
        isTogether: true,
      },
    ]);
  });

  test('what was promised, asked, found and thought of', () => {
    const { plan } = joint({
      ...ITEMS,
      shared: ['promises', 'openQuestions', 'ideas', 'goals', 'feedback', 'profile'],
      customerConfirmed: { on: '2026-09-10', by: 'Mill director' },
      profile: {
        industry: 'Paper',
        sites: ['Kuru'],
        customerSince: 1998,
        contract: 'Until 2028',
        businessId: '1234567-8',
        asOf: '2026-01-01',
      },
      promises: [
        {
          promise: 'Figures',
          to: 'eero-kallas',
          by: 'sanna-rintala',
          due: '2026-10-01',
          keptOn: '2026-09-11',
          brokenOn: '2026-09-10',
        },
      ],
      openQuestions: [
        {
          question: 'Who signs?',
          role: 'user',
          owner: 'sanna-rintala',
          due: '2026-10-01',
          answeredOn: '2026-09-11',
          answer: 'Eero',
        },
      ],
      feedback: [{ on: '2026-09-01', by: 'Buyer', score: 4, said: 'It leaks.', noChange: 'Known' }],
    });
    expect(plan).toMatchObject({
      customer: 'Havulinna Paper',
      company: 'Kaarnavesi Oy',
      keeper: 'Petri Salmela',
      confirmed: { on: '2026-09-10', by: 'Mill director' },
    });
    expect(plan.profile).toEqual({ industry: 'Paper', sites: ['Kuru'], customerSince: 1998, contract: 'Until 2028' });
    expect(plan.promises).toEqual([
      { promise: 'Figures', by: 'Sanna Rintala', due: '2026-10-01', keptOn: '2026-09-11', brokenOn: '2026-09-10' },
    ]);
    expect(plan.openQuestions).toEqual([
      { question: 'Who signs?', owner: 'Sanna Rintala', due: '2026-10-01', answeredOn: '2026-09-11' },
    ]);
    expect(plan.ideas).toEqual([{ idea: 'A closed loop', stage: 'idea' }]);
    expect(plan.goals).toEqual([{ year: 2026, goal: 'Halve the water' }]);
    expect(plan.feedback).toEqual([{ on: '2026-09-01', by: 'Buyer', score: 4, said: 'It leaks.' }]);
  });

  test('nothing of basic facts that are not shared, and no confirmation where there is none', () => {
    const { plan } = joint({ profile: { industry: 'Paper' } });
    expect([plan.profile, plan.confirmed]).toEqual([undefined, undefined]);
  });
});

describe('a text for the customer', () => {
  const texts = (body: readonly BodyNode[], told: AccountTold = ITEMS) => joint(told, body).plan.texts;

  test('names people, needs, goals, ideas and actions that are shared', () => {
    const body = [
      shared(
        node('Person', 'eero-kallas'),
        node('Need', 'n1'),
        node('Goal', 'y1'),
        node('Idea', 'i1'),
        node('Action', 'a1'),
      ),
    ];
    expect(texts(body)).toEqual([
      ['Eero Kallas', 'Less water', 'Halve the water', 'A closed loop', 'Pilot'].map((name) => ({ name })),
    ]);
  });

  test('names the one that is meant, wherever it stands in its list', () => {
    const before = {
      people: [{ id: 'first', name: 'Wrong person' }],
      needs: [{ id: 'first', need: 'Wrong need', basis: 'A meeting', asOf: '2026-09-01' }],
      goals: [{ id: 'first', year: 2026, goal: 'Wrong goal', basis: 'Law', basedOn: 'market' }],
      ideas: [{ id: 'first', idea: 'Wrong idea', kind: 'growth', stage: 'idea' }],
      actions: [{ id: 'first', action: 'Wrong action', owner: 'petri-salmela', due: '2026-10-01', stage: 'planned' }],
    } as const;
    const told = Object.fromEntries(
      Object.entries(before).map(([list, wrong]) => [list, [...wrong, ...(ITEMS[list as keyof typeof before] ?? [])]]),
    ) as AccountTold;
    const named = [node('Need', 'n1'), node('Goal', 'y1'), node('Idea', 'i1'), node('Action', 'a1')];
    expect(texts([shared(node('Person', 'eero-kallas'), ...named)], told)).toEqual([
      ['Eero Kallas', 'Less water', 'Halve the water', 'A closed loop', 'Pilot'].map((name) => ({ name })),
    ]);
  });

  test('leaves out what is not shared or not there, and what is ours: figures, charts and notes', () => {
    const gone = (['Person', 'Need', 'Goal', 'Idea', 'Action'] as const).map((component) => node(component, 'gone'));
    const ours = (['Figure', 'Chart', 'Note'] as const).map((component) => node(component, 'n1', [{ html: 'ours' }]));
    expect(texts([shared(node('Action', 'a2'), ...gone, ...ours)])).toEqual([[]]);
    const unshared = {
      ...ITEMS,
      needs: [{ ...ITEMS.needs?.[0], shared: false }],
      goals: [{ ...ITEMS.goals?.[0], shared: false }],
      ideas: [{ ...ITEMS.ideas?.[0], shared: false }],
    } as AccountTold;
    expect(texts([shared(node('Need', 'n1'), node('Goal', 'y1'), node('Idea', 'i1'))], unshared)).toEqual([[]]);
  });

  test('is only what stands in <Shared>, at the top of the plan’s text, each piece apart and in order', () => {
    const inner = { ...shared({ html: 'within' }) };
    expect(
      texts([
        { html: 'ours' },
        shared({ html: 'one' }, inner),
        node('Note', '', [shared({ html: 'ours' })]),
        shared({ html: 'two' }),
      ]),
    ).toEqual([[{ html: 'one' }, { html: 'within' }], [{ html: 'two' }]]);
  });

  test('leads nowhere on our own site: links are their words, headings have no anchors', () => {
    const html =
      '<h2 id="x">The <a href="/accounts/x/">mill</a></h2><h6 id="y">and <a href="#z">us</a></h6><p id="z">p</p>';
    expect(texts([shared({ html })])).toEqual([[{ html: '<h2>The mill</h2><h6>and us</h6><p id="z">p</p>' }]]);
  });

  test('says which people it names, each once and however deep', () => {
    const body = [
      shared(
        node('Person', 'maija-lehto'),
        shared(node('Person', 'eero-kallas')),
        node('Person', 'maija-lehto'),
        node('Person', 'gone'),
        { html: '' },
      ),
      node('Person', 'eero-kallas'),
    ];
    expect(joint(ITEMS, body).plan.peopleNamed).toEqual(['Maija Lehto', 'Eero Kallas']);
    expect(
      joint(ITEMS, [shared(node('Note', '', [node('Person', 'eero-kallas')]), node('Action', 'a1'))]).plan.peopleNamed,
    ).toEqual([]);
  });

  test('points at things of a plan, at people and at nothing else', () => {
    expect(['Need', 'Goal', 'Idea', 'Action', 'Person', 'Note', 'toString'].filter(refersToThing)).toEqual([
      'Need',
      'Goal',
      'Idea',
      'Action',
    ]);
  });

  test('may name what is shared by itself or with its block, and nothing that is not there', () => {
    const { accountById } = kaarnavesi({
      accounts: {
        'havulinna-paper': {
          ...ITEMS,
          shared: ['ideas'],
          ideas: [{ id: 'i1', idea: 'A loop', kind: 'growth', stage: 'idea' }],
        },
      },
    });
    const plan = accountById.get('havulinna-paper') as Account;
    const said = (component: 'Action' | 'Idea', id: string) => isSharedThing(plan, component, id);
    expect([
      said('Action', 'a1'),
      said('Action', 'a2'),
      said('Action', 'i1'),
      said('Idea', 'i1'),
      said('Idea', 'i2'),
    ]).toEqual([true, false, false, true, false]);
  });
});

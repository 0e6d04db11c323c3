import { describe, expect, test } from 'vitest';
import type { BodyNode } from '#domain/plan/body.ts';
import { isEmpty, type JointPlan } from '#domain/sharing.ts';
import type { Told } from '../sample-company/company.ts';
import { ITEMS, joint, node, shared, type AccountTold } from './joint-of.ts';

describe('a joint plan is empty', () => {
  const nothing = joint({}).plan;

  test('when nothing is shared', () => {
    expect(isEmpty(nothing)).toBe(true);
    expect(isEmpty({ ...nothing, confirmed: { on: '2026-09-01', by: 'Buyer' } })).toBe(true);
  });

  test.each([
    'texts',
    'values',
    'needs',
    'goals',
    'actions',
    'promises',
    'openQuestions',
    'ideas',
    'feedback',
  ] as const)('no more when one of its %s is shared', (list) => {
    expect(isEmpty({ ...nothing, [list]: [{}] } as JointPlan)).toBe(false);
  });

  test('no more when its basic facts are shared', () => {
    expect(
      isEmpty({
        ...nothing,
        profile: { sites: [], industry: undefined, customerSince: undefined, contract: undefined },
      }),
    ).toBe(false);
  });
});

describe('a name is given away', () => {
  const others: Told = {
    accounts: {
      'meritar-foods': { name: 'Meritar & Sons', people: [{ id: 'sini-karppinen', name: 'Sini Karppinen' }] },
      rock: { name: 'Rock' },
      quoted: { name: 'O\'Hara "North"' },
    },
  };
  const told = (question: string, body: BodyNode[] = []) =>
    joint(
      { ...ITEMS, openQuestions: [{ question, owner: 'petri-salmela', due: '2026-10-01', shared: true }] },
      body,
      others,
    ).givenAway;

  test('when a text has it as a word, in small letters or large', () => {
    expect(told('Is rock near MERITAR & SONS?')).toEqual(['Meritar & Sons', 'Rock']);
    expect(told('Rock')).toEqual(['Rock']);
  });

  test('when a later place has it as a word, and not when it is only part of one', () => {
    expect(told('The bedrock')).toEqual([]);
    expect(told('The 4rock')).toEqual([]);
    expect(told('The bedrock of Rocks')).toEqual(['Rock']);
  });

  test('when it belongs to another customer’s person, who is told once', () => {
    expect(told('Sini Karppinen and Sini Karppinen')).toEqual(['Sini Karppinen']);
  });

  test('when HTML writes its signs in its own way, and not when it stands within a tag', () => {
    expect(told('Hm?', [shared({ html: '<p>Meritar &amp; Sons</p>' })])).toEqual(['Meritar & Sons']);
    expect(told('Hm?', [shared({ html: 'O&#39;Hara &quot;North&quot;' })])).toEqual(['O\'Hara "North"']);
    expect(told('Hm?', [shared({ html: '<p title="Rock">Hill</p>' })])).toEqual([]);
  });

  test('of our people only when they have no part in what is shared', () => {
    const names = 'Petri Salmela, Sanna Rintala, Eero Kallas, Maija Lehto, Havulinna Paper, Kaarnavesi Oy';
    const whoIsIn = (plan: AccountTold, body: BodyNode[] = []) =>
      joint({ ...ITEMS, actions: [], ...plan }, [...body, shared({ html: names })], others).givenAway;
    expect(whoIsIn({})).toEqual(['Eero Kallas', 'Maija Lehto', 'Sanna Rintala']);
    expect(whoIsIn({}, [shared(node('Person', 'eero-kallas'))])).toEqual(['Maija Lehto', 'Sanna Rintala']);
    const due = '2026-10-01';
    const ours = ['Eero Kallas', 'Maija Lehto'];
    expect(
      whoIsIn({ promises: [{ promise: 'F', to: 'eero-kallas', by: 'sanna-rintala', due, shared: true }] }),
    ).toEqual(ours);
    expect(whoIsIn({ openQuestions: [{ question: 'Q', owner: 'sanna-rintala', due, shared: true }] })).toEqual(ours);
    expect(
      whoIsIn({ actions: [{ id: 'a1', action: 'A', owner: 'sanna-rintala', due, stage: 'idea', shared: true }] }),
    ).toEqual(ours);
    expect(whoIsIn({ kam: 'sanna-rintala' })).toEqual([...ours, 'Petri Salmela']);
  });
});

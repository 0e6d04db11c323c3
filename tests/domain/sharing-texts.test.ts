import { describe, expect, test } from 'vitest';
import type { BodyNode } from '#domain/plan/body.ts';
import type { Account } from '#domain/portfolio.ts';
import { namesGivenAway } from '#domain/names-given-away.ts';
import { jointPlanOf } from '#domain/sharing.ts';
import { kaarnavesi, type Told } from '../sample-company/company.ts';

describe('a shared text that names somebody', () => {
  const told = (promise: string) => {
    const portfolio = kaarnavesi({
      accounts: {
        'havulinna-paper': {
          people: [{ id: 'eero-kallas', name: 'Eero Kallas' }],
          promises: [{ promise, to: 'eero-kallas', by: 'petri-salmela', due: '2026-10-01', shared: true }],
        },
        'meritar-foods': { name: 'Meritar Foods' },
      },
    });
    const account = portfolio.accountById.get('havulinna-paper') as Account;
    return namesGivenAway(portfolio, account, jointPlanOf(portfolio, account));
  };
  test('gives away another customer, however the name is inflected', () => {
    expect(told('The same seals as at Meritar Foods’s plant')).toEqual(['Meritar Foods']);
  });
  test('gives away a person of the customer and one of ours who has no part in it', () => {
    expect(told('Eero Kallas gets the figures from Sanna Rintala')).toEqual(['Eero Kallas', 'Sanna Rintala']);
  });
  test('gives nobody away whose name is within the customer’s own', () => {
    const portfolio = kaarnavesi({
      accounts: {
        'havulinna-paper': {
          openQuestions: [
            {
              question: 'Who says that Havulinna Paper saves water?',
              owner: 'petri-salmela',
              due: '2026-10-01',
              shared: true,
            },
          ],
        },
        havulinna: { name: 'Havulinna' },
        paper: { name: 'Paper' },
        'havulinna-paper-mill': { name: 'Havulinna Paper saves' },
      },
    });
    const account = portfolio.accountById.get('havulinna-paper') as Account;
    expect(namesGivenAway(portfolio, account, jointPlanOf(portfolio, account))).toEqual(['Havulinna Paper saves']);
  });
  test('gives nobody away who is there anyway: the customer, and who of ours promised', () => {
    expect(told('Petri Salmela brings the figures to Havulinna Paper')).toEqual([]);
  });
});

describe('what the customer reads', () => {
  const shown = (plan: NonNullable<Told['accounts']>[string], body: readonly BodyNode[] = []) => {
    const portfolio = kaarnavesi({ accounts: { 'havulinna-paper': plan } });
    return jointPlanOf(portfolio, { ...(portfolio.accountById.get('havulinna-paper') as Account), body });
  };
  const at = { line: 1, column: 1 };
  const said = { on: '2026-09-01', by: 'Buyer', said: 'The seals leak.', action: 'a1', shared: true };
  const pilot = {
    id: 'a1',
    action: 'Pilot report',
    owner: 'petri-salmela',
    due: '2026-10-01',
    stage: 'planned',
  } as const;

  test('of feedback names the action that it led to, as long as that action is shared by itself or with its block', () => {
    const ledTo = (action: object, block: object = {}) =>
      shown({ feedback: [said], actions: [{ ...pilot, ...action }], ...block }).feedback.map((one) => one.ledTo);
    expect(ledTo({ shared: true })).toEqual(['Pilot report']);
    expect(ledTo({}, { shared: ['actions'] })).toEqual(['Pilot report']);
    expect(ledTo({})).toEqual([undefined]);
    expect(ledTo({}, { shared: ['feedback'] })).toEqual([undefined]);
  });

  test('never says what we win, which value it serves or how sure we are', () => {
    const plan = shown({
      shared: ['needs', 'valueClaims'],
      needs: [
        {
          id: 'n1',
          need: 'Less water',
          basis: 'A meeting',
          asOf: '2026-09-01',
          customerWin: 'A lower bill',
          ourWin: 'A second line',
        },
      ],
      valueClaims: [{ id: 'v1', measure: 'Water used', unit: 'm³', baseline: 40, need: 'n1' }],
    });
    expect(plan.needs).toEqual([{ need: 'Less water', customerWin: 'A lower bill' }]);
    expect(plan.values).toEqual([{ measure: 'Water used', unit: 'm³', baseline: 40 }]);
  });

  test('in a text is the name of what is shared, with its block or by itself, and nothing of what is not', () => {
    const text = (plan: object) =>
      shown({ actions: [pilot], ...plan }, [
        {
          component: 'Shared',
          attributes: {},
          children: [{ html: 'First the ' }, { component: 'Action', attributes: { id: 'a1' }, children: [], ...at }],
          ...at,
        },
      ]).texts;
    expect(text({ shared: ['actions'] })).toEqual([[{ html: 'First the ' }, { name: 'Pilot report' }]]);
    expect(text({ actions: [{ ...pilot, shared: true }] })).toEqual([
      [{ html: 'First the ' }, { name: 'Pilot report' }],
    ]);
    expect(text({ shared: ['goals'] })).toEqual([[{ html: 'First the ' }]]);
  });
});

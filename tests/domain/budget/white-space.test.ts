import { expect, test } from 'vitest';
import { linesWithoutNeed, metNeeds, offeringOf } from '#domain/budget/white-space.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';

const COMPANY = {
  offerings: [
    { id: 'pumps', name: 'Pumps' },
    { id: 'service', name: 'Service' },
  ],
};
const need = (id: string) => ({ id, need: `Need ${id}`, basis: 'Told us.', asOf: '2026-05-01' });
const line = (id: string, quarter: string, more = {}) => ({
  id,
  confidence: 'secure' as const,
  sales: { [quarter]: 1_000 },
  ...more,
});
const idea = (id: string, more = {}) => ({
  id,
  idea: `Idea ${id}`,
  kind: 'growth' as const,
  stage: 'planned' as const,
  ...more,
});
const havulinna = (told: NonNullable<Told['accounts']>[string]) =>
  kaarnavesi({ company: COMPANY, accounts: { 'havulinna-paper': told } }).accounts[0]!;
const met = (told: NonNullable<Told['accounts']>[string], from = '2026-Q3') =>
  metNeeds(havulinna(told), from).map(({ need: { id }, meetings }) => [
    id,
    meetings.map(({ offering, lines, ideas }) => [
      offering,
      lines.map((each) => each.id),
      ideas.map((each) => each.id),
    ]),
  ]);

test('a need that nothing meets is white space', () => {
  expect(
    met({ needs: [need('n1'), need('n2')], budget: [line('l1', '2026-Q3', { need: 'n1', offering: 'pumps' })] }),
  ).toEqual([
    ['n1', [['pumps', ['l1'], []]]],
    ['n2', []],
  ]);
});

test('a line meets the need of its idea and sells the idea’s offering, unless it names its own', () => {
  const ideas = [idea('i1', { need: 'n1', offering: 'service' })];
  expect(met({ needs: [need('n1')], ideas, budget: [line('l1', '2026-Q3', { idea: 'i1' })] })).toEqual([
    ['n1', [['service', ['l1'], ['i1']]]],
  ]);
  expect(
    met({
      needs: [need('n1'), need('n2')],
      ideas,
      budget: [line('l1', '2026-Q3', { idea: 'i1', need: 'n2', offering: 'pumps' })],
    }),
  ).toEqual([
    ['n1', [['service', [], ['i1']]]],
    ['n2', [['pumps', ['l1'], []]]],
  ]);
});

test('an offering that meets a need by lines and by ideas stands there once', () => {
  const told = {
    needs: [need('n1')],
    budget: [
      line('l1', '2026-Q3', { need: 'n1', offering: 'pumps' }),
      line('l2', '2026-Q4', { need: 'n1', offering: 'pumps' }),
      line('l3', '2026-Q4', { need: 'n1' }),
    ],
    ideas: [idea('i1', { need: 'n1', offering: 'pumps' }), idea('i2', { need: 'n1', offering: 'service' })],
  };
  expect(met(told)).toEqual([
    [
      'n1',
      [
        ['pumps', ['l1', 'l2'], ['i1']],
        [undefined, ['l3'], []],
        ['service', [], ['i2']],
      ],
    ],
  ]);
});

test('lines that sell nothing from the quarter on and dropped ideas meet no need', () => {
  const told = {
    needs: [need('n1')],
    budget: [line('l1', '2026-Q2', { need: 'n1', offering: 'pumps' })],
    ideas: [idea('i1', { need: 'n1', offering: 'pumps', stage: 'dropped' })],
  };
  expect(met(told)).toEqual([['n1', []]]);
  expect(met(told, '2026-Q2')).toEqual([['n1', [['pumps', ['l1'], []]]]]);
  const both = line('l1', '2026-Q2', { need: 'n1', offering: 'pumps', sales: { '2026-Q2': 1, '2026-Q3': 1 } });
  expect(met({ ...told, budget: [both] })).toEqual([['n1', [['pumps', ['l1'], []]]]]);
});

test('a line that sells an offering for no need is named', () => {
  const account = havulinna({
    needs: [need('n1')],
    ideas: [idea('i1', { need: 'n1', offering: 'service' }), idea('i2', { offering: 'service' })],
    budget: [
      line('for-a-need', '2026-Q3', { need: 'n1', offering: 'pumps' }),
      line('for-the-need-of-an-idea', '2026-Q3', { idea: 'i1', offering: 'pumps' }),
      line('for-none', '2026-Q3', { offering: 'pumps' }),
      line('idea-without-need', '2026-Q3', { idea: 'i2', offering: 'pumps' }),
      line('no-offering', '2026-Q3'),
      line('over', '2026-Q2', { offering: 'pumps' }),
    ],
  });
  expect(linesWithoutNeed(account, '2026-Q3').map(({ id }) => id)).toEqual(['for-none', 'idea-without-need']);
  expect(account.budget.map((each) => offeringOf(account, each))).toEqual([
    'pumps',
    'pumps',
    'pumps',
    'pumps',
    undefined,
    'pumps',
  ]);
});

import { expect, test } from 'vitest';
import { confidenceSplit } from '#domain/budget/confidence.ts';
import { openBook } from '#domain/budget/figures.ts';
import { gapCauses } from '#domain/budget/gap-causes.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const Q = '2026-Q3';
const line = (euros: number, confidence: 'secure' | 'at-risk' | 'new-growth' = 'secure', idea?: string) => ({
  confidence,
  idea,
  sales: { [Q]: euros },
});
const idea = (id: string, value: number | undefined, more = {}) => ({
  id,
  idea: id,
  kind: 'growth' as const,
  stage: 'planned' as const,
  value,
  ...more,
});

function causesOf(told: Parameters<typeof kaarnavesi>[0]) {
  const portfolio = kaarnavesi(told);
  return gapCauses(portfolio.accounts, Q, openBook(portfolio, AS_OF));
}

test('the account that is furthest short of its target comes first', () => {
  const { short, over } = causesOf({
    accounts: {
      'havulinna-paper': { targets: { [Q]: 520_000 }, budget: [line(480_000)] },
      'lounatuuli-power': { targets: { [Q]: 300_000 }, budget: [line(200_000)] },
      'meritar-foods': { targets: { [Q]: 90_000 }, budget: [line(95_000)] },
    },
  });
  expect(short.map(({ account, gap }) => [account.id, gap])).toEqual([
    ['lounatuuli-power', -10_000_000],
    ['havulinna-paper', -4_000_000],
  ]);
  expect(over.map(({ account, gap }) => [account.id, gap])).toEqual([['meritar-foods', 500_000]]);
});

test('accounts without a budget and accounts without a target are told apart', () => {
  const { short, unbudgeted, withoutTarget } = causesOf({
    accounts: { 'havulinna-paper': { targets: { [Q]: 520_000 } }, 'lounatuuli-power': { budget: [line(200_000)] } },
  });
  expect([short, unbudgeted.map(({ id }) => id), withoutTarget.map(({ id }) => id)]).toEqual([
    [],
    ['havulinna-paper'],
    ['lounatuuli-power'],
  ]);
});

test('an idea that a budget line counts on already cannot close the gap', () => {
  const { ideas } = causesOf({
    accounts: {
      'havulinna-paper': {
        budget: [line(480_000), line(20_000, 'new-growth', 'counted')],
        ideas: [idea('counted', 80_000), idea('small', 40_000), idea('large', 200_000)],
      },
    },
  });
  expect(ideas.map(({ idea: { id }, inQuarter }) => [id, inQuarter])).toEqual([
    ['large', 5_000_000],
    ['small', 1_000_000],
  ]);
});

test('an idea that is done, dropped, without a value or expected later cannot close the gap', () => {
  const { ideas } = causesOf({
    accounts: {
      'havulinna-paper': {
        ideas: [
          idea('done', 40_000, { stage: 'done' }),
          idea('dropped', 40_000, { stage: 'dropped', reason: 'Too dear.' }),
          idea('unvalued', undefined),
          idea('later', 40_000, { quarter: '2026-Q4' }),
          idea('in-time', 40_000, { quarter: Q }),
        ],
      },
    },
  });
  expect(ideas.map((each) => each.idea.id)).toEqual(['in-time']);
});

test('a budget splits into what is secure, at risk and new growth; a kind that no line has is not set', () => {
  const { accounts } = kaarnavesi({
    accounts: { 'havulinna-paper': { budget: [line(400_000), line(60_000, 'at-risk'), line(20_000, 'at-risk')] } },
  });
  expect(confidenceSplit(accounts, Q)).toEqual({ secure: 40_000_000, 'at-risk': 8_000_000, 'new-growth': undefined });
});

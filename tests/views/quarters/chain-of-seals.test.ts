import { expect, test } from 'vitest';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { sealedBefore } from '#domain/snapshot/seal-chain.ts';
import type { Seal } from '#domain/snapshot/snapshot.ts';
import { chainOfSeals } from '#views/quarters/chain-of-seals.ts';
import { accountIn, quarterView } from '#views/quarters/quarter-view.ts';
import { resultsOf } from '#views/quarters/results.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const TOLD: Told = {
  accounts: {
    old: { name: 'Old', forecast: [{ madeOn: '2026-02-01', sales: { '2026-Q2': 80_000 } }] },
    begun: { name: 'Begun', forecast: [{ madeOn: '2026-03-27', sales: { '2026-Q2': 60_000 } }] },
    fresh: { name: 'Fresh', forecast: [{ madeOn: '2026-06-20', sales: { '2026-Q2': 70_000 } }] },
  },
};

/** Seals of some quarters, each naming those before it; `hashes` by quarter. */
function sealed(quarters: readonly [quarter: string, on: string, hash: string][]): Portfolio {
  const portfolio = kaarnavesi(TOLD);
  const snapshots: Seal[] = [];
  for (const [quarter, on, hash] of quarters) {
    const snapshot = { ...takeSnapshot(portfolio, [], quarter, on), sealedBefore: sealedBefore(snapshots) };
    snapshots.push({ quarter, file: `snapshots/${quarter}.json`, hash, snapshot, notes: [], notesFile: undefined });
  }
  return { ...portfolio, snapshots };
}

const SEALS: [string, string, string][] = [
  ['2025-Q2', '2025-07-09', '0000000000000000aa'],
  ['2025-Q3', '2025-10-09', '1111111111111111aa'],
  ['2025-Q4', '2026-01-09', '79ce5b8d22222222aa'],
  ['2026-Q1', '2026-04-09', '401c8bbb33333333aa'],
  ['2026-Q2', '2026-07-09', 'fc3812a7acfdcdf6aa'],
];
const chain = (portfolio: Portfolio, quarter: string, language: 'en' | 'fi' = 'en') =>
  chainOfSeals(quarterView(siteOf(portfolio, '2026-09-18', { language }), quarter));
const boxes = (told: ReturnType<typeof chain>) =>
  told?.boxes.map(({ quarter, fingerprint, sealBy, isOwn, isBroken, href }) =>
    [quarter, fingerprint ?? sealBy, isOwn && 'own', isBroken && 'broken', href].filter(Boolean).join(' '),
  );

test('a sealed quarter shows the three seals before it, its own and the day of the next', () => {
  const told = chain(sealed(SEALS), '2026-Q2');
  expect(told).toMatchObject({
    fingerprint: 'fc38 12a7 acfd cdf6',
    follows: { quarter: '2026-Q1', fingerprint: '401c 8bbb' },
    isBroken: false,
  });
  expect(boxes(told)).toEqual([
    '2025-Q3 11111111 /quarters/2025-q3/',
    '2025-Q4 79ce5b8d /quarters/2025-q4/',
    '2026-Q1 401c8bbb /quarters/2026-q1/',
    '2026-Q2 fc3812a7 own',
    expect.stringMatching(/^2026-Q3 \d+ Oct 2026$/),
  ]);
});

test('an earlier one shows the one after it; the first follows none; an open quarter has no chain', () => {
  expect(boxes(chain(sealed(SEALS), '2025-Q2'))).toEqual([
    '2025-Q2 00000000 own',
    '2025-Q3 11111111 /quarters/2025-q3/',
  ]);
  expect(chain(sealed(SEALS), '2025-Q2')?.follows).toBeUndefined();
  expect(chain(sealed(SEALS), '2026-Q3')).toBeUndefined();
});

test('a seal that stands with another fingerprint than later ones name is said to be broken', () => {
  const portfolio = sealed(SEALS);
  const snapshots = portfolio.snapshots.map((seal) =>
    seal.quarter === '2025-Q4' ? { ...seal, hash: 'beefbeef00' } : seal,
  );
  expect(boxes(chain({ ...portfolio, snapshots }, '2026-Q1'))).toContain('2025-Q4 beefbeef broken /quarters/2025-q4/');
  expect(chain({ ...portfolio, snapshots }, '2025-Q4')?.isBroken).toBe(true);
});

test('a seal marks the forecasts that nobody had touched for long when its quarter began, in both languages', () => {
  const marks = (language: 'en' | 'fi') =>
    resultsOf(quarterView(siteOf(sealed(SEALS), '2026-09-18', { language }), '2026-Q2')).flatMap(({ rows }) =>
      rows.map(({ plan, stale }) => [plan.text, stale?.replaceAll('\u00a0', ' ')]),
    );
  expect(Object.fromEntries(marks('en'))).toEqual({
    Old: '59 d old at the start',
    Begun: undefined,
    Fresh: undefined,
  });
  expect(Object.fromEntries(marks('fi'))['Old']).toBe('alussa 59 pv vanha');
});

test('all pages of a seal have one site, those of another seal another; accounts are found there by id', () => {
  const site = siteOf(sealed(SEALS), '2026-02-01');
  const [whole, one, other] = [
    quarterView(site, '2025-Q3'),
    quarterView(site, '2025-Q3', 'old'),
    quarterView(site, '2025-Q4', 'old'),
  ];
  expect(one.site).toBe(whole.site);
  expect(other.site).not.toBe(one.site);
  expect(accountIn(whole.snapshot, 'fresh')?.id).toBe('fresh');
  expect(accountIn(whole.snapshot, 'unknown')).toBeUndefined();
});

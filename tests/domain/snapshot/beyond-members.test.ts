import fc from 'fast-check';
import { expect, test } from 'vitest';
import { minorOf } from '#domain/money/money.ts';
import { beyondMembers, sealedCompany, sealedSegment } from '#domain/snapshot/sealed-figures.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { quarterSegmentTable } from '#views/quarters/segment-table.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';
import { companyOf, MADE_UP_QUARTERS, madeUpCompanies } from '../arbitrary-portfolio.ts';

const Q = '2026-Q2';
const account = (name: string, sales?: number) => ({
  name,
  segment: 'a',
  ...(sales !== undefined && { budget: [{ confidence: 'secure' as const, sales: { [Q]: sales } }] }),
});
const TOLD: Told = {
  segments: { a: { name: 'Segment A' } },
  accounts: { one: account('One', 100), two: account('Two', 50), three: account('Three', 25), four: account('Four') },
};
const sealed = takeSnapshot(kaarnavesi(TOLD), [], Q, '2026-07-07');

/** The company's pages with a seal of which something was made otherwise. */
function pages(snapshot: Snapshot, language: 'en' | 'fi' = 'en') {
  const portfolio = kaarnavesi(TOLD);
  const seal = {
    quarter: Q,
    file: 'snapshots/2026-Q2.json',
    hash: '0'.repeat(64),
    snapshot,
    notes: [],
    notesFile: undefined,
  };
  const site = siteOf({ ...portfolio, snapshots: [seal] }, '2026-09-18', { language });
  return quarterSegmentTable(quarterView(site, Q));
}

test('a seal’s sum that its accounts do not add up to says so, with who is not in the seal, and of how many it is', () => {
  const without = { ...sealed, accounts: sealed.accounts.filter(({ id }) => id !== 'two') };
  expect(beyondMembers(without, Q)).toEqual([
    { segment: 'a', measure: 'budget', sealed: 17_500, ofMembers: 12_500 },
    { segment: undefined, measure: 'budget', sealed: 17_500, ofMembers: 12_500 },
  ]);
  const table = pages(without);
  expect(table.notes).toEqual(
    expect.arrayContaining([
      'Segment A, budget: 175 was sealed, and the accounts in the seal add up to 125. Not in the seal, 1 account: Two.',
    ]),
  );
  expect(table.company.ofSome.budget).toBe('2 of 3');
  expect(pages(without, 'fi').notes[0]).toContain('Sinetistä puuttuu 1 asiakas: Two.');
});

test('a sum that the seal does not hold is not one that its accounts do not add up to', () => {
  expect(beyondMembers({ ...sealed, company: { ...sealed.company, figures: {} } }, Q)).toEqual([]);
});

test('an account that has another id now is told as one that is not in the seal', () => {
  const renamed = sealed.accounts.map((each) => (each.id === 'two' ? { ...each, id: 'duo', segment: 'b' } : each));
  expect(pages({ ...sealed, accounts: renamed }).notes[0]).toContain('Not in the seal, 1 account: Two.');
});

test('a seal of whom nobody is missing has no such note, whatever the company', () => {
  expect(pages(sealed).notes.filter((note) => note.includes('seal'))).toEqual([]);
  fc.assert(
    fc.property(madeUpCompanies, (company) => {
      const portfolio = companyOf(company);
      const quarter = MADE_UP_QUARTERS[0] ?? Q;
      const taken = takeSnapshot(portfolio, [], quarter, '2026-12-31');
      expect(beyondMembers(taken, quarter)).toEqual([]);
      const parts = [...taken.segments.map(({ id }) => sealedSegment(taken, id, quarter))];
      const sums = parts.map((part) => minorOf(part.actual) ?? 0).reduce((sum, each) => sum + each, 0);
      const winning = taken.newCustomerPlans.map(({ figures }) => figures[quarter]?.actual ?? 0);
      expect(minorOf(sealedCompany(taken, quarter).actual) ?? 0).toBe(winning.reduce((sum, each) => sum + each, sums));
    }),
    { numRuns: 40 },
  );
});

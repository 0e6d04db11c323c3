import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import { heldBy } from '#domain/team/handover.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';

// The demo in the middle of November, when its mill manager has retired, one of our salespeople is gone and a customer
// is lost.

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const AS_OF = '2026-11-15';

let folder: string;
let before: Portfolio;
let after: Portfolio;

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(path.join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(path.join(folder, file), text.replace(from, to));
}

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-leaving-'));
  cpSync(DEMO, folder, { recursive: true });
  edit(
    'team/energy-and-regions.yaml',
    '        name: Mikko Saarela\n',
    '        name: Mikko Saarela\n        until: 2026-10-15\n        successor: tiina-ojala\n',
  );
  edit(
    'accounts/lainetar-shipyard.mdx',
    'kam: sanna-rintala\n',
    'kam: sanna-rintala\nstatus: lost\nuntil: 2026-10-01\nuntilReason: The docks are sold.\n',
  );
  const [whole, changed] = [await checkFolder(DEMO), await checkFolder(folder)];
  expect(changed.errors).toEqual([]);
  before = whole.portfolio ?? expect.unreachable('the demo can be read');
  after = changed.portfolio ?? expect.unreachable('the changed demo can be read');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('no sealed quarter is restated', () => {
  expect(after.snapshots.length).toBeGreaterThan(3);
  for (const { snapshot } of after.snapshots)
    expect(restatementsOf(snapshot, after)).toEqual(restatementsOf(snapshot, before));
});

test('nobody is told to meet, to judge or to look after the mill manager who has retired', () => {
  const names = (portfolio: Portfolio, day: string) =>
    judge(openBook(portfolio, day)).filter(({ facts }) => JSON.stringify(facts).includes('Eero Kallas'));
  expect(names(before, '2026-10-30').length).toBeGreaterThan(0);
  expect(names(before, AS_OF)).toEqual([]);
});

test('what the salesperson holds is a list, and a red flag that waits for the successor', () => {
  const mikko = after.members.get('mikko-saarela') ?? expect.unreachable('he stays in the team file');
  const held = heldBy(mikko, after, AS_OF);
  expect(new Set(held.map(({ thing }) => thing))).toContain('plan');
  const flags = judge(openBook(after, AS_OF)).filter(({ rule }) => rule === 'owner-has-left');
  expect(flags.length).toBeGreaterThan(0);
  expect(flags.length).toBeLessThan(held.length + 1);
  expect(new Set(flags.map(({ owner }) => owner))).toEqual(new Set(['tiina-ojala']));
});

test('of the lost customer only its budget and what is still open are flags', () => {
  const rules = (portfolio: Portfolio) =>
    judge(openBook(portfolio, AS_OF))
      .filter(({ account }) => account === 'lainetar-shipyard')
      .map(({ rule }) => rule);
  expect(rules(before)).toContain('review-missing');
  expect(new Set(rules(after))).toEqual(new Set(['budget-after-end', 'action-overdue']));
});

import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { groupQuarter, groupsOf, isHolding } from '#domain/budget/groups.ts';
import { rollUp } from '#domain/budget/roll-up.ts';
import { peopleAcross } from '#domain/people/across.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { only, type WrittenFile } from '#loading/written.ts';
import { factsOf } from '#views/account/facts.ts';
import { groupPage, groupParents } from '#views/groups/group.ts';
import { siteOf } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const QUARTERS = ['2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'];
const read = await readFolder('content');

function portfolioOf(files: readonly WrittenFile[]) {
  const { portfolio } = assemble(files);
  if (!portfolio) throw new Error('Expected a portfolio of the demo, found none.');
  return portfolio;
}

/** The problems of the demo once one customer names another parent. */
function problemsWith(parent: string) {
  const files = read.files.map((file) =>
    file.kind === 'account' && file.id === 'vuorimaki-cement' ? { ...file, data: { ...file.data, parent } } : file,
  );
  return assemble(files).problems;
}

test('a group that buys nothing adds nothing: its figures are those of its members, in every quarter', () => {
  const portfolio = portfolioOf(read.files);
  const book = openBook(portfolio, AS_OF);
  const group = groupsOf(portfolio).find(({ parent }) => parent.id === 'kivikari')!;
  expect(isHolding(group.parent)).toBe(true);
  expect(group.accounts.map(({ id }) => id)).toEqual(['alatalo-glass', 'vuorimaki-cement']);
  for (const quarter of QUARTERS) {
    const { totals } = groupQuarter(group, quarter, book);
    const members = rollUp(group.accounts, quarter, book).totals;
    expect([totals.budget.amount, totals.actual.amount]).toEqual([members.budget.amount, members.actual.amount]);
    expect(totals.budget.members.map(({ id }) => id)).not.toContain('kivikari');
  }
});

test('a parent that is neither a customer nor a group names the nearest of both', () => {
  expect(problemsWith('kivikar')).toMatchObject([
    { rule: 'unknown-reference', nearest: 'kivikari', facts: { value: 'kivikar', what: 'parent' } },
  ]);
  expect(problemsWith('norrvik-energ')).toMatchObject([{ rule: 'unknown-reference', nearest: 'norrvik-energi' }]);
});

test('a group with the id of a customer is refused', () => {
  const [group] = only(read.files, 'group');
  expect(assemble([...read.files, { ...group!, id: 'norrvik-energi' }]).problems).toMatchObject([
    { rule: 'duplicate-id', facts: { id: 'norrvik-energi', list: 'customersAndGroups' } },
  ]);
});

test.each(['en', 'fi'] as const)('a group has a page, and its members name it, in %s', (language) => {
  const portfolio = portfolioOf(read.files);
  const site = siteOf(portfolio, AS_OF, { language });
  expect(groupParents(site).map(({ id }) => id)).toEqual(['kivikari', 'norrvik-energi', 'sepanmaa-steel']);
  for (const parent of groupParents(site)) {
    const page = groupPage(site, parent);
    expect(page.members.length).toBeGreaterThan(1);
    expect(page.table.segments[0]?.rows.length).toBe(page.members.length);
    for (const { id } of page.members) {
      const account = portfolio.accountById.get(id)!;
      const links = factsOf(site, account).map(({ value }) => value.href);
      expect(links).toContain(site.url(`/groups/${parent.id}/`));
    }
  }
});

test('somebody in the plans of several members is told by their id in the CRM alone', () => {
  const portfolio = portfolioOf(read.files);
  const [one, other] = portfolio.accounts.filter(({ people }) => people.length > 1);
  const shared = (account: typeof one, crmId: string | undefined) => ({
    ...account!,
    people: account!.people.map((person, at) => ({
      ...person,
      until: undefined,
      crmId: at === 0 ? crmId : undefined,
      reportsTo: at === 1 ? account!.people[0]!.id : undefined,
    })),
  });
  expect(peopleAcross([shared(one, 'C-1'), shared(other, undefined)], AS_OF)).toEqual([]);
  expect(peopleAcross([shared(one, 'C-1'), shared(other, 'C-1')], AS_OF)).toMatchObject([{ reports: 2 }]);
});

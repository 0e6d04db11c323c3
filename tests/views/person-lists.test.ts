import { beforeAll, expect, test } from 'vitest';
import { judge } from '#domain/checks/judge.ts';
import { openBook } from '#domain/budget/figures.ts';
import { openActionsOf } from '#domain/team/duties.ts';
import { personListPagesType } from '#components/team/person-list-pages.tsx';
import { personPagesType } from '#components/team/person-pages.tsx';
import type { Site } from '#views/site.ts';
import { personListPages, personListPath } from '#views/team/person-lists.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const ACCOUNTS = 60;
const PETRI = 'petri-salmela';
const ids = Array.from({ length: ACCOUNTS }, (_, at) => `customer-${at + 10}`);
const told: Told = {
  units: {
    process: {
      people: [
        { id: PETRI, name: 'Petri Salmela', functions: ['sales'], targets: { '2026-Q3': 900_000 } },
        { id: 'sanna-rintala', name: 'Sanna Rintala', functions: ['sales'] },
      ],
    },
  },
  accounts: Object.fromEntries(
    ids.map((id, at) => [
      id,
      {
        name: `Customer ${at + 10}`,
        people: [0, 1, 2].map((each) => ({ id: `p${each}`, name: `Person ${at}/${each}`, counterpart: PETRI })),
        actions: ['2026-08-01', '2026-09-30', '2026-12-01'].map((due, each) => ({
          id: `a${each}`,
          action: `Action ${at}/${each}`,
          owner: PETRI,
          due,
          stage: 'planned' as const,
        })),
        promises: [{ promise: `Promise ${at}`, to: 'p0', by: PETRI, due: '2026-10-10' }],
        openQuestions: [{ question: `Question ${at}?`, owner: PETRI, due: '2026-10-15' }],
      },
    ]),
  ),
};

let site: Site;
beforeAll(() => {
  const portfolio = kaarnavesi(told);
  site = siteOf(portfolio, AS_OF, { flags: judge(openBook(portfolio, AS_OF)) });
});

const petri = () => site.portfolio.members.get(PETRI) ?? expect.unreachable('Petri is one of ours');
const main = () => String(personPagesType.page(site, petri()).main);
/** The pages of a whole list of Petri’s, as they are printed. */
const pagesOf = (list: string) =>
  personListPages(site)
    .filter((of) => of.member.id === PETRI && of.list === list)
    .map((of) => ({ path: personListPath(of), html: String(personListPagesType.page(site, of).main) }));
const all = (html: string, pattern: RegExp) => [...html.matchAll(pattern)].map(([, found]) => found);

test.each([
  ['actions', />(Action \d+\/\d)</g, ACCOUNTS * 3],
  ['counterparts', /<th scope="row"[^>]*><a[^>]*>(Person \d+\/\d)</g, ACCOUNTS * 3],
  ['promises', />(Promise \d+)</g, ACCOUNTS],
  ['questions', />(Question \d+\?)</g, ACCOUNTS],
  ['accounts', /<th scope="row"[^>]*><a[^>]*>(Customer \d+)</g, ACCOUNTS],
] as const)(
  'of %s every row stands on one page of the whole list, and the first on the person’s own',
  (list, row, count) => {
    const pages = pagesOf(list);
    expect(pages.length).toBeGreaterThan(0);
    const rows = pages.flatMap(({ html }) => all(html, row));
    expect(rows.length).toBe(count);
    expect(new Set(rows).size).toBe(count);
    const own = all(main(), row);
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(count);
    expect(own.filter((each) => !rows.includes(each))).toEqual([]);
    // One step leads there, and it is said how many there are.
    expect(main()).toContain(`href="${pages[0]?.path}"`);
    expect(main()).toMatch(new RegExp(`${own.length} of ${count} are on this page`));
  },
);

test('every red flag of a person stands once under its rule, with how many there are of it', () => {
  const flags = site.redFlagsOwnedBy(PETRI);
  const pages = pagesOf('flags');
  expect(flags.length).toBeGreaterThan(50);
  const what = /<td class="what">/g;
  expect(pages.reduce((sum, { html }) => sum + [...html.matchAll(what)].length, 0)).toBe(flags.length);
  const own = [...main().matchAll(what)].length;
  expect(own).toBeLessThanOrEqual(24);
  expect(main()).toContain(`${own} of ${flags.length} are on this page`);
  const heads = all(main().split('id="flags"')[1] ?? '', /<span class="ink3">(\d+)<\/span>/g).map(Number);
  const ofRules = [...Map.groupBy(flags, ({ rule, severity }) => `${rule} ${severity}`).values()].map(
    (of) => of.length,
  );
  expect(heads.sort()).toEqual(ofRules.filter((count) => count > 1).sort());
});

test('each head of the actions counts all of its own, however few of them stand on the page', () => {
  const heads = all(main().split('id="actions"')[1] ?? '', /<span class="count">(\d+)<\/span>/g).map(Number);
  expect(heads).toEqual([ACCOUNTS, ACCOUNTS, ACCOUNTS]);
  expect(heads.reduce((sum, count) => sum + count, 0)).toBe(openActionsOf(PETRI, site.portfolio).length);
});

test('the sum below some of the accounts is that of all of them', () => {
  const sum = /<tr class="total company-total">.*?<\/tr>/s;
  const [first] = pagesOf('accounts');
  expect(sum.exec(first?.html ?? '')?.[0]).toBe(sum.exec(main())?.[0]);
});

test('what stands whole on a person’s page has no page of its own', () => {
  expect(personListPages(site).filter(({ member }) => member.id !== PETRI)).toEqual([]);
});

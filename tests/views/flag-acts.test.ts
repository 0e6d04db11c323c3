import { expect, test } from 'vitest';
import { openFlagsOf } from '#views/account/flags.ts';
import { ruleGroups } from '#views/health/flags.ts';
import { warningGroups } from '#views/home/warnings.ts';
import { flagRowsOf } from '#views/quarters/flag-rows.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { judge } from '#domain/checks/judge.ts';
import { openBook } from '#domain/budget/figures.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const TOLD: Told = {
  accounts: {
    mill: {
      name: 'Mill',
      targets: { '2026-Q3': 900_000 },
      budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q3': 400_000 } }],
      actions: [
        { id: 'a1', action: 'Visit the mill', owner: 'petri-salmela', due: '2026-08-01', stage: 'planned' } as never,
      ],
      redFlags: [
        { what: 'The kiln is sold', clear: 'find out who bought it', opened: '2026-08-01', severity: 'high' } as never,
      ],
    },
  },
};
const REPOSITORY = { host: 'github', url: 'https://code.example/plans', branch: 'main', folder: 'content' } as const;
function siteWith(company: Told['company'] = {}) {
  const portfolio = kaarnavesi({ ...TOLD, company });
  return siteOf(portfolio, '2026-09-18', { flags: judge(openBook(portfolio, '2026-09-18')) });
}

test('beside each flag of the first page, the plan, its open quarter and plan health stands where clearing it begins', () => {
  const site = siteWith({ repository: REPOSITORY });
  const [mill] = site.portfolio.accounts;
  const view = quarterView(site, '2026-Q3');
  const lists = {
    home: warningGroups(site).open.flatMap(({ rows }) => rows),
    plan: mill ? openFlagsOf(site, mill) : [],
    quarter: view.snapshot.accounts.flatMap((account) => flagRowsOf(view, account)),
    health: ruleGroups(site).rules.flatMap(({ rows }) => rows),
  };
  for (const [list, rows] of Object.entries(lists)) {
    expect(rows.length, list).toBeGreaterThan(2);
    for (const { what, act } of rows)
      expect(act?.href, `${list}: ${what}`).toMatch(/^https:\/\/code\.example\/plans\/(edit|new)\//);
  }
});

test('where nothing is edited on the site, the owner is asked', () => {
  const acts = warningGroups(siteWith()).open.flatMap(({ rows }) => rows.map(({ act }) => act?.text));
  expect(acts.length).toBeGreaterThan(1);
  expect(new Set(acts)).toEqual(new Set(['Ask Petri Salmela']));
});

test('a sealed quarter asks nobody: what stood in it is over', () => {
  const view = quarterView(siteWith({ repository: REPOSITORY }), '2026-Q3');
  const sealed = { ...view, seal: {} as never };
  for (const account of view.snapshot.accounts)
    for (const { act } of flagRowsOf(sealed, account)) expect(act).toBeUndefined();
});

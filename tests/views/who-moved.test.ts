import { describe, expect, test } from 'vitest';
import type { Language } from '#domain/plan/company.ts';
import { whoMoved } from '#domain/membership/who-moved.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { budgetHead } from '#views/budget/budget.ts';
import { accountChangesView } from '#views/quarters/account-changes.ts';
import { companyQuarterPage } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { stateBefore, whatChanged } from '#views/quarters/what-changed.ts';
import { movesOfAccount } from '#views/segments/moves.ts';
import { personPage } from '#views/team/person.ts';
import { teamPage } from '#views/team/team.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const Q = '2026-Q3';
const AS_OF = '2026-09-18';
const person = (id: string, earlier: { until: string; unit?: string; team?: string }[] = []) => ({
  id,
  name: id.replace('-', ' '),
  earlier,
});

/**
 * Two units, two segments and a group; everything that can belong somewhere belonged elsewhere before, or does as ever.
 */
const TOLD: Told = {
  segments: { a: { name: 'Segment A' }, b: { name: 'Segment B' }, c: { name: 'Segment C' } },
  groups: { north: { name: 'North Group' } },
  units: {
    process: { name: 'Process', people: [person('petri-salmela'), person('sanna-rintala')] },
    energy: {
      name: 'Energy',
      teams: [
        { id: 'heat', name: 'Heat', people: [person('tero-virta', [{ until: '2026-08-10', team: 'none' }])] },
        {
          id: 'power',
          name: 'Power',
          people: [person('ella-koski', [{ until: '2026-08-03', unit: 'process', team: 'none' }])],
        },
      ],
    },
  },
  accounts: {
    aurasalo: {
      name: 'Aurasalo',
      segment: 'c',
      kam: 'tero-virta',
      parent: 'north',
      budget: [{ confidence: 'secure', sales: { [Q]: 100_000 } }],
      // Two moves in one quarter, and one long ago.
      earlier: [
        { until: '2024-01-01', segment: 'b' },
        { until: '2026-07-20', segment: 'a', kam: 'petri-salmela', parent: 'none' },
        { until: '2026-09-01', segment: 'b' },
      ],
    },
    kivikko: { name: 'Kivikko', segment: 'a', kam: 'petri-salmela' },
  },
  salesPlans: {
    west: {
      name: 'West',
      segment: 'b',
      owner: 'sanna-rintala',
      earlier: [{ until: '2026-08-15', segment: 'a', owner: 'petri-salmela' }],
      customers: [
        { id: 'lempola', name: 'Lempola' },
        { id: 'metsola', name: 'Metsola', earlier: [{ until: '2026-09-10', segment: 'c' }] },
      ],
    },
  },
  newCustomers: {
    young: { name: 'Young', owner: 'ella-koski', earlier: [{ until: '2026-07-06', owner: 'sanna-rintala' }] },
  },
};
const EN = {
  segments: [
    'Aurasalo: Segment B since 20 Jul 2026, Segment A before.',
    'Aurasalo: Segment C since 1 Sep 2026, Segment B before.',
    'Metsola: Segment B since 10 Sep 2026, Segment C before.',
    'West: Segment B since 15 Aug 2026, Segment A before.',
  ],
  owner: [
    'Aurasalo: tero virta since 20 Jul 2026, petri salmela before.',
    'West: sanna rintala since 15 Aug 2026, petri salmela before.',
    'Young: ella koski since 6 Jul 2026, sanna rintala before.',
    'tero virta: Heat since 10 Aug 2026, in no team before.',
    'ella koski: Energy since 3 Aug 2026, Process before.',
  ],
  group: ['Aurasalo: North Group since 20 Jul 2026, in none before.'],
};

test('who moved is told below each way of the budget, with from where and since when, and once for a plan with its customers', () => {
  const site = siteOf(kaarnavesi(TOLD), AS_OF);
  expect(budgetHead(site, 'organisation').table?.moves).toEqual(EN.owner);
  expect(budgetHead(site, 'segments').table?.moves).toEqual(EN.segments);
  expect(budgetHead(site, 'groups').table?.moves).toEqual(EN.group);
});

test('a unit tells who came, left and moved within it, and a person which customers came and went', () => {
  const site = siteOf(kaarnavesi(TOLD), AS_OF);
  const of = (name: string) => teamPage(site).units.find((unit) => unit.name === name)?.moves;
  const [aurasalo, west, young, tero, ella] = EN.owner;
  expect(of('Process')).toEqual([aurasalo, west, young, ella]);
  // Young came to Ella Koski while she was in Process, and with her to Energy.
  expect(of('Energy')).toEqual([aurasalo, tero, ella]);
  const ofPerson = (id: string) => personPage(site, site.portfolio.members.get(id)!).moves;
  expect(ofPerson('petri-salmela')).toEqual([aurasalo, west]);
  expect(ofPerson('tero-virta')).toEqual([aurasalo, tero]);
  expect(ofPerson('ella-koski')).toEqual([young, ella]);
});

/**
 * The same company, in which people of ours came to a customer's team and went, and one of them left us in mid-quarter.
 */
const HELPED: Told = {
  ...TOLD,
  units: {
    ...TOLD.units,
    process: {
      name: 'Process',
      people: [
        { id: 'petri-salmela', name: 'petri salmela', until: '2026-08-20' },
        person('sanna-rintala'),
        { id: 'outi-valkama', name: 'outi valkama', until: '2026-11-01' },
      ],
    },
  },
  accounts: {
    kivikko: {
      name: 'Kivikko',
      segment: 'a',
      kam: 'sanna-rintala',
      team: [
        { person: 'ella-koski', function: 'service' },
        { person: 'tero-virta', function: 'technical' },
      ],
      earlier: [
        { until: '2026-07-10', team: [{ person: 'tero-virta', function: 'service' }] },
        {
          until: '2026-08-21',
          kam: 'petri-salmela',
          team: [
            { person: 'sanna-rintala', function: 'sales' },
            { person: 'ella-koski', function: 'service' },
            { person: 'tero-virta', function: 'service' },
          ],
        },
        { until: '2026-09-10', team: [{ person: 'tero-virta', function: 'technical' }] },
      ],
    },
  },
};

test('who came to a customer’s team, left it or does something else in it is told beside the moves, and who left us', () => {
  const site = siteOf(kaarnavesi(HELPED), AS_OF);
  const helped = [
    'Kivikko: sanna rintala since 21 Aug 2026, petri salmela before.',
    // Sanna Rintala came to the team in July; in August she is told of as its key account manager alone.
    'Kivikko: sanna rintala, sales in the team since 10 Jul 2026.',
    'Kivikko: ella koski, service in the team since 10 Jul 2026.',
    'Kivikko: ella koski, service no longer in the team from 21 Aug 2026.',
    'Kivikko: tero virta, technical in the team since 21 Aug 2026, tero virta, service before.',
    'Kivikko: ella koski, service in the team since 10 Sep 2026.',
  ];
  const left = 'petri salmela: no longer with us from 20 Aug 2026, Process before.';
  expect(companyQuarterPage(quarterView(site, Q)).moved.filter((text) => text.startsWith('Kivikko'))).toEqual(helped);
  expect(companyQuarterPage(quarterView(site, Q)).moved).toContain(left);
  expect(budgetHead(site, 'organisation').table?.moves).toContain(left);
  expect(budgetHead(site, 'segments').table?.moves).not.toContain(left);
  expect(teamPage(site).units.map(({ name, moves }) => [name, moves.includes(left)])).toEqual([
    ['Energy', false],
    ['Process', true],
  ]);
  const ofPerson = (id: string) => personPage(site, site.portfolio.members.get(id)!).moves;
  expect(ofPerson('tero-virta').filter((text) => text.startsWith('Kivikko'))).toEqual([helped[4]]);
  expect(ofPerson('petri-salmela')).toContain(left);
  expect(movesOfAccount(site, site.portfolio.accountById.get('kivikko')!)).toHaveLength(helped.length);
  const fi = siteOf(kaarnavesi(HELPED), AS_OF, { language: 'fi' });
  expect(companyQuarterPage(quarterView(fi, Q)).moved).toEqual(
    expect.arrayContaining([
      'Kivikko: tiimissä ella koski, asiakaspalvelu, 10.7.2026 alkaen.',
      'Kivikko: tiimissä ei enää ella koski, asiakaspalvelu, 21.8.2026 alkaen.',
      'petri salmela: ei enää meillä 20.8.2026 alkaen, sitä ennen Process.',
    ]),
  );
});

/** A company with the quarter before sealed from what it says itself. */
function sealed(portfolio: Portfolio, ...quarters: readonly [quarter: string, day: string][]): Portfolio {
  return {
    ...portfolio,
    snapshots: quarters.map(([quarter, day]) => ({
      quarter,
      file: `snapshots/${quarter}.json`,
      hash: '0'.repeat(64),
      snapshot: takeSnapshot(portfolio, [], quarter, day),
      notes: [],
      notesFile: undefined,
    })),
  };
}

describe('the quarter’s page', () => {
  test('tells every move of an open quarter with its day, also where nothing was sealed before it', () => {
    const page = companyQuarterPage(quarterView(siteOf(kaarnavesi(TOLD), AS_OF), Q));
    expect(page.moved).toHaveLength(10);
    expect(page.moved).toEqual(expect.arrayContaining([...EN.segments, ...EN.owner, ...EN.group]));
    const before = companyQuarterPage(quarterView(siteOf(kaarnavesi(TOLD), AS_OF), '2026-Q2'));
    expect(before.moved).toEqual([]);
  });

  test('tells them among what changed since the seal before, as does the account’s', () => {
    const site = siteOf(sealed(kaarnavesi(TOLD), ['2026-Q2', '2026-07-05']), AS_OF);
    const view = quarterView(site, Q);
    const before = stateBefore(view)!;
    expect(whatChanged(view, before).moved).toHaveLength(10);
    expect(whatChanged(view, before, 'a').moved).toEqual([EN.segments[0], EN.segments[3]]);
    const { groups } = accountChangesView(view, before, 'aurasalo');
    const lines = groups.find(({ area }) => area === 'belongs')?.lines;
    expect(lines?.map(({ what, values, note }) => [what, values?.from, values?.to, note])).toEqual([
      ['Segment', 'Segment A', 'Segment C', 'since 1 Sep 2026'],
      ['Key account manager', 'petri salmela', 'tero virta', 'since 20 Jul 2026'],
      ['Part of', 'in none', 'North Group', 'since 20 Jul 2026'],
    ]);
    expect(accountChangesView(view, before, 'kivikko').groups).toEqual([]);
  });

  test.each<[Language, string]>([
    ['en', 'Aurasalo: Segment C, Segment A in 2026-Q2.'],
    ['fi', 'Aurasalo: Segment C, kvartaalissa 2026-Q2 Segment A.'],
  ])('tells from two seals alone who belonged elsewhere at the end of the quarter before (%s)', (language, told) => {
    const seals = sealed(kaarnavesi(TOLD), ['2026-Q2', '2026-07-05'], ['2026-Q3', '2026-10-05']).snapshots;
    // The plans of today speak of no move at all: a sealed page does not ask them.
    const today = kaarnavesi({
      ...TOLD,
      accounts: { aurasalo: { name: 'Aurasalo', segment: 'c', kam: 'tero-virta', parent: 'north' } },
    });
    const view = quarterView(siteOf({ ...today, snapshots: seals }, '2026-11-28', { language }), Q);
    const { moved } = whatChanged(view, stateBefore(view)!);
    expect(moved[0]).toBe(told);
    expect(moved.filter((text) => /^(?:West|Young|tero virta|ella koski)/.test(text))).toHaveLength(4);
  });
});

test('a move of tomorrow is told by nobody today, and one of long ago by the account alone', () => {
  const site = siteOf(
    kaarnavesi({
      ...TOLD,
      accounts: {
        aurasalo: {
          name: 'Aurasalo',
          segment: 'c',
          earlier: [
            { until: '2024-01-01', segment: 'b' },
            { until: '2026-09-19', segment: 'a' },
          ],
        },
      },
      salesPlans: {},
    }),
    AS_OF,
  );
  const [account] = site.portfolio.accounts;
  expect(budgetHead(site, 'segments').table?.moves).toEqual([]);
  expect(movesOfAccount(site, account!)).toEqual(['Segment A since 1 Jan 2024, Segment B before.']);
  const [east] = whoMoved(site.portfolio, '2026-09-18', '2026-09-19');
  expect([east?.id, east?.from, east?.to]).toEqual(['aurasalo', 'a', 'c']);
});

test('where an account has been is read from its own plan, not looked for among all', () => {
  const site = siteOf(kaarnavesi(TOLD), AS_OF);
  const account = site.portfolio.accountById.get('aurasalo')!;
  const others = Object.create(site.portfolio, {
    accounts: { get: () => expect.unreachable('the page of one account goes through all of them') },
  }) as Portfolio;
  expect(movesOfAccount({ ...site, portfolio: others }, account)).toEqual(movesOfAccount(site, account));
  expect(movesOfAccount(site, account)).not.toEqual([]);
});

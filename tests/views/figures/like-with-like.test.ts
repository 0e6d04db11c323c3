import { expect, test } from 'vitest';
import { actionsPage } from '#views/actions/actions.ts';
import { segmentTable } from '#views/home/segments.ts';
import { salesPlanPage } from '#views/sales-plans/sales-plan.ts';
import { salesPlanBody } from '#views/text/body.ts';
import { companyQuarterPage } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const Q = '2026-Q3';
const AS_OF = '2026-09-18';
const line = (euros: number) => [{ confidence: 'secure' as const, sales: { [Q]: euros } }];

const WEST: Told = {
  salesPlans: {
    west: {
      name: 'West',
      customers: [
        { id: 'aurasalo', name: 'Aurasalo', targets: { [Q]: 60_000 }, budget: line(62_000) },
        { id: 'kivikko', name: 'Kivikko', budget: line(80_000) },
        { id: 'lempola', name: 'Lempola', budget: line(72_000) },
        { id: 'metsola', name: 'Metsola' },
      ],
    },
  },
};

test.each([
  ['en', ['no gap for 2026-Q3 (2 have no target)', '€214k (3 of 4 customers)']],
  ['fi', ['ero 2026-Q3: ei asetettu (2 on ilman tavoitetta)', '214\u00a0t€ (3/4 asiakasta)']],
] as const)('a figure in a plan’s text says how many are missing from it (%s)', (language, wanted) => {
  const site = siteOf(kaarnavesi(WEST), AS_OF, { language });
  const [plan] = site.portfolio.salesPlans;
  const figure = (of: string) => ({
    component: 'Figure' as const,
    attributes: { of, quarter: Q },
    children: [],
    line: 9,
    column: 1,
  });
  const parts = salesPlanBody(site, { ...plan!, body: [figure('gap'), figure('budget')] });
  expect(parts.map((part) => part.kind === 'figure' && part.text)).toEqual(wanted);
});

test('the results of a quarter say why a sales plan has no gap and no difference', () => {
  const site = siteOf(kaarnavesi({ ...WEST, sales: [['metsola', '2026-08', 100_000]] }), '2026-11-28');
  const { results, resultNotes } = companyQuarterPage(quarterView(site, Q));
  expect(results.flatMap(({ rows }) => rows.map(({ gap, deviation }) => [gap, deviation]))).toEqual([['–', '–']]);
  expect(resultNotes).toEqual([
    'West: no gap, since 2 have no target (Kivikko, Lempola).',
    'West: no deviation and no share of budget, since 3 have no actual (Aurasalo, Kivikko, Lempola) and one has no budget (Metsola).',
  ]);
});

test('a target of one customer is held against nobody else’s budget, and the plan says how many have none', () => {
  const told: Told = {
    salesPlans: {
      west: {
        customers: [
          { id: 'aurasalo', name: 'Aurasalo', targets: { [Q]: 60_000 }, budget: line(62_000) },
          { id: 'kivikko', name: 'Kivikko', budget: line(80_000) },
          { id: 'lempola', name: 'Lempola', budget: line(72_000) },
        ],
      },
    },
  };
  const site = siteOf(kaarnavesi(told), AS_OF);
  const [plan] = site.portfolio.salesPlans;
  const { figure } = salesPlanPage(site, plan!);
  const cell = (measure: string) =>
    figure.rows.find((row) => row.measure === measure)?.cells.find(({ quarter }) => quarter === Q)?.text;
  expect([cell('target'), cell('budget'), cell('gap')]).toEqual(['–', '214', '–']);
  expect(figure.note).toContain('2026-Q3: no gap, since 2 have no target.');
  expect(figure.drawings.wide.pins).toBeUndefined();
});

test('sales of a customer without a budget are no part of a share of the others’ budget', () => {
  const site = siteOf(
    kaarnavesi({
      accounts: {
        'havulinna-paper': { budget: line(628_000) },
        'lounatuuli-power': { name: 'Lounatuuli Power' },
      },
      sales: [
        ['havulinna-paper', '2026-08', 47_800_000],
        ['lounatuuli-power', '2026-08', 8_800_000],
      ],
    }),
    AS_OF,
  );
  const { company, notes } = segmentTable(site, Q);
  expect([company.budget, company.actual, company.actualOfBudget]).toEqual(['628', '566', '–']);
  expect(notes.join(' ')).toContain('no deviation and no share of budget, since one has no budget (Lounatuuli Power).');
});

test('one unit’s days are no share of what another has', () => {
  const site = siteOf(
    kaarnavesi({
      units: {
        process: { people: [{ id: 'petri-salmela', name: 'Petri Salmela', functions: ['technical'] }] },
        energy: {
          people: [{ id: 'sanna-rintala', name: 'Sanna Rintala', functions: ['technical'] }],
          capacity: [{ function: 'technical', days: { [Q]: 40 } }],
        },
      },
      accounts: {
        'havulinna-paper': {
          actions: [
            { id: 'a1', action: 'Pilot', owner: 'petri-salmela', due: '2026-09', stage: 'planned', effortDays: 6 },
          ],
        },
      },
    }),
    AS_OF,
  );
  const [technical] = actionsPage(site).load.functions;
  expect(technical?.whole.cells).toEqual([{ text: '6', share: '1 unit without capacity', isOver: false }]);
});

import { expect, test } from 'vitest';
import { actionsPage } from '#views/actions/actions.ts';
import { segmentTable } from '#views/home/segments.ts';
import { salesPlanPage } from '#views/sales-plans/sales-plan.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const Q = '2026-Q3';
const AS_OF = '2026-09-18';
const line = (euros: number) => [{ confidence: 'secure' as const, sales: { [Q]: euros } }];

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

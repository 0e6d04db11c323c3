import { budgetPage } from '#views/budget/budget.ts';
import type { MeetingRow } from '#views/budget/meeting.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

export const AS_OF = '2026-09-18';

export const Q = '2026-Q3';

export const NEXT = '2026-Q4';

export const line = (sales: Record<string, number>, confidence: 'secure' | 'at-risk' | 'new-growth' = 'secure') => ({
  id: confidence,
  line: 'Filter media',
  confidence,
  sales,
});

export const read = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');

export const cells = (row: MeetingRow | undefined) =>
  row &&
  [row.priorYear, row.target, row.budget, row.gap, row.gapPercent, row.forecast, row.actual, row.withoutBudget].join(
    ' ',
  );

export const told: Told = {
  company: {
    targets: { [Q]: 1_000_000, [NEXT]: 1_100_000 },
    targetBasis: 'Sales of 2025.',
    repository: { host: 'github', url: 'https://github.com/example/plans' },
  },
  segments: {
    'key-accounts': { targets: { [Q]: 600_000 } },
    'growth-accounts': { name: 'Growth accounts', code: 'B', order: 200, targets: { [Q]: 300_000 } },
  },
  units: {
    process: {
      targets: { [Q]: 800_000 },
      people: [
        { id: 'petri-salmela', name: 'Petri Salmela', targets: { [Q]: 550_000 } },
        { id: 'sanna-rintala', name: 'Sanna Rintala' },
      ],
    },
  },
  accounts: {
    'havulinna-paper': {
      targets: { [Q]: 520_000 },
      budget: [line({ [Q]: 480_000, [NEXT]: 500_000 }, 'at-risk')],
      forecast: [{ madeOn: '2026-09-01', sales: { [Q]: 400_000, [NEXT]: 530_000 } }],
      team: [{ person: 'petri-salmela', function: 'sales' }],
      ideas: [{ id: 'i1', idea: 'Effluent monitoring', kind: 'growth', stage: 'planned', value: 100_000 }],
      investment: [{ line: 'Pilot', money: { [Q]: 10_000 }, hours: { [Q]: 120 } }],
    },
    'vuorimaki-cement': { name: 'Vuorimäki Cement', segment: 'growth-accounts', kam: 'sanna-rintala' },
  },
  sales: [
    ['havulinna-paper', '2025-08', 41_200_000],
    ['havulinna-paper', '2026-08', 30_000_000],
  ],
};

export const site = siteOf(kaarnavesi(told), AS_OF);

export const page = budgetPage(site);

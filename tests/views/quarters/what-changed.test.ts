import { expect, test } from 'vitest';
import { whatChangedTables } from '#components/quarters/changes.tsx';
import { changesBetween } from '#domain/snapshot/changes.ts';
import { figureMove, newlySetIn } from '#domain/snapshot/change-sums.ts';
import { joined } from '#domain/snapshot/joined.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { accountChangesView } from '#views/quarters/account-changes.ts';
import { sinceLastSeal, whatChanged } from '#views/quarters/what-changed.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const eero = {
  id: 'eero-kallas',
  name: 'Eero Kallas',
  title: 'Mill manager',
  attitude: 'even-keel' as const,
  asOf: '2026-05-19',
  basis: 'The mill runs well.',
};
const order = { id: 'a1', action: 'Order for phase 2', owner: 'petri-salmela' };
const BEFORE: Told = {
  accounts: {
    'havulinna-paper': {
      budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q3': 480_000, '2026-Q4': 540_000 } }],
      people: [eero],
      actions: [
        { ...order, due: '2026-09-25', stage: 'planned' },
        { id: 'a2', action: 'Pilot meeting', owner: 'petri-salmela', due: '2026-08', stage: 'running' },
      ],
      ideas: [{ id: 'i1', idea: 'Loop for PM5', kind: 'growth', stage: 'idea' }],
    },
    'meritar-foods': { name: 'Meritar Foods' },
  },
};
const AFTER: Told = {
  accounts: {
    'havulinna-paper': {
      budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q3': 480_000, '2026-Q4': 505_000 } }],
      people: [
        {
          ...eero,
          attitude: 'growth',
          asOf: '2026-09-08',
          basis: 'Asked for the permit dates.',
          history: [{ attitude: 'even-keel', asOf: '2026-05-19' }],
        },
      ],
      actions: [
        {
          ...order,
          due: '2026-11-20',
          slippedFrom: '2026-09-25',
          stage: 'planned',
          reason: 'The board meets in November.',
        },
        {
          id: 'a2',
          action: 'Pilot meeting',
          owner: 'petri-salmela',
          due: '2026-08',
          stage: 'done',
          closedOn: '2026-08-31',
          effect: { relationship: [{ person: 'eero-kallas', from: 'even-keel', to: 'growth' }], sales: 80_000 },
        },
      ],
      ideas: [{ id: 'i1', idea: 'Loop for PM5', kind: 'growth', stage: 'testing' }],
    },
    'meritar-foods': { name: 'Meritar Foods', budget: [{ confidence: 'secure', sales: { '2026-Q4': 300_000 } }] },
  },
};

/** The plans of today beside a seal of the quarter before, made from what they said then. */
function sealedThen(asOf = '2026-09-18') {
  const snapshot: Snapshot = takeSnapshot(kaarnavesi(BEFORE), [], '2026-Q2', '2026-07-09');
  const portfolio = {
    ...kaarnavesi(AFTER),
    snapshots: [
      { quarter: '2026-Q2', file: 'snapshots/2026-Q2.json', hash: '', snapshot, notes: [], notesFile: undefined },
    ],
  };
  const since = sinceLastSeal(siteOf(portfolio, asOf));
  if (!since) throw new Error('Expected a seal, got none.');
  return since;
}

test('since the last seal, a plan tells in words and figures what is not as it was', () => {
  const { seal, view } = sealedThen();
  const { groups } = accountChangesView(view, seal.snapshot, 'havulinna-paper');
  expect(
    groups.flatMap(({ name, lines }) =>
      lines.map(({ what, how, attitude, values, note }) =>
        [
          name,
          what,
          how,
          attitude && `${attitude.from} → ${attitude.to}`,
          values && `${values.from} → ${values.to} ${values.by ?? ''}`,
          note,
        ]
          .filter(Boolean)
          .join(' | '),
      ),
    ),
  ).toMatchInlineSnapshot(`
    [
      "Figures | Budget, 2026-Q4 | 540 → 505 −35",
      "Attitudes | Eero Kallas | even-keel → growth | Asked for the permit dates.",
      "Actions | Pilot meeting | Done | Effect: E. Kallas from even keel to growth; sales €80k",
      "Actions | Order for phase 2 | Slipped | 25 Sep → 20 Nov  | The board meets in November.",
      "Growth ideas | Loop for PM5 | Stage | Idea → Testing ",
    ]
  `);
});

test('a figure that did not move keeps its column: what stands beside it begins where it does in other rows', () => {
  const { seal, view } = sealedThen();
  const changed = whatChanged(view, seal.snapshot);
  const [row] = changed.rows;
  const rows = ['', '+5'].flatMap((text) => (row ? [{ ...row, forecast: { text, isLess: false } }] : []));
  const html = String(whatChangedTables(view.site, { ...changed, rows }));
  expect(html).toContain('<td class="num nothing" data-label="Forecast"');
});

test('the same holds while a quarter has ended and is not sealed yet', () => {
  const { seal, view } = sealedThen('2026-10-05');
  const { groups } = accountChangesView(view, seal.snapshot, 'havulinna-paper');
  expect(view.quarter).toBe('2026-Q4');
  expect(groups.find(({ area }) => area === 'actions')?.lines.map(({ what, how }) => `${how}: ${what}`)).toEqual([
    'Done: Pilot meeting',
    'Slipped: Order for phase 2',
  ]);
});

test('a sum says what moved, and apart from that what was not set before', () => {
  const { seal, view } = sealedThen();
  const { accounts } = changesBetween(seal.snapshot, view.snapshot);
  expect(figureMove(accounts, 'budget', '2026-Q3')).toEqual({ by: -3_500_000, newlySet: 30_000_000, unset: undefined });
  expect(newlySetIn(accounts, 'budget', '2026-Q4')).toEqual({ amount: 30_000_000, accounts: 1 });
  const { lede, rows, figures, notes } = whatChanged(view, seal.snapshot);
  expect(lede.map((part) => (typeof part === 'string' ? part : part.text)).join('')).toBe(
    'Budgets went up by €265k (−€35k where one was set before and +€300k newly set). 1 attitude changed, 1 action is done and 1 action slipped.',
  );
  expect(
    rows.map(({ account, budget, attitudes, actions, ideas }) => [
      account.text,
      budget.text,
      attitudes,
      actions,
      ideas,
    ]),
  ).toEqual([
    ['Havulinna Paper', '−35', '1 changed', '1 done, 1 slipped', '1 moved'],
    ['Meritar Foods', '+300 newly set', '', '', ''],
  ]);
  expect(
    figures.map(
      ({ what, values, note }) => `${what}: ${values?.from} → ${values?.to}${note === undefined ? '' : `, ${note}`}`,
    ),
  ).toEqual(['Budget, 2026-Q4: 540 → 805, €300k of it from one account that had none before']);
  expect(notes).toEqual([]);
});

test('states joined keep what an earlier quarter alone speaks of', () => {
  const [q3, q4] = ['2026-Q3', '2026-Q4'].map((quarter) => takeSnapshot(kaarnavesi(AFTER), [], quarter, '2026-10-05'));
  const actions = (snapshot: Snapshot) => snapshot.accounts[0]!.actions.map(({ id }) => id).sort();
  expect(actions(q4!)).toEqual(['a1']);
  expect(actions(joined([q3!, q4!]))).toEqual(['a1', 'a2']);
});

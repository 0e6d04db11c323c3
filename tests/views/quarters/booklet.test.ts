import { expect, test } from 'vitest';
import { booklet } from '#components/quarters/booklet.tsx';
import { bookletOf, bookletStyles, mayHaveBooklet } from '#views/quarters/booklet.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

const AS_OF = '2026-09-18';
const siteWith = (accounts: number) =>
  siteOf(
    kaarnavesi({
      accounts: Object.fromEntries(
        Array.from({ length: accounts }, (_, at) => [
          `account-${at}`,
          { name: at === 0 ? 'Havulinna "Paper" </style>' : `Account ${at}` },
        ]),
      ),
      salesPlans: { south: { customers: [{ id: 'satama-laundry', name: 'Satama Laundry' }] } },
    }),
    AS_OF,
  );

test('the booklet holds every account with a plan of its own, each on sheets with its name at the foot', () => {
  const parts = bookletOf(quarterView(siteWith(2), '2026-Q3'));
  expect(parts.map(({ anchor, runningFoot }) => `${anchor}: ${runningFoot}`)).toEqual([
    'account-account-0: Havulinna "Paper" </style>, 2026-Q3. Preliminary, 18 Sep 2026',
    'account-account-1: Account 1, 2026-Q3. Preliminary, 18 Sep 2026',
  ]);
  expect(bookletStyles(parts)).toBe(
    [
      '@page part-1 { @bottom-center { content: "Havulinna \\22 Paper\\22  \\3c /style\\3e , 2026-Q3. Preliminary, 18 Sep 2026"; } }',
      '.booklet .part-1 { page: part-1; }',
      '@page part-2 { @bottom-center { content: "Account 1, 2026-Q3. Preliminary, 18 Sep 2026"; } }',
      '.booklet .part-2 { page: part-2; }',
      '',
    ].join('\n'),
  );
});

test('a quarter still to come has no booklet, nor has a company too large for one', () => {
  expect(
    ['2026-Q2', '2026-Q3', '2026-Q4'].map((quarter) => [
      mayHaveBooklet(siteWith(1), quarter),
      bookletOf(quarterView(siteWith(1), quarter)).length,
    ]),
  ).toEqual([
    [true, 1],
    [true, 1],
    [false, 0],
  ]);
  expect([mayHaveBooklet(siteWith(41), '2026-Q3'), bookletOf(quarterView(siteWith(41), '2026-Q3')).length]).toEqual([
    false,
    0,
  ]);
});

test('a page within another keeps its links to itself, its headings go one level down, and its sections have no names', () => {
  const site = siteWith(2);
  const view = quarterView(site, '2026-Q3');
  const markup = String(booklet(site, view, bookletOf(view)));
  const [, part = ''] = markup.split('id="account-account-1"');
  const ids = [...part.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1] ?? '');
  const ends = [...part.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(ids).toContain('account-1-flags');
  expect(ids.filter((id) => !id.startsWith('account-1-'))).toEqual([]);
  expect(ends.filter((end) => !ids.includes(end))).toEqual([]);
  expect(part).toContain('<h2 data-level="1">Account 1</h2>');
  expect(part).toContain('<h3 data-level="2" id="account-1-flags">');
  expect(part).not.toMatch(/<h1|aria-labelledby=/);
});

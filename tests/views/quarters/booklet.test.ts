import { expect, test } from 'vitest';
import { within } from '#components/quarter/within.ts';
import { raw } from '#jsx/html.ts';
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

test('a page within another keeps its links to itself, and its headings go one level down', () => {
  const page = raw(
    '<h1>Havulinna</h1><section class="section" aria-labelledby="flags"><h2 id="flags">Flags</h2><p aria-describedby="flags other">0</p><a href="#flags">1</a><a href="#else">2</a><a href="/x/#flags">3</a><rect fill="url(#flags)"/></section>',
  );
  expect(String(within(page, 'havulinna'))).toBe(
    '<h2 data-level="1">Havulinna</h2><section class="section"><h3 data-level="2" id="havulinna-flags">Flags</h3><p aria-describedby="havulinna-flags other">0</p><a href="#havulinna-flags">1</a><a href="#else">2</a><a href="/x/#flags">3</a><rect fill="url(#havulinna-flags)"/></section>',
  );
});

import fc from 'fast-check';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { listenWith, recorded } from '#domain/reads.ts';
import { preliminary } from '#views/quarters/quarter-view.ts';
import { siteIn } from '#views/site.ts';
import { ReusingBuild } from '../../scripts/kept/reuse-site.ts';
import { differing, EditedCompany, removeCompanies } from './kept-builds.ts';
import { edit, make } from './random-edits.ts';

const companies: EditedCompany[] = [];
afterAll(() => removeCompanies(companies));
afterEach(() => listenWith(undefined));

const HAVULINNA = 'accounts/havulinna-paper.mdx';
const MERITAR = 'accounts/meritar-foods.mdx';
const SALES = 'actuals/sales-2026.csv';
const REVIEW = 'reviews/2026-Q2/havulinna-paper.mdx';
/** The sample company has four customers, two of them in a sales plan. */
const OTHERS = 3;
const ALL_HEARD = /^$/;
/** Pages of quarters show states, of which most parts say the same after an edit. */
const QUARTERS = /^\/(?:quarters|accounts\/(?:havulinna-paper|meritar-foods))\/2026-q[234]\/index\.html$/;

const built = new EditedCompany();
companies.push(built);
const company = () => {
  const edited = new EditedCompany(built);
  companies.push(edited);
  return edited;
};
beforeAll(async () => {
  const { files } = await built.warm(ALL_HEARD, QUARTERS);
  // Those of the company, and of two customers those that have a page.
  expect([...files.keys()].filter((name) => name.startsWith('quarters/'))).toHaveLength(3);
  expect(files.size).toBeGreaterThan(3);
});

test('after a figure of one customer the parts of the others are those that were kept', async () => {
  const edited = company();
  edited.swap(HAVULINNA, /(2026-Q3: )\d/, '$19');
  const { parts, files } = await edited.warm(ALL_HEARD, QUARTERS);
  expect(differing(files, await edited.cold(QUARTERS))).toEqual([]);
  expect(parts.made).toBeGreaterThan(0);
  expect(parts.taken).toBe(parts.made * OTHERS);
  // Some states were not made at all this time, and their parts are there for the next.
  edited.swap(MERITAR, /(2026-Q3: )\d/, '$18');
  const next = await edited.warm(ALL_HEARD, QUARTERS);
  expect(next.parts.taken).toBe(next.parts.made * OTHERS);
  expect(differing(next.files, await edited.cold(QUARTERS))).toEqual([]);
});

/** What a part of a state hangs on: each is edited alone. */
const EDITS: readonly (readonly [what: string, edited: (of: EditedCompany) => void | Promise<void>])[] = [
  ['a figure', (of) => of.swap(HAVULINNA, /(2026-Q2: )\d/, '$19')],
  ['a row of finance', (of) => of.swap(SALES, '300000.00', '310000.00')],
  ['a new row of finance', (of) => of.swap(SALES, /$/, 'havulinna-paper,2026-07,5.00\n')],
  [
    'investment used',
    (of) => of.write('actuals/investment-2026.csv', 'account,quarter,money,hours\nhavulinna-paper,2026-Q3,1000.00,5\n'),
  ],
  ['a judgement of a person', (of) => of.swap(HAVULINNA, 'attitude: trouble', 'attitude: growth')],
  ['a contact', (of) => of.swap(HAVULINNA, 'lastContact: 2026-09-01', 'lastContact: 2026-09-04')],
  ['the name of a person whom a text names', (of) => of.swap(HAVULINNA, 'name: Eero Kallas', 'name: Mill Pilot')],
  ['the name of one of ours', (of) => of.swap('team/process.yaml', 'name: Henna Koivu', 'name: Henna Pilot')],
  [
    'a person who left',
    (of) => of.swap(HAVULINNA, 'title: Mill manager', 'title: Mill manager\n    until: 2026-08-01'),
  ],
  ['an action', (of) => of.swap(HAVULINNA, 'due: 2026-10-09', 'due: 2026-09-30')],
  ['a line above all others', (of) => of.swap(HAVULINNA, 'name: Havulinna', '# a remark\nname: Havulinna')],
  ['a review', (of) => of.swap(REVIEW, /judgement: /, 'judgement: Again, ')],
  [
    'a new review',
    (of) =>
      of.write(
        REVIEW.replaceAll('2026-Q2', '2026-Q3'),
        of
          .text(REVIEW)
          .replaceAll('2026-Q2', '2026-Q3')
          .replace(/^trust:\n.*\n.*\n/m, ''),
      ),
  ],
  ['a review less', (of) => of.remove(REVIEW)],
  [
    'another manager since',
    (of) =>
      of.swap(HAVULINNA, /^kam: .*$/m, 'kam: henna-koivu\nearlier:\n  - { until: 2026-08-10, kam: petri-salmela }'),
  ],
  ['another segment', (of) => of.swap(HAVULINNA, 'segment: key-accounts', 'segment: named-accounts')],
  ['the day', (of) => void (of.asOf = '2026-10-02')],
  ['a seal', (of) => of.seal('2026-Q2')],
  [
    'a customer less',
    (of) => {
      of.remove(MERITAR);
      of.remove('reviews/2026-Q2/meritar-foods.mdx');
      of.swap('sales-plans/south.mdx', /^ *parent: meritar-foods\n/m, '');
      of.write(SALES, of.text(SALES).replaceAll(/^meritar-foods.*\n/gm, ''));
    },
  ],
  ['a quarter further on', (of) => of.swap(HAVULINNA, /targets:\n/, 'targets:\n  2028-Q1: 1000\n')],
];

test.for(EDITS)('pages say what is so after an edit of %s', async ([, edits]) => {
  const edited = company();
  await edits(edited);
  const { files, differs } = await edited.warm(ALL_HEARD, QUARTERS);
  expect(differs).toBeUndefined();
  expect(differing(files, await edited.cold(QUARTERS))).toEqual([]);
});

test('a figure far ahead makes no page of a quarter anew but of one that a seal is held against', async () => {
  const edited = company();
  edited.swap(HAVULINNA, /targets:\n/, 'targets:\n  2027-Q2: 1000\n');
  await edited.warm(ALL_HEARD, QUARTERS);
  const madeWith = async (target: number) => {
    edited.swap(HAVULINNA, /2027-Q2: \d+/, `2027-Q2: ${target}`);
    const { files, made } = await edited.warm(ALL_HEARD, QUARTERS);
    expect(differing(files, await edited.cold(QUARTERS))).toEqual([]);
    return made;
  };
  const [now, over] = ['quarters/2026-q3/index.html', 'quarters/2026-q2/index.html'];
  const shown = await madeWith(2_000);
  expect(shown).toContain(now);
  expect(shown).not.toContain(over);
  await edited.seal('2026-Q1');
  await edited.warm(ALL_HEARD, QUARTERS);
  expect(await madeWith(3_000)).toContain(over);
});

test('pages of quarters say what is so after any edits', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
      const edited = company();
      for (const one of edits) await make(edited, one);
      const { files } = await edited.warm(ALL_HEARD, QUARTERS);
      expect(differing(files, await edited.cold(QUARTERS))).toEqual([]);
    }),
    { numRuns: 6 },
  );
});

test('parts that were damaged are made again', async () => {
  const edited = company();
  edited.write('../kept/parts.bin', 'not what was kept');
  edited.swap(HAVULINNA, /(2026-Q3: )\d/, '$19');
  const { parts, files } = await edited.warm(ALL_HEARD, QUARTERS);
  expect(parts.taken).toBe(0);
  expect(differing(files, await edited.cold(QUARTERS))).toEqual([]);
});

test('who no longer believes what was kept makes the states anew that were made of it', async () => {
  const edited = company();
  const [facts, head, whole, parts] = [
    await edited.facts(),
    edited.kept.head(),
    edited.kept.whole(),
    edited.kept.parts(),
  ];
  if (!facts || !head || !whole || !parts) throw new Error('Expected a company with what a build has kept, got none.');
  const spoilt = Object.entries(parts).map(([state, of]) => [
    state,
    Object.fromEntries(Object.entries(of).map(([id, part]) => [id, { ...part, status: 'spoilt' }])),
  ]);
  edited.kept.saveParts(Object.fromEntries(spoilt));
  const reuse = new ReusingBuild(edited.kept, facts, '/', path.join(edited.folder, 'aside'), { head, whole });
  const statuses = () => [
    ...new Set(
      recorded(() => preliminary(siteIn('en', facts, '/'), '2026-Q3')).made.accounts.map(({ status }) => status),
    ),
  ];
  expect(statuses()).toEqual(['spoilt']);
  reuse.forgetEarlier();
  expect(statuses()).toEqual(['active']);
});

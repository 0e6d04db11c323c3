import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { workedYear } from '#views/handbook/worked-year.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { LANGUAGES } from '#words/languages.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const { portfolio } = assemble((await readFolder('content')).files);
if (!portfolio) throw new Error('Expected the demo without an error.');
const book = openBook(portfolio, '2026-09-18');
const facts = gatherFacts(book, judge(book, { files: new Map(), edits: [] }));

test.each(LANGUAGES)(
  'the worked year is four sealed quarters of one account, and a figure that was put right, in %s',
  (language) => {
    const year = workedYear(siteIn(language, facts, '/')) ?? expect.unreachable('the demo has sealed quarters');
    const base = language === 'en' ? '' : `/${language}`;
    expect(year.quarters.map(({ href }) => href)).toEqual(
      ['2025-q3', '2025-q4', '2026-q1', '2026-q2'].map((quarter) => `${base}/accounts/havulinna-paper/${quarter}/`),
    );
    // What the checks said stands there in their own words, as on the quarter's own page.
    for (const { messages } of year.quarters) expect(messages.length).toBeLessThanOrEqual(3);
    expect(year.quarters.flatMap(({ messages }) => messages.map(({ what }) => what)).join(' ')).toContain(
      'Outi Valkama',
    );
    // Nothing of this account was wrong: another shows what a late invoice becomes.
    expect(year.quarters.flatMap(({ later }) => later)).toEqual([]);
    expect(year.putRight?.quarter).toEqual({
      text: 'Vuorimäki Cement, 2026-Q2',
      href: `${base}/accounts/vuorimaki-cement/2026-q2/`,
    });
    expect(year.putRight?.later.length).toBeGreaterThan(0);
  },
);

test('a company without two seals has none yet', () => {
  expect(workedYear(siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18'))).toBeUndefined();
});

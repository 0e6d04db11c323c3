import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { minorOf } from '#domain/money/money.ts';
import { missOfSum } from '#domain/budget/miss-of-sum.ts';
import { organisationOf, partsAt } from '#domain/budget/organisation.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { segmentQuarter } from '#domain/budget/roll-up.ts';
import { quarterMiss } from '#domain/budget/miss.ts';
import { quarterOf } from '#domain/calendar/quarters.ts';
import type { Language } from '#domain/plan/company.ts';
import { missLede } from '#views/home/miss-lede.ts';
import { budgetPage } from '#views/budget/budget.ts';
import { whoWillMiss } from '#views/home/who-will-miss.ts';
import { sumLede } from '#views/figures/sum-lede.ts';
import { missBySegment } from '#views/segments/miss-by-segment.ts';
import { segmentPage } from '#views/segments/segment.ts';
import { segmentsPage } from '#views/segments/segments.ts';
import type { RollUpTable } from '#views/segments/roll-up.ts';
import { rollUpBy } from '#views/segments/roll-up-by.ts';
import { personPage } from '#views/team/person.ts';
import type { Phrase } from '#words/phrase.ts';
import { siteOf } from '../sample-company/company.ts';
import { companyOf, madeUpCompanies, type MadeUpCompany } from '../domain/arbitrary-portfolio.ts';

const AS_OF = '2026-09-18';
/** What a table prints of a sum and of its gap, as texts. */
type Printed = { budget: string; gap: string };

/** A figure's digits alone: a sentence writes its currency beside it, a table its sign. */
const digits = (text: string) => text.replace(/\D/g, '');
const isStressed = (part: Phrase[number]) => typeof part !== 'string';
const stressed = (phrase: Phrase) =>
  phrase.flatMap((part) => (typeof part === 'string' ? [] : [digits(part.text)])).filter((text) => text !== '');
const inWords = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/**
 * What a sentence must stress of a table's row: the budget, then how far it is from its target; a gap of 0 is told in
 * words.
 */
function wanted({ budget, gap }: Printed): string[] {
  if (budget === '–') return [];
  return [digits(budget), ...(gap === '–' || digits(gap) === '0' ? [] : [digits(gap)])];
}

function cellsOf(
  { columns }: RollUpTable,
  cells: readonly { text: string }[],
): Printed & { year: string; yearGap: string } {
  const at = (quarter: string | undefined, measure: string) =>
    cells[columns.columns.findLastIndex((column) => column.quarter === quarter && column.measure === measure)]?.text ??
    '?';
  return {
    budget: at(columns.now, 'budget'),
    gap: at(columns.now, 'gap'),
    year: at(undefined, 'outlook'),
    yearGap: at(undefined, 'gap'),
  };
}

describe.each<Language>(['en', 'fi'])('in any company (%s)', (language) => {
  const siteWith = (madeUp: MadeUpCompany) => siteOf(companyOf(madeUp), AS_OF, { language });

  test('the sentence of all segments says what the table of misses prints, else the roll-up’s last row; and the year', () => {
    fc.assert(
      fc.property(madeUpCompanies, (madeUp) => {
        const site = siteWith(madeUp);
        const { lede, table, quarter } = segmentsPage(site);
        const { budget, gap, year, yearGap } = cellsOf(table, table.company.cells);
        const miss = missLede(site, quarter) && missBySegment(site, quarter)?.company;
        const first = miss ? { budget: miss.forecast, gap: miss.miss } : { budget, gap };
        expect([inWords(lede), stressed(lede)]).toEqual([
          inWords(lede),
          [...wanted(first), ...wanted({ budget: year, gap: yearGap })],
        ]);
      }),
      { numRuns: 200 },
    );
  });

  test('the sentence of the budget page says what the tables below it print of the company', () => {
    fc.assert(
      fc.property(madeUpCompanies, (madeUp) => {
        const site = siteWith(madeUp);
        const { lede, quarter, table, forecasts } = budgetPage(site);
        const company = table?.rows[0] ?? expect.unreachable();
        // Where the plans are bad, that is stressed before the sums.
        const isBad = inWords(lede).startsWith(language === 'en' ? 'The plans cannot' : 'Suunnitelmiin ei');
        const year = { budget: forecasts.company.outlook, gap: forecasts.yearGap.text };
        const first = missLede(site, quarter) ? { budget: company.forecast, gap: company.miss } : company;
        if (quarterMiss(quarter, site.book).standsIn.length > 0) return;
        expect([inWords(lede), stressed(isBad ? lede.slice(lede.findIndex(isStressed) + 1) : lede)]).toEqual([
          inWords(lede),
          [...wanted(first), ...wanted(year)],
        ]);
      }),
      { numRuns: 60 },
    );
  });

  test('a segment’s and a person’s sentence say how far the forecast is from the target, as the rows below it print them; else what the total does', () => {
    fc.assert(
      fc.property(madeUpCompanies, (madeUp) => {
        const site = siteWith(madeUp);
        const quarter = quarterOf(AS_OF, site.portfolio.fiscalYear);
        for (const segment of site.portfolio.segments) {
          const { lede, table } = segmentPage(site, segment);
          const total = cellsOf(table, table.segments[0]?.total.cells ?? []);
          const miss = sumLede(site, segmentQuarter(segment, quarter, site.book));
          const company = miss && whoWillMiss(site, quarter, segment)?.company;
          const said = company ? { budget: company.forecast, gap: company.miss } : total;
          expect([inWords(lede), stressed(lede)]).toEqual([inWords(lede), wanted(said)]);
        }
        for (const member of site.portfolio.members.values()) {
          const { lede, total } = personPage(site, member);
          if (typeof lede === 'string') continue;
          const part = partsAt('person', organisationOf(site.portfolio)).find(({ id }) => id === member.id);
          const sum = organisationQuarter(part ?? expect.unreachable(), quarter, site.book);
          const { miss, forecast } = missOfSum(sum);
          const said = sumLede(site, sum)
            ? { budget: site.format.figure(forecast ?? 0), gap: site.format.figure(miss ?? 0) }
            : total;
          expect([inWords(lede), stressed(lede)]).toEqual([inWords(lede), wanted(said)]);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('the first page’s sentence of who will miss says what the company’s row prints, and its parts add up to it', () => {
    fc.assert(
      fc.property(madeUpCompanies, (madeUp) => {
        const site = siteWith(madeUp);
        const quarter = quarterOf(AS_OF, site.portfolio.fiscalYear);
        const lede = missLede(site, quarter);
        const { miss, neverPlanned, slipped } = quarterMiss(quarter, site.book);
        expect(lede === undefined).toBe(miss.difference === undefined);
        if (!lede || miss.difference === undefined) return;
        const company = whoWillMiss(site, quarter)?.company;
        if (!company) return;
        const side = digits(company.miss) === '0' ? [] : [digits(company.miss)];
        expect([inWords(lede), stressed(lede)]).toEqual([inWords(lede), [digits(company.forecast), ...side]]);
        if (neverPlanned.difference !== undefined && slipped.difference !== undefined)
          expect(minorOf(neverPlanned.difference) + minorOf(slipped.difference)).toBe(miss.difference);
      }),
      // In most of them somebody has no forecast, so that nothing can be told.
      { numRuns: 400 },
    );
  });

  test('a note below a table says what the rows above it add up to as they are printed', () => {
    const number = (text: string) => Number(text.replace('−', '-').replace(/[^\d-]/g, ''));
    fc.assert(
      fc.property(madeUpCompanies, (madeUp) => {
        const site = siteWith(madeUp);
        for (const table of [segmentsPage(site).table, rollUpBy(site, 'owner'), rollUpBy(site, 'unit')])
          for (const { rows, total, missing } of table.segments) {
            const { budget } = cellsOf(table, total.cells);
            const texts = rows.map((row) => cellsOf(table, row.cells).budget).filter((text) => /\d/.test(text));
            if (!/\d/.test(budget) || texts.length === 0) continue;
            const sum = texts.reduce((all, text) => all + number(text), 0);
            const told = site.t.vocabulary.measure.budget;
            const said = missing?.includes(`${told} ${site.format.money(sum * 10 ** unitOf(site))}`) ?? false;
            expect([texts, budget, missing, said]).toEqual([texts, budget, missing, sum !== number(budget)]);
          }
      }),
      { numRuns: 60 },
    );
  });
});

/** How many digits a printed figure leaves out: those of the currency, and three where thousands are printed. */
function unitOf({ portfolio, scale }: ReturnType<typeof siteOf>): number {
  return portfolio.company.currencyUnit.decimals + (scale === 'thousand' ? 3 : 0);
}

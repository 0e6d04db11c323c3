import { expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import { priceTagView } from '#views/changes/price-tag.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const person = (id: string, name: string) => ({ id, name, functions: ['sales' as const] });

/** A customer whose person and action one of ours looks after. */
function heldBy(id: string, more: object = {}): Told {
  const account = {
    people: [{ id: 'eero-kallas', name: 'Eero Kallas', counterpart: id }],
    actions: [
      {
        id: 'a1',
        action: 'Count',
        owner: id,
        function: 'sales' as const,
        due: '2026-12-15',
        stage: 'planned' as const,
      },
    ],
    ...more,
  };
  const people = [person('petri-salmela', 'Petri Salmela'), person('sanna-rintala', 'Sanna Rintala')];
  return { units: { process: { name: 'Process', people } }, accounts: { 'havulinna-paper': account } };
}

/** What, was and now of each row. */
function rowsOf(language: 'en' | 'fi', was: Told, is: Told): string[] {
  const [before, after] = [kaarnavesi(was), kaarnavesi(is)];
  const judged = [before, after]
    .map((portfolio) => openBook(portfolio, '2026-09-18'))
    .map((book) => ({ book, problems: judge(book) }));
  const changes = portfolioChanges(judged[0]!, judged[1]!);
  const view = priceTagView(changes, [], { before, after }, siteOf(after, '2026-09-18', { language }));
  return view.sections.flatMap(({ rows }) => rows).map((cells) => cells.slice(1, 4).join(' | '));
}

test.each([
  ['en', 'Our counterpart', 'Owner', 'End known since', '20 Aug 2026'],
  ['fi', 'Vastinpari meillä', 'Vastuuhenkilö', 'Päättyminen tiedossa', '20.8.2026'],
] as const)(
  'fields without words of their own are called in %s as forms call them, our people by name, days as said',
  (...row) => {
    const [language, counterpart, owner, known, since] = row;
    const ends = { status: 'ending', until: '2026-12-31', untilReason: 'Closes', endKnownOn: '2026-08-20' };
    const rows = rowsOf(language, heldBy('petri-salmela'), heldBy('sanna-rintala', ends));
    expect(rows).toContain(`${counterpart}: Eero Kallas | Petri Salmela | Sanna Rintala`);
    expect(rows).toContain(`${owner}: Count | Petri Salmela | Sanna Rintala`);
    expect(rows).toContain(`${known} |  | ${since}`);
  },
);

test.each([
  ['en', ', up to 31 Mar 2026', ', 1 Oct 2026 to 30 Nov 2026', ', from 1 Jan 2027'],
  ['fi', ', 31.3.2026 asti', ', 1.10.2026–30.11.2026', ', 1.1.2027 alkaen'],
] as const)(
  'a customer that belongs elsewhere on other days than today is told in %s with those',
  (language, ...days) => {
    const is = heldBy('petri-salmela', {
      kam: 'sanna-rintala',
      earlier: [
        { until: '2026-04-01', kam: 'sanna-rintala' },
        { until: '2026-10-01', kam: 'petri-salmela' },
        { until: '2026-12-01', kam: 'sanna-rintala' },
        { until: '2027-01-01', kam: 'petri-salmela' },
      ],
    });
    const keeper = { en: 'Owner or manager', fi: 'Vastuuhenkilö tai esihenkilö' }[language];
    expect(rowsOf(language, heldBy('petri-salmela'), is).filter((row) => row.startsWith(keeper))).toEqual(
      days.map((day) => `${keeper}${day} | Petri Salmela | Sanna Rintala`),
    );
  },
);

test.each([
  ['en', 'Team, from 1 Dec 2026: Petri Salmela | Sales | '],
  ['fi', 'Tiimi, 1.12.2026 alkaen: Petri Salmela | Myynti | '],
] as const)('who works for a customer no more from a day on is told in %s by name', (language, row) => {
  const team = [{ person: 'petri-salmela', function: 'sales' }];
  const is = { kam: 'sanna-rintala', team: [], earlier: [{ until: '2026-12-01', team }] };
  const was = { kam: 'sanna-rintala', team };
  expect(rowsOf(language, heldBy('petri-salmela', was), heldBy('petri-salmela', is))).toContain(row);
});

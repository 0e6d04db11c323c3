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

test.each([
  ['en', 'Our counterpart', 'Owner', 'End known since'],
  ['fi', 'Vastinpari meillä', 'Vastuuhenkilö', 'Päättyminen tiedossa'],
] as const)('fields without words of their own are called in %s as forms call them, our people by name', (...row) => {
  const [language, counterpart, owner, known] = row;
  const before = kaarnavesi(heldBy('petri-salmela'));
  const ends = { status: 'ending', until: '2026-12-31', untilReason: 'Closes', endKnownOn: '2026-08-20' };
  const after = kaarnavesi(heldBy('sanna-rintala', ends));
  const judged = [before, after]
    .map((portfolio) => openBook(portfolio, '2026-09-18'))
    .map((book) => ({ book, problems: judge(book) }));
  const changes = portfolioChanges(judged[0]!, judged[1]!);
  const view = priceTagView(changes, [], { before, after }, siteOf(after, '2026-09-18', { language }));
  const rows = view.sections.flatMap(({ rows: all }) => all).map((cells) => cells.slice(1, 4).join(' | '));
  expect(rows).toContain(`${counterpart}: Eero Kallas | Petri Salmela | Sanna Rintala`);
  expect(rows).toContain(`${owner}: Count | Petri Salmela | Sanna Rintala`);
  expect(rows).toContain(`${known} |  | 2026-08-20`);
});

import { openBook } from '#domain/budget/figures.ts';
import { portfolioChanges, type Change } from '#domain/changes/portfolio-changes.ts';
import { kaarnavesi, type Told } from '../../sample-company/company.ts';
import { markPlaces, wayTo } from '../../sample-company/marked-places.ts';

export const DAY = '2026-09-18';

export const PETRI = 'petri-salmela';

export const SANNA = 'sanna-rintala';

export function state(told: Told) {
  const portfolio = kaarnavesi(told);
  markPlaces(portfolio, told);
  return { book: openBook(portfolio, DAY), problems: [] };
}

export const compared = (before: Told, after: Told) => portfolioChanges(state(before), state(after));

/**
 * A change on one line: whom it is of, what, which thing, how it is shown, from what to what, why, and on which line.
 */
export function asText({ about, aspect, how, thing, as, before, after, why, place }: Change): string {
  const file = place.file.replace(/\..*$/, '');
  return [
    `${about.level} ${about.name}:`,
    aspect,
    how,
    ...(thing === undefined ? [] : [`"${thing}"`]),
    `${as} ${JSON.stringify(before) ?? '–'} → ${JSON.stringify(after) ?? '–'}`,
    ...(why === undefined ? [] : [`because ${why}`]),
    `at ${file} ${wayTo(place.line)}`.trim(),
  ].join(' ');
}

export function told(before: Told, after: Told): string[] {
  const { changes, texts } = compared(before, after);
  return [...changes.map(asText), ...texts.map(({ about, field, count }) => `${about.name}: text ${field} ${count}`)];
}

export type Account = NonNullable<Told['accounts']>[string];

export const owner = PETRI;

export const due = '2026-10-02';

export const eero = { id: 'eero', name: 'Eero Kallas' };

export const who = { question: 'Who signs?', owner, due };

export const people = [eero];

import { addPlace, noPlaces, positionAt, type FieldPath, type Source } from '#domain/place.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Told } from './company.ts';

/** The ways to the fields of all files: the line of a place is the number of the way to it. */
const WAYS: string[] = [''];

/** The way to the field that stands on a line: `promises.0.due`; empty for the whole file. */
export function wayTo(line: number): string {
  return WAYS[line - 1] ?? '';
}

/** Gives each field that was told a line of its own, as if it had been written in a file. */
export function markPlaces(portfolio: Portfolio, told: Told): void {
  mark(portfolio.company.source, told.company ?? {});
  for (const { id, source } of portfolio.segments) mark(source, told.segments?.[id] ?? {});
  for (const { id, source } of portfolio.units) mark(source, told.units?.[id] ?? {});
  for (const { id, source } of portfolio.accounts) if (told.accounts?.[id]) mark(source, told.accounts[id]);
  for (const { id, source } of portfolio.salesPlans) mark(source, told.salesPlans?.[id] ?? {});
  for (const { id, source } of portfolio.newCustomerPlans) mark(source, told.newCustomers?.[id] ?? {});
  for (const { source, quarter } of [...portfolio.reviews, ...portfolio.begunReviews]) {
    const name = source.file.slice(source.file.lastIndexOf('/') + 1, -'.mdx'.length);
    mark(source, { of: name, ...told.reviews?.[`${quarter}/${name}`] });
  }
}

function mark({ places }: Source, data: object, under = -1, base: FieldPath = []): void {
  if (under === -1) Object.assign(places, noPlaces());
  for (const [step, value] of Object.entries(data)) {
    if (value === undefined) continue;
    const way = [...base, step];
    const number = addPlace(places, under, step, positionAt(WAYS.push(way.join('.')), 1));
    if (typeof value === 'object') mark({ file: '', places }, value, number, way);
  }
}

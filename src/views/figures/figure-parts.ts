import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Confidence } from '#domain/plan/vocabulary.ts';
import type { Place } from '#domain/place.ts';
import { placeIn, type Planned } from '#domain/portfolio.ts';
import { referencesOf, shownId } from '../account/references.ts';
import { thingHref, type Linked } from '../links/account-links.ts';
import { filesAndLines } from '../quarters/sources.ts';
import { editHref } from '../links/edit-link.ts';
import { changeBeside, placeChange, type ShownChange } from '../history/last-change.ts';
import type { Site } from '../site.ts';

/** One of the parts that a figure is the sum of, and where it was written. */
export interface FigurePart {
  id: string;
  name: string;
  href: string | undefined;
  confidence: Confidence | undefined;
  text: string;
  /** `x.mdx:12`, leading to the editor where there is one. */
  place: Linked | undefined;
  /** The same place, to be drawn together with others on paper. */
  writtenAt?: Place | undefined;
  /** Who changed the line last, when and why. */
  change?: ShownChange | undefined;
}

/** What a figure is the sum of, in a few words for paper: files and lines, else the parts with their figures. */
export function partsInWords(parts: readonly FigurePart[]): string {
  const places = parts.flatMap(({ writtenAt }) => writtenAt ?? []);
  return places.length === parts.length
    ? filesAndLines(places).join('; ')
    : parts.map(({ id, name, text }) => `${id || name} ${text}`).join(', ');
}

/** The lines that make up the budget of an account or a new-customer plan in a quarter, in the order they were written. */
export function budgetParts(site: Site, planned: Planned, quarter: Quarter): FigurePart[] {
  return planned.budget.flatMap((_, at) => budgetPart(site, planned, at, quarter) ?? []);
}

function budgetPart(site: Site, planned: Planned, at: number, quarter: Quarter): FigurePart | undefined {
  const line = planned.budget[at];
  const sales = line?.sales[quarter];
  if (!line || sales === undefined) return undefined;
  const place = placeIn(planned, ['budget', at, 'sales', quarter]);
  const id = line.id ?? String(at + 1);
  return {
    id: shownId(id),
    name: lineName(site, planned, at),
    href: thingHref(site, planned, 'line', id),
    confidence: line.confidence,
    text: site.format.figure(sales),
    place: {
      text: `${place.file.split('/').at(-1)}:${place.line}`,
      href: editHref(site.portfolio.company.repository, place.file, place.line),
    },
    writtenAt: place,
    change: changeBeside(site, placeChange(site, place)),
  };
}

/** What a budget line sells, in words: its own, else its offering's. */
export function lineName(site: Site, planned: Planned, at: number): string {
  const line = planned.budget[at];
  return (
    line?.line ??
    (line?.offering === undefined ? site.t.account.budget.unnamed : referencesOf(site, planned).offering(line.offering))
  );
}

import { linesBehind } from '#domain/budget/made-of.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Confidence } from '#domain/plan/vocabulary.ts';
import type { Place } from '#domain/place.ts';
import type { Planned } from '#domain/portfolio.ts';
import { referencesOf, shownId } from '../account/references.ts';
import { thingHref, type Linked } from '../links/account-links.ts';
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
  /** `x.mdx:12`. */
  place: Linked | undefined;
  /** The address at which that line is edited, where there is an editor. */
  edit?: string | undefined;
  /** What its author wrote to it: the reason of a forecast, what a target rests on; or that there is none. */
  why?: string;
  /** Whether `why` is somebody's own text. */
  isQuoted?: boolean;
  /** The change from the forecast before. */
  step?: string;
  /** What of it falls to each of the panel's further columns. */
  cells?: readonly string[];
  /** Below its forecast, for how long nobody has touched it. */
  stale?: string | undefined;
  /** Whose it is, beside its name. */
  by?: string | undefined;
  /** Where its figure opens in turn. */
  opens?: string | undefined;
  /** Who changed the line last, when and why. */
  change?: ShownChange | undefined;
}

/**
 * What a figure is the sum of, in a few words for paper: "L1 210, L2 120"; a line without an id of its own by its
 * name.
 */
export function partsInWords(parts: readonly FigurePart[]): string {
  const isNumber = (id: string) => /^\d+$/.test(id);
  return parts
    .map(({ id, name, text }) =>
      isNumber(id) && name === '' ? `${id}: ${text}` : `${isNumber(id) ? name : id || name} ${text}`,
    )
    .join(', ');
}

/** A place as it is read: the file's name and the line. */
export function placed({ file, line }: Place): string {
  return `${file.split('/').at(-1)}:${line}`;
}

/**
 * The lines that make up the budget of an account or a new-customer plan in a quarter, in the order they were written.
 */
export function budgetParts(site: Site, planned: Planned, quarter: Quarter): FigurePart[] {
  return linesBehind(planned, quarter).map(({ at, amount, place }) => {
    const line = planned.budget[at];
    const id = line?.id ?? String(at + 1);
    return {
      id: shownId(id),
      name: lineName(site, planned, at),
      href: thingHref(site, planned, 'line', id),
      confidence: line?.confidence,
      text: site.format.figure(amount),
      place: { text: placed(place) },
      edit: editHref(site, place.file, place.line),
      change: changeBeside(site, placeChange(site, place)),
    };
  });
}

/** What a budget line sells, in words: its own, else its offering's. */
export function lineName(site: Site, planned: Planned, at: number): string {
  const line = planned.budget[at];
  return (
    line?.line ??
    (line?.offering === undefined ? site.t.account.budget.unnamed : referencesOf(site, planned).offering(line.offering))
  );
}

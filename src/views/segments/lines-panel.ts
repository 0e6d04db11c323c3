import { gapOf } from '#domain/budget/figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { changeOfFields } from '#domain/history.ts';
import type { Confidence } from '#domain/plan/vocabulary.ts';
import { placeIn, type Account } from '#domain/portfolio.ts';
import { referencesOf, shownId } from '../account/references.ts';
import { thingHref, type Linked } from '../account-links.ts';
import { editHref } from '../edit-link.ts';
import { changeBeside, type ShownChange } from '../last-change.ts';
import { lineName } from '../figure-parts.ts';
import type { Site } from '../site.ts';

/** An account's budget of some quarters, opened to its lines. */
export interface LinesPanel {
  id: string;
  title: string;
  quarters: readonly Quarter[];
  lines: { id: string; name: string; href: string; confidence: Confidence; cells: string[]; from: Linked[]; place: Linked; change: ShownChange | undefined }[];
  totals: string[];
  gapNote: string | undefined;
}

/** Where an account's budgets open to their lines, once a page. */
export function linesAnchor(account: Account): string {
  return `lines-${account.id}`;
}

/** The lines behind an account's budgets; nothing when no line speaks of the quarters. */
export function linesPanel(site: Site, account: Account, quarters: readonly Quarter[]): LinesPanel | undefined {
  const names = referencesOf(site, account);
  const lines = account.budget.flatMap((line, at) => {
    if (quarters.every((quarter) => line.sales[quarter] === undefined)) return [];
    const place = placeIn(account, ['budget', at]);
    const id = line.id ?? String(at + 1);
    return [{
      id: shownId(id), name: lineName(site, account, at), href: thingHref(site, account, 'line', id), confidence: line.confidence,
      cells: quarters.map((quarter) => site.format.figure(line.sales[quarter])),
      from: [
        ...(line.offering === undefined ? [] : [{ text: names.offering(line.offering) }]),
        ...(line.need === undefined ? [] : [{ ...names.need(line.need), text: shownId(line.need) }]),
        ...(line.idea === undefined ? [] : [{ ...names.idea(line.idea), text: shownId(line.idea) }]),
      ],
      place: { text: `${place.file.split('/').at(-1)}:${place.line}`, href: editHref(site.portfolio.company.repository, place.file, place.line) },
      change: changeBeside(site, changeOfFields(site.history, account.source, [[...account.base, 'budget', at]])),
    }];
  });
  if (lines.length === 0) return undefined;
  const now = quarters[0] ?? '';
  const gap = gapOf(site.book.figuresOf(account, now));
  return {
    id: linesAnchor(account), title: site.t.segments.linesOf(account.name, lines.length), quarters, lines,
    totals: quarters.map((quarter) => site.format.figure(site.book.figuresOf(account, quarter).budget)),
    gapNote: account.comments.filter((comment) => comment.on === 'gap' && comment.quarter === now && gap !== undefined).map((comment) => comment.comment).at(-1),
  };
}

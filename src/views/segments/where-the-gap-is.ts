import { companyQuarter, segmentQuarter } from '#domain/budget/roll-up.ts';
import { gapOf } from '#domain/budget/figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Minor } from '#domain/money/money.ts';
import type { Segment } from '#domain/portfolio.ts';
import { accountHref } from '../account-links.ts';
import type { Site } from '../site.ts';

export interface GapRow {
  name: string;
  href: string | undefined;
  level: 'whole' | 'segment' | 'account';
  amount: Minor;
  text: string;
  isShort: boolean;
}

export interface GapSplit {
  rows: GapRow[];
  largestShort: Minor;
  largestOver: Minor;
  /** Segments whose gap cannot be split, or not wholly, as their accounts have no targets; or why there is nothing to show. */
  note: string | undefined;
}

const MOST_ACCOUNTS = 6;

/** What makes the company's gap: segments from the most short to the most over, each with its accounts that have targets. */
export function whereTheGapIs(site: Site, quarter: Quarter): GapSplit {
  const company = companyQuarter(quarter, site.book);
  const segments = company.segments.filter((sum) => sum.gap !== undefined).sort((a, b) => (a.gap ?? 0) - (b.gap ?? 0));
  const rows = segments.flatMap((sum) => [row(site, 'segment', sum.segment.name, site.url(`/segments/${sum.segment.id}/`), sum.gap), ...accountRows(site, sum.segment, quarter)]).filter((gap) => gap !== undefined);
  const total = row(site, 'whole', site.t.segments.company, undefined, company.gap);
  const all = total ? [...rows, total] : rows;
  const shown = segments.map((sum) => ({ sum, accounts: accountRows(site, sum.segment, quarter) }));
  const whole = shown.filter(({ accounts }) => accounts.length === 0).map(({ sum }) => sum.segment.name);
  const partly = shown.filter(({ sum, accounts }) => accounts.length > 0 && accounts.reduce((total, { amount }) => total + amount, 0) !== sum.gap).map(({ sum }) => sum.segment.name);
  const notes = [...(whole.length === 0 ? [] : [site.t.segments.gapNotSplit(whole)]), ...(partly.length === 0 ? [] : [site.t.segments.gapPartlySplit(partly)])];
  return {
    rows: all,
    largestShort: Math.max(0, ...all.map((gap) => -gap.amount)),
    largestOver: Math.max(0, ...all.map((gap) => gap.amount)),
    note: all.length === 0 ? site.t.segments.noGap(quarter) : notes.length === 0 ? undefined : notes.join(' '),
  };
}

/** A segment's accounts with a gap of their own, the largest first. */
export function accountRows(site: Site, segment: Segment, quarter: Quarter, most = MOST_ACCOUNTS): GapRow[] {
  return segmentQuarter(segment, quarter, site.book).accounts
    .flatMap((account) => row(site, 'account', account.name, accountHref(site, account), gapOf(site.book.figuresOf(account, quarter))) ?? [])
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount))
    .slice(0, most)
    .sort((a, b) => a.amount - b.amount);
}

function row(site: Site, level: GapRow['level'], name: string, href: string | undefined, amount: Minor | undefined): GapRow | undefined {
  return amount === undefined ? undefined : { name, href, level, amount, text: site.format.signed(amount), isShort: amount < 0 };
}

import type { Month } from '#domain/calendar/dates.ts';
import { plainDecimal, type Currency } from '#domain/money/money.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Draft } from './draft.ts';
import type { Facts, Findings } from '../reading/finding.ts';
import { minorOf, monthChanges, type LeftOut, type MonthChange } from './guarded-months.ts';
import { sameName } from '../matching/names.ts';
import { keepingDays, withoutDays } from './sales-by-day.ts';
import type { ActualsRow } from '../reading/rows.ts';
import { monthsIn, readSalesLines, salesText, sumByMonth, type SalesLine } from '../reading/sales-rows.ts';
import { addedIn, answeredMark, ANSWERED_FILE, withAdded as withAddedMarks } from '#writing/answered.ts';
import { distinctIds } from '#writing/slug.ts';

interface SalesDraft {
  portfolio: Portfolio | undefined;
  draft: Draft;
  /** Sales under our ids. */
  rows: readonly ActualsRow[];
  currency: Currency;
  /** The names of all exports of sales, and each by itself. */
  file: string;
  sources: readonly string[];
  findings: Findings;
  /** Months of which the person has said what is meant: the export replaces them, or its rows come on top. */
  replace: ReadonlySet<Month>;
  add: ReadonlySet<Month>;
  /** Days are asked for. */
  withDays: boolean;
  /** Our id of the customer that a CRM id or name means, where the import has met it. */
  customerOf(written: string): string | undefined;
}

const OWN_FILE = /^actuals\/sales-\d{4}\.csv$/;

/**
 * Drafts `actuals/sales-<year>.csv`. The months that the export speaks of are replaced whole, where it plainly
 * speaks for all of them (see `monthChanges`) or the person says so; other months stay, and what they keep under the
 * CRM's id of a customer who is known by now goes to that customer. Comes back with the offerings that the company does
 * not have yet.
 */
export function draftSales({
  portfolio,
  draft,
  rows,
  currency,
  file,
  sources,
  findings,
  replace,
  add,
  withDays,
  customerOf,
}: SalesDraft): { id: string; name: string }[] {
  const offerings = offeringsOf(portfolio, rows);
  const own = draft.files().filter((name) => OWN_FILE.test(name));
  const known = own.flatMap((name) => readSalesLines(draft.text(name) ?? '') ?? []).map(underOurIds);
  const keepsDays = withDays || known.some(({ day }) => day !== undefined);
  const exported = sumByMonth(
    rows.map(({ day, ...row }) => ({
      ...row,
      ...(row.offering !== '' && { offering: offerings.idOf(row.offering) }),
      ...(keepsDays && day !== undefined && { day }),
    })),
    currency,
    findings,
  );
  tellOfAbsent([...replace, ...add], exported, file, findings);
  const { once, before } = addedOnce(draft, exported, add, currency);
  if (before.length > 0) findings.note('added-before', file, { months: before.join(', ') });
  const lines = keepingDays(withAdded(once, known, add, currency), known, currency);
  const months = new Set(lines.map(({ month }) => month));
  // Where nothing stands yet nothing is taken away.
  const changes = known.length === 0 ? [] : monthChanges(known, lines, leftOutOf(sources, findings), currency);
  tellOfMonths(changes, { file, findings, replace, add, isKnown: known.length > 0 });
  for (const other of draft
    .files()
    .filter(
      (name) => name.startsWith('actuals/') && (!OWN_FILE.test(name) || !readSalesLines(draft.text(name) ?? '')),
    )) {
    const both = [...monthsIn(draft.text(other) ?? '')].filter((month) => months.has(month)).sort();
    if (both.length > 0) findings.refuseFile('months-in-other-file', file, { other, months: both.join(', ') });
  }

  const joined = new Map<string, { account: string; rows: number }>();
  for (const name of new Set([...own, ...[...months].map((month) => `actuals/sales-${month.slice(0, 4)}.csv`)])) {
    const standing = readSalesLines(draft.text(name) ?? '') ?? [];
    const kept = standing
      .filter(({ month }) => !months.has(month))
      .map((line) => {
        const account = customerOf(line.account);
        if (account === undefined) return line;
        joined.set(line.account, { account, rows: (joined.get(line.account)?.rows ?? 0) + 1 });
        return { ...line, account };
      });
    const coming = lines.filter(({ month }) => name.includes(`-${month.slice(0, 4)}.`));
    const after = [...kept, ...coming];
    if (coming.length === 0 && kept.every((line, at) => line === standing[at])) continue;
    draft.write(name, salesText(after));
    if (standing.length === 0) {
      draft.count(name, 'rowsAdded', after.length);
      continue;
    }
    const [before, now] = [new Set(standing.map(textOf)), new Set(after.map(textOf))];
    const added = [...now].filter((line) => !before.has(line)).length;
    const removed = [...before].filter((line) => !now.has(line)).length;
    if (added > 0) draft.count(name, 'rowsAdded', added);
    if (removed > 0) draft.count(name, 'rowsRemoved', removed);
  }
  for (const [value, { account, rows: count }] of joined)
    findings.note('sales-joined', file, { value, account, count });
  if (offerings.made.length > 0)
    findings.note('offering-made', file, { offerings: offerings.made.map(({ name }) => name).join(', ') });
  return offerings.made;

  function underOurIds(line: SalesLine): SalesLine {
    const account = customerOf(line.account);
    return account === undefined ? line : { ...line, account };
  }
}

/** Months that a person names and that the export does not speak of: they change nothing, which may be a slip. */
function tellOfAbsent(told: readonly Month[], lines: readonly SalesLine[], file: string, findings: Findings): void {
  if (told.length === 0) return;
  const present = new Set(lines.map(({ month }) => month));
  const absent = told.filter((month) => !present.has(month)).sort();
  if (absent.length > 0) findings.note('months-not-there', file, { months: absent.join(', ') });
}

/**
 * The lines without those that an earlier run has added to their month: rows that come on top come once, however often
 * the import runs. A month that is replaced begins anew.
 */
function addedOnce(
  draft: Draft,
  lines: readonly SalesLine[],
  add: ReadonlySet<Month>,
  currency: Currency,
): { once: readonly SalesLine[]; before: Month[] } {
  const text = draft.text(ANSWERED_FILE);
  const known = addedIn(text);
  if (add.size === 0 && known.size === 0) return { once: lines, before: [] };
  const before: Month[] = [];
  const marks = new Map(known);
  for (const [month, own] of Map.groupBy(lines, (line) => line.month)) {
    const mark = answeredMark('added', [[month, withoutDays(own, currency).map(textOf).sort().join('\n')]]);
    if (!add.has(month)) for (const [old, of] of known) if (of === month) marks.delete(old);
    if (add.has(month) && known.has(mark)) before.push(month);
    if (add.has(month)) marks.set(mark, month);
  }
  if (marks.size !== known.size || [...marks.keys()].some((mark) => !known.has(mark)))
    draft.write(ANSWERED_FILE, withAddedMarks(text, marks));
  return { once: before.length === 0 ? lines : lines.filter(({ month }) => !before.includes(month)), before };
}

/** The export's lines, with what stands of the months that they are to be added to. */
function withAdded(
  exported: readonly SalesLine[],
  known: readonly SalesLine[],
  add: ReadonlySet<Month>,
  currency: Currency,
): readonly SalesLine[] {
  const present = new Set(exported.map(({ month }) => month));
  const standing = known.filter(({ month }) => add.has(month) && present.has(month));
  if (standing.length === 0) return exported;
  const groups = Map.groupBy([...standing, ...exported], (line) =>
    [line.account, line.month, line.salesperson, line.offering, line.day ?? ''].join('\n'),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [
          others.length === 0
            ? first
            : {
                ...first,
                amount: plainDecimal(
                  [first, ...others].reduce((sum, { amount }) => sum + minorOf(amount, currency), 0),
                  currency,
                ),
              },
        ],
  );
}

/** Which months the rows are of that this export has and that could not be read. */
function leftOutOf(sources: readonly string[], findings: Findings): LeftOut {
  const rows = findings.list.filter((finding) => finding.weight === 'row' && sources.includes(finding.file));
  const monthOf = ({ facts }: (typeof rows)[number]) => facts['month'];
  return {
    months: new Set(rows.map(monthOf).filter((month) => typeof month === 'string')),
    ofUnknown: rows.some((row) => typeof monthOf(row) !== 'string'),
  };
}

const DOUBTS = { customers: 'month-customers', sum: 'month-sum', 'left-out': 'month-left-out' } as const;

interface Told {
  file: string;
  findings: Findings;
  replace: ReadonlySet<Month>;
  add: ReadonlySet<Month>;
  /** Earlier imports have left sales. */
  isKnown: boolean;
}

/** Says what changes, month by month; refuses the export where it does not plainly speak for a whole month. */
function tellOfMonths(changes: readonly MonthChange[], { file, findings, replace, add, isKnown }: Told): void {
  const facts = ({ month, before, after, lost, doubt }: MonthChange): Facts => ({
    as: doubt === undefined ? 'month-changes' : DOUBTS[doubt],
    month,
    before,
    after,
    count: lost.length,
    names: lost.slice(0, 5).join(', ') + (lost.length > 5 ? ', …' : ''),
  });
  const doubtful = changes.filter(({ month, doubt }) => doubt !== undefined && !replace.has(month) && !add.has(month));
  const months = doubtful.map(({ month }) => month).join(',');
  if (doubtful.length > 0) findings.refuseFile('months-in-doubt', file, { months }, undefined, doubtful.map(facts));
  else if (changes.length > 0 && isKnown)
    findings.note('months-change', file, { count: changes.length }, undefined, changes.map(facts));
}

function textOf(line: SalesLine): string {
  const { account, month, amount, salesperson, offering, day } = line;
  return JSON.stringify([account, month, amount, salesperson, offering, ...(day === undefined ? [] : [day])]);
}

function offeringsOf(portfolio: Portfolio | undefined, rows: readonly ActualsRow[]) {
  const standing = portfolio?.company.offerings ?? [];
  const known = new Map(
    standing.flatMap(({ id, name }) => [
      [sameName(name), id],
      [id, id],
    ]),
  );
  const names = [...new Map(rows.map(({ offering }) => [sameName(offering), offering.slice(0, 120)])).entries()]
    .filter(([key]) => key !== '' && !known.has(key))
    .sort();
  const ids = distinctIds(
    names.map(([key, name]) => ({ name, identity: key })),
    new Set(standing.map(({ id }) => id)),
    'offering',
  );
  for (const [at, [key]] of names.entries()) known.set(key, ids[at] ?? '');
  return {
    made: names.map(([, name], at) => ({ id: ids[at] ?? '', name })),
    idOf: (offering: string) => known.get(sameName(offering)) ?? '',
  };
}

import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { FORECAST, FORMER_FORECAST, lineKey, NEW_LINE } from '#domain/budget/budget-sheet.ts';
import { nearest } from '#domain/checks/nearest.ts';
import type { Exact } from '#domain/money/figure.ts';
import type { Currency, Minor } from '#domain/money/money.ts';
import { CONFIDENCES } from '#domain/plan/vocabulary.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { appendItem } from '#writing/yaml-text.ts';
import type { Draft } from '../drafting/draft.ts';
import { writeAmounts } from '../drafting/write-amounts.ts';
import { sameName } from '../matching/names.ts';
import type { Findings } from '../reading/finding.ts';
import { inMajorUnits } from '../reading/numbers.ts';
import type { BudgetCells } from './budget-cells.ts';

interface BudgetsDraft {
  portfolio: Portfolio;
  draft: Draft;
  rows: readonly BudgetCells[];
  currency: Currency;
  /** The day on which forecasts of the sheet were made. */
  day: IsoDate;
  findings: Findings;
}

/**
 * Writes what a person changed in the budget sheet into the plans, each figure on its own line. A figure that was not
 * touched changes nothing, whatever the plan says by now; one that the plan has otherwise by now leaves its row out.
 * Figures that were carried forward are no budget until they are confirmed.
 */
export function draftBudgets({ portfolio, draft, rows, currency, day, findings }: BudgetsDraft): void {
  const sealed = new Set(portfolio.snapshots.map(({ quarter }) => quarter));
  const waiting = { count: 0, sum: 0, file: '', line: 0 };
  const told = { count: 0, before: 0, after: 0, file: rows[0]?.file ?? '' };
  for (const row of rows) {
    const account = portfolio.accountById.get(row.account);
    if (!account) {
      const near = nearest(row.account, [...portfolio.accountById.keys()]) ?? '';
      findings.refuseRow('budget-unknown-account', row.file, row.line, { value: row.account, nearest: near });
      continue;
    }
    const at = account.budget.findIndex((_, index) => lineKey(account, index) === row.key);
    const isForecast = at === -1 && [FORECAST, FORMER_FORECAST].includes(row.key);
    const isLine = row.key !== NEW_LINE && !isForecast;
    const line = account.budget[at];
    if (isLine && (!line || (row.name !== '' && (line.line ?? '') !== row.name))) {
      findings.refuseRow('budget-line-moved', row.file, row.line, {
        value: row.name || row.key,
        account: account.name,
      });
      continue;
    }
    const now = isLine ? figuresIn(line?.sales) : isForecast ? forecastOf(account, day) : undefined;
    const changes = changesOf(row, now ?? new Map());
    if (changes === undefined || [...changes.keys()].some((quarter) => sealed.has(quarter))) {
      const code = changes === undefined ? 'budget-conflict' : 'budget-sealed';
      findings.refuseRow(code, row.file, row.line, { account: account.name });
      continue;
    }
    if (changes.size === 0) continue;
    if (!now && !isNewLine(account, row, changes)) continue;
    write(account, row, at, changes);
    for (const [quarter, figure] of changes) {
      told.count += 1;
      told.before += now?.get(quarter) ?? 0;
      told.after += figure ?? 0;
    }
  }
  const exact = (minor: Minor): Exact => ({ units: BigInt(minor), scale: currency.decimals });
  if (told.count > 0)
    findings.note('budget-read', told.file, {
      count: told.count,
      before: exact(told.before),
      after: exact(told.after),
    });
  if (waiting.count > 0)
    findings.note('budget-carried', waiting.file, { count: waiting.count, sum: exact(waiting.sum) }, waiting.line);

  /**
   * What a person changed, by quarter, nothing for a figure that was taken away; not at all where the plan has changed
   * too.
   */
  function changesOf(row: BudgetCells, now: ReadonlyMap<Quarter, Minor>): Map<Quarter, Minor | undefined> | undefined {
    const changes = new Map<Quarter, Minor | undefined>();
    const before = row.before ?? now;
    for (const quarter of new Set([...row.figures.keys(), ...before.keys()])) {
      const [figure, stood, stands] = [row.figures.get(quarter), before.get(quarter), now.get(quarter)];
      const proposed = row.proposed.get(quarter);
      if (figure === stood || figure === stands) continue;
      if (figure !== undefined && figure === proposed && stood === undefined && !row.isConfirmed) {
        if (waiting.count === 0) Object.assign(waiting, { file: row.file, line: row.line });
        waiting.count += 1;
        waiting.sum += figure;
        continue;
      }
      if (stands !== stood) return undefined;
      changes.set(quarter, figure);
    }
    return changes;
  }

  /** Whether a line is to be added: it says how sure it is, and none that an earlier run has added. */
  function isNewLine(account: Account, row: BudgetCells, changes: ReadonlyMap<Quarter, Minor | undefined>): boolean {
    const standing = account.budget.find((line) => sameName(line.line ?? '') === sameName(row.name));
    const isSame = standing && [...changes].every(([quarter, figure]) => standing.sales[quarter] === figure);
    if (isSame) return false;
    if (!CONFIDENCES.some((one) => one === row.confidence)) {
      const known = CONFIDENCES.join(', ');
      findings.refuseRow('budget-confidence', row.file, row.line, { account: account.name, known });
      return false;
    }
    const offerings = portfolio.company.offerings.map(({ id }) => id);
    if (row.offering !== '' && !offerings.includes(row.offering)) {
      const near = nearest(row.offering, offerings) ?? '';
      findings.refuseRow('budget-offering', row.file, row.line, { value: row.offering, nearest: near });
      return false;
    }
    return true;
  }

  function write(
    account: Account,
    row: BudgetCells,
    at: number,
    changes: ReadonlyMap<Quarter, Minor | undefined>,
  ): void {
    const { file } = account.source;
    const text = draft.text(file) ?? '';
    const sales = () =>
      Object.fromEntries(
        [...changes].flatMap(([quarter, minor]) =>
          minor === undefined ? [] : [[quarter, inMajorUnits(minor, currency)]],
        ),
      );
    draft.count(file, 'figures', changes.size);
    if (row.key === NEW_LINE) {
      const { name, offering, confidence } = row;
      const line = { line: name || undefined, offering: offering || undefined, confidence, sales: sales() };
      return draft.write(file, appendItem(text, [...account.base, 'budget'], line));
    }
    const made = account.forecast.findIndex(({ madeOn }) => madeOn === day);
    const isForecast = at === -1;
    if (isForecast && made === -1)
      return draft.write(file, appendItem(text, [...account.base, 'forecast'], { madeOn: day, sales: sales() }));
    const path = [...account.base, ...(isForecast ? ['forecast', made] : ['budget', at])];
    draft.write(file, writeAmounts(text, path, 'sales', changes, currency));
  }
}

function figuresIn(sales: Readonly<Record<Quarter, Minor>> | undefined): Map<Quarter, Minor> {
  return new Map(Object.entries(sales ?? {}));
}

/** The forecast of each quarter as it stands on a day: the newest that names it. */
function forecastOf({ forecast }: Account, day: IsoDate): Map<Quarter, Minor> {
  const made = forecast.filter(({ madeOn }) => madeOn <= day).sort((a, b) => (a.madeOn < b.madeOn ? -1 : 1));
  return new Map(made.flatMap(({ sales }) => Object.entries(sales)));
}

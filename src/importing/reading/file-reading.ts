import type { Exact } from '#domain/money/figure.ts';
import type { ExportKind } from './aliases.ts';
import type { ExportFile } from './export-file.ts';
import { addExact } from './numbers.ts';
import type { Row } from './table.ts';

/** How one export was read: what a person says yes to before it becomes content. */
export interface FileReading {
  file: string;
  kind: ExportKind;
  delimiter: string;
  /** Rows in the file, and those that came in. */
  rows: number;
  taken: number;
  /** The heading of each field, in the order of the file, with what the first rows that count say under it. */
  fields: { field: string; heading: string; samples: string[] }[];
  /** Headings that say which rows count. */
  counting: string[];
  headings: readonly string[];
  passedOver: string[];
  decimal: string | undefined;
  date: string | undefined;
  /** Of sales: the first and the last month, and the sum of all. */
  months: { first: string; last: string } | undefined;
  sum: Exact | undefined;
  currency: string | undefined;
  /** Its rows, where the file itself does not show them as they were read. */
  kept: readonly Row[] | undefined;
  isWorkbook: boolean;
}

/** So many rows are shown for a person to say yes to. */
const SAMPLES = 3;

/** Says how a file was read, when its rows are known. */
export function readingOf(source: ExportFile, taken: readonly object[]): FileReading {
  const { file, kind, columns, headings, meanings, rows, how } = source;
  const used = new Set([...columns.values(), ...meanings.map(({ at }) => at)]);
  const figures = taken.filter((row): row is { month: string; amount: Exact } => 'amount' in row && 'month' in row);
  const sum = figures.reduce<Exact>((all, { amount }) => addExact(all, amount), { units: 0n, scale: 0 });
  let [first, last] = [figures[0]?.month, figures[0]?.month];
  for (const { month } of figures) {
    if (first === undefined || month < first) first = month;
    if (last === undefined || month > last) last = month;
  }
  const counted = rows.filter(({ judged }) => judged === undefined);
  const shown = (counted.length > 0 ? counted : rows).slice(0, SAMPLES);
  const currency = source.headingCurrency ?? rows.map(({ cell }) => cell('currency')).find((one) => one !== '');
  return {
    file,
    kind,
    delimiter: how.delimiter,
    rows: rows.length + source.refused,
    taken: taken.length,
    fields: [...columns]
      .sort(([, a], [, b]) => a - b)
      .map(([field, at]) => ({ field, heading: headings[at] ?? '', samples: shown.map((row) => row.cell(field)) })),
    counting: meanings.map(({ heading }) => heading),
    headings,
    passedOver: headings.filter((heading, at) => heading !== '' && !used.has(at)),
    decimal: how.decimal,
    date: how.date,
    months: first !== undefined && last !== undefined ? { first, last } : undefined,
    sum: figures.length > 0 ? sum : undefined,
    currency,
    kept: source.kept,
    isWorkbook: source.isWorkbook,
  };
}

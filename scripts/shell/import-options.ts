import { lstat, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isIsoDate, isMonth } from '#domain/calendar/dates.ts';
import { currencyOf } from '#domain/money/money.ts';
import { wishesIn } from '#importing/matching/wished-segments.ts';
import { LANGUAGES } from '#words/languages.ts';
import { WrongUse } from './command-line.ts';

/** The options of the import. */
export const OPTIONS = {
  into: { type: 'string' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string' },
  'write-columns': { type: 'boolean' },
  replace: { type: 'string', multiple: true },
  add: { type: 'string', multiple: true },
  days: { type: 'boolean' },
  columns: { type: 'string' },
  crm: { type: 'string' },
  segments: { type: 'string' },
  accept: { type: 'string', multiple: true },
  answered: { type: 'boolean' },
  'as-of': { type: 'string' },
  language: { type: 'string' },
  name: { type: 'string' },
  currency: { type: 'string' },
  'first-month': { type: 'string' },
} as const;

/** What was said, option by option. */
export interface Values {
  'dry-run'?: boolean;
  format?: string;
  'write-columns'?: boolean;
  replace?: string[];
  add?: string[];
  days?: boolean;
  crm?: string;
  segments?: string;
  accept?: string[];
  answered?: boolean;
  'as-of'?: string;
  language?: string;
  name?: string;
  currency?: string;
  'first-month'?: string;
}
/** What was said, understood. */
export type Told = ReturnType<typeof toldIn>;

/** Understands the options; throws `WrongUse` with what to write instead. */
export function toldIn(values: Values) {
  const language = LANGUAGES.find((known) => known === values.language);
  if (values.language !== undefined && !language) throw new WrongUse('noLanguageHere', values.language, LANGUAGES);
  const currency = values.currency?.toUpperCase();
  if (currency !== undefined && !currencyOf(currency)) throw new WrongUse('noCurrency', values.currency ?? '');
  const firstMonth = Number(values['first-month'] ?? 1);
  if (!Number.isInteger(firstMonth) || firstMonth < 1 || firstMonth > 12)
    throw new WrongUse('noMonthNumber', values['first-month'] ?? '');
  const asOf = values['as-of'];
  if (asOf !== undefined && !isIsoDate(asOf)) throw new WrongUse('noDayAlone', asOf);
  if (values.name !== undefined && values.name.length > 120) throw new WrongUse('nameTooLong', values.name.length);
  const [replace, add] = [monthsIn(values.replace), monthsIn(values.add)];
  for (const month of replace) if (add.has(month)) throw new WrongUse('monthTwice', month);
  const format = values.format ?? 'text';
  if (format !== 'text' && format !== 'json') throw new WrongUse('noReportFormat', format);
  const system = values.crm;
  if (system !== undefined && !/^[a-z][a-z0-9-]{0,19}$/.test(system)) throw new WrongUse('noSystem', system);
  const segments = values.segments === undefined ? [] : wishesIn(values.segments);
  if (!segments) throw new WrongUse('noSegments', values.segments ?? '');
  const accept = (values.accept ?? []).flatMap((one) => one.split(/[\s,]+/)).filter((one) => one !== '');
  if (accept.includes('all') && values.answered === true) throw new WrongUse('acceptAndAnswered');
  return { accept, language, currency, firstMonth, replace, add, format, system, segments };
}

function monthsIn(told: readonly string[] = []): Set<string> {
  const months = told.flatMap((one) => one.split(/[\s,]+/)).filter((one) => one !== '');
  const wrong = months.find((month) => !isMonth(month));
  if (wrong !== undefined) throw new WrongUse('noMonth', wrong);
  return new Set(months);
}

/** The name of a company that nobody named: that of the folder with its exports. */
export function companyNameFrom(source: string): string {
  const name = path.basename(source).slice(0, 120) || 'Company';
  return name[0]?.toUpperCase() + name.slice(1);
}

/**
 * The folder of the content may be missing or empty; it may be neither a file, nor a link to nothing, nor the exports'
 * own folder.
 */
export async function mustTakeContent(folder: string, source: string): Promise<void> {
  const found = await stat(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (found && !found.isDirectory()) throw new WrongUse('intoFile', folder);
  if (!found && (await lstat(folder).catch(() => undefined))?.isSymbolicLink()) throw new WrongUse('intoLink', folder);
  if (found && (await realpath(folder)) === (await realpath(source))) throw new WrongUse('intoExports', folder);
}

/** Throws `WrongUse` with a sentence where there is no such file or folder. */
export async function mustBe(
  what: 'directory' | 'file',
  at: string,
  otherwise: 'exportsNotThere' | 'columnsNotThere',
): Promise<void> {
  const found = await stat(at).catch(() => undefined);
  if (!(what === 'directory' ? found?.isDirectory() : found?.isFile())) throw new WrongUse(otherwise, at);
}

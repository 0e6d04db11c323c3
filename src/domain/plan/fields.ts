import { z } from 'zod';
import { isIsoDate, isMonth } from '../calendar/dates.ts';
import { isDue } from '../calendar/due.ts';
import { isTimeZone } from '../calendar/time-zones.ts';
import { isQuarter, quartersOfYear, type Quarter } from '../calendar/quarters.ts';
import { amountOfWhole, readAmount, shareOut, type Currency, type Minor } from '../money/money.ts';
import { isShortName } from './short-name.ts';

/**
 * The building bricks of all schemas. The words of a field, a line in each language, stand with the other
 * words under the name of the field: it is its entry in the field reference and its hint in the editor. Faults carry a
 * rule id, which the check puts into words.
 */

/** Rule ids that a schema can report by itself; the others come from the reader of files. */
export type FieldRule =
  | 'invalid-id'
  | 'invalid-date'
  | 'invalid-month'
  | 'invalid-quarter'
  | 'invalid-due'
  | 'invalid-address'
  | 'invalid-language'
  | 'unknown-time-zone'
  | 'unknown-currency'
  | 'format-too-new'
  | 'duplicate-field'
  | 'empty-text'
  | 'period-overlap'
  | 'amount-decimals'
  | 'amount-range';

/** The name of a field among all files: its group and its own, `budget-line.sales`. Words of it go by this name. */
export type FieldName = `${string}.${string}`;

const names = z.registry<{ name: FieldName }>();

/**
 * Gives fields their names within a group. One that has a name already, since it stands in several groups, keeps it.
 */
export function named<Fields extends Record<string, z.ZodType>>(group: string, fields: Fields): Fields {
  for (const [name, field] of Object.entries(fields))
    if (!names.has(field)) names.add(field, { name: `${group}.${name}` });
  return fields;
}

/** A group of fields and no others. */
export function group<Fields extends Record<string, z.ZodType>>(name: string, fields: Fields) {
  return z.strictObject(named(name, fields));
}

/** The language that a plan or a review is written in, where that is not the company's own. */
export const writtenIn = () => named('written', { lang: language().optional() }).lang;

/** Whether the customer may read it; internal unless marked. */
export const shared = () => named('shareable', { shared: z.boolean().default(false) }).shared;

/** The name of a field, by its schema as it stands in its group. */
export function nameOfField(field: z.ZodType): FieldName | undefined {
  return names.get(field)?.name;
}

/** What is typed into a field, where its kind alone does not say it. */
export type Typed =
  | 'id'
  | 'text'
  | 'date'
  | 'month'
  | 'quarter'
  | 'due'
  | 'web-address'
  | 'time-zone'
  | 'percent'
  | 'count'
  | 'days'
  | 'year'
  | 'amount';

const typed = z.registry<{ as: Typed }>();

/** Says of a field what is typed into it. */
export function typedAs<Field extends z.ZodType>(as: Typed, field: Field): Field {
  typed.add(field, { as });
  return field;
}

/** What is typed into a field, by its schema without what says that it may be left out. */
export function typedInto(field: z.ZodType): Typed | undefined {
  return typed.get(field)?.as;
}

/** `.optional()` and friends make a new schema, so each call of these gives one that can be described by itself. */
export function fault(rule: FieldRule) {
  return { error: () => rule, params: { rule } };
}

/** The same of one place within a field, for a check that finds several. */
const issue = (rule: FieldRule, at: string | number) => ({
  code: 'custom' as const,
  message: rule,
  params: { rule },
  path: [at],
});

/** A short stable name in kebab-case: `n1`, `petri-salmela`. */
export const id = () => typedAs('id', z.string().max(80).refine(isShortName, fault('invalid-id')));
/** The id of something that stands elsewhere; whether it does is checked when files are linked. */
export const reference = id;
/**
 * A list of ids or of words from a closed list. One that stood there twice would be counted twice and mean nothing
 * more; each is told once, where it stands for the second time.
 */
export const eachOnce = <Item extends z.ZodType<string>>(item: Item) =>
  z.array(item).superRefine((list, context) => {
    const isOnce = new Map<string, boolean>();
    list.forEach((one, at) => {
      const isSecond = isOnce.get(one);
      isOnce.set(one, isSecond === undefined);
      if (isSecond) context.addIssue(issue('duplicate-field', at));
    });
  });
export const text = (most = 2000) =>
  typedAs(
    'text',
    z
      .string()
      .max(most)
      .refine((written) => written.trim() !== '', fault('empty-text')),
  );
export const date = () => typedAs('date', z.string().refine(isIsoDate, fault('invalid-date')));
export const month = () => typedAs('month', z.string().refine(isMonth, fault('invalid-month')));
export const quarter = () => typedAs('quarter', z.string().refine(isQuarter, fault('invalid-quarter')));
export const due = () => typedAs('due', z.string().refine(isDue, fault('invalid-due')));
export const webAddress = () =>
  typedAs(
    'web-address',
    z
      .string()
      .max(500)
      .refine((written) => /^https?:\/\/[^\s"'<>\\]+$/i.test(written), fault('invalid-address')),
  );
/** The language that something is written in, by its tag: `fi`, `sv`, `pt-BR`. Rulla need not speak it itself. */
const language = () =>
  z.string().refine((tag) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag), fault('invalid-language'));
export const timeZone = () => typedAs('time-zone', z.string().max(100).refine(isTimeZone, fault('unknown-time-zone')));
/** A share of a hundred, as written: 44.0 is 44 %. */
export const percent = () => typedAs('percent', z.number().min(-1000).max(1000));
export const count = () => typedAs('count', z.int().min(0).max(10_000_000));
export const days = () => typedAs('days', z.number().min(0).max(10_000));
export const fiscalYearName = () => typedAs('year', z.int().min(1900).max(9999));

const currencies = z.registry<{ currency: Currency }>();

/** The currency of a field that holds an amount; nothing for any other field. */
export function currencyOfField(field: z.ZodType): Currency | undefined {
  return currencies.get(field)?.currency;
}

/**
 * An amount of money as written in major units; comes out in whole minor units of the company's currency. A number has
 * lost the noughts that it was written with: the reader of files looks at those (see `src/loading/unsure-figures.ts`).
 */
export const amount = (currency: Currency) => {
  const field = z.number().transform((written, context): Minor => {
    const read = Number.isSafeInteger(written)
      ? amountOfWhole(written, currency)
      : readAmount(plainText(written), currency);
    if (typeof read === 'number') return read;
    context.addIssue({
      code: 'custom',
      message: read,
      params: { rule: read, decimals: currency.decimals },
      input: written,
    });
    return z.NEVER;
  });
  currencies.add(field, { currency });
  return typedAs('amount', field);
};

/** Figures by fiscal quarter. */
export type ByQuarter = Readonly<Record<Quarter, number>>;

/**
 * Amounts by fiscal quarter. A whole year (`2026: 400000`) is split into its quarters so that nothing is lost;
 * a year beside one of its own quarters is a fault, since it cannot be told which of the two counts.
 */
export const amountsByQuarter = (currency: Currency) => byQuarter(amount(currency), shareOut);
/** Hours or days by fiscal quarter. Whole years are not split: effort is not even over a year. */
export const effortByQuarter = () => byQuarter(days());
/** How many of something by fiscal quarter. */
export const countByQuarter = () => byQuarter(count());

function byQuarter(figure: z.ZodType<number>, share?: (whole: number, weights: number[]) => number[]) {
  return z.record(z.string(), figure).transform((written, context): ByQuarter => {
    const figures: Record<Quarter, number> = {};
    const take = (period: string, quarter: Quarter, amount: number) => {
      if (quarter in figures) context.addIssue(issue('period-overlap', period));
      figures[quarter] = amount;
    };
    for (const period of Object.keys(written)) {
      const whole = written[period] ?? 0;
      if (isQuarter(period)) take(period, period, whole);
      else if (share && /^(19|[2-9]\d)\d{2}$/.test(period)) {
        const parts = share(whole, [1, 1, 1, 1]);
        for (const [at, quarter] of quartersOfYear(Number(period)).entries()) take(period, quarter, parts[at] ?? whole);
      } else context.addIssue(issue('invalid-quarter', period));
    }
    return figures;
  });
}

/** The shortest plain decimal of a number; what a person wrote, as long as it has at most 15 digits. */
function plainText(written: number): string {
  const shortest = String(written);
  return shortest.includes('e') ? written.toFixed(0) : shortest;
}

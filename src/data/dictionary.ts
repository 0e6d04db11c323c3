import { fieldHint } from '#words/field-hint.ts';
import { accountPlanSchema } from '#domain/plan/account.ts';
import type { Language } from '#domain/plan/company.ts';
import { newCustomerPlanSchema } from '#domain/plan/new-customer-plan.ts';
import { reviewSchema } from '#domain/plan/review.ts';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import type { SiteFacts } from '#views/site.ts';
import { columnsIn, DATA_TABLES, hasFormat } from './data-files.ts';
import type { DataColumn } from './data-table.ts';

/** What a table holds, in one language. */
export type DictionaryTable = ReturnType<typeof dataDictionary>[number];

/** Every table with the meaning of each column: of a plan's field its hint, else the words for the column. */
export function dataDictionary(language: Language, facts: SiteFacts) {
  const { data: words, fields } = messagesFor(language);
  const { currencyUnit } = facts.portfolio.company;
  const names = new Map([
    ...fieldsOf(accountPlanSchema(currencyUnit)).map(({ path, name }) => [path, name] as const),
    ...fieldsOf(newCustomerPlanSchema(currencyUnit)).map(
      ({ path, name }) => [`new-customer-plan ${path}`, name] as const,
    ),
    ...fieldsOf(reviewSchema()).map(({ path, name }) => [`review ${path}`, name] as const),
  ]);
  const meaningOf = (column: DataColumn): string => {
    const meaning =
      column.word === undefined ? fieldHint(fields, names.get(column.field ?? '')) : words.columns[column.word];
    if (meaning === undefined)
      throw new Error(`Expected a meaning for the column ${column.name}, got none for the field ${column.field}.`);
    return meaning;
  };
  return DATA_TABLES.map((table) => {
    const inCsv = new Set(hasFormat(table, 'csv') ? columnsIn(table, 'csv').map(({ column }) => column) : []);
    return {
      name: table.name,
      what: words.tables[table.name],
      hasJson: hasFormat(table, 'json'),
      columns: table.columns.map((column) => ({
        name: column.name,
        kind: column.kind,
        inCsv: inCsv.has(column),
        meaning: meaningOf(column),
      })),
    };
  });
}

/**
 * The dictionary as a file, in all languages of the site: what the figures count in, which day they speak of, and every
 * column.
 */
export function dictionaryFile(facts: SiteFacts): string {
  const { company, fiscalYear } = facts.portfolio;
  const inEach = <T>(of: (language: Language) => T): Record<string, T> =>
    Object.fromEntries(company.languages.map((language) => [language, of(language)]));
  const byLanguage = new Map(company.languages.map((language) => [language, dataDictionary(language, facts)]));
  const dictionary = {
    company: company.name,
    format: company.format,
    asOf: facts.asOf,
    currency: company.currencyUnit,
    fiscalYear,
    languages: { columns: 'en', names: company.languages[0] ?? FIRST_LANGUAGE, site: company.languages },
    notes: inEach((language) => messagesFor(language).data.notes),
    kinds: inEach((language) => messagesFor(language).data.kinds),
    workbook: 'roll-up.xlsx',
    tables: DATA_TABLES.map((table, at) => ({
      name: table.name,
      files: (['csv', 'json'] as const)
        .filter((format) => hasFormat(table, format))
        .map((format) => `${table.name}.${format}`),
      what: inEach((language) => messagesFor(language).data.tables[table.name]),
      columns: table.columns.map((column, place) => ({
        name: column.name,
        kind: column.kind,
        inCsv: byLanguage.get(company.languages[0] ?? FIRST_LANGUAGE)?.[at]?.columns[place]?.inCsv,
        meaning: inEach((language) => byLanguage.get(language)?.[at]?.columns[place]?.meaning),
      })),
    })),
  };
  return `${JSON.stringify(dictionary, undefined, 2)}\n`;
}

import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { currencyOf } from '#domain/money/money.ts';
import type { Language } from '#domain/plan/company.ts';
import { FIRST_LANGUAGE, LANGUAGES } from '#words/languages.ts';
import { readContent, readBy, type Content } from '#importing/content.ts';
import type { Exports } from '#importing/reading/import-input.ts';
import { noFindings, type Finding } from '#importing/reading/finding.ts';
import { oneAtATime } from '#writing/one-at-a-time.ts';
import { putInPlace, type TextOfFile } from '#writing/put-in-place.ts';
import { putWhole } from '#writing/put-whole.ts';
import { readExports } from '#importing/reading/read-exports.ts';
import { LEFT_OUT, leftOutFiles } from '#importing/left-out.ts';
import { columnsYaml, readingLines, readingsAsData } from '#importing/reading-report.ts';
import type { FileReading } from '#importing/reading/file-reading.ts';
import { changeLines, fillIn, findingsAsData, noteLines, problemLines, toMend } from '#importing/report.ts';
import { workOut } from '#importing/work-out.ts';
import { messagesFor } from '#words/messages.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { answersTo, canAsk } from './shell/asking.ts';
import {
  companyNameFrom,
  mustBe,
  mustTakeContent,
  OPTIONS,
  toldIn,
  type Told,
  type Values,
} from './shell/import-options.ts';
import { asOfDay, finishKilled, pathFrom } from './shell/settings.ts';
import { progress } from './shell/stages.ts';

const HELP = `
npm run import -- DIR --into CONTENT [--dry-run]

Turns CRM and finance exports into content. DIR holds any of accounts, contacts, actuals, team and targets, as .csv or
workbooks (.xlsx, .xls, .ods, sheet by sheet), and columns.yaml where the headings need a map. Several files of a kind are read
together (actuals-2026-01.csv, actuals-2026-02.csv); files under other names are known by their headings. What a person wrote
in CONTENT is never overwritten; running the import again changes nothing. The report says how each file was read. Rows
that are left out go to DIR/left-out, with the reason, ready to be fixed.

--into CONTENT     the content folder; it is made if it is not there
--dry-run          shows what would change and writes nothing
--format text|json the report for a person, or as data for a program (default: text)
--write-columns    writes columns.yaml beside the exports, as they were read now; one that is there is not overwritten
--replace MONTHS   months such as 2026-06,2026-07 that the export replaces, although a customer or most of the sum would go
--add MONTHS       months to whose sales the export's rows are added: late invoices, credit notes; once for each export
--days             keeps the day of each sale where the export says it, and the site tells what the last weeks of earlier
                   quarters brought; without it sales are summed by month, unless the content has days already
--columns FILE     the column map (default: columns.yaml in DIR)
--segments LIST    segments of a company that has none, by our sales in twelve months, and the plan that each requires:
                   "Key accounts=200000:account,Named accounts=50000:sales,Others:sales"; without it, limits are proposed
--accept LIST      edits that the report offers and that are to be made, by what is in brackets there: routa-oy,
                   havulinna-oy/outi-meri, or all: an end for who has left the CRM, the title that a contact has there now
--answered         the differences between plans and exports that are reported now are answered: the plans stay, and they
                   are not reported again (answered.txt in the content)
--crm NAME         the name of the system that the exports are from, where two systems use the same numbers: ids are kept as NAME:id
--as-of DATE       the day the exports were made, YYYY-MM-DD: net sales and employees are written with it
--language en|fi   language of the report and of a new company (default: the company's first language, else en)
For a new CONTENT only:
--name "Company"   its name (default: the name of DIR)
--currency EUR     its currency (default: the one that the exports carry; where none does it is asked at a terminal, else EUR is
                   taken, reported, and marked in company.yaml)
--first-month 1    first month of its fiscal year, 1 to 12

columns.yaml says, for each export, which heading holds which field, and how the file is written where it does not say:
  accounts: { id: Account ID, name: Account Name, segment: null }
  actuals: { amount: Netto, format: { decimal: ",", date: d.m.yyyy, delimiter: ";", encoding: windows-1252 } }
and which rows count, where a value is not known: only: { Status: [Sent, Paid] }, minus: { Kind: [Credit] }

Exit codes: 0 done; 1 an export is refused (nothing is written) or rows were left out; 2 the command was used wrongly.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 1 }, async (values, [from]) => {
    if (from === undefined) throw new WrongUse('noExports');
    if (values.into === undefined) throw new WrongUse('noInto', from);
    const [source, folder] = [pathFrom(from), pathFrom(values.into)];
    await mustBe('directory', source, 'exportsNotThere');
    await mustTakeContent(folder, source);
    const columns = values.columns === undefined ? undefined : pathFrom(values.columns);
    if (columns !== undefined) await mustBe('file', columns, 'columnsNotThere');
    const told = toldIn(values);
    const work = () => importInto(folder, source, columns, told, values);
    if (values['dry-run'] === true) return work();
    const outcome = await oneAtATime(folder, work);
    if (outcome === undefined) throw new WrongUse('otherImport', folder);
    return outcome;
  });
}

async function importInto(
  folder: string,
  source: string,
  columns: string | undefined,
  told: Told,
  values: Values,
): Promise<number> {
  if (values['dry-run'] !== true) await finishKilled(folder);
  progress.begin('content');
  const content = await readContent(folder, progress.count);
  const language = told.language ?? content.portfolio?.company.languages[0] ?? FIRST_LANGUAGE;
  const t = messagesFor(language).importing;
  const findings = noFindings();
  if (content.lacksCompany) findings.refuseFile('content-without-company', folder);
  if (content.problems.length > 0)
    findings.refuseFile('content-has-problems', folder, { count: content.problems.length, folder });
  progress.begin('exports');
  const exports = await readExports(source, columns, readBy(content), findings, progress.count);
  progress.begin('workingOut');
  const { draft, findings: all } = workOut(
    content,
    exports,
    {
      companyName: values.name ?? companyNameFrom(source),
      currency: told.currency ?? (await askedCurrency(content, exports, values, t.currencyAsked)),
      firstMonth: told.firstMonth,
      language,
      asOf: values['as-of'],
      today: asOfDay(undefined, content.portfolio?.company),
      system: told.system,
      segments: told.segments,
      isAnswer: values.answered === true,
      accept: told.accept,
      replace: told.replace,
      add: told.add,
      withDays: values.days === true,
      words: {
        notAssigned: t.notAssigned,
        unclassified: t.unclassified,
        inactive: t.inactive,
        segments: [t.segmentNames.first, t.segmentNames.second, t.segmentNames.others],
        salesPlanOf: (name) => fillIn(t.salesPlanOf, { name }, language),
        edits: { ...t.edits, inactive: t.inactive, merged: (into) => fillIn(t.edits.merged, { into }, language) },
        currencyTaken: [language, ...LANGUAGES].map((one) => messagesFor(one).importing.currencyTaken),
      },
    },
    findings.list,
  );

  progress.end();
  const refusals = all.filter(({ weight }) => weight === 'file');
  const isDry = values['dry-run'] === true;
  const changes = refusals.length > 0 ? [] : draft.changes();
  const facts = {
    folder,
    created: changes.filter(({ isNew }) => isNew).length,
    changed: changes.filter(({ isNew }) => !isNew).length,
    unchanged: draft.unchanged(),
  };
  const isGood = !all.some(({ weight }) => weight !== 'note');
  const tag = changes.some(({ counts }) => counts.has('figures')) ? await priceOf(folder, changes, language) : '';
  if (!isDry) await putInPlace(folder, changes);
  const aside = isDry
    ? []
    : await writeAside(
        source,
        exports.readings,
        refusals.length > 0 ? [] : all,
        language,
        values['write-columns'] === true,
      );
  if (told.format === 'json') {
    const report = {
      readings: readingsAsData(exports.readings),
      findings: findingsAsData(all, language),
      changes: changes.map(({ file, isNew, counts }) => ({ file, isNew, counts: Object.fromEntries(counts) })),
      written: isDry || refusals.length > 0 ? [] : [...changes.map(({ file }) => path.join(folder, file)), ...aside],
    };
    tell(process.stdout, [JSON.stringify(report, undefined, 2)]);
    return isGood ? DONE : PROBLEMS_FOUND;
  }
  const readings = readingLines(exports.readings, language);
  const written = aside.map((file) => fillIn(t.writtenAside, { file }, language));
  if (refusals.length > 0) {
    tell(process.stdout, [...readings, ...noteLines(all, language), ...written]);
    tell(process.stderr, [
      ...problemLines(toMend(all, findings.list), language),
      fillIn(t.refused, { count: refusals.length }, language),
      fillIn(t.refusedDetail, { folder }, language),
    ]);
    return PROBLEMS_FOUND;
  }
  const outcome = changes.length === 0 ? t.nothingToChange : isDry ? t.wouldChange : t.hasChanged;
  tell(process.stdout, [
    ...readings,
    ...changeLines(draft, language),
    ...noteLines(all, language),
    ...written,
    ...(tag === '' ? [] : [tag.trimEnd()]),
    fillIn(outcome, facts, language),
  ]);
  return reportRows(all, language);
}

/** The currency of a new company whose exports name none, asked of whoever sits at a terminal. */
async function askedCurrency(
  { portfolio }: Content,
  { marks }: Exports,
  { format }: Values,
  asked: string,
): Promise<string | undefined> {
  if (portfolio || marks.size > 0 || format === 'json' || !canAsk()) return undefined;
  const { currency } = await answersTo([{ option: 'currency', asked, usual: '' }]);
  const code = currency?.toUpperCase();
  if (code !== undefined && !currencyOf(code)) throw new WrongUse('noCurrency', currency ?? '');
  return code;
}

/** What changed figures do. Its words and rules are loaded only where there are any: most imports have none. */
async function priceOf(folder: string, changes: readonly TextOfFile[], language: Language): Promise<string> {
  const { priceTagOf } = await import('./shell/price-tag-of.ts');
  return priceTagOf(folder, changes, language);
}

/**
 * Writes beside the exports: the rows that were left out, and the column map where it is asked for. Comes back with
 * their paths.
 */
async function writeAside(
  source: string,
  readings: readonly FileReading[],
  findings: readonly Finding[],
  language: Language,
  isMapAsked: boolean,
): Promise<string[]> {
  const leftOut = await leftOutFiles(source, readings, findings, language);
  const files = leftOut.map(({ file, text }) => ({ at: path.join(source, LEFT_OUT, file), text }));
  const map = path.join(source, 'columns.yaml');
  if (isMapAsked) {
    if (await stat(map).catch(() => undefined)) throw new WrongUse('columnsThere', map);
    files.push({ at: map, text: columnsYaml(readings) });
  }
  const written: string[] = [];
  for (const { at, text } of files) {
    // Exports may stand where nobody may write; what was left out is on the terminal as well.
    const isWritten = await mkdir(path.dirname(at), { recursive: true })
      .then(() => putWhole(at, text))
      .then(
        () => true,
        () => false,
      );
    if (isWritten) written.push(at);
  }
  return written;
}

function reportRows(findings: readonly Finding[], language: Language): number {
  const count = findings.filter(({ weight }) => weight === 'row').length;
  if (count === 0) return DONE;
  tell(process.stderr, [
    ...problemLines(findings, language),
    fillIn(messagesFor(language).importing.rowsLeftOut, { count }, language),
  ]);
  return PROBLEMS_FOUND;
}

function tell(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  stream.write(lines.map((line) => `${line}\n`).join(''));
}

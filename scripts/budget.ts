import { stat } from 'node:fs/promises';
import process from 'node:process';
import { budgetSheet, CARRY } from '#domain/budget/budget-sheet.ts';
import { openBook } from '#domain/budget/figures.ts';
import { budgetWorkbook } from '#data/budget-workbook.ts';
import { messagesFor } from '#words/messages.ts';
import { checkFolder } from './shell/checked.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { languageFrom, report } from './shell/report.ts';
import { asOfDay, contentFolder, pathFrom, wayTo } from './shell/settings.ts';
import { putNewFile } from './shell/put-file.ts';

const HELP = `
npm run budget -- --out FILE.xlsx [--carry last-quarter|last-year] [--content DIR] [--language en|fi] [--as-of DATE]

Writes the budget as a workbook to be filled in: for each customer its sales a year before, the lines of its budget, room for
a new line, and its forecast, over the quarters of this fiscal year and the next. Sealed quarters are locked; what nobody has
set is empty. Put the file into a folder and bring it back: npm run import -- FOLDER --into CONTENT. Only figures that were
changed in it come back, each on its own line of its plan, with what they do to gaps and red flags.

--out FILE.xlsx    the workbook; one that is there is not overwritten
--carry WHAT       proposes figures for open quarters that have none: those of the quarter before (last-quarter) or of the
                   same quarter a year before (last-year); who has no budget yet begins with what was sold. They are in grey
                   and are no budget until "Confirmed" says yes beside them, or another figure is written over them
--content DIR      the content folder (default: RULLA_CONTENT, else content/)
--language en|fi   language of the sheet (default: the company's first language)
--as-of DATE       the day that is today (default: as for npm run check)

Exit codes: 0 done; 1 the content has errors, and nothing is written; 2 the command was used wrongly.
`;

const OPTIONS = {
  out: { type: 'string' },
  carry: { type: 'string' },
  content: { type: 'string' },
  language: { type: 'string' },
  'as-of': { type: 'string' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 0 }, async (values) => {
    if (values.out === undefined) throw new WrongUse('noBudgetFile');
    const out = pathFrom(values.out);
    if (!out.endsWith('.xlsx')) throw new WrongUse('noWorkbook', values.out);
    if (await stat(out).catch(() => undefined)) throw new WrongUse('isThere', out);
    const carry = CARRY.find((one) => one === values.carry);
    if (values.carry !== undefined && !carry) throw new WrongUse('notOneOf', '--carry', values.carry, CARRY);
    const folder = await contentFolder(values.content);
    const { portfolio, errors } = await checkFolder(folder);
    const language = languageFrom(values.language, portfolio?.company.languages[0]);
    if (!portfolio || errors.length > 0) {
      process.stderr.write(report(errors, folder, 'text', language));
      return PROBLEMS_FOUND;
    }
    const asOf = asOfDay(values['as-of'], portfolio.company);
    const bytes = await budgetWorkbook(budgetSheet(openBook(portfolio, asOf), carry), {
      currency: portfolio.company.currencyUnit,
      words: messagesFor(language),
      company: portfolio.company.name,
      asOf,
    });
    if (!(await putNewFile(out, bytes))) throw new WrongUse('isThere', out);
    process.stdout.write(`${wayTo(out)}\n`);
    return DONE;
  });
}

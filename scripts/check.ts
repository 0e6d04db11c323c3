import process from 'node:process';
import { checkFolder, inLanguage } from './shell/checked.ts';
import { DONE, PROBLEMS_FOUND, runCommand } from './shell/command-line.ts';
import { staleOwners } from './shell/stale-owners.ts';
import { tellGitTrouble } from './shell/git-trouble.ts';
import { countByGrade, formatFrom, languageFrom, report } from './shell/report.ts';
import { asOfDay, contentFolder } from './shell/settings.ts';
import { progress } from './shell/stages.ts';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { historyBeside } from '#loading/history/beside.ts';
import { openGit } from '#loading/history/git.ts';
import { messagesFor } from '#words/messages.ts';

const HELP = `
npm run check -- [--content DIR] [--as-of DATE] [--format text|json|github|gitlab] [--language en|fi] [--all]

Lists every error of every file of a content folder at once: file, line, column, rule, what is wrong, how to fix it.
Red flags and hints are counted, and listed with --all.

--content DIR    the content folder (default: RULLA_CONTENT, else content/)
--as-of DATE     the day on which red flags are looked at, YYYY-MM-DD (default: RULLA_AS_OF, else asOf in company.yaml,
                 else today in the company's time zone)
--format FORMAT  text for people; github for annotations in GitHub Actions; gitlab for a Code Quality report;
                 json for other programs. Text and github go to standard error; json and gitlab are results of
                 their own and go to standard output, for instance into a file.
--language en|fi the language of the words (default: the company's first language)
--all            lists red flags and hints too, not only errors; json and gitlab always hold all

Exit codes: 0 no errors; 1 the content has errors; 2 the command was used wrongly or could not run.
`;

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  all: { type: 'boolean' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS }, async (values) => {
    const format = formatFrom(values.format);
    languageFrom(values.language, undefined);
    const folder = await contentFolder(values.content);
    const { read, portfolio: first, problems: written } = await checkFolder(folder, 'problems');
    const asOf = asOfDay(values['as-of'], first?.company);
    const language = languageFrom(values.language, first?.company.languages[0]);
    const portfolio = inLanguage(first, read.files, language);
    // A portfolio with holes in it would be blamed for them.
    const book = portfolio && countByGrade(written).errors === 0 ? openBook(portfolio, asOf) : undefined;
    const git = await openGit(folder);
    progress.begin('Judging the plans');
    const problems = book ? [...written, ...judge(book, await historyBeside(git, book, 'edits'))] : written;
    progress.end();
    tellGitTrouble(git, folder, language);
    const { errors, redFlags, hints } = countByGrade(problems);

    if (format === 'json' || format === 'gitlab')
      process.stdout.write(report(problems, folder, format, language, book));
    else {
      const listed = values.all ? problems : problems.filter(({ grade }) => grade === 'error');
      process.stderr.write(report(listed, folder, format, language, book));
      const words = messagesFor(language).check;
      const files = read.files.length + read.unread.length;
      const summary = errors === 0 ? words.fine(files, portfolio?.company.name ?? folder) : words.found(errors, files);
      process.stdout.write(
        `${summary}${redFlags + hints > 0 && !values.all ? ` ${words.beside(redFlags, hints)}` : ''}\n`,
      );
    }
    const stale = portfolio && errors === 0 ? await staleOwners(portfolio, folder, asOf) : undefined;
    if (stale !== undefined && format !== 'json' && format !== 'gitlab') {
      const said = messagesFor(language).check.ownersStale(stale);
      process.stderr.write(format === 'github' ? `::warning file=${stale},line=1::${said}\n` : `${said}\n`);
    }
    return errors === 0 ? DONE : PROBLEMS_FOUND;
  });
}

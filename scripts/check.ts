import process from 'node:process';
import { CheckBeside } from './kept/check-beside.ts';
import { inLanguage } from './shell/checked.ts';
import { checkWhole } from './shell/check-whole.ts';
import { DONE, PROBLEMS_FOUND, runCommand } from './shell/command-line.ts';
import { ownersText } from './shell/stale-owners.ts';
import { tellGitTrouble } from './shell/git-trouble.ts';
import { formatFrom, languageFrom, refuseUnknown, report } from './shell/report.ts';
import { contentFolder } from './shell/settings.ts';
import { messagesFor } from '#words/messages.ts';

const HELP = `
npm run check -- [--content DIR] [--as-of DATE] [--format text|json|github|gitlab] [--language en|fi] [--all] [--cold]

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
--cold           uses nothing of earlier checks, and keeps nothing for the next

Of 200 files on, what a check without errors has learned is kept in .rulla/kept/, which may be removed at any time: the
next one reads the plans and reviews that have changed since, and where others see what changed, judges all plans
together anew. It says what a check of everything says. With --all, json and gitlab, or when anything else has changed,
everything is checked.

Exit codes: 0 no errors; 1 the content has errors; 2 the command was used wrongly or could not run.
`;

const OPTIONS = {
  content: { type: 'string' },
  'as-of': { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  all: { type: 'boolean' },
  cold: { type: 'boolean' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS }, async (values) => {
    const format = formatFrom(values.format);
    refuseUnknown(values.language);
    const folder = await contentFolder(values.content);
    const beside = values.cold ? undefined : new CheckBeside(folder, await ownersText(folder));
    const isCounted = values.all !== true && format !== 'json' && format !== 'gitlab';
    const asked = { asOf: values['as-of'], language: values.language };
    const checked =
      (isCounted ? await beside?.again(asked.asOf) : undefined) ?? (await checkWhole(folder, asked, beside));
    const language = languageFrom(values.language, checked.portfolio?.company.languages[0]);
    const portfolio = inLanguage(checked.portfolio, checked.files, language);
    tellGitTrouble(checked.git, folder, language);
    const { problems, book } = checked;
    const { errors, redFlags, hints } = checked.counted;

    if (format === 'json' || format === 'gitlab')
      process.stdout.write(report(problems, folder, format, language, book));
    else {
      const listed = values.all ? problems : problems.filter(({ grade }) => grade === 'error');
      process.stderr.write(report(listed, folder, format, language, book));
      const words = messagesFor(language).check;
      const summary =
        errors === 0
          ? words.fine(checked.count, portfolio?.company.name ?? folder)
          : words.found(errors, checked.count);
      process.stdout.write(
        `${summary}${redFlags + hints > 0 && !values.all ? ` ${words.beside(redFlags, hints)}` : ''}\n`,
      );
    }
    const { stale } = checked;
    if (stale !== undefined && format !== 'json' && format !== 'gitlab') {
      const said = messagesFor(language).check.ownersStale(stale);
      process.stderr.write(format === 'github' ? `::warning file=${stale},line=1::${said}\n` : `${said}\n`);
    }
    return errors === 0 ? DONE : PROBLEMS_FOUND;
  });
}

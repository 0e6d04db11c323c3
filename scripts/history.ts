import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { checkFolder } from './shell/checked.ts';
import { messagesFor } from '#words/messages.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { tellGitTrouble } from './shell/git-trouble.ts';
import { languageFrom, report } from './shell/report.ts';
import { contentFolder, pathFrom } from './shell/settings.ts';
import { progress } from './shell/stages.ts';
import { filesWithLines, readHistory } from '#loading/history.ts';
import { openGit } from '#loading/history/git.ts';
import { HISTORY_FILE, readHistoryFile } from '#loading/history/history-file.ts';
import { writtenHistory } from '#loading/history/write-history.ts';
import { putWhole } from '#writing/put-whole.ts';

const HELP = `
npm run history -- [--content DIR] [--out FILE]

Writes who changed which line last, when and why, from git into a file. Where content is built without git or in a shallow
clone, put the file into the content folder as history.json: the site then takes from it what it would take from git.
Nothing is said of the lines of a file that has changed since. A whole clone asks git and not the file.

--content DIR    the content folder (default: RULLA_CONTENT, else content/)
--out FILE       the file to write (default: history.json in the content folder)

Exit codes: 0 written; 1 the content has errors; 2 the command was used wrongly, or git does not give the history.
`;

/** Later than any day that a change is of. */
const LAST_DAY = '9999-12-31';

export function run(args: string[]): Promise<number> {
  return runCommand(
    args,
    { help: HELP, options: { content: { type: 'string' }, out: { type: 'string' } } },
    async (values) => {
      const folder = await contentFolder(values.content);
      const out = values.out === undefined ? path.join(folder, HISTORY_FILE) : pathFrom(values.out);
      const { portfolio, errors } = await checkFolder(folder, 'problems');
      const language = languageFrom(undefined, portfolio?.company.languages[0]);
      if (!portfolio || errors.length > 0) {
        process.stderr.write(report(errors, folder, 'text', language));
        return PROBLEMS_FOUND;
      }
      if (values.out === undefined && readHistoryFile(folder).history?.invented)
        throw new WrongUse('inventedHistory', out);
      const git = await openGit(folder);
      progress.begin('history');
      const history = await readHistory(git, filesWithLines(portfolio), LAST_DAY, {
        mostByLine: Infinity,
        onRead: progress.count,
      });
      progress.end();
      tellGitTrouble(git, folder, language);
      if (!history || git.trouble()) throw new WrongUse('noHistory');
      const text = await writtenHistory(history, (file) => readFile(path.join(folder, file), 'utf8'));
      await putWhole(out, text);
      const t = messagesFor(language).commands.history;
      process.stdout.write(`${t.written(out, history.edits.length, history.files.size)}\n`);
      return DONE;
    },
  );
}

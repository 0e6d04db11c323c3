import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { currencyIn } from '#domain/plan/company.ts';
import { formatted } from '#handwritten/format.ts';
import { findFiles } from '#loading/found-files.ts';
import { schemasIn } from '#loading/read-text.ts';
import { putInPlace, type TextOfFile } from '#writing/put-in-place.ts';
import { DONE, PROBLEMS_FOUND, runCommand } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import { contentFolder, wayTo } from './shell/settings.ts';
import { progress } from './shell/stages.ts';

const HELP = `
npm run format -- [--check] [--content DIR]

Puts the fields of every file into the usual form: one field a line, two spaces deeper for each group, fields in the order
of the handbook's field reference, quarters in time. Comments stay where they are, values as they are written, the text
under the fields as it is. What the files say is not changed; each is read back and compared before it is written. Doing
it twice changes nothing more. A file with an error is left alone: npm run check says what is wrong with it.

--check        writes nothing and names the files that are not in the usual form
--content DIR  the content folder (default: RULLA_CONTENT, else content/)

Exit codes: 0 done, or all are in form; 1 with --check: some are not; 2 the command was used wrongly or could not run.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(
    args,
    { help: HELP, options: { check: { type: 'boolean' }, content: { type: 'string' } } },
    async ({ check: isCheck = false, content }) => {
      const folder = await contentFolder(content);
      const { changed, count } = await changedIn(folder);
      if (!isCheck) await putInPlace(folder, changed);
      for (const { file } of changed) process.stdout.write(`${wayTo(path.join(folder, file))}\n`);
      const t = commandWords().commands.format;
      const said =
        changed.length === 0 ? t.allInForm(count) : (isCheck ? t.notInForm : t.putInForm)(changed.length, count);
      process.stdout.write(`${said}\n`);
      return isCheck && changed.length > 0 ? PROBLEMS_FOUND : DONE;
    },
  );
}

/** The files that are not in the usual form, with their texts in it. */
async function changedIn(folder: string): Promise<{ changed: TextOfFile[]; count: number }> {
  const company: unknown = parse(await readFile(path.join(folder, 'company.yaml'), 'utf8').catch(() => ''), {
    logLevel: 'silent',
  });
  const schemas = schemasIn(currencyIn(company));
  const changed: TextOfFile[] = [];
  let count = 0;
  progress.begin('form');
  const { found } = findFiles(folder);
  for (const [at, { kind, file, path: place }] of found.entries()) {
    progress.count(at + 1, found.length);
    // Rows of finance are in the form of their system, and a seal is never rewritten.
    if (kind === 'actuals' || kind === 'snapshot' || kind === 'method') continue;
    const bytes = await readFile(place);
    const text = bytes.toString('utf8');
    count++;
    // What is no UTF-8 would not come back as it was.
    const now = Buffer.from(text).equals(bytes) ? formatted(kind, file, text, schemas) : undefined;
    if (now !== undefined && now !== text) changed.push({ file, was: text, text: now });
  }
  progress.end();
  return { changed, count };
}

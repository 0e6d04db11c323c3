import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { priceTagDocument } from '#components/changes/price-tag-document.tsx';
import { openGit } from '#loading/history/git.ts';
import { commitNamed, writeTreeAt } from '#loading/history/tree-at.ts';
import { priceTagMarkdown } from '#views/changes/price-tag-markdown.ts';
import { priceTagText } from '#views/changes/price-tag-text.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { compareFolders, type Compared } from './shell/compared.ts';
import { countByGrade, languageFrom, report } from './shell/report.ts';
import { contentFolder, pathFrom } from './shell/settings.ts';

const HELP = `
npm run diff -- --base REV [--head REV] [--content DIR] [--format text|markdown|json|html] [--language en|fi] [--as-of DATE]
npm run diff -- BEFORE AFTER [--format …] [--language …] [--as-of DATE]

What a change of the plans does, in words and figures: budget, target, forecast, actual and gap by quarter and year, of the
company, its segments and accounts; red flags opened and closed; attitudes, people, actions, ideas, promises, duties and
rules that changed; what was only worded anew. Both states are judged by the same rules on the same day. The same two
states always give the same answer.

--base REV       the state before, by any name that git knows: main, a tag, a commit
--head REV       the state after (default: the content folder as it lies on the disk)
BEFORE AFTER     two content folders, in place of two states of one
--content DIR    the content folder (default: RULLA_CONTENT, else content/)
--format FORMAT  text for people; markdown for a comment on a proposal; html for a file of its own; json for programs, with
                 amounts in minor units
--language en|fi the language of the words (default: the company's first language)
--as-of DATE     the day that both states are looked at (default: RULLA_AS_OF, else asOf in company.yaml, else today)

To see what a branch does, name where it left: --base "$(git merge-base main HEAD)". What needs the history of lines,
such as who alone changes a plan, is not judged here.

Exit codes: 0 done, whatever changed; 1 one of the states has errors; 2 the command was used wrongly or could not run.
`;

const OPTIONS = {
  base: { type: 'string' },
  head: { type: 'string' },
  content: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  'as-of': { type: 'string' },
} as const;

const FORMATS = ['text', 'markdown', 'json', 'html'] as const;
type Format = (typeof FORMATS)[number];

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 2 }, async (values, words) => {
    const format = FORMATS.find((one) => one === (values.format ?? 'text'));
    if (!format) throw new WrongUse(`--format "${values.format}" is not known. Write one of: ${FORMATS.join(', ')}.`);
    languageFrom(values.language, undefined);
    const scratch = await mkdtemp(path.join(tmpdir(), 'rulla-diff-'));
    try {
      const [before, after] = await bothFolders(values, words, scratch);
      const compared = await compareFolders(before, after, values['as-of'], values.language);
      if ('broken' in compared) {
        for (const { side, folder, errors } of compared.broken) {
          const name = side === 'Before' ? values.base : values.head;
          const told = report(errors, folder, 'text', compared.language);
          // What git has stands nowhere that the reader could open: it is named as git names it.
          process.stderr.write(
            folder.startsWith(scratch) ? told.replaceAll(folder, `${name}:`).replaceAll(':/', ':') : told,
          );
          process.stderr.write(`\n${side}: ${countByGrade(errors).errors} errors. `);
        }
        process.stderr.write('A state with errors has no figures to compare. Mend it: npm run check.\n');
        return PROBLEMS_FOUND;
      }
      process.stdout.write(written(compared, format));
      return DONE;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  });
}

/** What two states differ in, in a format. */
export function written({ view, language, facts }: Compared, format: Format): string {
  switch (format) {
    case 'text':
      return priceTagText(view);
    case 'markdown':
      return priceTagMarkdown(view);
    case 'html':
      return priceTagDocument(view, language);
    case 'json':
      return `${JSON.stringify(facts, null, 2)}\n`;
  }
}

/** The two folders to compare: as they are named, or as git has them, written beside one another. */
async function bothFolders(
  { base, head, content }: { base?: string; head?: string; content?: string },
  [before, after]: readonly string[],
  scratch: string,
): Promise<[string, string]> {
  if (before !== undefined) {
    if (base !== undefined || head !== undefined || after === undefined)
      throw new WrongUse(
        `Name two folders, or one state with --base and, if need be, another with --head.\n\n${HELP.trim()}`,
      );
    return [await contentFolder(pathFrom(before)), await contentFolder(pathFrom(after))];
  }
  if (base === undefined)
    throw new WrongUse(`What is it compared with? For instance: npm run diff -- --base main\n\n${HELP.trim()}`);
  const folder = await contentFolder(content);
  return [
    await stateAt(base, folder, path.join(scratch, 'before')),
    head === undefined ? folder : await stateAt(head, folder, path.join(scratch, 'after')),
  ];
}

/** The content folder as git knows it under a name. */
async function stateAt(name: string, folder: string, into: string): Promise<string> {
  const git = await openGit(folder);
  const commit = await commitNamed(git, name);
  if (commit === undefined)
    throw new WrongUse(
      `git knows no state "${name}" of ${folder}. Name a branch, a tag or a commit; in a clone of a part, fetch it first.`,
    );
  const isThere = await writeTreeAt(git, commit, into);
  if (!isThere) throw new WrongUse(`${name} has no content folder at ${git.prefix === '' ? folder : git.prefix}`);
  return into;
}

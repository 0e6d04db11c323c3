import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { priceTagDocument } from '#components/changes/price-tag-document.tsx';
import type { AskedYes } from '#domain/changes/guardrails.ts';
import { openGit } from '#loading/history/git.ts';
import { askedWords } from '#views/changes/asked-words.ts';
import { priceTagMarkdown } from '#views/changes/price-tag-markdown.ts';
import { priceTagText } from '#views/changes/price-tag-text.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import type { Author } from '#domain/changes/members-among.ts';
import { authorsBetween } from './shell/authors.ts';
import { compareFolders, type Compared } from './shell/compared.ts';
import { countByGrade, refuseUnknown, report } from './shell/report.ts';
import { contentFolder, pathFrom } from './shell/settings.ts';
import { stateAt } from './shell/state-at.ts';
import { progress } from './shell/stages.ts';
import { folderAside, giveBack } from '#writing/left-behind.ts';

const HELP = `
npm run diff -- --base REV [--head REV] [--content DIR] [--format text|markdown|json|html|github|gitlab] [--language en|fi] [--as-of DATE] [--require-yes [--yes NAMES]]
npm run diff -- BEFORE AFTER [--format …] [--language …] [--as-of DATE]

What a change of the plans does, in words and figures: budget, target, forecast, actual and gap by quarter and year, of the
company, its segments and accounts; red flags opened and closed; attitudes, people, actions, ideas, promises, duties and
rules that changed; what was only reworded. Both states are checked by the same rules on the same day. The same two
states always give the same answer.

--base REV       the state before, by any name that git knows: main, a tag, a commit
--head REV       the state after (default: the content folder as it lies on the disk)
BEFORE AFTER     two content folders, in place of two states of one
--content DIR    the content folder (default: RULLA_CONTENT, else content/)
--format FORMAT  text for people; markdown for a comment on a proposal; html for a file of its own; json for programs, with
                 amounts in minor units; github and gitlab: red flags that open, as notes on their lines
--language en|fi the language of the words (default: the company's first language)
--as-of DATE     the day that both states are looked at (default: RULLA_AS_OF, else asOf in company.yaml, else today)

--require-yes    ends with 1 while the guardrails of company.yaml ask for a yes that nobody has given: a status that a
                 protected branch can require
--yes NAMES      who has said yes: accounts on the code host (handle in the team) or ids, with commas between them

To see what a branch does, name where it began: --base "$(git merge-base main HEAD)". What needs the history of lines,
such as who alone changes a plan, is not counted here.

Exit codes: 0 done, whatever changed; 1 one of the states has errors, or with --require-yes a yes is missing; 2 the command was used wrongly or could not run.
`;

const OPTIONS = {
  base: { type: 'string' },
  head: { type: 'string' },
  content: { type: 'string' },
  format: { type: 'string' },
  language: { type: 'string' },
  'as-of': { type: 'string' },
  'require-yes': { type: 'boolean' },
  yes: { type: 'string' },
} as const;

const FORMATS = ['text', 'markdown', 'json', 'html', 'github', 'gitlab'] as const;
type Format = (typeof FORMATS)[number];

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 2 }, async (values, words) => {
    const format = FORMATS.find((one) => one === (values.format ?? 'text'));
    if (!format) throw new WrongUse('notOneOf', '--format', values.format ?? '', FORMATS);
    refuseUnknown(values.language);
    const scratch = folderAside(tmpdir(), 'rulla-diff-');
    try {
      progress.begin('fetchingStates');
      const { before, after, authors } = await bothStates(values, words, scratch);
      const compared = await compareFolders(before, after, values['as-of'], values.language, authors);
      if ('broken' in compared) {
        const t = commandWords().commands.diff;
        for (const { side, folder, errors } of compared.broken) {
          const name = side === 'before' ? values.base : values.head;
          const told = report(errors, folder, 'text', compared.language);
          // What git has stands nowhere that the reader could open: it is named as git names it.
          process.stderr.write(
            folder.startsWith(scratch) ? told.replaceAll(folder, `${name}:`).replaceAll(':/', ':') : told,
          );
          process.stderr.write(`\n${t.errors(side, countByGrade(errors).errors)} `);
        }
        process.stderr.write(`${t.noFigures}\n`);
        return PROBLEMS_FOUND;
      }
      process.stdout.write(written(compared, format));
      if (values['require-yes'] !== true) return DONE;
      const open = openYes(compared, (values.yes ?? '').split(/[\s,]+/));
      for (const { head, why } of askedWords(open, compared.portfolio, compared.words))
        process.stderr.write(`${[head, ...why].join(' ')}\n`);
      return open.length === 0 ? DONE : PROBLEMS_FOUND;
    } finally {
      giveBack(scratch);
    }
  });
}

/** What two states differ in, in a format. */
export function written({ view, language, facts, opened, folder, book }: Compared, format: Format): string {
  switch (format) {
    case 'github':
    case 'gitlab':
      return report(opened, folder, format, language, book);
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

/** What still waits for a yes, when those who are named have given theirs. */
function openYes({ asked, portfolio }: Compared, given: readonly string[]): AskedYes[] {
  const names = new Set(given.map((one) => one.toLowerCase().replace(/^@/, '')));
  return asked.filter(({ whom }) => {
    const member = whom === undefined ? undefined : portfolio.members.get(whom);
    return !member || ![member.id, member.handle?.toLowerCase()].some((name) => name !== undefined && names.has(name));
  });
}

/**
 * The two states to compare: folders as they are named, or as git has them, written beside one another; and who led
 * from one to the other.
 */
async function bothStates(
  { base, head, content }: { base?: string; head?: string; content?: string },
  [before, after]: readonly string[],
  scratch: string,
): Promise<{ before: string; after: string; authors: Author[] }> {
  if (before !== undefined) {
    if (base !== undefined || head !== undefined || after === undefined) throw new WrongUse('twoFolders').withHelp();
    const folders = [await contentFolder(pathFrom(before)), await contentFolder(pathFrom(after))] as const;
    return { before: folders[0], after: folders[1], authors: [] };
  }
  if (base === undefined) throw new WrongUse('comparedWithWhat').withHelp();
  const folder = await contentFolder(content);
  return {
    before: await stateAt(base, folder, path.join(scratch, 'before')),
    after: head === undefined ? folder : await stateAt(head, folder, path.join(scratch, 'after')),
    authors: await authorsBetween(await openGit(folder), base, head ?? 'HEAD'),
  };
}

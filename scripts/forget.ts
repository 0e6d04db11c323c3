import { cp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import type { Due } from '#domain/calendar/due.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { changedLines } from '#forgetting/changed-lines.ts';
import { forget, type Forgetting } from '#forgetting/forget.ts';
import { crmKey } from '#importing/matching/crm-key.ts';
import { FORGOTTEN_FILE, forgottenMark, withForgotten } from '#writing/forgotten.ts';
import { folderAside, giveBack } from '#writing/left-behind.ts';
import { putInPlace } from '#writing/put-in-place.ts';
import { openGit } from '#loading/history/git.ts';
import { formatterFor, type Formatter } from '#words/format.ts';
import { messagesFor, type Messages } from '#words/messages.ts';
import { forgetKept, keptOf, keptPlace } from './kept/kept-places.ts';
import { checkFolder, type Checked } from './shell/checked.ts';
import { chosenPerson, soundContent, textsOf, type ChosenPerson } from './shell/chosen-person.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { commitsWith, type CommitsWith } from './shell/commits-with.ts';
import { tellGitTrouble } from './shell/git-trouble.ts';
import { report } from './shell/report.ts';
import { asOfDay, wayTo } from './shell/settings.ts';
import { progress } from './shell/stages.ts';

const HELP = `
npm run forget -- PERSON [--dry-run] [--promises-to ID] [--content DIR] [--language en|fi]

Removes a person of a customer from the content: their entry, all that points at it, and their name in every text, which
gives way to "a removed person". Nothing else in a file changes. Sealed quarters are not touched: they hold ids and no
names. A mark without a name in forgotten.txt keeps a later import from bringing them back. What builds of the content
have kept for the next (.rulla/kept/) is removed as well. Shows each line before and after, checks the content without
the person first, and says what git history still holds and how to remove that.

PERSON             account/id (havulinna-paper/eero-kallas), or an id or a full name that only one person has
--dry-run          shows what would change and writes nothing
--promises-to ID   another person of the same plan, to whom the promises made to this one are written from now on;
                   without it they are removed
--content DIR      the content folder (default: RULLA_CONTENT, else content/)
--language en|fi   the language of the words (default: the company's first language)

Exit codes: 0 done; 1 the content has errors, or would have: nothing is written; 2 the command was used wrongly, or
there is no such person.
`;

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  'promises-to': { type: 'string' },
  content: { type: 'string' },
  language: { type: 'string' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 1 }, async (values, [asked]) => {
    if (asked === undefined) throw new WrongUse('whomToForget').withHelp();
    const content = await soundContent(values);
    if (!content) return PROBLEMS_FOUND;
    const { folder, portfolio, language, messages } = content;
    const t = messages.personalData;
    const format = formatterFor(language, portfolio.company.currencyUnit, 'one');
    const chosen = chosenPerson(portfolio, asked);
    const { account, person } = chosen;
    const promisesTo = values['promises-to'];
    if (promisesTo !== undefined && !account.people.some(({ id }) => id === promisesTo && id !== person.id))
      throw new WrongUse('noPromisee', promisesTo, account.name);

    const { writtenIn, languages } = portfolio.company;
    const files = new Map([...(await textsOf(folder))].filter(([file]) => !file.endsWith('.json')));
    const forgetting = forget(portfolio, account, person, files, {
      promisesTo,
      removed: messagesFor(writtenIn ?? languages[0] ?? language).personalData.removed,
    });
    const own = await readFile(path.join(folder, FORGOTTEN_FILE), 'utf8').catch(() => undefined);
    const mark =
      person.crmId === undefined
        ? forgottenMark({ account: account.id, name: person.name })
        : forgottenMark({ crmId: crmKey(person.crmId) });
    const list = withForgotten(own, mark);
    const written = [
      ...forgetting.changes.map(({ file, before, text }) => ({ file, was: before, text })),
      ...(list === own ? [] : [{ file: FORGOTTEN_FILE, was: own, text: list }]),
    ];
    const after = await checkedWith(folder, forgetting);
    if (after.errors.length > 0) {
      process.stderr.write(`${t.breaks}\n${report(after.errors, after.folder, 'text', language)}`);
      return PROBLEMS_FOUND;
    }
    const isDry = values['dry-run'] === true;
    const isKept = keptOf(folder).length > 0;
    if (!isDry) {
      await putInPlace(folder, written);
      forgetKept(folder);
    }
    const git = await openGit(folder);
    progress.begin('name');
    const commits = await commitsWith(person.name, git);
    progress.end();
    tellGitTrouble(git, folder, language);
    process.stdout.write(
      `${[
        ...written.flatMap(linesShown),
        ...othersShown(forgetting, messages, (due) => format.due(due, asOfDay(undefined, portfolio.company))),
        '',
        (isDry ? t.would : t.has)(person.name, account.name, written.length),
        ...sealedShown(portfolio, chosen, messages),
        (isDry ? t.wouldStayOut : t.staysOut)(FORGOTTEN_FILE),
        ...(isKept ? [(isDry ? t.keptWouldGo : t.keptIsGone)(wayTo(keptPlace()))] : []),
        t.rebuild,
        ...historyShown(commits, chosen, t, format),
      ].join('\n')}\n`,
    );
    return DONE;
  });
}

/** The check of the content as it would be, made on a copy. */
async function checkedWith(folder: string, { changes }: Forgetting): Promise<Checked> {
  const scratch = folderAside(tmpdir(), 'rulla-forget-');
  try {
    const copy = path.join(scratch, path.basename(folder));
    await cp(folder, copy, {
      recursive: true,
      filter: (file) => !['.git', 'node_modules'].includes(path.basename(file)),
    });
    for (const { file, text } of changes) await writeFile(path.join(copy, file), text);
    return await checkFolder(copy);
  } finally {
    giveBack(scratch);
  }
}

function linesShown({ file, was, text }: { file: string; was: string | undefined; text: string }): string[] {
  const lines = changedLines(was ?? '', text);
  return [file, ...lines.map(({ line, sign, text: words }) => `  ${String(line).padStart(4)} ${sign} ${words}`)];
}

function othersShown(
  { promises, unsure }: Forgetting,
  { personalData: t }: Messages,
  dueOf: (due: Due) => string,
): string[] {
  return [
    ...promises.map(({ promise, due, isOpen }) => t.promiseGoes(promise, dueOf(due), isOpen)),
    ...(unsure.length > 0 ? [t.unsure, ...unsure.map(({ file, line, text }) => `  ${file}:${line}  ${text}`)] : []),
  ];
}

function sealedShown(portfolio: Portfolio, { account, person }: ChosenPerson, { personalData: t }: Messages): string[] {
  const quarters = portfolio.snapshots
    .filter(({ snapshot }) => isIn(snapshot.accounts, account, person.id))
    .map(({ quarter }) => quarter);
  if (quarters.length === 0) return [];
  const words = person.name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-z]+/)
    .filter((word) => word.length > 2);
  const isName = words.some((word) => person.id.split(/[-.]/).includes(word));
  return [t.sealed(quarters.join(', '), person.id), ...(isName ? [t.idIsName(person.id)] : [])];
}

function isIn(
  accounts: readonly { id: string; people: readonly { id: string }[] }[],
  account: Account,
  person: string,
): boolean {
  return accounts.some(({ id, people }) => id === account.id && people.some((one) => one.id === person));
}

/** What git history still holds of the person, and how that is removed; whether it could be read. */
function historyShown(
  commits: CommitsWith | undefined,
  { person, account }: ChosenPerson,
  t: Messages['personalData'],
  format: Formatter,
): string[] {
  if (!commits) return [t.gitNone];
  const { count, first, last, prefix } = commits;
  if (count === 0) return [t.gitClean];
  const [from, to] = [format.date(first), format.date(last)];
  return [t.gitHolds(count, from, to, first === last), t.gitHow(person.name, prefix + account.source.file)];
}

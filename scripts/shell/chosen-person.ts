import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { sameName } from '#importing/matching/names.ts';
import { nearestNamed } from '#domain/checks/nearest-named.ts';
import { referenceTo } from '#domain/people/held-about.ts';
import type { Language } from '#domain/plan/company.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { messagesFor, type Messages } from '#words/messages.ts';
import { checkFolder } from './checked.ts';
import { WrongUse } from './command-line.ts';
import { languageFrom } from './report.ts';
import { contentFolder } from './settings.ts';

export interface ChosenPerson {
  account: Account;
  person: Stakeholder;
}

/** Content without errors, and the words of the command that reads it. */
export interface SoundContent {
  folder: string;
  portfolio: Portfolio;
  language: Language;
  messages: Messages;
}

/** The content that a person is looked for in; nothing when it has errors, which is said then. */
export async function soundContent(values: {
  content?: string | undefined;
  language?: string | undefined;
}): Promise<SoundContent | undefined> {
  const folder = await contentFolder(values.content);
  const { portfolio, errors } = await checkFolder(folder);
  const language = languageFrom(values.language, portfolio?.company.languages[0]);
  const messages = messagesFor(language);
  if (portfolio && errors.length === 0) return { folder, portfolio, language, messages };
  process.stderr.write(`${messages.personalData.contentFaulty(errors.length)}\n`);
  return undefined;
}

/** The person that somebody asks for: `account/id`, an id or a full name that only one person has. */
export function chosenPerson(portfolio: Portfolio, asked: string): ChosenPerson {
  const everybody = portfolio.accounts.flatMap((account) => account.people.map((person) => ({ account, person })));
  const wanted = sameName(asked);
  const found = everybody.filter(({ account, person }) =>
    [referenceTo(account, person), person.id, sameName(person.name)].includes(wanted),
  );
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const near = nearestNamed(asked, everybody, ({ account, person }) => [
    person.id,
    person.name,
    referenceTo(account, person),
  ]);
  if (only)
    throw new WrongUse('several', asked, found.map(({ account, person }) => referenceTo(account, person)).join(', '));
  throw new WrongUse('nobody', asked, near?.person.name, near && referenceTo(near.account, near.person));
}

/** The texts of a content folder by path with `/`, in order: all that people write, and sealed quarters. */
export async function textsOf(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:mdx|yaml|json)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
  return new Map(
    await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const)),
  );
}

import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { nearest } from '#domain/checks/nearest.ts';
import { referenceTo } from '#domain/people/held-about.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import type { Messages } from '#views/messages/messages.ts';
import { WrongUse } from './command-line.ts';

export interface ChosenPerson {
  account: Account;
  person: Stakeholder;
}

/** The person that somebody asks for: `account/id`, an id or a full name that only one person has. */
export function chosenPerson(portfolio: Portfolio, asked: string, { personalData: t }: Messages): ChosenPerson {
  const everybody = portfolio.accounts.flatMap((account) => account.people.map((person) => ({ account, person })));
  const wanted = asked.normalize('NFC').toLowerCase();
  const found = everybody.filter(({ account, person }) => [referenceTo(account, person), person.id, person.name.toLowerCase()].includes(wanted));
  const [only, ...others] = found;
  if (only && others.length === 0) return only;
  const names = everybody.flatMap(({ account, person }) => [person.id, person.name, referenceTo(account, person)]);
  const near = nearest(asked, names);
  throw new WrongUse(only
    ? t.several(asked, found.map(({ account, person }) => referenceTo(account, person)).join(', '))
    : `${t.unknown(asked)}${near === undefined ? '' : ` ${t.nearest(near)}`}`);
}

/** The texts of a content folder by path with `/`, in order: all that people write, and sealed quarters. */
export async function textsOf(folder: string): Promise<Map<string, string>> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:mdx|yaml|json)$/.test(entry.name))
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !file.split('/').some((part) => part.startsWith('.') || part === 'node_modules'))
    .sort();
  return new Map(await Promise.all(files.map(async (file) => [file, await readFile(path.join(folder, file), 'utf8')] as const)));
}

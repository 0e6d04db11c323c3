import { heldAbout, type Held } from '#domain/people/held-about.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { lineAt, namesOf } from './names-of.ts';

/**
 * All that is held about a person anywhere in a content folder, each item with its line: the plan, reviews and seals,
 * and full names in every other file. `files` are the texts of the folder, sealed quarters included.
 */
export function heldInFiles(
  portfolio: Portfolio,
  account: Account,
  person: Stakeholder,
  files: ReadonlyMap<string, string>,
): Held[] {
  const held = heldAbout(portfolio, account, person);
  const own = new Set(held.map(({ file }) => file).concat(account.source.file));
  const inBodies = new Set(
    held.filter(({ how, line }) => how === 'mention' && line === undefined).map(({ file }) => file),
  );
  const names = namesOf(portfolio, account, person);
  const mentions = (file: string, from: number, isOwn: boolean): Held[] => {
    const text = (files.get(file) ?? '').normalize('NFC');
    const { sure, unsure } = names(text.slice(from), isOwn ? account.id : undefined, isOwn);
    const lines = new Map(
      [...sure, ...unsure].map(({ start }) => lineAt(text, from + start)).map((found) => [found.line, found.text]),
    );
    return [...lines].map(([line, value]) => ({ how: 'mention', file, line, field: 'body', value }));
  };
  const elsewhere = [...files.keys()].filter((file) => !own.has(file) && !file.endsWith('.json'));
  return [
    ...held.flatMap((item): Held[] => {
      if (item.how === 'sealed')
        return [{ ...item, line: lineInSeal(files.get(item.file) ?? '', account.id, person.id) }];
      return item.line === undefined ? [] : [item];
    }),
    ...[...inBodies].flatMap((file) => mentions(file, bodyOf(files.get(file) ?? ''), true)),
    ...elsewhere.flatMap((file) => mentions(file, 0, false)),
  ];
}

function bodyOf(text: string): number {
  return /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*(?:\r?\n|$)/m.exec(text)?.[0].length ?? 0;
}

/**
 * The line of a person's entry in a sealed quarter: keys are sorted there, so the person stands after the account's id.
 */
function lineInSeal(text: string, account: string, person: string): number | undefined {
  const from = text.search(new RegExp(`^ {4}"id": "${account}"`, 'm'));
  const at = from === -1 ? -1 : text.indexOf(`"id": "${person}"`, from);
  return at === -1 ? undefined : lineAt(text, at).line;
}

import type { Due } from '#domain/calendar/due.ts';
import { normalLines } from './normal-lines.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import { byText } from '#domain/order.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { fieldValueAt } from './field-value.ts';
import { lineAt, namesOf, type Names } from './names-of.ts';
import { referencesTo, type FieldEdit } from './references-to.ts';
import { removeFields } from './remove-fields.ts';

/** A file of the content folder that would change. */
export interface ForgottenIn {
  file: string;
  before: string;
  text: string;
}

/** A place where a name stands that may be somebody else's: a person has to look. */
export interface Unsure {
  file: string;
  line: number;
  text: string;
}

export interface Forgetting {
  /** In the order in which they are written: what points at the person before the plan that has them. */
  changes: ForgottenIn[];
  unsure: Unsure[];
  /** Promises that go with the person. */
  promises: { id: string | undefined; promise: string; due: Due; isOpen: boolean }[];
}

export interface ForgetOptions {
  /** Person of the same plan who takes over the promises made to the person. */
  promisesTo: string | undefined;
  /** What stands in the place of a name: "a removed person". */
  removed: string;
}

/**
 * The content without a person: their entry and all that points at it goes, and their name in any text of the content
 * gives way to neutral words. Files keep every other byte. Sealed quarters are not among the files: they hold ids.
 */
export function forget(
  portfolio: Portfolio,
  account: Account,
  person: Stakeholder,
  files: ReadonlyMap<string, string>,
  options: ForgetOptions,
): Forgetting {
  const names = namesOf(portfolio, account, person);
  const own = account.source.file;
  const edits = referencesTo(account, person, options.promisesTo);
  const reviews = new Set(
    [...portfolio.reviews, ...portfolio.begunReviews]
      .filter((review) => review.account === account)
      .map(({ source }) => source.file),
  );
  const changes: ForgottenIn[] = [];
  const unsure: Unsure[] = [];
  for (const [file, before] of files) {
    const isOwn = file === own || reviews.has(file);
    const cut = file === own ? withoutFields(before, edits) : before;
    const plain = isOwn && !isSharedId(account, person) ? withoutId(cut, person.id, options.removed) : cut;
    const { text, left } = withoutNames(plain, names, {
      account: account.salesPlan || !isOwn ? undefined : account.id,
      isOwn,
      first: person.name.normalize('NFC').trim().split(/\s+/)[0] ?? '',
      removed: options.removed,
    });
    unsure.push(...left.map(({ line, text: what }) => ({ file, line, text: what })));
    if (text !== before) changes.push({ file, before, text });
  }
  const promises = options.promisesTo === undefined ? account.promises.filter(({ to }) => to === person.id) : [];
  return {
    changes: changes.sort((a, b) => Number(a.file === own) - Number(b.file === own) || byText(a.file, b.file)),
    unsure,
    promises: promises.map(({ id, promise, due, keptOn, brokenOn }) => ({
      id,
      promise,
      due,
      isOpen: keptOn === undefined && brokenOn === undefined,
    })),
  };
}

/** In a sales plan another customer may have a person with the same id. */
function isSharedId(account: Account, person: Stakeholder): boolean {
  return (
    account.salesPlan?.customers.some(
      (customer) => customer.id !== account.id && customer.people.some(({ id }) => id === person.id),
    ) ?? false
  );
}

function withoutFields(text: string, edits: readonly FieldEdit[]): string {
  const { head, yaml, rest } = parted(text);
  let changed = yaml;
  for (const { path, becomes } of edits) {
    const at = becomes === undefined ? undefined : fieldValueAt(changed, path);
    if (at && becomes !== undefined) changed = changed.slice(0, at.start) + becomes + changed.slice(at.end);
  }
  return (
    head +
    removeFields(
      changed,
      edits.filter(({ becomes }) => becomes === undefined).map(({ path }) => path),
    ) +
    rest
  );
}

/** The fields of a plan between its fences; a YAML file is fields throughout. */
function parted(text: string): { head: string; yaml: string; rest: string } {
  const fences = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (fences?.index !== 0) return { head: '', yaml: text, rest: '' };
  const start = text.indexOf('\n') + 1;
  const end = start + (fences[1]?.length ?? 0);
  return { head: text.slice(0, start), yaml: text.slice(start, end), rest: text.slice(end) };
}

/** References in running text, and the id in comments. */
function withoutId(text: string, id: string, removed: string): string {
  const written = id.replace(/[-.]/g, '\\$&');
  return text
    .replace(
      new RegExp(`<Person\\s+id\\s*=\\s*(["'])${written}\\1\\s*(?:/>|>\\s*</Person>)`, 'g'),
      (_, __, at: number) => wordsAt(text, at, removed),
    )
    .replace(
      new RegExp(`^(\\s*#.*?)(?<![\\w-])${written}(?![\\w-])`, 'gm'),
      (_, before: string) => `${before}${removed}`,
    );
}

/** A sentence begins with a capital letter. */
function wordsAt(text: string, at: number, words: string): string {
  return /(?:[.!?]\s+|\n\n|>\n)$/.test(text.slice(Math.max(0, at - 12), at))
    ? words[0]?.toUpperCase() + words.slice(1)
    : words;
}

interface Around {
  account: string | undefined;
  isOwn: boolean;
  first: string;
  removed: string;
}

function withoutNames(
  text: string,
  names: Names,
  { account, isOwn, first, removed }: Around,
): { text: string; left: { line: number; text: string }[] } {
  // Names are looked for in normal form; a file that is written otherwise and names nobody stays as it is.
  const normal = text.normalize('NFC');
  const { sure, unsure } = names(normal, account, isOwn);
  const left = [...new Map(unsure.map(({ start }) => lineAt(normal, start)).map((one) => [one.line, one])).values()];
  if (sure.length === 0) return { text, left };
  const lines = normalLines(text, sure);
  let changed = lines.text;
  for (const [start, end] of sure.map((one) => [lines.placeOf(one.start), lines.placeOf(one.end)] as const).reverse()) {
    // "O. Valkama": the initial goes with the name.
    const initial = new RegExp(`(?<!\\p{L})${first[0] ?? ''}\\.[ \\u00a0]?$`, 'u').exec(
      changed.slice(Math.max(0, start - 4), start),
    );
    const from = start - (initial?.[0].length ?? 0);
    changed = changed.slice(0, from) + wordsAt(changed, from, removed) + changed.slice(end);
  }
  return { text: changed, left };
}

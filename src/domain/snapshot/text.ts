import type { Portfolio } from '../portfolio.ts';
import { writtenForms, type Inflected } from './name-forms.ts';

/**
 * A text of a plan as a seal holds it: every name of a person whom the plans know stands as a reference. Printed while
 * the person is in the plans it reads as it was written; a person who is gone is a removed person.
 */
export type SealedText = (string | NamePart)[];

export interface NamePart {
  /** A person of ours by id; a customer's as `account/person`. */
  person: string;
  part: 'name' | 'first' | 'last';
}

/** Today's name of a person by reference; nothing when they are gone. */
export type NameOf = (person: string) => string | undefined;

/** A name of a person in a text: who, which part of the name, and from where to where, in UTF-16 units. */
export interface Mention extends NamePart {
  start: number;
  end: number;
  /** What hangs on the name and can be kept. */
  ending: string;
}

export interface NameRemover {
  /** Every name in a text in normal form C that stands in the plan of an account, or of nobody in particular. */
  mentionsIn(text: string, account?: string): Mention[];
  /** Takes the names out of a text that stands in the plan of an account, or of nobody in particular. */
  fromText(text: string, account?: string): SealedText;
  /** Takes full names out of the name of a thing: a customer is not called after somebody for sharing a word with them. */
  fromName(name: string): SealedText;
}

interface Known {
  person: string;
  account: string | undefined;
  words: readonly string[];
}

/** A name shorter than this is too likely a word of its own. */
const SHORTEST_PART = 3;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/** Two texts side by side are one. */
export function sealedText(parts: SealedText): SealedText {
  const joined: SealedText = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (part === '') continue;
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}

/** Puts today's names back into a sealed text. */
export function readableText(text: SealedText, nameOf: NameOf, removed: string): string {
  return text.map((part) => {
    if (typeof part === 'string') return part;
    const name = nameOf(part.person);
    if (name === undefined) return removed;
    const words = name.trim().split(/\s+/);
    return part.part === 'name' ? name : (part.part === 'first' ? words[0] : words.at(-1)) ?? name;
  }).join('');
}

/** Every reference to a person in a sealed text. */
export function peopleIn(text: SealedText): string[] {
  return text.flatMap((part) => (typeof part === 'string' ? [] : [part.person]));
}

/** By our people, whom the plans of every day share. */
const removers = new WeakMap<Portfolio['members'], NameRemover>();

/**
 * What takes names out of texts: full names of everybody whom the portfolio knows, wherever they stand, and first and
 * last names written with a capital letter, in the forms that Finnish and English give them. Of people with the same
 * name the one of the text's own account is meant, else one of ours.
 */
export function nameRemover(portfolio: Portfolio): NameRemover {
  const remover = removers.get(portfolio.members) ?? removerFor(portfolio);
  removers.set(portfolio.members, remover);
  return remover;
}

function removerFor(portfolio: Portfolio): NameRemover {
  const everybody: Known[] = [
    ...[...portfolio.members.values()].map(({ id, name }) => ({ person: id, account: undefined, words: wordsOf(name) })),
    ...portfolio.accounts.flatMap((account) => account.people.map(({ id, name }) => ({ person: `${account.id}/${id}`, account: account.id, words: wordsOf(name) }))),
  ];
  const byFirstWord = new Map<string, Known[]>();
  for (const known of everybody) {
    const first = known.words[0]?.toLowerCase();
    const alike = first === undefined ? undefined : byFirstWord.get(first);
    if (alike) alike.push(known);
    else if (first !== undefined) byFirstWord.set(first, [known]);
  }
  const byLastForm = new Map<string, { known: Known; part: 'first' | 'last' }[]>();
  const keep = (form: string, known: Known, part: 'first' | 'last') => {
    const alike = byLastForm.get(form);
    if (alike) alike.push({ known, part });
    else byLastForm.set(form, [{ known, part }]);
  };
  for (const known of everybody) {
    for (const [at, word] of known.words.entries()) {
      const part = at === known.words.length - 1 ? 'last' : 'first';
      if (word.length >= SHORTEST_PART) for (const form of writtenForms(word).forms) keep(form, known, part);
    }
  }

  function fullNameAt(words: readonly string[], at: number, account: string | undefined): { known: Known; ending: string } | undefined {
    const candidates = nearestFirst(byFirstWord.get(words[at]?.toLowerCase() ?? '') ?? [], account).filter(({ words: name }) => name.length > 1)
      .sort((a, b) => b.words.length - a.words.length);
    for (const known of candidates) {
      const last = known.words.length - 1;
      if (!known.words.slice(0, last).every((word, step) => words[at + step]?.toLowerCase() === word.toLowerCase())) continue;
      const found = endingOf(words[at + last] ?? '', writtenForms(known.words[last] ?? ''));
      if (found !== undefined) return { known, ending: found };
    }
    return undefined;
  }

  function partOf(word: string, account: string | undefined): { known: Known; part: 'first' | 'last'; ending: string } | undefined {
    if (word[0] === word[0]?.toLowerCase() && !everybodyIs(word)) return undefined;
    for (let length = word.length; length >= Math.max(SHORTEST_PART, word.length - LONGEST_ENDING); length--) {
      const found = byLastForm.get(word.slice(0, length).toLowerCase());
      const ending = word.slice(length);
      if (!found || !isEnding(ending)) continue;
      const known = nearestFirst(found.map((one) => ({ ...one, account: one.known.account })), account)[0];
      if (known) return { known: known.known, part: known.part, ending: isWhole(known.known, word.slice(0, length)) ? ending : '' };
    }
    return undefined;
  }

  const singleNames = new Set(everybody.filter(({ words }) => words.length === 1).map(({ words }) => words[0]?.toLowerCase() ?? ''));
  const everybodyIs = (word: string) => singleNames.has(word.toLowerCase());

  function mentions(text: string, account: string | undefined, withParts: boolean): Mention[] {
    const found = [...text.matchAll(WORD)];
    const words = found.map(([word]) => word);
    const all: Mention[] = [];
    for (let at = 0; at < found.length; at++) {
      const start = found[at]?.index ?? 0;
      const full = fullNameAt(words, at, account);
      const single = full || !withParts ? undefined : partOf(words[at] ?? '', account);
      if (!full && !single) continue;
      const last = full ? at + full.known.words.length - 1 : at;
      all.push({
        ...(full ? { person: full.known.person, part: 'name' } : { person: single?.known.person ?? '', part: single?.part ?? 'name' }),
        start, end: (found[last]?.index ?? 0) + (words[last]?.length ?? 0), ending: (full ?? single)?.ending ?? '',
      });
      at = last;
    }
    return all;
  }

  function without(text: string, account: string | undefined, withParts: boolean): SealedText {
    const written = text.normalize('NFC');
    const parts: SealedText = [];
    let from = 0;
    for (const { person, part, start, end, ending } of mentions(written, account, withParts)) {
      parts.push(written.slice(from, start), { person, part }, ending);
      from = end;
    }
    return sealedText([...parts, written.slice(from)]);
  }
  return {
    mentionsIn: (text, account) => mentions(text, account, true),
    fromText: (text, account) => without(text, account, true),
    fromName: (name) => without(name, undefined, false),
  };
}

const LONGEST_ENDING = 12;

/** The endings that both languages hang on a name, and a compound made of it. */
function isEnding(ending: string): boolean {
  return /^(?:|['’]?s|['’]|n|t|a|ä|ta|tä|[aeiouyäö]n|h[aeiouyäö]n|ss[aä]|st[aä]|ll[aä]|lt[aä]|lle|ksi|n[aä]|i?lle|-.*)$/i.test(ending);
}

/** What hangs on a word that is a form of a name; nothing when it is none. The ending of a changed stem cannot be kept. */
function endingOf(word: string, { whole, forms }: Inflected): string | undefined {
  const small = word.toLowerCase();
  for (const form of forms) {
    if (small.startsWith(form) && isEnding(word.slice(form.length))) return form === whole ? word.slice(form.length) : '';
  }
  return undefined;
}

function isWhole({ words }: Known, form: string): boolean {
  return words.some((word) => word.toLowerCase() === form.toLowerCase());
}

function nearestFirst<T extends { account: string | undefined }>(known: readonly T[], account: string | undefined): T[] {
  const rank = (one: T) => (one.account === undefined ? 1 : one.account === account ? 0 : 2);
  return [...known].sort((a, b) => rank(a) - rank(b));
}

function wordsOf(name: string): string[] {
  return name.normalize('NFC').match(WORD) ?? [];
}

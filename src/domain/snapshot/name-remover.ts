import { oncePer } from '../once-per.ts';
import type { Account, Portfolio } from '../portfolio.ts';
import { writtenForms } from './name-forms.ts';
import { Namesakes, type Named } from './namesakes.ts';
import { sealedText, type NamePart, type SealedText } from './text.ts';

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
  /**
   * Takes full names out of the name of a thing: a customer is not called after somebody for sharing a word with them.
   */
  fromName(name: string): SealedText;
}

/** A name shorter than this is too likely a word of its own. */
const SHORTEST_PART = 3;
const LONGEST_ENDING = 12;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

/**
 * What takes names out of texts: full names of everybody whom the portfolio knows, wherever they stand, and first and
 * last names written with a capital letter, in the forms that Finnish and English give them. Of people with the same
 * name the one of the text's own account is meant, else one of ours.
 */
export const nameRemover = oncePer(
  (portfolio: Portfolio): NameRemover => removerFor(indexOf(portfolio)),
  // The plans of every day share our people.
  ({ members }) => members,
);

/** The same for the people of one customer's: whoever asks depends on nobody else's name. */
export const namesOf = /* @__PURE__ */ oncePer(
  (account: Account): NameRemover => removerFor(indexOf({ members: new Map(), accounts: [account] })),
);

interface NameIndex {
  /** Full names by their words in small letters, the last one in each of its forms. */
  full: Namesakes;
  /** How many words the names that begin with a word have, most first. */
  lengths: ReadonlyMap<string, readonly number[]>;
  /** First and last names by their forms. */
  parts: Namesakes;
  /** Names of one word, which count in small letters too. */
  single: ReadonlySet<string>;
}

function indexOf({ members, accounts }: Pick<Portfolio, 'members' | 'accounts'>): NameIndex {
  const [full, parts, lengths, single] = [
    new Namesakes(),
    new Namesakes(),
    new Map<string, Set<number>>(),
    new Set<string>(),
  ];
  const take = (person: string, account: string | undefined, name: string) => {
    const words = (name.normalize('NFC').match(WORD) ?? []).map((word) => word.toLowerCase());
    const last = words.length - 1;
    if (words.length === 1) single.add(words[0] ?? '');
    for (const [at, whole] of words.entries()) {
      const named: Named = { person, account, part: at === last ? 'last' : 'first', whole };
      if (whole.length >= SHORTEST_PART) for (const form of writtenForms(whole).forms) parts.add(form, named);
    }
    if (words.length < 2) return;
    lengths.set(words[0] ?? '', (lengths.get(words[0] ?? '') ?? new Set<number>()).add(words.length));
    const before = `${words.slice(0, last).join(' ')} `;
    for (const form of writtenForms(words[last] ?? '').forms)
      full.add(before + form, { person, account, part: 'name', whole: words[last] ?? '' });
  };
  for (const { id, name } of members.values()) take(id, undefined, name);
  for (const account of accounts)
    for (const { id, name } of account.people) take(`${account.id}/${id}`, account.id, name);
  return {
    full,
    parts,
    single,
    lengths: new Map([...lengths].map(([first, counts]) => [first, [...counts].sort((a, b) => b - a)])),
  };
}

interface Found {
  named: Named;
  /** How many words of the text the name takes up. */
  words: number;
  ending: string;
  /** How many letters of the last word are no part of the name: 6 in `Sato-tiimi`. */
  compound: number;
}

function removerFor({ full, parts, lengths, single }: NameIndex): NameRemover {
  /** The name that a word is a form of, after what stands before it; the longest form first. */
  function formOf(
    names: Namesakes,
    before: string,
    word: string,
    shortest: number,
    account: string | undefined,
  ): Omit<Found, 'words'> | undefined {
    const small = word.toLowerCase();
    // The second part of a compound is as long as it likes: Sato-tiimipalaverikäytäntö.
    const uncompounded = word.indexOf('-') === -1 ? word.length : word.indexOf('-');
    for (let length = word.length; length >= Math.max(shortest, uncompounded - LONGEST_ENDING); length--) {
      const named = names.nearest(before + small.slice(0, length), account);
      const ending = word.slice(length);
      // The ending of a changed stem cannot be kept.
      if (named && isEnding(ending)) {
        const compound = ending.includes('-') ? ending.length - ending.indexOf('-') : 0;
        const kept = named.whole === small.slice(0, length) ? ending.slice(0, ending.length - compound) : '';
        return { named, ending: kept, compound };
      }
    }
    return undefined;
  }

  function fullNameAt(words: readonly string[], at: number, account: string | undefined): Found | undefined {
    for (const count of lengths.get(words[at]?.toLowerCase() ?? '') ?? []) {
      const last = words[at + count - 1];
      const found =
        last === undefined
          ? undefined
          : formOf(
              full,
              `${words
                .slice(at, at + count - 1)
                .join(' ')
                .toLowerCase()} `,
              last,
              1,
              account,
            );
      if (found) return { ...found, words: count };
    }
    return undefined;
  }

  function partAt(word: string, account: string | undefined): Found | undefined {
    if (word[0] === word[0]?.toLowerCase() && !single.has(word.toLowerCase())) return undefined;
    const found = formOf(parts, '', word, SHORTEST_PART, account);
    return found && { ...found, words: 1 };
  }

  function mentions(text: string, account: string | undefined, withParts: boolean): Mention[] {
    const found = [...text.matchAll(WORD)];
    const words = found.map(([word]) => word);
    const all: Mention[] = [];
    for (let at = 0; at < found.length; at++) {
      const name = fullNameAt(words, at, account) ?? (withParts ? partAt(words[at] ?? '', account) : undefined);
      if (!name) continue;
      const last = at + name.words - 1;
      const after = (found[last]?.index ?? 0) + (words[last]?.length ?? 0);
      const end = after - name.compound;
      all.push({
        person: name.named.person,
        part: name.named.part,
        start: found[at]?.index ?? 0,
        end,
        ending: name.ending,
      });
      // The other part of a compound may be a name as well: Sato-Ruuska.
      for (const other of mentions(text.slice(end, after), account, withParts))
        all.push({ ...other, start: other.start + end, end: other.end + end });
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

/** The endings that both languages hang on a name, and a compound made of it. */
const ENDINGS =
  /^(?:|['’]?s|['’]|n|t|[aä]|t[aä]|[aeiouyäö]n|h[aeiouyäö]n|ss[aä]|st[aä]|ll[aä]|lt[aä]|i?lle|ksi|n[aä])(?:-.*)?$/i;

function isEnding(ending: string): boolean {
  return ENDINGS.test(ending);
}

import { Vocabulary, foundRecords, type Answering } from '#search/find-in-index.ts';
import {
  INDEX_HEAD,
  listsRead,
  NAME_LENGTH,
  wordsRead,
  type FilesInOrder,
  type IndexHead,
  type IndexWords,
  type ShownRecord,
  type WordList,
} from '#search/index-format.ts';
import type { RecordKind } from '#search/kinds.ts';
import { nearestName } from '#search/nearest.ts';
import { answering, wantedWords, wordsOf, type Answers } from '#search/words.ts';
import { fetchPacked, fetchPackedBytes } from './fetch-packed.ts';
import { pageLanguage } from './page-language.ts';

/** Puts a reader's words to the search index and brings back what is worth showing. */

export interface Hit {
  href: string;
  title: string;
  note: string;
  excerpt: string;
  /** The language of the excerpt, where it is not the page's. */
  lang: string | undefined;
}

/** What was found of one kind: how many, and the first of them. */
export interface Group {
  kind: RecordKind;
  total: number;
  hits: Hit[];
}

const EXCERPT_LENGTH = 170;
/**
 * So many bytes of lists are fetched for one search at most: who has typed one or two letters has asked for thousands
 * of words, and is shown the likeliest.
 */
const MOST_BYTES = 400_000;

/** An index as it is asked: what is fetched is kept. */
class Index {
  readonly #address: string;
  readonly #words: IndexWords;
  readonly #vocabulary: Vocabulary;
  readonly #lists: FilesByNumber<WordList>;
  readonly #records: FilesByNumber<ShownRecord>;
  #names: Promise<string[]> | undefined;

  constructor(address: string, words: IndexWords) {
    this.#address = address;
    this.#words = words;
    this.#vocabulary = new Vocabulary(wordsRead(words.words), words.parts);
    this.#lists = new FilesByNumber(words.lists, async (name) =>
      listsRead(await fetchPackedBytes(`${address}lists/${name}.bin`)),
    );
    this.#records = new FilesByNumber(
      words.records,
      async (name) => JSON.parse(await fetchPacked(`${address}records/${name}.bin`)) as ShownRecord[],
    );
  }

  /**
   * What answers the words as typed, by kind, at most so many of each. Kinds of which somebody has the name that was
   * typed come first.
   */
  async find(typed: string, most: number): Promise<Group[]> {
    const wanted = wantedWords(typed, pageLanguage().endings);
    const answers = answering(wanted);
    const asked = this.#within(this.#vocabulary.answersTo(wanted));
    const lists = await this.#lists.get(asked.map(({ at }) => at));
    const found = foundRecords(wanted.length, this.#words.kinds, asked, (at) => lists.get(at), most);
    const records = await this.#records.get(found.flatMap(({ first }) => first));
    const groups = found.map(({ kind, total, first, isNamed }) => ({
      group: { kind, total, hits: hitsOf(first, records, answers) },
      isNamed,
    }));
    return [...groups.filter((one) => one.isNamed), ...groups.filter((one) => !one.isNamed)].map(({ group }) => group);
  }

  /** The likeliest of them, as far as they can be fetched. */
  #within(answering: readonly Answering[]): Answering[] {
    const files = new Set<number>();
    let bytes = 0;
    return answering.filter(({ at }) => {
      const file = this.#lists.fileOf(at);
      if (files.has(file)) return true;
      const more = this.#words.lists.bytes[file] ?? 0;
      if (files.size > 0 && bytes + more > MOST_BYTES) return false;
      files.add(file);
      bytes += more;
      return true;
    });
  }

  /** All names of the language; none where they cannot be read. */
  names(): Promise<string[]> {
    this.#names ??= fetchPacked(`${this.#address}words/${this.#words.names}.bin`)
      .then((text) => JSON.parse(text) as string[])
      .catch(() => []);
    return this.#names;
  }
}

/** Things that are in files one after another: each file is fetched once, when one of them is asked for. */
class FilesByNumber<T> {
  readonly #files: { from: number; name: string }[] = [];
  readonly #fetch: (name: string) => Promise<T[]>;
  readonly #fetched = new Map<number, Promise<T[]>>();

  constructor({ counts, names }: FilesInOrder, fetch: (name: string) => Promise<T[]>) {
    this.#fetch = fetch;
    let from = 0;
    for (const [at, count] of counts.entries()) {
      this.#files.push({ from, name: names.slice(at * NAME_LENGTH, (at + 1) * NAME_LENGTH) });
      from += count;
    }
  }

  fileOf(number: number): number {
    let [low, high] = [0, this.#files.length];
    while (low + 1 < high) {
      const middle = (low + high) >> 1;
      if ((this.#files[middle]?.from ?? 0) <= number) low = middle;
      else high = middle;
    }
    return low;
  }

  async get(numbers: readonly number[]): Promise<Map<number, T>> {
    const files = [...new Set(numbers.map((number) => this.fileOf(number)))];
    const things = new Map(await Promise.all(files.map(async (file) => [file, await this.#file(file)] as const)));
    const found = new Map<number, T>();
    for (const number of numbers) {
      const file = this.fileOf(number);
      const thing = things.get(file)?.[number - (this.#files[file]?.from ?? 0)];
      if (thing !== undefined) found.set(number, thing);
    }
    return found;
  }

  #file(file: number): Promise<T[]> {
    let fetched = this.#fetched.get(file);
    if (!fetched) {
      fetched = this.#fetch(this.#files[file]?.name ?? '');
      // What did not come is asked for anew by the next search.
      fetched.catch(() => this.#fetched.delete(file));
      this.#fetched.set(file, fetched);
    }
    return fetched;
  }
}

const opened = new Map<string, Promise<Index>>();

function open(address: string): Promise<Index> {
  let index = opened.get(address);
  if (!index) {
    index = fetchIndex(address);
    index.catch(() => opened.delete(address));
    opened.set(address, index);
  }
  return index;
}

async function fetchIndex(address: string): Promise<Index> {
  // Its name is the same in each build, those of all others are of what is in them.
  const answer = await fetch(`${address}${INDEX_HEAD}`, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
  const head = (await answer.json()) as IndexHead;
  const { lang } = document.documentElement;
  const most = Object.values(head).sort((a, b) => b.records - a.records)[0];
  const words = (head[lang] ?? head[lang.split('-')[0] ?? ''] ?? most)?.words;
  if (words === undefined) throw new Error(`${answer.url}: no language`);
  return new Index(address, JSON.parse(await fetchPacked(`${address}words/${words}.bin`)) as IndexWords);
}

/** Fetches what every search needs, so that the first letter finds it ready. */
export async function prepare(address: string): Promise<void> {
  await open(address);
}

/** What was found, and the words that found it: those typed, or the names that were meant. */
export interface Answer {
  groups: Group[];
  query: string;
}

/** What answers a query; where nothing does, what answers it with each misspelt name put right. */
export async function findAll(address: string, typed: string, most: number): Promise<Answer> {
  const index = await open(address);
  try {
    return await answerFrom(index, typed, most);
  } catch (error) {
    // A site that was published meanwhile has other files: the next search begins with what it says now.
    opened.delete(address);
    throw error;
  }
}

async function answerFrom(index: Index, typed: string, most: number): Promise<Answer> {
  const groups = await index.find(typed, most);
  if (groups.some(({ total }) => total > 0)) return { groups, query: typed };
  const names = await index.names();
  const query = wordsOf(typed)
    .map(({ word }) => nearestName(word, names) ?? word)
    .join(' ');
  const meant = query === typed ? groups : await index.find(query, most);
  return meant.some(({ total }) => total > 0) ? { groups: meant, query } : { groups, query: typed };
}

function hitsOf(numbers: readonly number[], records: ReadonlyMap<number, ShownRecord>, answers: Answers): Hit[] {
  return numbers.flatMap((number) => {
    const record = records.get(number);
    return record ? [hitOf(record, answers)] : [];
  });
}

function hitOf([url, title, note, content, own, sections]: ShownRecord, answers: Answers): Hit {
  const best = bestPlace(content, answers);
  const excerpt = excerptAt(content, best);
  const lang = own === '' ? undefined : own;
  const section = best === undefined ? undefined : sections.findLast(([start]) => start <= best);
  return section
    ? { href: `${url}#${section[1]}`, title: `${title}: ${section[2]}`, note, excerpt, lang }
    : { href: url, title, note, excerpt, lang };
}

/** Where the text answers most of the words within one excerpt; the first such place. */
function bestPlace(content: string, answers: Answers): number | undefined {
  const hits = wordsOf(content).flatMap(({ word, start }) => answers(word).map((want) => ({ want, start })));
  let best: { start: number; count: number } | undefined;
  for (const [at, { start }] of hits.entries()) {
    const near = new Set<number>();
    for (let next = at; next < hits.length && (hits[next]?.start ?? 0) - start < EXCERPT_LENGTH * 0.7; next++)
      near.add(hits[next]?.want ?? 0);
    if (near.size > (best?.count ?? 0)) best = { start, count: near.size };
  }
  return best?.start;
}

function excerptAt(content: string, place = 0): string {
  if (content.length <= EXCERPT_LENGTH) return content;
  const from = place < EXCERPT_LENGTH * 0.6 ? 0 : content.indexOf(' ', place - EXCERPT_LENGTH * 0.3) + 1;
  const end =
    content.length - from <= EXCERPT_LENGTH ? content.length : content.lastIndexOf(' ', from + EXCERPT_LENGTH);
  return `${from > 0 ? '… ' : ''}${content.slice(from, end)}${end < content.length ? ' …' : ''}`;
}

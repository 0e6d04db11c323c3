import { answering, isAbout, queriesFor, wantedWords, wordsOf } from '#search/words.ts';

/** Puts a reader's words to the search index and brings back what is worth showing. */

export const KINDS = ['plan', 'person', 'method'] as const;
export type Kind = (typeof KINDS)[number];

export interface Hit {
  href: string;
  title: string;
  note: string;
  excerpt: string;
}

/** What was found of one kind: how many, and the first of them. */
export interface Group {
  kind: Kind;
  total: number;
  hits: Hit[];
}

export type Answers = (word: string) => readonly number[];

interface Found {
  id: string;
  data(): Promise<FoundData>;
}

interface FoundData {
  url: string;
  content: string;
  meta: Record<string, string>;
  /** Headings of a page, by the number of words before them. */
  anchors?: { element: string; id: string; text: string; location: number }[];
}

/** Of Pagefind's interface, what is used here. */
interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string, options: { filters: { kind: Kind } }): Promise<{ results: Found[] }>;
}

const EXCERPT_LENGTH = 170;
/** How many results are fetched at most for each that is shown. */
const FETCHED_FOR_ONE = 5;
const opened = new Map<string, Promise<Pagefind>>();

async function open(address: string): Promise<Pagefind> {
  let index = opened.get(address);
  if (!index) {
    index = (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (pagefind) => {
      // Addresses in the index are whole; what Finnish forms add must not outweigh a word as written.
      await pagefind.options({ baseUrl: '/', ranking: { metaWeights: { title: 6, note: 2, keys: 0.2, sections: 0 } } });
      return pagefind;
    });
    opened.set(address, index);
  }
  return index;
}

/** Fetches what every search needs, so that the first letter finds it ready. */
export async function prepare(address: string): Promise<void> {
  await open(address);
}

/** What answers a query, by kind, at most so many of each. Every form of a Finnish word is asked for, as written first. */
export async function findAll(address: string, typed: string, most: number): Promise<Group[]> {
  const index = await open(address);
  const wanted = wantedWords(typed);
  const answers = answering(wanted);
  const isMeant = ({ meta, content }: FoundData) => isAbout([meta['title'], meta['note'], content].join(' '), wanted, answers);
  const queries = queriesFor(typed);
  return Promise.all(KINDS.map(async (kind) => {
    const found = new Map<string, Found>();
    for (const { results } of await Promise.all(queries.map((query) => index.search(query, { filters: { kind } })))) {
      for (const result of results) if (!found.has(result.id)) found.set(result.id, result);
    }
    const { meant, refused } = await firstMeant([...found.values()], most, isMeant);
    return { kind, total: found.size - refused, hits: meant.map((data) => hitOf(data, answers)) };
  }));
}

/** The first results that are about the words asked for. Results are fetched a few at a time, and no more than a bounded number. */
async function firstMeant(found: readonly Found[], most: number, isMeant: (data: FoundData) => boolean): Promise<{ meant: FoundData[]; refused: number }> {
  const meant: FoundData[] = [];
  let refused = 0;
  for (let at = 0; at < Math.min(found.length, most * FETCHED_FOR_ONE) && meant.length < most; at += most) {
    for (const data of await Promise.all(found.slice(at, at + most).map((result) => result.data()))) {
      if (!isMeant(data)) refused++;
      else if (meant.length < most) meant.push(data);
    }
  }
  // Where not one of so many was meant, none of the others is either: the index lists the best first.
  return { meant, refused: meant.length === 0 ? found.length : refused };
}

function hitOf({ url, content, meta, anchors }: FoundData, answers: Answers): Hit {
  const title = meta['title'] ?? url;
  const best = bestPlace(content, answers);
  const excerpt = excerptAt(content, best);
  const sections = JSON.parse(meta['sections'] ?? '[]') as [start: number, anchor: string, name: string][];
  const section = best === undefined ? undefined : sections.findLast(([start]) => start <= best);
  if (section) return { href: `${url}#${section[1]}`, title: `${title}: ${section[2]}`, note: meta['note'] ?? '', excerpt };
  const wordsBefore = content.slice(0, best ?? 0).split(/\s+/).length - 1;
  const heading = anchors?.findLast(({ element, location }) => /^h[23]$/i.test(element) && location <= wordsBefore);
  if (heading) return { href: `${url}#${heading.id}`, title: `${title}: ${heading.text}`, note: '', excerpt };
  return { href: url, title, note: meta['note'] ?? '', excerpt };
}

/** Where the text answers most of the words within one excerpt; the first such place. */
function bestPlace(content: string, answers: Answers): number | undefined {
  const hits = wordsOf(content).flatMap(({ word, start }) => answers(word).map((want) => ({ want, start })));
  let best: { start: number; count: number } | undefined;
  for (const [at, { start }] of hits.entries()) {
    const near = new Set<number>();
    for (let next = at; next < hits.length && (hits[next]?.start ?? 0) - start < EXCERPT_LENGTH * 0.7; next++) near.add(hits[next]?.want ?? 0);
    if (near.size > (best?.count ?? 0)) best = { start, count: near.size };
  }
  return best?.start;
}

function excerptAt(content: string, place = 0): string {
  if (content.length <= EXCERPT_LENGTH) return content;
  const from = place < EXCERPT_LENGTH * 0.6 ? 0 : content.indexOf(' ', place - EXCERPT_LENGTH * 0.3) + 1;
  const end = content.length - from <= EXCERPT_LENGTH ? content.length : content.lastIndexOf(' ', from + EXCERPT_LENGTH);
  return `${from > 0 ? '… ' : ''}${content.slice(from, end)}${end < content.length ? ' …' : ''}`;
}

import { KINDS, kindWord, namesFile, type RecordKind } from '#search/kinds.ts';
import { nearestName } from '#search/nearest.ts';
import { queriesFor } from '#search/keys.ts';
import { answeredBy, answering, wantedWords, wordsOf, type Answers, type Searched } from '#search/words.ts';
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
  search(query: string): Promise<{ results: Found[] }>;
}

const EXCERPT_LENGTH = 170;
/** Results are fetched so many at a time … */
const HANDFUL = 4;
/** … and no more than so many of one reading, once there are enough to show. */
const MOST_LOOKED_AT = 40;
const opened = new Map<string, Promise<Pagefind>>();

async function open(address: string): Promise<Pagefind> {
  let index = opened.get(address);
  if (!index) {
    index = (import(/* @vite-ignore */ address) as Promise<Pagefind>).then(async (pagefind) => {
      // Addresses in the index are whole; what Finnish forms add must not outweigh a word as written.
      await pagefind.options({
        baseUrl: '/',
        ranking: { metaWeights: { title: 6, note: 2, keys: 0.2, kind: 0, sections: 0, names: 0, also: 0.2 } },
      });
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

/** What was found, and the words that found it: those typed, or the names that were meant. */
export interface Answer {
  groups: Group[];
  query: string;
}

/** What answers a query; where nothing does, what answers it with each misspelt name put right. */
export async function findAll(address: string, typed: string, most: number): Promise<Answer> {
  const groups = await findAsTyped(address, typed, most);
  if (groups.some(({ total }) => total > 0)) return { groups, query: typed };
  const names = await namesOf(address);
  const query = wordsOf(typed)
    .map(({ word }) => nearestName(word, names) ?? word)
    .join(' ');
  const meant = query === typed ? groups : await findAsTyped(address, query, most);
  return meant.some(({ total }) => total > 0) ? { groups: meant, query } : { groups, query: typed };
}

const names = new Map<string, Promise<string[]>>();

/** All names of the page's language; none where they cannot be read. */
function namesOf(address: string): Promise<string[]> {
  let known = names.get(address);
  if (!known) {
    const file = new URL(namesFile(document.documentElement.lang), new URL(address, location.href));
    known = fetch(file)
      .then((answer) => (answer.ok ? (answer.json() as Promise<string[]>) : []))
      .catch(() => []);
    names.set(address, known);
  }
  return known;
}

/**
 * What answers the words as typed, by kind, at most so many of each. Every form of a Finnish word is asked for, as
 * written first. Kinds of which somebody has the name that was typed come first.
 */
async function findAsTyped(address: string, typed: string, most: number): Promise<Group[]> {
  const index = await open(address);
  const wanted = wantedWords(typed, pageLanguage().endings);
  const answers = answering(wanted);
  const queries: string[] = [];
  // A word that the index has never seen is left out of a query; one of such words only would bring everything.
  for (const query of queriesFor(typed)) if ((await index.search(query)).results.length > 0) queries.push(query);
  const isNamed = ({ meta }: FoundData) =>
    answeredBy({ names: meta['title'] ?? '', text: '' }, answers).size === wanted.length;
  const found = await Promise.all(
    KINDS.map(async (kind) => {
      const isMeant = (data: FoundData) =>
        data.meta['kind'] === kindWord(kind) && answeredBy(searchedIn(data, kind), answers).size === wanted.length;
      const searches = await Promise.all(queries.map((query) => index.search(`${query} ${kindWord(kind)}`)));
      const { total, meant } = await takeMeant(
        searches.map(({ results }) => results),
        most,
        isMeant,
      );
      const named = kind === 'method' ? [] : meant.filter(isNamed);
      const hits = [...named, ...meant.filter((data) => !named.includes(data))].map((data) => hitOf(data, answers));
      return { group: { kind, total, hits }, isNamed: named.length > 0 };
    }),
  );
  return [...found.filter((each) => each.isNamed), ...found.filter((each) => !each.isNamed)].map(({ group }) => group);
}

/** The names and the texts of a record. The title of a plan or a person is a name; that of a handbook page is words. */
function searchedIn({ meta, content }: FoundData, kind: RecordKind): Searched {
  const { title = '', note = '', names = '', also = '' } = meta;
  return kind === 'method'
    ? { names: '', text: `${title}\n${content}` }
    : { names: `${title}\n${names}`, text: `${names === '' ? note : note.replace(names, '')}\n${content}\n${also}` };
}

/**
 * The first results that are about the words asked for, and how many there are in all. An index lists its best results
 * first, so a reading of the words is given up at the first handful of which none is meant; the results that were not
 * looked at are counted only after a handful that was meant throughout.
 */
async function takeMeant(
  readings: readonly (readonly Found[])[],
  most: number,
  isMeant: (data: FoundData) => boolean,
): Promise<{ total: number; meant: FoundData[] }> {
  const seen = new Set<string>();
  const meant: FoundData[] = [];
  let total = 0;
  for (const reading of readings) {
    const found = reading.filter(({ id }) => !seen.has(id));
    for (const { id } of found) seen.add(id);
    for (let at = 0, looked = 0; at < found.length; at += HANDFUL) {
      const handful = await Promise.all(found.slice(at, at + HANDFUL).map((result) => result.data()));
      const good = handful.filter(isMeant);
      meant.push(...good.slice(0, most - meant.length));
      total += good.length;
      looked += handful.length;
      if (
        good.length === 0 ||
        (meant.length === most && (good.length === handful.length || looked >= MOST_LOOKED_AT))
      ) {
        if (good.length > 0) total += found.length - at - handful.length;
        break;
      }
    }
  }
  return { total, meant };
}

function hitOf({ url, content, meta, anchors }: FoundData, answers: Answers): Hit {
  const title = meta['title'] ?? url;
  const best = bestPlace(content, answers);
  const excerpt = excerptAt(content, best);
  const lang = meta['lang'];
  const sections = JSON.parse(meta['sections'] ?? '[]') as [start: number, anchor: string, name: string][];
  const section = best === undefined ? undefined : sections.findLast(([start]) => start <= best);
  if (section)
    return { href: `${url}#${section[1]}`, title: `${title}: ${section[2]}`, note: meta['note'] ?? '', excerpt, lang };
  const wordsBefore = content.slice(0, best ?? 0).split(/\s+/).length - 1;
  const heading = anchors?.findLast(({ element, location }) => /^h[23]$/i.test(element) && location <= wordsBefore);
  if (heading)
    return {
      href: `${url}#${heading.id}`,
      title: `${title}: ${heading.text}`,
      note: meta['note'] ?? '',
      excerpt,
      lang,
    };
  return { href: url, title, note: meta['note'] ?? '', excerpt, lang };
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

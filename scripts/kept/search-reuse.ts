import { readFileSync } from 'node:fs';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import type { KeptReads } from '#reuse/kept-reads.ts';
import type { ReadsWriter } from '#reuse/reads-writer.ts';
import type { KeptSite, KeptWhole } from './kept-site.ts';
import { SearchFeed, type KeptRecords } from './search-feed.ts';

type Kept = NonNullable<KeptWhole['search']>;

/** What the search asks of the build that it belongs to. */
interface OfBuild {
  kept: KeptSite;
  /** What an earlier build has left; nothing once it is believed no more. */
  earlier: () => { whole: KeptWhole; reads: KeptReads } | undefined;
  /** The files of the site that are those of the earlier build. */
  left: Set<string>;
  placeOf: (name: string) => string;
  hashBefore: (name: string) => string | undefined;
  keyOf: (thing: object) => string;
}

/** The search of a build: what it is fed with, and the earlier build's files of it where it would be fed the same. */
export class SearchReuse {
  readonly #build: OfBuild;
  #feed: SearchFeed | undefined;
  #search: Pick<Kept, 'fed' | 'files'> | undefined;
  #records: KeptRecords | undefined;
  readonly #fedPages: Record<string, readonly [page: string, fed: string]> = {};

  constructor(build: OfBuild) {
    this.#build = build;
  }

  /** What the search is fed with: the records of all things, and the pages of the handbook. */
  feed(languages: ConstructorParameters<typeof SearchFeed>[0]): SearchFeed {
    const { earlier, keyOf } = this.#build;
    const parts = this.#before()?.parts;
    const before = parts && { parts, isSame: (making: number) => earlier()?.reads.isSame(making) === true };
    this.#feed = new SearchFeed(languages, keyOf, before);
    return this.#feed;
  }

  /** The hash of what a page of the site, as it is now, feeds the search with; `fedBy` says what that is. */
  fedHashOf(name: string, fedBy: (page: string) => string): string {
    const { left, hashBefore, placeOf } = this.#build;
    const known = left.has(name) ? hashBefore(name) : undefined;
    const before = this.#before()?.pages[name];
    if (before && before[0] === known) return this.#keepFed(name, before);
    const page = readFileSync(placeOf(name), 'utf8');
    return this.#keepFed(name, [hashOfBytes(page), hashOfBytes(fedBy(page))]);
  }

  #keepFed(name: string, fed: readonly [page: string, fed: string]): string {
    this.#fedPages[name] = fed;
    return fed[1];
  }

  /** Leaves the files of the earlier build's search, where it would be fed the same. */
  put(fed: string): boolean {
    const known = this.#before();
    if (known?.fed !== fed) return false;
    for (const name of known.files) this.#build.left.add(name);
    this.#search = known;
    return true;
  }

  /** The records that the earlier build's search was fed with. */
  recordsBefore(): KeptRecords | undefined {
    const fed = this.#before()?.fed;
    return fed === undefined ? undefined : this.#build.kept.records(fed);
  }

  /** Is told of the files that were made of what it was fed with. */
  took(fed: string, files: readonly string[], records: KeptRecords): void {
    this.#search = { fed, files };
    this.#records = records;
  }

  /** Keeps the records that the search was fed with anew, where it was. */
  saveRecords(): void {
    if (this.#search && this.#records) this.#build.kept.saveRecords(this.#search.fed, this.#records);
  }

  /** What the next build has to know; nothing of a site without a search. */
  written(writer: ReadsWriter): KeptWhole['search'] {
    return this.#search && this.#feed && { ...this.#search, pages: this.#fedPages, parts: this.#feed.written(writer) };
  }

  #before(): Kept | undefined {
    return this.#build.earlier()?.whole.search;
  }
}

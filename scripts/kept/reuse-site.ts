import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listenWith, recorded, type Reads } from '#domain/reads.ts';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { filesOfSite, type Reuse } from '#printing/print-site.ts';
import { remakerOf } from '#printing/remade.ts';
import { KeptReads, ReadsWriter } from '#reuse/kept-reads.ts';
import { listenToFacts } from '#reuse/listening-facts.ts';
import { Slices } from '#reuse/slices.ts';
import type { BuiltAssets } from '#site/handover.ts';
import type { SiteFacts } from '#views/site.ts';
import { placer, type KeptHead, type KeptSite, type KeptWhole } from './kept-site.ts';

/** What is known of an earlier build of the same code and settings, whose kept files are whole. */
export interface Earlier {
  head: KeptHead;
  whole: KeptWhole;
}

/** So many pages that could be left as they are, are printed again in each build and held against them. */
const TRIED = 6;

/**
 * A build that listens to what its pages read, and leaves what an earlier one has made of the same. What it learns goes into
 * the cache when the site is in its place.
 */
export class ReusingBuild {
  readonly #kept: KeptSite;
  readonly #slices = new Slices();
  readonly #site: string;
  readonly #facts: SiteFacts;
  readonly #base: string;
  readonly #place = placer();
  #earlier: { whole: KeptWhole; reads: KeptReads } | undefined;
  readonly #own = new Map<string, { key: string; reads: Reads }>();
  readonly #same = new Map<string, readonly [key: string, making: number]>();
  /** The files of the site that are those of the earlier build. */
  readonly reused = new Set<string>();
  #assets: { names: BuiltAssets; files: readonly string[]; reads: Reads | undefined } | undefined;
  #search: KeptWhole['search'];

  constructor(kept: KeptSite, facts: SiteFacts, base: string, site: string, earlier: Earlier | undefined) {
    [this.#kept, this.#facts, this.#base, this.#site] = [kept, facts, base, site];
    listenToFacts(facts, this.#slices);
    listenWith(this.#slices);
    this.#slices.remake = remakerOf(facts, base);
    if (!earlier) return;
    const { whole } = earlier;
    const reads = new KeptReads(whole.reads, (name) => this.#slices.hashOf(name));
    this.#earlier = { whole, reads };
    this.#slices.known = {
      state: (name) => {
        const state = whole.states[name];
        return state && reads.isSame(state.making) ? new Map(Object.entries(state.parts)) : undefined;
      },
      answer: (name) => {
        const answer = whole.answers[name];
        return answer && reads.isSame(answer.making) ? answer.hash : undefined;
      },
    };
  }

  /** Puts the earlier build's assets and handbook into the site, where Astro would make the same; comes back with their names. */
  putAssets(): BuiltAssets | undefined {
    const known = this.#earlier?.whole.assets;
    if (!known || !this.#earlier?.reads.isSame(known.making)) return undefined;
    for (const name of known.files) this.#put(name);
    this.#assets = { names: known.names, files: known.files, reads: undefined };
    return known.names;
  }

  /** Whether Astro has made them in this build: it does so once in a process. */
  get hasAssets(): boolean {
    return this.#assets !== undefined;
  }

  tookAssets(names: BuiltAssets, files: readonly string[], reads: Reads): void {
    this.#assets = { names, files, reads };
  }

  /**
   * Prints a few files again that would be left as they are; the first that comes out otherwise, which no file ever should.
   * Which ones are tried hangs on the content, so that another few are tried with each edit.
   */
  firstDifference(seed: string): string | undefined {
    const left = filesOfSite(this.#facts, sitePlaceAt(this.#base)).filter(({ path: name, key }) =>
      this.#making(name, this.#slices.hash(key)),
    );
    const places = left.map(({ path: name }) => this.#slices.hash([seed, name]));
    const tried = [...places.keys()].sort((a, b) => ((places[a] ?? '') < (places[b] ?? '') ? -1 : 1)).slice(0, TRIED);
    return tried
      .map((at) => left[at])
      .find((file) => {
        if (!file) return false;
        const made = recorded(file.make).made;
        if (made instanceof Promise) return false;
        return !Buffer.from(made).equals(readFileSync(this.#kept.fileAt(file.path)));
      })?.path;
  }

  /** From here on nothing of the earlier build is believed; comes back with what it has put into the site. */
  forgetEarlier(): string[] {
    const put = [...this.reused];
    this.#earlier = undefined;
    this.#assets = this.#assets?.reads && this.#assets;
    this.#slices.known = { state: () => undefined, answer: () => undefined };
    this.reused.clear();
    this.#same.clear();
    return put;
  }

  readonly pages: Reuse = {
    hash: (key) => this.#slices.hash(key),
    put: (name, key) => {
      const making = this.#making(name, key);
      if (making === undefined) return false;
      this.#put(name);
      this.#same.set(name, [key, making]);
      return true;
    },
    made: (name, key, reads) => this.#own.set(name, { key, reads }),
  };

  /** The files of the earlier build's search, where it would be fed the same. */
  putSearch(fed: string): boolean {
    const known = this.#earlier?.whole.search;
    if (known?.fed !== fed) return false;
    for (const name of known.files) this.#put(name);
    this.#search = known;
    return true;
  }

  tookSearch(fed: string, files: readonly string[]): void {
    this.#search = { fed, files };
  }

  /** All that the next build has to know. */
  whole(): KeptWhole {
    const assets = this.#assets;
    if (!assets) throw new Error('Expected the assets of a built site, got none.');
    const before = this.#earlier?.whole;
    const writer = new ReadsWriter((name) => this.#slices.hashOf(name), before?.reads);
    const outputs = Object.fromEntries([
      ...[...this.#same].map(([name, [key, making]]) => [name, [key, writer.before(making)]] as const),
      ...[...this.#own].map(([name, { key, reads }]) => [name, [key, writer.own(reads)]] as const),
    ]);
    const making = assets.reads ? writer.own(assets.reads) : writer.before(before?.assets.making ?? -1);
    return {
      outputs,
      ...this.#derived(writer, before),
      assets: { names: assets.names, files: assets.files, making },
      search: this.#search,
      reads: writer.written(),
    };
  }

  /** States and answers, as this build made them or, where it asked nothing of them, as the earlier one did. */
  #derived(writer: ReadsWriter, before: KeptWhole | undefined): Pick<KeptWhole, 'states' | 'answers'> {
    const isSame = (making: number) => this.#earlier?.reads.isSame(making) === true;
    const states = Object.entries(before?.states ?? {})
      .filter(([name, { making }]) => !this.#slices.states.has(name) && isSame(making))
      .map(([name, { making, parts }]) => [name, { making: writer.before(making), parts }] as const);
    const answers = Object.entries(before?.answers ?? {})
      .filter(([name, { making }]) => !this.#slices.answers.has(name) && isSame(making))
      .map(([name, { making, hash }]) => [name, { making: writer.before(making), hash }] as const);
    const ownStates = [...this.#slices.states].map(
      ([name, { reads, parts }]) => [name, { making: writer.own(reads), parts: Object.fromEntries(parts) }] as const,
    );
    const ownAnswers = [...this.#slices.answers].map(
      ([name, reads]) => [name, { making: writer.own(reads), hash: this.#slices.hashOf(name) ?? '' }] as const,
    );
    return {
      states: Object.fromEntries([...states, ...ownStates]),
      answers: Object.fromEntries([...answers, ...ownAnswers]),
    };
  }

  #making(name: string, key: string): number | undefined {
    const known = this.#earlier?.whole.outputs[name];
    return known?.[0] === key && this.#earlier?.reads.isSame(known[1]) === true ? known[1] : undefined;
  }

  #put(name: string): void {
    this.#place(this.#kept.fileAt(name), path.join(this.#site, name));
    this.reused.add(name.replace(/^\//, ''));
  }
}

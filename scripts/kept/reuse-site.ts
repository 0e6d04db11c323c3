import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FigureBook } from '#domain/budget/figures.ts';
import { listenWith, recordedInTime, type Reads } from '#domain/reads.ts';
import type { Reuse, SiteFile } from '#printing/print-site.ts';
import { remakerOf } from '#printing/remade.ts';
import { KeptReads } from '#reuse/kept-reads.ts';
import { listenToFacts } from '#reuse/listening-facts.ts';
import { ReadsWriter } from '#reuse/reads-writer.ts';
import { Slices } from '#reuse/slices.ts';
import type { BuiltAssets } from '#site/handover.ts';
import { forgetStates } from '#views/quarters/quarter-view.ts';
import { siteIn, type SiteFacts } from '#views/site.ts';
import { writeInto, type FileWriter } from '#writing/write-into.ts';
import type { Changed } from './change-files.ts';
import { filesUnder } from './files-under.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import { saidBy, type KeptAssets } from './kept-assets.ts';
import { keptOutput, type KeptHead, type KeptOutput, type KeptSite, type KeptWhole } from './kept-site.ts';
import { EarlierParts, numberedParts, plainParts } from './parts-of-states.ts';
import { isNamedCommit, NamedCommits, type Standing } from './named-commits.ts';
import { SearchReuse } from './search-reuse.ts';

/** What is known of an earlier build of the same code and settings, whose kept files are whole. */
export interface Earlier {
  head: KeptHead;
  whole: KeptWhole;
}

/** So many files that could be left, each of another kind, are made again in each build and held against them. */
const TRIED = 3;

/**
 * A build that listens to what its pages read, and leaves what an earlier one has made of the same. What it learns goes
 * into the cache when the site is in its place.
 */
export class ReusingBuild {
  readonly #kept: KeptSite;
  readonly #slices = new Slices();
  readonly #site: string;
  readonly #write: FileWriter;
  readonly #commits: NamedCommits;
  #earlier: (Earlier & { reads: KeptReads }) | undefined;
  readonly #own = new Map<string, KeptOutput>();
  #writer = new ReadsWriter(this.#slices, undefined);
  readonly #same = new Map<string, KeptOutput>();
  /** The files of the site that are those of the earlier build: they stand in the cache still. */
  readonly left = new Set<string>();
  #assets: { names: BuiltAssets; files: readonly string[]; reads: Reads | undefined } | undefined;
  /** Those that other sites share. */
  readonly #ofAll: KeptAssets | undefined;
  /** Whether Astro has made them in this build: it does so once in a process. */
  hasMadeAssets = false;
  #parts: EarlierParts | undefined;
  /** Whoever tries whether what was made before is right takes nothing of it. */
  #isTrying = false;
  /** Those of all languages, of which quarters have states. */
  readonly #books: readonly FigureBook[];
  readonly search: SearchReuse;

  constructor(
    kept: KeptSite,
    facts: SiteFacts,
    base: string,
    site: string,
    earlier: Earlier | undefined,
    ofAll?: KeptAssets,
  ) {
    [this.#kept, this.#site, this.#ofAll] = [kept, site, ofAll];
    // Where nothing is made there is a folder without a file.
    mkdirSync(site, { recursive: true });
    this.#write = writeInto(site);
    this.#commits = new NamedCommits(this.#slices, kept);
    this.search = new SearchReuse({
      kept,
      earlier: () => this.#earlier,
      left: this.left,
      placeOf: this.placeOf,
      hashBefore: (name) => this.#hashBefore(name),
      keyOf: (thing) => this.#slices.hash(thing),
    });
    listenToFacts(facts, this.#slices);
    listenWith(this.#slices);
    this.#books = [facts, ...facts.editions.values()].map(({ book }) => book);
    const sites = new Map(facts.portfolio.company.languages.map((each) => [each, siteIn(each, facts, base)]));
    this.#slices.remake = remakerOf(sites);
    if (!earlier) return;
    const { head, whole } = earlier;
    const reads = new KeptReads(whole.reads, this.#slices, isNamedCommit);
    this.#earlier = { head, whole, reads };
    const parts = new EarlierParts(this.#kept, whole.parts, reads);
    this.#parts = parts;
    this.#writer = new ReadsWriter(this.#slices, reads);
    this.#slices.known = {
      state: (name) => {
        const state = whole.states[name];
        return state && reads.isSame(state.making) ? state.parts : undefined;
      },
      answer: (name) => {
        const answer = whole.answers[name];
        return answer && reads.isSame(answer.making) ? answer.hash : undefined;
      },
      part: (state, key, id) => (this.#isTrying ? undefined : parts.before(state, key, id, this.#writer)),
      hashInState: (state, slice) => whole.states[state]?.parts[slice],
    };
  }

  /**
   * Leaves the earlier build's assets and handbook as they are, where Astro would make the same, or takes them from
   * those of other sites; comes back with their names.
   */
  putAssets(): BuiltAssets | undefined {
    const known = this.#earlier?.whole.assets;
    const { reads } = this.#earlier ?? {};
    // A page of Astro's that named a commit could not be told from what it was.
    if (!known || !reads?.isSame(known.making) || reads.apartIn(known.making).length > 0) return this.#takeAssets();
    for (const name of known.files) this.left.add(name);
    this.#assets = { names: known.names, files: known.files, reads: undefined };
    return known.names;
  }

  #takeAssets(): BuiltAssets | undefined {
    if (this.hasMadeAssets) return undefined;
    const taken = this.#ofAll?.putInto(this.#site, (said) =>
      said.every(([slice, was]) => (this.#slices.hashOf(slice) ?? '') === was),
    );
    if (!taken) return undefined;
    const slices = taken.said.map(([name]) => this.#slices.named(name));
    this.#assets = { names: taken.names, files: taken.files, reads: { slices, parts: [] } };
    return taken.names;
  }

  /** Is told of what Astro has made, which is kept for other sites as well. */
  tookAssets(names: BuiltAssets, files: readonly string[], reads: Reads): void {
    this.#assets = { names, files, reads };
    this.hasMadeAssets = true;
    this.#ofAll?.keep(this.#site, { names, files, said: saidBy(reads, this.#slices) });
  }

  /**
   * Prints a few files again that would be left as they are, each of another kind; the first that comes out otherwise,
   * which no file ever should. Which ones are tried hangs on the content, so that others are tried with each edit.
   */
  async firstDifference(files: readonly SiteFile[], seed: string): Promise<string | undefined> {
    const byTurn = <T>(each: readonly T[], nameOf: (one: T) => string) =>
      each.map((one) => ({ one, turn: hashOfBytes(seed + nameOf(one)) })).sort((a, b) => (a.turn < b.turn ? -1 : 1));
    const kinds = [...Map.groupBy(files, ({ kind }) => kind).values()];
    let tried = 0;
    for (const { one: ofKind } of byTurn(kinds, ([first]) => first?.path ?? '')) {
      if (tried === TRIED) return undefined;
      const left = byTurn(ofKind, ({ path: name }) => name).find(({ one }) => this.#isLeft(one))?.one;
      if (left === undefined) continue;
      tried++;
      this.#isTrying = true;
      const { made } = await recordedInTime(async () => left.make());
      this.#isTrying = false;
      if (hashOfBytes(made) !== this.#hashAsPut(left)) return left.path;
    }
    return undefined;
  }

  /** From here on nothing of an earlier build is believed. */
  forgetEarlier(): void {
    [this.#earlier, this.#writer, this.#parts] = [undefined, new ReadsWriter(this.#slices, undefined), undefined];
    this.#ofAll?.clear();
    if (!this.hasMadeAssets) this.#assets = undefined;
    this.#slices.forgetKnown();
    for (const book of this.#books) forgetStates(book);
    this.left.clear();
    this.#same.clear();
  }

  readonly pages: Reuse = {
    hash: (key) => this.#slices.hash(key),
    put: (name, key) => {
      const standing = this.#standing(name, key);
      if (standing === undefined) return false;
      const { page, making, commit } = standing;
      if (page === undefined) this.left.add(name.replace(/^\//, ''));
      else if (!this.isSame(name, page)) this.#write(name, page);
      this.#same.set(name, [key, making, commit]);
      return true;
    },
    // Numbered at once: what thousands of pages have read, field by field, would be a third of all that a build holds.
    made: (name, key, reads) =>
      this.#own.set(name, keptOutput(key, this.#writer.own(reads), this.#commits.madeWith(reads))),
    isSame: (name, content) => this.isSame(name, content),
  };

  /** Whether a file comes out as it was, whatever it was made from; then it is left. */
  isSame(name: string, content: string | Uint8Array): boolean {
    if (this.#earlier === undefined || this.#hashBefore(name) !== hashOfBytes(content)) return false;
    this.left.add(name.replace(/^\//, ''));
    return true;
  }

  /** Where a file of the site stands now: as it was kept, else where the site is being built. */
  readonly placeOf = (name: string): string =>
    this.left.has(name) ? this.#kept.fileAt(name) : path.join(this.#site, name);

  /** What this build has left, and what it has made. */
  changed(): Changed {
    return { left: this.left, made: filesUnder(this.#site) };
  }

  /** How many parts of states this build made, and how many it took from the earlier one. */
  countParts(): { made: number; taken: number } {
    const all = [...this.#slices.partsMade.values()].flatMap(({ parts }) => [...parts.values()]);
    const taken = all.filter(({ made }) => this.#slices.isOfBefore(made)).length;
    return { made: all.length - taken, taken };
  }

  /** Keeps the parts of states: those of this build, and of states that it did not make those of the earlier one. */
  saveParts(): void {
    const made = this.#slices.partsMade;
    if (made.size > 0) this.#kept.saveParts({ ...this.#parts?.besides(made), ...plainParts(made) });
  }

  /** All that the next build has to know. */
  whole(): KeptWhole {
    const assets = this.#assets;
    if (!assets) throw new Error('Expected the assets of a built site, got none.');
    const before = this.#earlier?.whole;
    const writer = this.#writer;
    const outputs = Object.fromEntries([
      ...[...this.#same].map(
        ([name, [key, number, at]]) => [name, keptOutput(key, writer.before(number), at)] as const,
      ),
      ...this.#own,
    ]);
    const making = assets.reads ? writer.own(assets.reads) : writer.before(before?.assets.making ?? -1);
    return {
      outputs,
      ...this.#derived(writer, before),
      assets: { names: assets.names, files: assets.files, making },
      search: this.search.written(writer),
      reads: writer.written(),
    };
  }

  /** States and answers, as this build made them or, where it asked nothing of them, as the earlier one did. */
  #derived(writer: ReadsWriter, before: KeptWhole | undefined): Pick<KeptWhole, 'states' | 'answers' | 'parts'> {
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
      parts: {
        ...this.#parts?.numbered(
          states.map(([name]) => name),
          writer,
        ),
        ...numberedParts(this.#slices.partsMade, writer),
      },
      states: Object.fromEntries([...states, ...ownStates]),
      answers: Object.fromEntries([...answers, ...ownAnswers]),
    };
  }

  /** Whether a file would not be made again: it stays as it is, or is put with another commit alone. */
  #isLeft({ path: name, key }: SiteFile): boolean {
    return this.#standing(name, this.#slices.hash(key)) !== undefined;
  }

  /** The hash of a file that is not made again. */
  #hashAsPut({ path: name, key }: SiteFile): string | undefined {
    const standing = this.#standing(name, this.#slices.hash(key));
    if (standing === undefined) return undefined;
    return standing.page === undefined ? this.#hashBefore(name) : hashOfBytes(standing.page);
  }

  /** How a file stands that is not made again; nothing where it must be made. */
  #standing(name: string, key: string): (Standing & { making: number }) | undefined {
    const earlier = this.#earlier;
    const [of, making = -1] = earlier?.whole.outputs[name] ?? [];
    if (!earlier || of !== key || !earlier.reads.isSame(making)) return undefined;
    const standing = this.#commits.standing(name, making, earlier);
    return standing && { ...standing, making };
  }

  #hashBefore(name: string): string | undefined {
    return this.#earlier?.head.files[name.replace(/^\//, '')]?.[3];
  }
}

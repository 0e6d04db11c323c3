import { recorded, type Reads } from '#domain/reads.ts';
import { inOrder, type RecordPart, type SearchRecord } from '#indexing/records.ts';
import type { LanguageRecords } from '#indexing/index-files.ts';
import type { ReadsWriter } from '#reuse/reads-writer.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';

/** What one thing gave the search: the hash of what it is of, the number of its making, and the hash of its records. */
export type KeptPart = readonly [key: string, making: number, hash: string];
/** The records of each thing by its name, as they are kept. */
export type KeptRecords = Readonly<Record<string, SearchRecord[]>>;

interface Before {
  parts: Readonly<Record<string, KeptPart>>;
  isSame: (making: number) => boolean;
}

/** What the search of one build is fed with: only the records of things that say something else are made again. */
export class SearchFeed {
  readonly #languages: readonly { language: string; parts: readonly RecordPart[] }[];
  readonly #left = new Map<string, KeptPart>();
  readonly #made = new Map<string, { key: string; reads: Reads; hash: string; records: SearchRecord[] }>();

  constructor(
    languages: readonly { language: string; parts: readonly RecordPart[] }[],
    keyOf: (thing: object) => string,
    before: Before | undefined,
  ) {
    this.#languages = languages;
    for (const { name, of, make } of languages.flatMap(({ parts }) => parts)) {
      const key = keyOf(of);
      const known = before?.parts[name];
      if (known?.[0] === key && before?.isSame(known[1])) this.#left.set(name, known);
      else {
        const { made: records, reads } = recorded(make);
        this.#made.set(name, { key, reads, records, hash: hashOfBytes(JSON.stringify(records)) });
      }
    }
  }

  /** A key of all records: the same give the same index. */
  get key(): string {
    return JSON.stringify(
      this.#languages.map(({ language, parts }) => [
        language,
        parts.map(({ name }) => this.#left.get(name)?.[2] ?? this.#made.get(name)?.hash),
      ]),
    );
  }

  /**
   * All records: those that were made, and of what says the same those that were kept, where they are still to be had.
   */
  records(kept: KeptRecords | undefined): { byPart: KeptRecords; byLanguage: LanguageRecords[] } {
    const byPart: Record<string, SearchRecord[]> = {};
    for (const { name, make } of this.#languages.flatMap(({ parts }) => parts))
      byPart[name] = this.#made.get(name)?.records ?? kept?.[name] ?? recorded(make).made;
    const byLanguage = this.#languages.map(({ language, parts }) => ({
      language,
      records: inOrder(parts.flatMap(({ name }) => byPart[name] ?? [])),
    }));
    return { byPart, byLanguage };
  }

  /** What the next build has to know. */
  written(writer: ReadsWriter): Record<string, KeptPart> {
    return Object.fromEntries([
      ...[...this.#left].map(([name, [key, making, hash]]) => [name, [key, writer.before(making), hash]] as const),
      ...[...this.#made].map(([name, { key, reads, hash }]) => [name, [key, writer.own(reads), hash]] as const),
    ]);
  }
}

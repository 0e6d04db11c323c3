import { lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { WrittenReads } from '#reuse/written-reads.ts';
import type { BuiltAssets } from '#site/handover.ts';
import { leftBehindIn } from '#writing/left-behind.ts';
import { hold, holderOf, isHeld } from '../shell/hold.ts';
import { changeFiles, placer, type Changed } from './change-files.ts';
import { filesUnder } from './files-under.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import { MADE_FROM } from './kept-places.ts';
import type { KeptPart, KeptRecords } from './search-feed.ts';
import { putSigned, signedIn } from './signed-file.ts';

/**
 * A file of a site as a build left it: its size, when it was written and when anything of it was changed, and its
 * bytes' hash.
 */
export type KeptFile = readonly [size: number, written: number, changed: number, hash: string];

/** What the end of an unchanged build has to know. */
export interface KeptHead {
  code: string;
  /** The key of the content that the site was made from; nothing where it changed while it was read. */
  content: string | undefined;
  /** The day, and what it came from where the company's file and the clock decide it. */
  asOf: string;
  /** What company.yaml says of the day; the clock decides where it names none. */
  day: { asOf?: string | undefined; timeZone: string };
  company: string;
  pages: number;
  /** Where the site was put; there and in the cache it is made of the same files. */
  out: string;
  files: Readonly<Record<string, KeptFile>>;
}

export type KeptOutput = readonly [key: string, making: number, commit?: string | undefined];

export function keptOutput(key: string, making: number, commit: string | undefined): KeptOutput {
  return commit === undefined ? [key, making] : [key, making, commit];
}

/** What a build has to know that prints only what changed. */
export interface KeptWhole {
  /** Each printed file: the hash of what it is of, the number of its making, and the commit that its foot names. */
  outputs: Readonly<Record<string, KeptOutput>>;
  reads: WrittenReads;
  states: Readonly<Record<string, { making: number; parts: Readonly<Record<string, string>> }>>;
  answers: Readonly<Record<string, { making: number; hash: string }>>;
  /** Of states that are made part by part: the making of each, and what they hang on beside what they read. */
  parts: Readonly<Record<string, { key: string; makings: Readonly<Record<string, number>> }>>;
  assets: { names: BuiltAssets; files: readonly string[]; making: number };
  search: KeptSearch | undefined;
}

/** Parts of states by what they are of, as they were made. */
export type KeptParts = Readonly<Record<string, Readonly<Record<string, object>>>>;

/** The search: what it was fed with, its files, what each page gave it by the page's hash, and what each thing did. */
interface KeptSearch {
  fed: string;
  pages: Readonly<Record<string, readonly [page: string, fed: string]>>;
  files: readonly string[];
  parts: Readonly<Record<string, KeptPart>>;
}

const HEAD = 'site.json';
const WHOLE = 'reads.bin';
const RECORDS = 'records.json';
const PARTS = 'parts.bin';
const READ = 'read.bin';
/** Each site has this page. */
const FRONT = 'index.html';
/** A cache of another form is none. */
const FORM = 6;

/** The site of an earlier build as it is kept beside the others, in a folder that may be lost at any time. */
export class KeptSite {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Where the files of the content are kept as they were read. */
  get readFiles(): string {
    return path.join(this.folder, READ);
  }

  /** Where the kept copy of a file of the site is. */
  fileAt(name: string): string {
    return path.join(this.folder, 'files', name);
  }

  /**
   * Takes the folder for this process alone, and writes down what content it is of; false while another build has it.
   * One that was killed has nothing.
   */
  async hold(content: string): Promise<boolean> {
    mkdirSync(this.folder, { recursive: true });
    for (const half of leftBehindIn(this.folder, /^(?:(?:site|records)\.json|(?:reads?|parts)\.bin)\./))
      rmSync(half, { force: true });
    writeFileSync(path.join(this.folder, MADE_FROM), content);
    return hold(this.folder);
  }

  /** Whether this process has it still: whoever takes the cache away takes that, too. */
  isHeld(): boolean {
    return isHeld(this.folder);
  }

  release(): void {
    rmSync(holderOf(this.folder), { force: true });
  }

  /** What is known without the reads; nothing where there is none, or where it is damaged. */
  head(): KeptHead | undefined {
    return readSigned<KeptHead>(path.join(this.folder, HEAD));
  }

  whole(): KeptWhole | undefined {
    const bytes = signedIn(path.join(this.folder, WHOLE));
    if (!bytes) return undefined;
    const { form, rest, reads } = deserialize(bytes) as { form: number; rest: string; reads: WrittenReads };
    return form === FORM ? { ...(JSON.parse(rest) as Omit<KeptWhole, 'reads'>), reads } : undefined;
  }

  /** The records that the search was fed with; nothing where they are not those. */
  records(fed: string): KeptRecords | undefined {
    const kept = readSigned<{ fed: string; records: KeptRecords }>(path.join(this.folder, RECORDS));
    return kept?.fed === fed ? kept.records : undefined;
  }

  /** The parts of states that were kept; nothing where there are none, or where they are damaged. */
  parts(): KeptParts | undefined {
    const bytes = signedIn(path.join(this.folder, PARTS));
    return bytes && (deserialize(bytes) as KeptParts);
  }

  /** Keeps parts of states: what stands in several of them stands in the file once. */
  saveParts(parts: KeptParts): void {
    putSigned(path.join(this.folder, PARTS), serialize(parts));
  }

  /** Keeps the records that the search was fed with. */
  saveRecords(fed: string, records: KeptRecords): void {
    writeSigned(path.join(this.folder, RECORDS), { fed, records });
  }

  /** Whether there was a site here that no longer can be used. */
  isDamaged(): boolean {
    return existsAt(path.join(this.folder, HEAD)) || existsAt(path.join(this.folder, WHOLE));
  }

  /**
   * The kept files that are not as the build left them, and those that it did not leave. What somebody only touched is
   * read whole.
   */
  damaged(files: KeptHead['files']): string[] {
    const unknown = this.#names().filter((name) => files[name] === undefined);
    const changed = Object.entries(files).flatMap(([name, [size, written, changed, hash]]) => {
      const found = lstatSync(this.fileAt(name), { throwIfNoEntry: false });
      if (!found?.isFile() || found.size !== size) return [name];
      if (found.mtimeMs === written && found.ctimeMs === changed) return [];
      return hashOfFile(this.fileAt(name)) === hash ? [] : [name];
    });
    return [...unknown, ...changed];
  }

  /**
   * Whether the site at a place and the files here are the same on the disk, so that what is put there need only change
   * places with it.
   */
  isOneWith(out: string): boolean {
    const [own, other] = [this.fileAt(FRONT), path.join(out, FRONT)].map((file) =>
      lstatSync(file, { bigint: true, throwIfNoEntry: false }),
    );
    return own !== undefined && own.dev === other?.dev && own.ino === other.ino;
  }

  /** From here on there is no head: whoever is killed leaves nothing that a later build would believe. */
  beginChange(): void {
    rmSync(path.join(this.folder, HEAD), { force: true });
  }

  /** Forgets everything but that this process holds the folder. */
  clear(): void {
    this.beginChange();
    for (const name of [WHOLE, RECORDS, PARTS, 'files'])
      rmSync(path.join(this.folder, name), { recursive: true, force: true });
  }

  /**
   * The files that were kept become those of the site that has been put in its place. Where they are not what they
   * were, all are taken anew.
   */
  follow(out: string, before: KeptHead['files'], { left, made }: Changed): void {
    const place = placer();
    const put = (name: string, to: string) => place(path.join(out, name), to);
    if (isAsLeft(this.fileAt(''), before, this.#names()))
      return changeFiles(this.fileAt(''), before, { left, made }, put);
    rmSync(this.fileAt(''), { recursive: true, force: true });
    changeFiles(this.fileAt(''), {}, { left: new Set(), made: [...left, ...made] }, put);
  }

  /** Writes down what is kept; from here on the next build believes it. */
  save(head: Omit<KeptHead, 'files'>, whole: KeptWhole, before: KeptHead['files'], { left, made }: Changed): void {
    const { reads, ...rest } = whole;
    putSigned(path.join(this.folder, WHOLE), serialize({ form: FORM, rest: JSON.stringify(rest), reads }));
    const files: Record<string, KeptFile> = {};
    const take = (name: string, hash: string) => {
      const { size, mtimeMs, ctimeMs } = lstatSync(this.fileAt(name));
      files[name] = [size, mtimeMs, ctimeMs, hash];
    };
    for (const name of left) take(name, before[name]?.[3] ?? '');
    for (const name of made) take(name, hashOfFile(this.fileAt(name)));
    writeSigned(path.join(this.folder, HEAD), { ...head, files });
  }

  #names(): string[] {
    return existsAt(this.fileAt('')) ? filesUnder(this.fileAt('')) : [];
  }
}

/** Whether a folder holds exactly these files, as they were left. */
export function isAsLeft(folder: string, files: KeptHead['files'], found: readonly string[]): boolean {
  const names = Object.keys(files);
  return (
    found.length === names.length &&
    names.every((name) => {
      const [size, written] = files[name] ?? [];
      const is = lstatSync(path.join(folder, name), { throwIfNoEntry: false });
      // A copy on another disk keeps thousandths of a second.
      return is?.isFile() === true && is.size === size && Math.floor(is.mtimeMs) === Math.floor(written ?? 0);
    })
  );
}

function hashOfFile(file: string): string {
  return hashOfBytes(readFileSync(file));
}

function existsAt(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

function writeSigned(file: string, value: object): void {
  putSigned(file, Buffer.from(JSON.stringify({ form: FORM, ...value })));
}

function readSigned<T>(file: string): T | undefined {
  const bytes = signedIn(file);
  if (!bytes) return undefined;
  const value = JSON.parse(bytes.toString()) as T & { form: number };
  return value.form === FORM ? value : undefined;
}

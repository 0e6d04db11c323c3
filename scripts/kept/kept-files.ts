import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import type { Bodies } from '#loading/body/body-reader.ts';
import type { BodyRead, BodyTask } from '#loading/body/body-read.ts';
import type { FolderRead, ReadOptions } from '#loading/disk.ts';
import type { WrittenFile } from '#loading/written.ts';
import { putSigned, signedIn } from './signed-file.ts';

/** A file as it was read without any problem: the hash of its bytes, that of its body as a task, and what it said. */
interface KeptFile {
  bytes: string;
  body?: string | undefined;
  said: Buffer;
}

/** Its fields decide how figures are read. */
const COMPANY = 'company.yaml';

/** How the list of what is kept is written: where in the bytes behind it each file stands. */
type Listed = readonly [file: string, bytes: string, body: string | undefined, length: number];

/**
 * The files of a content folder as an earlier build has read them, each known by its bytes: what is the same is not
 * read again, and a body that is the same is not parsed. Only files without a problem are kept. It may be lost at any
 * time; what another state of the code has kept, or what is not as it was written, by a byte, is nothing.
 */
export class KeptFiles implements Bodies {
  readonly #place: string;
  readonly #key: string;
  readonly #folder: string;
  readonly #before: ReadonlyMap<string, KeptFile>;
  readonly #now = new Map<string, KeptFile>();
  /** Of files that this reading has opened: the hash of the bytes that it saw. */
  readonly #opened = new Map<string, string>();
  readonly #tasks = new Map<string, string>();
  readonly #bodies: Bodies;

  /** What a file at `place` holds of a content folder. `bodies` reads those that are not kept; it ends with these. */
  constructor(place: string, key: string, folder: string, bodies: Bodies) {
    [this.#place, this.#key, this.#folder, this.#bodies] = [place, key, folder, bodies];
    this.#before = readKept(place, key);
  }

  /** What is the same as it was, for a reading of the folder, which tells of the bytes of all other files. */
  options(): Pick<ReadOptions, 'known' | 'bodies' | 'onBytes'> {
    const same = [...this.#before].filter(([file, { bytes }]) => this.#hashNow(file) === bytes);
    const isSame = new Set(same.map(([file]) => file));
    // What the company says decides how figures are read, also where it says something else now.
    const company = isSame.has(COMPANY) ? undefined : this.#before.get(COMPANY);
    const kept = [...(company ? [company] : []), ...same.map(([, each]) => each)];
    const files = kept.map(({ said }) => deserialize(said) as WrittenFile);
    return {
      known: { read: { files, problems: [], unread: [] }, isSame: (file) => isSame.has(file) },
      bodies: this,
      onBytes: (file, bytes) => this.#opened.set(file, hashOfBytes(bytes)),
    };
  }

  read(task: BodyTask): Promise<BodyRead> {
    const key = hashOfBytes(JSON.stringify(task));
    this.#tasks.set(task.file, key);
    const kept = this.#before.get(task.file);
    if (kept?.body !== key) return this.#bodies.read(task);
    const { body = [], headings = [] } = deserialize(kept.said) as Partial<BodyRead>;
    return Promise.resolve({ body, headings, problems: [] });
  }
  flush(): void {
    this.#bodies.flush();
  }
  close(): void {
    this.#bodies.close();
  }

  /** Takes in what was read, before anybody links it and makes something else of it. */
  take({ files, problems }: FolderRead): void {
    const faulty = new Set(problems.map(({ place }) => place.file));
    for (const written of files) {
      const { file } = written.source;
      const [kept, bytes] = [this.#before.get(file), this.#opened.get(file)];
      if (faulty.has(file)) continue;
      if (bytes !== undefined) this.#now.set(file, { bytes, body: this.#tasks.get(file), said: serialize(written) });
      else if (kept) this.#now.set(file, kept);
    }
  }

  /** Writes down what was read, where it is not what was kept already. */
  save(): void {
    const isSame =
      this.#now.size === this.#before.size && [...this.#now].every(([file, kept]) => this.#before.get(file) === kept);
    if (!isSame) writeKept(this.#place, this.#key, this.#now);
  }

  #hashNow(file: string): string | undefined {
    try {
      return hashOfBytes(readFileSync(path.join(this.#folder, file)));
    } catch {
      return undefined;
    }
  }
}

function readKept(place: string, key: string): Map<string, KeptFile> {
  const kept = new Map<string, KeptFile>();
  const bytes = signedIn(place);
  if (!bytes) return kept;
  try {
    const head = bytes.indexOf('\n');
    const listed = JSON.parse(bytes.toString('utf8', 0, head)) as { key: string; files: Listed[] };
    if (listed.key !== key) return kept;
    let at = head + 1;
    for (const [file, hash, body, length] of listed.files) {
      kept.set(file, { bytes: hash, body: body ?? undefined, said: bytes.subarray(at, at + length) });
      at += length;
    }
  } catch {
    // What is listed cannot be read.
  }
  return kept;
}

function writeKept(place: string, key: string, kept: ReadonlyMap<string, KeptFile>): void {
  const files: Listed[] = [...kept].map(([file, { bytes, body, said }]) => [file, bytes, body, said.length]);
  const listed = Buffer.from(`${JSON.stringify({ key, files })}\n`);
  putSigned(place, Buffer.concat([listed, ...[...kept.values()].map(({ said }) => said)]));
}

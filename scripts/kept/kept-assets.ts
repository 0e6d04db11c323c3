import { hash } from 'node:crypto';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { Reads } from '#domain/reads.ts';
import { clearLeftBehind, folderAside, giveBack } from '#writing/left-behind.ts';
import { writeInto } from '#writing/write-into.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import type { BuiltAssets } from '#site/handover.ts';
import { placer } from './change-files.ts';
import { assetsPlace, MADE_FROM } from './kept-places.ts';
import { putSigned, signedIn } from './signed-file.ts';

/** Slices by their names, and the hash of what each said: all that was read of a company for something. */
export type Said = readonly (readonly [slice: string, hash: string])[];

/** What slices that were read for something say, in the order of their names, by whoever knows them by these. */
export function saidBy(reads: Reads, slices: { hashOf(slice: string): string | undefined }): Said {
  const seen = new Set<Reads>();
  const names = new Set<string>();
  const take = (each: Reads) => {
    if (seen.has(each)) return;
    seen.add(each);
    for (const { name } of each.slices) names.add(name);
    each.parts.forEach(take);
  };
  take(reads);
  return [...names].sort().map((name) => [name, slices.hashOf(name) ?? '']);
}

/** What Vite and Astro have made: the names that pages know it by, its files, and what they read of the company. */
export interface MadeAssets {
  names: BuiltAssets;
  files: readonly string[];
  said: Said;
}

/** The same, with the bytes of each file by its name. */
export interface TakenAssets extends Omit<MadeAssets, 'files'> {
  bytes: ReadonlyMap<string, Buffer>;
}

interface Written {
  key: string;
  names: BuiltAssets;
  files: Readonly<Record<string, string>>;
  said: Said;
}

/** So many are kept, of different code, companies and paths; of more, those that were not asked for longest go. */
const MOST_KEPT = 6;
const MADE = 'made.json';
const ASIDE = 'making-';

/**
 * Styles, scripts, fonts and the handbook as builds of any site have left them: where the code is the same, and what
 * the handbook reads of the company says the same, a first build of another site need not make them again. Each is put
 * in its place whole, is never changed there, and is believed as long as every byte is the one that was kept.
 */
export class KeptAssets {
  readonly #key: string;
  readonly #content: string;
  readonly #place: string;

  /** `key` stands for everything beside the company that they are made from; `content` is the company's folder. */
  constructor(key: string, content: string, place = assetsPlace()) {
    [this.#key, this.#content, this.#place] = [key, content, place];
  }

  /** Puts those into a folder that are the same for this company, `isSaid` telling that; nothing where none are. */
  putInto(site: string, isSaid: (said: Said) => boolean): MadeAssets | undefined {
    const taken = this.take(isSaid);
    if (!taken) return undefined;
    const write = writeInto(site);
    for (const [name, bytes] of taken.bytes) write(name, bytes);
    return { names: taken.names, files: [...taken.bytes.keys()], said: taken.said };
  }

  /** Those that were asked for last and of which `isSaid` holds, with the bytes of each file. */
  take(isSaid: (said: Said) => boolean): TakenAssets | undefined {
    for (const folder of this.#newestFirst()) {
      const written = this.#writtenIn(folder);
      if (written?.key !== this.#key || !isSaid(written.said)) continue;
      const bytes = filesIn(folder, written.files);
      if (!bytes) {
        this.#throwAway(folder);
        continue;
      }
      this.#takenFrom(folder);
      return { names: written.names, bytes, said: written.said };
    }
    return undefined;
  }

  /** Keeps those of a site that stands in a folder. A place that takes nothing keeps nothing. */
  keep(site: string, { names, files, said }: MadeAssets): void {
    try {
      mkdirSync(this.#place, { recursive: true });
      const aside = folderAside(this.#place, ASIDE);
      try {
        const place = placer();
        const hashes = files.map((name) => {
          place(path.join(site, name), path.join(aside, 'files', name));
          return [name, hashOfBytes(readFileSync(path.join(site, name)))] as const;
        });
        const written: Written = { key: this.#key, names, files: Object.fromEntries(hashes), said };
        const text = JSON.stringify(written);
        putSigned(path.join(aside, MADE), Buffer.from(text));
        writeFileSync(path.join(aside, MADE_FROM), this.#content);
        const own = path.join(this.#place, hash('sha256', text).slice(0, 16));
        rmSync(own, { recursive: true, force: true });
        renameSync(aside, own);
      } finally {
        giveBack(aside);
      }
      for (const old of this.#newestFirst().slice(MOST_KEPT)) rmSync(old, { recursive: true, force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  }

  /** Forgets all that are kept. */
  clear(): void {
    rmSync(this.#place, { recursive: true, force: true });
  }

  #throwAway(folder: string): void {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another build takes it away, too, or puts its own there.
    }
  }

  /** What was asked for last goes last; and whoever forgets somebody of a company that asked takes it away. */
  #takenFrom(folder: string): void {
    try {
      const of = readFileSync(path.join(folder, MADE_FROM), 'utf8').split('\n');
      if (!of.includes(this.#content)) appendFileSync(path.join(folder, MADE_FROM), `\n${this.#content}`);
      const now = new Date();
      utimesSync(folder, now, now);
    } catch {
      // Another build has taken it away meanwhile.
    }
  }

  #newestFirst(): string[] {
    try {
      clearLeftBehind(this.#place, ASIDE);
      return readdirSync(this.#place)
        .filter((name) => !name.startsWith(ASIDE))
        .map((name) => ({ folder: path.join(this.#place, name), at: writtenAt(path.join(this.#place, name)) }))
        .sort((a, b) => b.at - a.at)
        .map(({ folder }) => folder);
    } catch {
      return [];
    }
  }

  #writtenIn(folder: string): Written | undefined {
    const bytes = signedIn(path.join(folder, MADE));
    return bytes && (JSON.parse(bytes.toString()) as Written);
  }
}

/** The files by their names; nothing where one is not there, or not as it was kept. */
function filesIn(folder: string, hashes: Written['files']): Map<string, Buffer> | undefined {
  const files = new Map<string, Buffer>();
  try {
    for (const [name, was] of Object.entries(hashes)) {
      const bytes = readFileSync(path.join(folder, 'files', name));
      if (hashOfBytes(bytes) !== was) return undefined;
      files.set(name, bytes);
    }
    return files;
  } catch {
    return undefined;
  }
}

function writtenAt(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

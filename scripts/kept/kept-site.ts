import { createHash } from 'node:crypto';
import {
  copyFileSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { WrittenReads } from '#reuse/kept-reads.ts';
import type { BuiltAssets } from '#site/handover.ts';
import { isRunning } from '#writing/is-running.ts';
import { leftBehindIn } from '#writing/left-behind.ts';
import { putNewFile } from '../shell/put-file.ts';

/** A file of a site as a build left it: its size, when it was written and when anything of it was changed, and its bytes' hash. */
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

/** What a build has to know that prints only what changed. */
export interface KeptWhole {
  /** Each printed file: the hash of what it is of, and the number of its making. */
  outputs: Readonly<Record<string, readonly [key: string, making: number]>>;
  reads: WrittenReads;
  states: Readonly<Record<string, { making: number; parts: Readonly<Record<string, string>> }>>;
  answers: Readonly<Record<string, { making: number; hash: string }>>;
  assets: { names: BuiltAssets; files: readonly string[]; making: number };
  search: { fed: string; files: readonly string[] } | undefined;
}

const HEAD = 'site.json';
const WHOLE = 'reads.json';
const HOLDER = 'held-by';
/** A cache of another form is none. */
const FORM = 1;

/** The site of an earlier build as it is kept beside the others, in a folder that may be lost at any time. */
export class KeptSite {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Where the kept copy of a file of the site is. */
  fileAt(name: string): string {
    return path.join(this.folder, 'files', name);
  }

  /** Takes the folder for this process alone; false while another build has it. One that was killed has nothing. */
  async hold(): Promise<boolean> {
    mkdirSync(this.folder, { recursive: true });
    for (const half of leftBehindIn(this.folder, /^(?:site|reads)\.json\./)) rmSync(half, { force: true });
    const holder = path.join(this.folder, HOLDER);
    while (!(await putNewFile(holder, `${process.pid}`))) {
      const pid = Number(await readFile(holder, 'utf8').catch(() => ''));
      if (pid > 0 && pid !== process.pid && isRunning(pid)) return false;
      rmSync(holder, { force: true });
    }
    return true;
  }

  release(): void {
    rmSync(path.join(this.folder, HOLDER), { force: true });
  }

  /** What is known without the reads; nothing where there is none, or where it is damaged. */
  head(): KeptHead | undefined {
    return readSigned<KeptHead>(path.join(this.folder, HEAD));
  }

  whole(): KeptWhole | undefined {
    return readSigned<KeptWhole>(path.join(this.folder, WHOLE));
  }

  /** Whether there was a site here that no longer can be used. */
  isDamaged(): boolean {
    return existsAt(path.join(this.folder, HEAD)) || existsAt(path.join(this.folder, WHOLE));
  }

  /** The kept files that are not as the build left them. Those that somebody only touched are read whole. */
  damaged(files: KeptHead['files']): string[] {
    return Object.entries(files).flatMap(([name, [size, written, changed, hash]]) => {
      const found = lstatSync(this.fileAt(name), { throwIfNoEntry: false });
      if (!found?.isFile() || found.size !== size) return [name];
      if (found.mtimeMs === written && found.ctimeMs === changed) return [];
      return hashOfFile(this.fileAt(name)) === hash ? [] : [name];
    });
  }

  /** Forgets everything but that this process holds the folder. */
  clear(): void {
    for (const name of [HEAD, WHOLE, 'files']) rmSync(path.join(this.folder, name), { recursive: true, force: true });
  }

  /**
   * Keeps a site that has been put in its place. While this goes on there is no head: whoever is killed here leaves nothing
   * that a later build would believe.
   */
  save(head: Omit<KeptHead, 'files'>, whole: KeptWhole, names: readonly string[], reused: ReadonlySet<string>): void {
    const before = this.head()?.files ?? {};
    rmSync(path.join(this.folder, HEAD), { force: true });
    const place = placer();
    for (const name of Object.keys(before)) if (!reused.has(name)) rmSync(this.fileAt(name), { force: true });
    for (const name of names) if (!reused.has(name)) place(path.join(head.out, name), this.fileAt(name));
    writeSigned(path.join(this.folder, WHOLE), whole);
    const files = Object.fromEntries(
      names.map((name) => {
        const { size, mtimeMs, ctimeMs } = lstatSync(this.fileAt(name));
        const hash = reused.has(name) ? (before[name]?.[3] ?? '') : hashOfFile(this.fileAt(name));
        return [name, [size, mtimeMs, ctimeMs, hash] as const];
      }),
    );
    writeSigned(path.join(this.folder, HEAD), { ...head, files });
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

/** Puts files elsewhere without copying them where the disk can: a link is never written through, since all new files are new. */
export function placer(): (from: string, to: string) => void {
  const made = new Set<string>();
  return (from, to) => {
    const folder = path.dirname(to);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    try {
      linkSync(from, to);
    } catch (error) {
      if (!['EXDEV', 'EPERM', 'EMLINK', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
      copyFileSync(from, to);
      const { atime, mtimeMs } = lstatSync(from);
      utimesSync(to, atime, (Math.floor(mtimeMs) + 0.5) / 1000);
    }
  };
}

function hashOfFile(file: string): string {
  return createHash('sha1').update(readFileSync(file)).digest('base64url');
}

function existsAt(file: string): boolean {
  return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
}

/** A text with its own hash before it: a byte that changed is noticed before anything is believed. */
function writeSigned(file: string, value: object): void {
  const text = JSON.stringify({ form: FORM, ...value });
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, `${signatureOf(text)}\n${text}`);
  renameSync(aside, file);
}

function readSigned<T>(file: string): T | undefined {
  try {
    const written = readFileSync(file, 'utf8');
    const cut = written.indexOf('\n');
    const text = written.slice(cut + 1);
    if (written.slice(0, cut) !== signatureOf(text)) return undefined;
    const value = JSON.parse(text) as T & { form: number };
    return value.form === FORM ? value : undefined;
  } catch {
    return undefined;
  }
}

function signatureOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

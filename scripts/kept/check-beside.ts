import { mkdirSync, type Stats } from 'node:fs';
import path from 'node:path';
import type { FigureBook } from '#domain/budget/figures.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { Bodies } from '#loading/body/body-reader.ts';
import { openGit, type Git } from '#loading/history/git.ts';
import type { WrittenFile } from '#loading/written.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import type { ReadingBeside } from '../shell/checked.ts';
import { WrongUse } from '../shell/command-line.ts';
import { checkAgain } from './check-again.ts';
import { codeKey } from './build-keys.ts';
import { readKeptCheck, type SeenFile } from './kept-check.ts';
import { stampOf } from './file-stamps.ts';
import { forgetOldest, keptPlace } from './kept-places.ts';
import { ownKey } from './own-key.ts';
import { saveKeptCheck, type SoundCheck } from './save-check.ts';

/** What is told of a content folder that was checked, wherever it came from. */
export interface CheckedFolder {
  /** In the company's first language. */
  portfolio: Portfolio | undefined;
  files: readonly WrittenFile[];
  /** How many files the folder has. */
  count: number;
  problems: readonly Problem[];
  counted: { errors: number; redFlags: number; hints: number };
  book: FigureBook | undefined;
  git: Git;
  /** The file of owners that is not as the plans say. */
  stale: string | undefined;
}

/** Fewer files are checked in the time that it takes to see which are the same. */
const WORTH_KEEPING = 200;

/** What an earlier check of a content folder has learned, and what this one keeps for the next. */
export class CheckBeside implements ReadingBeside {
  readonly #folder: string;
  readonly #owners: string;
  readonly #least: number;
  readonly #within: () => string;
  readonly #code: () => string;
  readonly #now: () => number;
  readonly #bodies: Bodies | undefined;
  readonly #seen = new Map<string, SeenFile>();

  /**
   * `owners` is what the files of owners hold that are ours; from `least` files on anything is kept, `within` a place.
   * Whoever checks many folders hands over what reads their bodies, and ends it.
   */
  constructor(
    folder: string,
    owners: string,
    {
      least = WORTH_KEEPING,
      within = keptPlace,
      code = () => codeKey(ownKey(), { command: 'check' }),
      now = Date.now,
      bodies = undefined as Bodies | undefined,
    } = {},
  ) {
    [this.#folder, this.#owners, this.#least, this.#within] = [folder, owners, least, within];
    [this.#code, this.#now, this.#bodies] = [once(code), now, bodies];
  }

  /** The folder checked by what has changed since; nothing where everything has to be. */
  async again(asOf: string | undefined): Promise<CheckedFolder | undefined> {
    const place = this.#place();
    const kept = place === undefined ? undefined : readKeptCheck(place, this.#code);
    if (!kept) return undefined;
    const git = await openGit(this.#folder);
    const again = await checkAgain(kept, this.#folder, {
      ...{ asOf, owners: this.#owners, git },
      bodies: this.#bodies,
    });
    if (!again) return undefined;
    const { portfolio, files, count, redFlags, hints, stale } = again;
    const counted = { errors: 0, redFlags, hints };
    return { portfolio, files, count, problems: [], counted, book: undefined, git, stale };
  }

  options() {
    return {
      ...(this.#bodies && { bodies: this.#bodies }),
      onBytes: (file: string, bytes: Buffer, stats: Stats) =>
        void this.#seen.set(file, [bytes.length, hashOfBytes(bytes), stampOf(stats, this.#now())]),
    };
  }
  take(): void {
    // What is kept is made when all is judged.
  }
  close(): void {
    // Nothing is open.
  }

  /** Keeps what a check without errors has learned. Where the place takes nothing, the next one checks everything. */
  keep(check: Pick<SoundCheck, 'read' | 'book' | 'found' | 'history' | 'stale'>): void {
    const place = this.#seen.size < this.#least ? undefined : this.#place();
    if (place === undefined) return;
    const [folder, code, owners, seen] = [this.#folder, this.#code(), this.#owners, this.#seen];
    try {
      mkdirSync(place, { recursive: true });
      forgetOldest(path.dirname(place), path.basename(place));
      saveKeptCheck(place, { folder, code, owners, seen, ...check });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    }
  }

  #place(): string | undefined {
    try {
      return path.join(this.#within(), `check-${hashOfBytes(this.#folder).slice(0, 12)}`);
    } catch (error) {
      if (error instanceof WrongUse) return undefined;
      throw error;
    }
  }
}

/** Files are gone through once for it. */
function once<V>(make: () => V): () => V {
  let made: { value: V } | undefined;
  return () => (made ??= { value: make() }).value;
}

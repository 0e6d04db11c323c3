import { readFileSync } from 'node:fs';
import type { Reads } from '#domain/reads.ts';
import { withCommit } from '#layouts/commit-in-foot.ts';
import type { KeptReads } from '#reuse/kept-reads.ts';
import { isAnswerTo, type Slices } from '#reuse/slices.ts';
import { COMMIT_AT_FOOT } from '#views/history/last-change.ts';
import type { KeptSite, KeptWhole } from './kept-site.ts';

/** Whether a slice, by its name, is a commit that pages name at their foot. */
export const isNamedCommit = isAnswerTo(COMMIT_AT_FOOT);

/** How a page stands that is not made again: as it was, or with another commit; and which one it names, if any. */
export interface Standing {
  page?: string;
  commit?: string | undefined;
}

/**
 * The commits that pages name at their foot. Each edit that is committed changes those of many pages, and with them
 * nothing else on most: these are put with the commit of today, and not made again.
 */
export class NamedCommits {
  readonly #slices: Slices;
  readonly #kept: Pick<KeptSite, 'fileAt'>;
  /** Of reads: the slice of a commit among them, or that there is none. */
  readonly #ofReads = new WeakMap<Reads, string | undefined>();

  constructor(slices: Slices, kept: Pick<KeptSite, 'fileAt'>) {
    [this.#slices, this.#kept] = [slices, kept];
  }

  /** The commit that a page names which was made now, by what was read for it. */
  madeWith(reads: Reads): string | undefined {
    const slice = this.#namedIn(reads);
    return slice === undefined ? undefined : this.#now(slice);
  }

  /**
   * How a page stands for which everything that was read by a making of an earlier build is the same but for the
   * commit; nothing where it must be made, since it named none, or names none now.
   */
  standing(
    name: string,
    making: number,
    { reads, whole }: { reads: KeptReads; whole: KeptWhole },
  ): Standing | undefined {
    const [slice, ...others] = reads.apartIn(making);
    if (slice === undefined) return {};
    if (others.length > 0) return undefined;
    const [, , was] = whole.outputs[name] ?? [];
    const is = this.#now(slice);
    if (was === is) return { commit: is };
    if (was === undefined || is === undefined) return undefined;
    const page = withCommit(readFileSync(this.#kept.fileAt(name), 'utf8'), was, is);
    return page === undefined ? undefined : { page, commit: is };
  }

  #now(slice: string): string | undefined {
    return this.#slices.answerNow(slice) as string | undefined;
  }

  #namedIn(reads: Reads): string | undefined {
    if (!this.#ofReads.has(reads)) {
      let named = reads.slices.find(({ name }) => isNamedCommit(name))?.name;
      for (const part of reads.parts) named ??= this.#namedIn(part);
      this.#ofReads.set(reads, named);
    }
    return this.#ofReads.get(reads);
  }
}

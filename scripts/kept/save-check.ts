import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bookKey, type FigureBook } from '#domain/budget/figures.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Problem, RuleId } from '#domain/checks/problem.ts';
import { OF_NO_PLAN, OF_ONE_PLAN } from '#domain/checks/rule-reach.ts';
import type { History } from '#domain/history.ts';
import { plannedIn, type Planned } from '#domain/portfolio.ts';
import type { FolderRead } from '#loading/disk.ts';
import { findFiles } from '#loading/found-files.ts';
import { restOf, sizeOf } from '#loading/plan-rest.ts';
import { only } from '#loading/written.ts';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import { leftBehindIn } from '#writing/left-behind.ts';
import { count, FORM, KEPT, type Counted, type KeptHead, type SeenFile, type SeenFiles } from './kept-check.ts';
import { MADE_FROM } from './kept-places.ts';
import { bytesOfNumbers, packed } from './packed.ts';
import { putSigned } from './signed-file.ts';

/** A check that found no error, for the next one. */
export interface SoundCheck {
  folder: string;
  code: string;
  read: FolderRead;
  seen: SeenFiles;
  book: FigureBook;
  /** What judging found, and what version control told for it. */
  found: readonly Problem[];
  history: History | undefined;
  owners: string;
  stale: string | undefined;
}

/** Keeps what a check has learned, in a folder of its own. Throws where nothing can be written. */
export function saveKeptCheck(place: string, check: SoundCheck): void {
  mkdirSync(place, { recursive: true });
  for (const half of leftBehindIn(place, `${KEPT}.`)) rmSync(half, { force: true });
  writeFileSync(path.join(place, MADE_FROM), check.folder);
  putSigned(path.join(place, KEPT), packedCheck(check));
}

const ALONE: ReadonlySet<RuleId> = new Set<RuleId>(OF_ONE_PLAN);
const OF_NONE: ReadonlySet<RuleId> = new Set<RuleId>(OF_NO_PLAN);

function packedCheck({ folder, code, read, seen, book, found, history, owners, stale }: SoundCheck): Buffer {
  const { company, units, fiscalYear } = book.portfolio;
  const withWork = units.some(({ capacity }) => capacity.length > 0);
  const accounts = only(read.files, 'account');
  const reviews = new Map(only(read.files, 'review').map(({ source, data }) => [source.file, data.of]));
  const { found: files } = findFiles(folder);
  const number = new Map(files.map(({ file }, at) => [file, at]));

  const own = new Map(accounts.map(({ id }): [string, Counted] => [id, { redFlags: 0, hints: 0 }]));
  const idAt = new Map([...accounts.map(({ id, source }): [string, string] => [source.file, id]), ...reviews]);
  const [alone, together, beside] = [none(), none(), none()];
  for (const finding of found) {
    const plan = ALONE.has(finding.rule) ? own.get(idAt.get(finding.place.file) ?? '') : undefined;
    if (plan) count(plan, finding);
    count(plan ? alone : ALONE.has(finding.rule) || OF_NONE.has(finding.rule) ? beside : together, finding);
  }

  const rests = accounts.map((file) => restOf(file, withWork));
  const written = rests.map((rest) => JSON.stringify(rest));
  let end = 0;
  const plans = accounts.flatMap(({ id, source }, at) => {
    end += Buffer.byteLength(written[at] ?? '') + 1;
    return [number.get(source.file) ?? -1, own.get(id)?.redFlags ?? 0, own.get(id)?.hints ?? 0, end];
  });

  const quarters = new Map(book.quarters.map((quarter, at) => [quarter, at]));
  const planned = plannedIn(book.portfolio);
  const rows = planned.map((each) => rowOf(each, book, quarters));
  let numbers = 0;
  const head: KeptHead = {
    ...{ form: FORM, code, asOf: book.asOf, fiscalYear, owners, stale, withWork, alone, together, beside },
    day: { asOf: company.asOf, timeZone: company.timeZone },
    size: accounts.reduce((sum, { data }) => sum + sizeOf(data), 0),
    history: hashOfHistory(history),
    quarters: [...book.quarters],
  };
  const text = (value: unknown) => Buffer.from(JSON.stringify(value));
  const seenAt = files.map(({ file }): SeenFile => seen.get(file) ?? UNSEEN);
  return packed(head, {
    files: text(files.map(({ file }) => file)),
    of: text(files.map(({ file }) => reviews.get(file) ?? 0)),
    hashes: text(seenAt.map(([, hash]) => hash)),
    seen: bytesOfNumbers(seenAt.flatMap(numbersOfFile)),
    plans: bytesOfNumbers(plans),
    rests: Buffer.from(`[${written.join(',')}]`),
    planned: text(planned.map(bookKey)),
    rows: bytesOfNumbers(rows.flat()),
    rowEnds: bytesOfNumbers(rows.map(({ length }) => (numbers += length))),
  });
}

/** No file has this size. */
const UNSEEN = [-1, ''] as const;

function none(): Counted {
  return { redFlags: 0, hints: 0 };
}

function numbersOfFile([size, , stamp]: SeenFile): number[] {
  const [inode, stamped, modified, changed] = stamp ?? [];
  return [size, ...(stamped === size ? [inode ?? NaN, modified ?? NaN, changed ?? NaN] : [NaN, NaN, NaN])];
}

/** The figures of a plan as a row of numbers: of each quarter its number and its measures. */
export function rowOf(planned: Planned, book: FigureBook, numbers: ReadonlyMap<Quarter, number>): number[] {
  return book.quartersOf(planned).flatMap((quarter) => {
    const { target, budget, forecast, actual } = book.figuresOf(planned, quarter);
    return [numbers.get(quarter) ?? -1, target ?? NaN, budget ?? NaN, forecast ?? NaN, actual ?? NaN];
  });
}

/** A hash of what rules may ask of version control: who changed which files when. */
export function hashOfHistory(history: History | undefined): string {
  return hashOfBytes(JSON.stringify([history?.from, history?.edits]));
}

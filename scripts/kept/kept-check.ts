import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bookKey, type FigureBook, type Figures } from '#domain/budget/figures.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { FiscalYear, Quarter } from '#domain/calendar/quarters.ts';
import { OF_NO_PLAN, OF_ONE_PLAN } from '#domain/checks/rule-reach.ts';
import type { Problem, RuleId } from '#domain/checks/problem.ts';
import { plannedIn } from '#domain/portfolio.ts';
import type { FolderRead } from '#loading/disk.ts';
import { findFiles } from '#loading/found-files.ts';
import { restOf, type PlanRest } from '#loading/plan-rest.ts';
import { only } from '#loading/written.ts';
import { leftBehindIn } from '#writing/left-behind.ts';
import type { FileStamp } from './file-stamps.ts';
import { MADE_FROM } from './kept-places.ts';
import { putSigned, signedIn } from './signed-file.ts';

/** How many findings there are of the two grades that are counted. */
export interface Counted {
  redFlags: number;
  hints: number;
}

/** A plan as it was judged: its rest, and what its own rules found in it and in its reviews. */
export interface JudgedPlan extends Counted {
  file: string;
  rest: PlanRest;
}

/** What a check without any error has learned. Each figure stands at its quarter and measure, nothing as null. */
export interface KeptCheck {
  form: number;
  code: string;
  asOf: IsoDate;
  fiscalYear: FiscalYear;
  day: { asOf?: string | undefined; timeZone: string };
  /** What files of owners hold; and the one of them that was not as the plans say. */
  owners: string;
  stale?: string | undefined;
  /** All files of the folder in their order; those that were written to just before have no stamp. */
  found: (readonly [file: string, ...SeenFile])[];
  plans: JudgedPlan[];
  /** What rules that look at one plan or at none found outside of those plans and their reviews. */
  beside: Counted;
  /** Of each review, whose it is. */
  reviews: Record<string, string>;
  quarters: Quarter[];
  figures: Record<string, (number | null)[]>;
}

/** A form that is another one is none. */
const FORM = 2;
const KEPT = 'check.json';
const REACH: ReadonlySet<RuleId> = new Set<RuleId>([...OF_ONE_PLAN, ...OF_NO_PLAN]);

/** A file as a check has read it: what it was, before anything was made of it. */
export type SeenFile = readonly [size: number, hash: string, stamp?: FileStamp | undefined];
export type SeenFiles = ReadonlyMap<string, SeenFile>;

/** What an earlier check of a folder by the same code has kept; nothing where it is damaged or not there. */
export function readKeptCheck(place: string, code: () => string): KeptCheck | undefined {
  const bytes = signedIn(path.join(place, KEPT));
  if (!bytes) return undefined;
  const kept = JSON.parse(bytes.toString()) as KeptCheck;
  return kept.form === FORM && kept.code === code() ? kept : undefined;
}

/** A check that found no error, for the next one. */
export interface SoundCheck {
  folder: string;
  code: string;
  read: FolderRead;
  seen: SeenFiles;
  book: FigureBook;
  /** What judging found. */
  found: readonly Problem[];
  owners: string;
  stale: string | undefined;
}

/** Keeps what a check has learned, in a folder of its own. Throws where nothing can be written. */
export function saveKeptCheck(place: string, check: SoundCheck): void {
  mkdirSync(place, { recursive: true });
  for (const half of leftBehindIn(place, `${KEPT}.`)) rmSync(half, { force: true });
  writeFileSync(path.join(place, MADE_FROM), check.folder);
  putSigned(path.join(place, KEPT), Buffer.from(JSON.stringify(keptOf(check))));
}

function keptOf({ folder, code, read, seen, book, found, owners, stale }: SoundCheck): KeptCheck {
  const { company, units } = book.portfolio;
  const withWork = units.some(({ capacity }) => capacity.length > 0);
  const plans = new Map(
    only(read.files, 'account').map((file): [string, JudgedPlan] => [
      file.id,
      { file: file.source.file, rest: restOf(file, withWork), redFlags: 0, hints: 0 },
    ]),
  );
  const reviews = Object.fromEntries(only(read.files, 'review').map(({ source, data }) => [source.file, data.of]));
  const planAt = new Map([
    ...[...plans].map(([id, { file }]): [string, string] => [file, id]),
    ...Object.entries(reviews),
  ]);
  const beside: Counted = { redFlags: 0, hints: 0 };
  for (const finding of found)
    if (REACH.has(finding.rule)) count(plans.get(planAt.get(finding.place.file) ?? '') ?? beside, finding);
  return {
    ...{ form: FORM, code, asOf: book.asOf, owners, stale },
    fiscalYear: book.portfolio.fiscalYear,
    day: { asOf: company.asOf, timeZone: company.timeZone },
    found: findFiles(folder).found.map(({ file }) => [file, ...(seen.get(file) ?? UNSEEN)]),
    ...{ plans: [...plans.values()], beside, reviews },
    ...figuresOf(book),
  };
}

/** No file has this size. */
const UNSEEN = [-1, ''] as const;

/** Counts a finding that is none of the grade of errors. */
export function count(counted: Counted, { grade }: Problem): void {
  if (grade === 'red-flag') counted.redFlags++;
  else if (grade === 'hint') counted.hints++;
}

function figuresOf(book: FigureBook): Pick<KeptCheck, 'quarters' | 'figures'> {
  const number = new Map(book.quarters.map((quarter, at) => [quarter, at]));
  const figures: KeptCheck['figures'] = {};
  for (const planned of plannedIn(book.portfolio))
    figures[bookKey(planned)] = book.quartersOf(planned).flatMap((quarter) => {
      const { target, budget, forecast, actual } = book.figuresOf(planned, quarter);
      return [number.get(quarter) ?? 0, target ?? null, budget ?? null, forecast ?? null, actual ?? null];
    });
  return { quarters: [...book.quarters], figures };
}

/** The figures of all plans as they were kept. */
export function knownFigures({ quarters, figures }: KeptCheck): Map<string, Map<Quarter, Figures>> {
  const known = new Map<string, Map<Quarter, Figures>>();
  for (const [key, row] of Object.entries(figures)) {
    const own = new Map<Quarter, Figures>();
    // A large company has tens of thousands of them: no list is made for each.
    const amount = (at: number) => row[at] ?? undefined;
    for (let at = 0; at < row.length; at += 5)
      own.set(quarters[row[at] ?? -1] ?? '', {
        target: amount(at + 1),
        budget: amount(at + 2),
        forecast: amount(at + 3),
        actual: amount(at + 4),
      });
    known.set(key, own);
  }
  return known;
}

import type { Stats } from 'node:fs';
import path from 'node:path';
import type { Figures, KnownFigures } from '#domain/budget/figures.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { FiscalYear, Quarter } from '#domain/calendar/quarters.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { PlanRest } from '#loading/plan-rest.ts';
import type { FileStamp } from './file-stamps.ts';
import { Packed } from './packed.ts';
import { signedIn } from './signed-file.ts';

/** How many findings there are of the two grades that are counted. */
export interface Counted {
  redFlags: number;
  hints: number;
}

/** Counts a finding that is none of the grade of errors. */
export function count(counted: Counted, { grade }: Pick<Problem, 'grade'>): void {
  if (grade === 'red-flag') counted.redFlags++;
  else if (grade === 'hint') counted.hints++;
}

/** A plan as it was judged: its rest, as it is written too, and what its own rules found in it and in its reviews. */
export interface JudgedPlan extends Counted {
  file: string;
  rest: PlanRest;
  written: string;
}

/** What a check without any error has learned, beside what it knows of each file and plan. */
export interface KeptHead {
  form: number;
  code: string;
  asOf: IsoDate;
  fiscalYear: FiscalYear;
  day: { asOf?: string | undefined; timeZone: string };
  /** What files of owners hold; and the one of them that was not as the plans say. */
  owners: string;
  stale?: string | undefined;
  /** Whether units say how much work they can do, so that the rests of plans tell of actions. */
  withWork: boolean;
  /** All amounts of all plans, each by its size. */
  size: number;
  /** A hash of what version control told of the plans. */
  history: string;
  /** What the rules of one plan found in all plans and their reviews; those that look at all plans; and the others. */
  alone: Counted;
  together: Counted;
  beside: Counted;
  /** Quarters in which anybody has any figure, in order. */
  quarters: readonly Quarter[];
}

/** A form that is another one is none. */
export const FORM = 3;
export const KEPT = 'check';
/** Numbers of a file: its size, and its stamp, where it has one. */
const OF_FILE = 4;
/** Numbers of a plan: of its file, of its red flags and hints, and where its rest ends. */
const OF_PLAN = 4;
/** Numbers of a quarter in which a plan has figures: of the quarter, and of each measure. */
const OF_QUARTER = 5;

/** A file as a check has read it: what it was, before anything was made of it. */
export type SeenFile = readonly [size: number, hash: string, stamp?: FileStamp | undefined];
export type SeenFiles = ReadonlyMap<string, SeenFile>;

/** What an earlier check of a folder by the same code has kept; nothing where it is damaged or not there. */
export function readKeptCheck(place: string, code: () => string): KeptCheck | undefined {
  const bytes = signedIn(path.join(place, KEPT));
  if (!bytes) return undefined;
  const packed = new Packed(bytes);
  const head = packed.head as KeptHead;
  return head.form === FORM && head.code === code() ? new KeptCheck(head, packed) : undefined;
}

/**
 * What a check without any error has learned. Of a large company it is long, and after one edit little of it is asked
 * for: each part is read when it is.
 */
export class KeptCheck {
  readonly head: KeptHead;
  /** All files of the folder in their order. */
  readonly files: readonly string[];
  /** Of each review among them, whose it is. */
  readonly of: readonly (string | 0)[];
  readonly #packed: Packed;
  readonly #seen: Float64Array;
  readonly #plans: Float64Array;

  constructor(head: KeptHead, packed: Packed) {
    [this.head, this.#packed] = [head, packed];
    this.files = packed.value('files') as string[];
    this.of = packed.value('of') as (string | 0)[];
    [this.#seen, this.#plans] = [packed.numbers('seen'), packed.numbers('plans')];
  }

  /** How many plans there are. */
  get count(): number {
    return this.#plans.length / OF_PLAN;
  }

  /** Whether a file is as it was when it got its stamp; those that were written to just before have none. */
  isStampedAs(file: number, stats: Stats | undefined): boolean {
    const [seen, at] = [this.#seen, file * OF_FILE];
    return (
      stats !== undefined &&
      seen[at] === stats.size &&
      seen[at + 1] === stats.ino &&
      seen[at + 2] === stats.mtimeMs &&
      seen[at + 3] === stats.ctimeMs
    );
  }

  sizeAt(file: number): number {
    return this.#seen[file * OF_FILE] ?? -1;
  }

  #hashes: readonly string[] | undefined;
  hashAt(file: number): string {
    this.#hashes ??= this.#packed.value('hashes') as string[];
    return this.#hashes[file] ?? '';
  }

  #planOf: ReadonlyMap<number, number> | undefined;
  /** The plan that stands in a file. */
  planIn(file: number): JudgedPlan | undefined {
    this.#planOf ??= new Map(
      Array.from({ length: this.count }, (_, plan) => [this.#plans[plan * OF_PLAN] ?? -1, plan]),
    );
    const plan = this.#planOf.get(file);
    return plan === undefined ? undefined : this.#planAt(plan);
  }

  #planAt(plan: number): JudgedPlan {
    const [file = -1, redFlags = 0, hints = 0, end = 0] = this.#plans.subarray(plan * OF_PLAN, (plan + 1) * OF_PLAN);
    const before = plan === 0 ? 0 : (this.#plans[plan * OF_PLAN - 1] ?? 0);
    const written = this.#packed.bytes('rests').toString('utf8', before + 1, end);
    return { file: this.files[file] ?? '', rest: JSON.parse(written) as PlanRest, written, redFlags, hints };
  }

  /** The rests of all plans, each with its file. */
  rests(): { rest: PlanRest; file: string }[] {
    const rests = this.#packed.value('rests') as PlanRest[];
    return rests.map((rest, plan) => ({ rest, file: this.files[this.#plans[plan * OF_PLAN] ?? -1] ?? '' }));
  }

  #figures: KeptFigures | undefined;
  /** The figures of all plans. */
  get figures(): KeptFigures {
    return (this.#figures ??= new KeptFigures(this.head.quarters, this.#packed));
  }
}

/** The figures of all plans as they were kept: a large company has many, so each is made when it is asked for. */
class KeptFigures implements KnownFigures {
  readonly quarters: readonly Quarter[];
  readonly numbers: ReadonlyMap<Quarter, number>;
  readonly rows: Float64Array;
  readonly #numberOf: ReadonlyMap<string, number>;
  readonly #ends: Float64Array;

  constructor(quarters: readonly Quarter[], packed: Packed) {
    const keys = packed.value('planned') as string[];
    this.#numberOf = new Map(keys.map((key, at) => [key, at]));
    [this.#ends, this.rows] = [packed.numbers('rowEnds'), packed.numbers('rows')];
    this.quarters = quarters;
    this.numbers = new Map(quarters.map((quarter, at) => [quarter, at]));
  }

  get(key: string): KeptRow | undefined {
    const at = this.#numberOf.get(key);
    return at === undefined ? undefined : new KeptRow(this, this.#ends[at - 1] ?? 0, this.#ends[at] ?? 0);
  }
}

/** The figures of one plan: a part of all rows, see `rowOf`. */
class KeptRow {
  readonly #all: KeptFigures;
  readonly #start: number;
  readonly #end: number;

  constructor(all: KeptFigures, start: number, end: number) {
    [this.#all, this.#start, this.#end] = [all, start, end];
  }

  /** Its numbers as they are kept. */
  get numbers(): Float64Array {
    return this.#all.rows.subarray(this.#start, this.#end);
  }

  keys(): Quarter[] {
    const { rows, quarters } = this.#all;
    const own: Quarter[] = [];
    for (let at = this.#start; at < this.#end; at += OF_QUARTER) own.push(quarters[rows[at] ?? -1] ?? '');
    return own;
  }

  get(quarter: Quarter): Figures | undefined {
    const { rows, numbers } = this.#all;
    const number = numbers.get(quarter);
    for (let at = this.#start; at < this.#end; at += OF_QUARTER)
      if (rows[at] === number)
        return {
          target: amount(rows[at + 1]),
          budget: amount(rows[at + 2]),
          forecast: amount(rows[at + 3]),
          actual: amount(rows[at + 4]),
        };
    return undefined;
  }
}

/** What is not set is kept as no number. */
function amount(number: number | undefined): number | undefined {
  return number !== undefined && Number.isNaN(number) ? undefined : number;
}

import type { FigureBook } from '../budget/figures.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { Quarter } from '../calendar/quarters.ts';
import type { Problem } from '../checks/problem.ts';
import type { Minor } from '../money/money.ts';
import { byText } from '../order.ts';
import { placeOf, type Place } from '../place.ts';
import { summedIn, toldOf, type Aspect, type Shown } from './aspects.ts';
import { fieldChanges, isSame, type FieldChange } from './field-changes.ts';
import { flagChanges } from './flag-changes.ts';
import { labelOf } from './labels.ts';
import { moveChanges } from './move-changes.ts';
import { rowChanges, type RowChanges } from './row-changes.ts';
import { subjectsOf, type Subject } from './subjects.ts';
import { sumChanges, type SumChange } from './sum-changes.ts';
import { textFields, type IsTextField } from './texts.ts';

/** A portfolio on a day, with what the rules said of it on that day. */
export interface Judged {
  book: FigureBook;
  problems: readonly Problem[];
}

/** Whom a change is of. */
export type About = Pick<Subject, 'level' | 'id' | 'name'>;

/** One thing that counts and is not what it was. */
export interface Change {
  about: About;
  aspect: Aspect;
  how: 'added' | 'removed' | 'changed';
  /** The person, action, promise that it is of, by name; nothing where it is of the whole plan. */
  thing: string | undefined;
  /** The field, for what has no words of its own: `budget[].confidence`. */
  field: string;
  as: Shown;
  before: unknown;
  after: unknown;
  /** The days on which it is so, where that is not the day that is looked at: a move that lies ahead. */
  days?: { from: IsoDate | undefined; upTo: IsoDate | undefined };
  why: string | undefined;
  /** Where it stands: in the later state, or in the earlier one when it is gone. */
  place: Place;
}

/** One written figure behind the sums that is not what it was. */
export interface LineChange {
  about: About;
  measure: 'target' | 'budget' | 'forecast';
  /** The line or the forecast that it stands in; nothing for what is set for the whole. */
  line: string | undefined;
  quarter: Quarter;
  before: Minor | undefined;
  after: Minor | undefined;
  place: Place;
}

/** Texts of one thing that were worded anew, which changes nothing that counts. */
export interface TextChange {
  about: About;
  field: string;
  count: number;
}

/** What a change of the content does. The same two states always give the same answer. */
export interface PortfolioChanges {
  asOf: IsoDate;
  sums: SumChange[];
  flags: { opened: Problem[]; closed: Problem[] };
  changes: Change[];
  /** The lines behind the sums. */
  lines: LineChange[];
  texts: TextChange[];
  /** Sealed quarters whose figures are restated by the change. */
  restated: Quarter[];
  seals: { added: Quarter[]; removed: Quarter[]; altered: Quarter[] };
  /** Rows of actuals and of investment used that came, went and changed. */
  rows: RowChanges;
  /** Everything that anything was written of anew, and ids of who keeps it. */
  touched: About[];
  keepers: string[];
}

/** Compares two states of a portfolio, both looked at on the day of the later one. */
export function portfolioChanges(before: Judged, after: Judged): PortfolioChanges {
  const pairs = pairedSubjects(before, after);
  const renamed = new Map(
    pairs.flatMap(({ was, is }) => (was && is && was.id !== is.id ? [[`${was.level}/${was.id}`, is.id]] : [])),
  );
  const sums = sumChanges(before.book, after.book, renamed);
  const isTextField = textFields();
  const found = pairs
    .filter(({ was, is }) => was?.same !== is?.same)
    .map((pair) => comparePair(pair, isTextField, after.book.asOf));
  const changed = found.filter(({ isTouched }) => isTouched);
  const sealed = new Set(after.book.portfolio.snapshots.map(({ quarter }) => quarter));
  const quarters = new Set(sums.map(({ period }) => period));
  return {
    asOf: after.book.asOf,
    sums,
    flags: flagChanges(before.problems, after.problems, renamed),
    changes: found.flatMap(({ changes }) => changes),
    lines: found.flatMap(({ lines }) => lines),
    texts: found.flatMap(({ texts }) => texts),
    restated: [...sealed].filter((quarter) => quarters.has(quarter)).sort(byText),
    seals: sealChanges(before, after),
    rows: rowChanges(before.book.portfolio.actuals, after.book.portfolio.actuals),
    touched: changed.map(({ about }) => about),
    keepers: [...new Set(changed.flatMap(({ keepers }) => keepers))],
  };
}

/** Whether a change does nothing that counts: no figure, flag, judgement, date, duty or rule is different. */
export function isNothingThatCounts({ sums, lines, flags, changes, seals, rows }: PortfolioChanges): boolean {
  const { opened, closed } = flags;
  const lists = [sums, lines, opened, closed, changes, seals.added, seals.removed, seals.altered];
  return lists.every(({ length }) => length === 0) && rows.added + rows.removed + rows.changed === 0;
}

interface Pair {
  was: Subject | undefined;
  is: Subject | undefined;
}

/** The same things of both states. A plan whose file has another name is the same where its customer is. */
function pairedSubjects(before: Judged, after: Judged): Pair[] {
  const keyOf = ({ level, id }: Subject) => `${level}/${id}`;
  const earlier = new Map(subjectsOf(before.book.portfolio).map((subject) => [keyOf(subject), subject]));
  const later = subjectsOf(after.book.portfolio);
  const gone = new Map(earlier);
  for (const subject of later) gone.delete(keyOf(subject));
  const pairs = later.map((is): Pair => {
    const was = earlier.get(keyOf(is)) ?? [...gone.values()].find((each) => isRenamed(each, is));
    if (was) gone.delete(keyOf(was));
    return { was, is };
  });
  return [...pairs, ...[...gone.values()].map((was): Pair => ({ was, is: undefined }))];
}

function isRenamed(was: Subject, is: Subject): boolean {
  if (was.level !== is.level || was.level === 'review') return false;
  if (was.name === is.name) return true;
  const [earlier, later] = [was.data(), is.data()];
  if (earlier['crm'] !== undefined || later['crm'] !== undefined) return isSame(earlier['crm'], later['crm']);
  return (
    isSame(earlier, later) || TELLING.some((list) => isNotEmpty(earlier[list]) && isSame(earlier[list], later[list]))
  );
}

/** Lists in words that no two plans have in common: whose are the same, the plan is, also under another name. */
const TELLING = ['people', 'needs', 'actions', 'ideas', 'customers', 'prospects'] as const;

function isNotEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length > 0;
}

interface Compared {
  about: About;
  keepers: readonly string[];
  changes: Change[];
  lines: LineChange[];
  texts: TextChange[];
  /** Whether anything of it differs, also figures that sums tell. */
  isTouched: boolean;
}

function comparePair({ was, is }: Pair, isTextField: IsTextField, asOf: IsoDate): Compared {
  const subject = is ?? was;
  if (!subject) throw new Error('Expected a thing in one of the states, got none.');
  const { level, id, name } = subject;
  const about = { level, id, name };
  const keepers = [...new Set([...(was?.keepers ?? []), ...(is?.keepers ?? [])])];
  if (!was || !is || was.id !== is.id) {
    const change: Change = {
      about,
      aspect: level === 'review' ? 'review' : 'plan',
      how: !was ? 'added' : !is ? 'removed' : 'changed',
      thing: undefined,
      field: '',
      as: 'plain',
      before: was?.id,
      after: is?.id,
      why: undefined,
      place: placeOf(subject.source, subject.base),
    };
    const inside =
      was && is
        ? comparedFields(about, was, is, isTextField, asOf)
        : { changes: [], lines: [], texts: [], isTouched: true };
    return { about, keepers, ...inside, changes: [change, ...inside.changes], isTouched: true };
  }
  return { about, keepers, ...comparedFields(about, was, is, isTextField, asOf) };
}

function comparedFields(
  about: About,
  was: Subject,
  is: Subject,
  isTextField: IsTextField,
  asOf: IsoDate,
): Pick<Compared, 'changes' | 'lines' | 'texts' | 'isTouched'> {
  const found = fieldChanges(was.data(), is.data());
  const texts = new Map<string, number>();
  // A reason that stands beside what it is the reason of is told there.
  const reasons = new Set(
    found.flatMap((one) => {
      const why = toldOf(about.level, one.pattern)?.why;
      return why === undefined || !one.is ? [] : [[...one.is.slice(0, -1), why].join('.')];
    }),
  );
  const changes = found.flatMap((one): Change[] => {
    const told = toldOf(about.level, one.pattern);
    if (!told || reasons.has(one.is?.join('.') ?? '')) return [];
    if (told.aspect === 'other' && isTextField(about.level, one.pattern)) {
      texts.set(one.pattern, (texts.get(one.pattern) ?? 0) + 1);
      return [];
    }
    return [{ ...inWords(one, told.why), about, aspect: told.aspect, as: told.as, place: placeOfChange(one, was, is) }];
  });
  const moves = movesTold(about, was, is, asOf);
  return {
    changes: [...changes, ...moves],
    lines: found.flatMap((one) => lineOf(about, one, placeOfChange(one, was, is)) ?? []),
    texts: [...texts].map(([field, count]) => ({ about, field, count })),
    isTouched: found.length + moves.length > 0,
  };
}

/** Where something belongs on other days than the one that is looked at. */
function movesTold(about: About, was: Subject, is: Subject, asOf: IsoDate): Change[] {
  if (!was.moves || !is.moves) return [];
  const followed = was.movesWith && is.movesWith && ([was.movesWith(), is.movesWith()] as const);
  return moveChanges(was.moves(), is.moves(), asOf, followed).map(({ from, upTo, ...move }) => ({
    ...{ ...move, about, how: 'changed', why: undefined, days: { from, upTo } },
    place: placeOf(is.source, [...is.base, move.field.replace('[]', '')]),
  }));
}

function lineOf(about: About, { pattern, holder, before, after }: FieldChange, place: Place): LineChange | undefined {
  const measure = summedIn(pattern);
  if (measure === undefined) return undefined;
  const list = /^(\w+)\[\]/.exec(pattern)?.[1];
  const fields = (holder.after ?? holder.before) as Readonly<Record<string, unknown>>;
  const amount = (value: unknown) => (typeof value === 'number' ? value : undefined);
  return {
    about,
    measure,
    line: list === undefined ? undefined : labelOf(list, fields),
    quarter: pattern.slice(pattern.lastIndexOf('.') + 1),
    before: amount(before),
    after: amount(after),
    place,
  };
}

function inWords(
  change: FieldChange,
  why: string | undefined,
): Pick<Change, 'how' | 'thing' | 'field' | 'before' | 'after' | 'why'> {
  const { pattern, holder } = change;
  const isWhole = pattern.endsWith(']');
  const how: Change['how'] = change.before === undefined ? 'added' : change.after === undefined ? 'removed' : 'changed';
  const fields = (holder.after ?? holder.before) as Readonly<Record<string, unknown>>;
  // The innermost list that it stands in: `people[].history[].basis` is of the history.
  const list = /.*?([^.[\]]+)\[\](?!.*\[\])/.exec(pattern)?.[1];
  const said = why === undefined ? undefined : fields[why];
  return {
    // Only a whole item of a list comes and goes; a field of one that stays has changed.
    how: isWhole ? how : 'changed',
    thing: list === undefined ? undefined : labelOf(list, fields),
    field: pattern,
    before: isWhole ? dateOf(change.before) : change.before,
    after: isWhole ? dateOf(change.after) : change.after,
    why: typeof said === 'string' ? said : undefined,
  };
}

/** What is told of a whole item that came or went: the time that it is about, or its stage or score. */
function dateOf(item: unknown): unknown {
  if (typeof item !== 'object' || item === null) return item;
  const { due, on, madeOn, stage, score, person } = item as Readonly<Record<string, unknown>>;
  return due ?? on ?? madeOn ?? stage ?? score ?? person;
}

function placeOfChange({ was, is }: FieldChange, before: Subject, after: Subject): Place {
  return is || !was
    ? placeOf(after.source, [...after.base, ...(is ?? [])])
    : placeOf(before.source, [...before.base, ...was]);
}

function sealChanges(before: Judged, after: Judged): PortfolioChanges['seals'] {
  const hashes = ({ book }: Judged) => new Map(book.portfolio.snapshots.map(({ quarter, hash }) => [quarter, hash]));
  const [was, is] = [hashes(before), hashes(after)];
  return {
    added: [...is.keys()].filter((quarter) => !was.has(quarter)),
    removed: [...was.keys()].filter((quarter) => !is.has(quarter)),
    altered: [...is.keys()].filter((quarter) => was.has(quarter) && was.get(quarter) !== is.get(quarter)),
  };
}

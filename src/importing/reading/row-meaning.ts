import yesNo from './meanings/yes-no.json' with { type: 'json' };
import type { ExportKind } from './aliases.ts';
import { headingKey } from './columns.ts';
import { KINDS, readingsOf, setOf, valueKey, type Kind } from './meaning-kinds.ts';
import { speaksOtherwise } from './speaking-words.ts';

/**
 * What a value says of its row: it counts, is taken off, is out; nothing; only that a deal is over; or what nobody
 * knows.
 */
export type Says = 'counts' | 'minus' | 'out' | 'silent' | 'closed' | 'unknown';

/**
 * What `columns.yaml` says of which rows count: by heading, the values that alone count, and those that are taken off.
 */
export interface ToldMeaning {
  only: Readonly<Record<string, readonly string[] | null>>;
  minus: Readonly<Record<string, readonly string[]>>;
}

export interface MeaningColumn {
  heading: string;
  at: number;
  group: string;
  /** Its values, as far as they are few. */
  known: readonly string[];
  says(value: string): Says;
  /** Its values say where the record went, and not just that it went. */
  saysWhere?: boolean;
}

/** What becomes of a row, by which column and which of its values. */
export interface Judgement {
  becomes: 'minus' | 'out' | 'unknown';
  column: MeaningColumn;
  value: string;
}

const YES = setOf(yesNo.yes);
const NO = setOf(yesNo.no);
const NOTHING = setOf([...yesNo.nothing, '-', '–', '—']);

type Nature = 'deals' | 'invoices' | undefined;

const OF_DEALS = /opportunit|deal|closedate|pipeline|myyntimahdollisuu|kauppa|verkaufschance|affär|abschlussdatum/;
const OF_INVOICES = /invoice|lasku|rechnung|faktur|factur|beleg|tosite|duedate|eräpäivä|fällig|förfallo|échéance/;

function natureOf(keys: readonly string[]): Nature {
  const marks = KINDS.filter(({ keys: known, marks: mark }) => mark && keys.some((key) => known.has(key)));
  if (marks.some((kind) => kind.marks === 'deals') || keys.some((key) => OF_DEALS.test(key))) return 'deals';
  if (marks.length > 0 || keys.some((key) => OF_INVOICES.test(key))) return 'invoices';
  return undefined;
}

/**
 * The columns of a file that say whether its rows count, or with which sign. `columns.yaml` goes first; then known
 * headings; then columns that go by any name and whose values all speak: these are asked about, since nobody knows what
 * they speak of.
 * `valuesAt` gives the distinct values of a column, or nothing where they are many.
 */
export function meaningColumns(
  kind: ExportKind,
  headings: readonly string[],
  taken: ReadonlySet<number>,
  told: ToldMeaning,
  valuesAt: (at: number) => readonly string[] | undefined,
): MeaningColumn[] {
  const keys = headings.map(headingKey);
  const nature = natureOf(keys);
  return headings.flatMap((heading, at): MeaningColumn[] => {
    const settled = toldColumn(heading, at, told);
    if (settled !== undefined) return settled ? [settled] : [];
    if (taken.has(at) || heading === '') return [];
    const known = KINDS.find((one) => one.exports.includes(kind) && one.keys.has(keys[at] ?? ''));
    if (known) return [column(heading, at, known, nature, valuesAt(at))];
    if (kind !== 'actuals') return [];
    const weak = KINDS.find((one) => one.weakKeys.has(keys[at] ?? ''));
    const values = valuesAt(at)?.filter((value) => value !== '');
    if (!values || values.length === 0) return [];
    if (weak) {
      const found = column(heading, at, weak, nature, values);
      const asked = setOf(weak.ask);
      const isAsked = (value: string) => [...readingsOf(value)].some((reading) => asked.has(reading));
      return values.some((value) => isWeighty(found.says(value)) || isAsked(value)) ? [found] : [];
    }
    return speaksOtherwise(values) ? [{ heading, at, group: heading, known: [], says: () => 'unknown' }] : [];
  });
}

/** Of the map: a column that is settled, or is nothing to go by. Nothing where the map does not name it. */
function toldColumn(heading: string, at: number, { only, minus }: ToldMeaning): MeaningColumn | false | undefined {
  const named = <T>(map: Readonly<Record<string, T>>) =>
    Object.entries(map).find(([name]) => name.trim() === heading) ??
    Object.entries(map).find(([name]) => headingKey(name) === headingKey(heading));
  const [counting, takenOff] = [named(only), named(minus)];
  if (!counting && !takenOff) return undefined;
  if (counting?.[1] === null && !takenOff) return false;
  const [counts, off] = [counting?.[1] ? setOf(counting[1]) : undefined, setOf(takenOff?.[1])];
  return {
    heading,
    at,
    group: heading,
    known: [],
    says: (value) => (off.has(valueKey(value)) ? 'minus' : !counts || counts.has(valueKey(value)) ? 'counts' : 'out'),
  };
}

function isWeighty(says: Says): boolean {
  return says === 'out' || says === 'minus';
}

function column(
  heading: string,
  at: number,
  kind: Kind,
  nature: Nature,
  values: readonly string[] | undefined,
): MeaningColumn {
  const say = sayer(kind, nature, values);
  const cache = new Map<string, Says>();
  return {
    heading,
    at,
    group: kind.group,
    known: values ?? [],
    saysWhere: kind.asks === 'filled',
    says: (value) => {
      const known = cache.get(value) ?? say(value);
      if (cache.size < 1000) cache.set(value, known);
      return known;
    },
  };
}

function sayer(kind: Kind, nature: Nature, values: readonly string[] | undefined): (value: string) => Says {
  if (kind.asks === 'filled')
    return (value) => (saysNothing(value) || NO.has(valueKey(value)) ? 'silent' : (kind.yes as Says));
  if (kind.asks === 'flag')
    return (value) => {
      const key = valueKey(value);
      if (saysNothing(value) || NO.has(key)) return kind.no as Says;
      return YES.has(key) || kind.headings.some((one) => valueKey(one) === key) ? (kind.yes as Says) : 'unknown';
    };
  const lists: [Says, Set<string>][] = [
    ['minus', setOf(kind.minus)],
    ['counts', setOf(kind.counts)],
    ['out', setOf(kind.out)],
  ];
  const [open, asked] = [setOf(kind.open), setOf(kind.ask)];
  const isOpen = openSays(kind, nature, values);
  return (value) => {
    const number = /^(\d+)(?:[.,]0*)?\s*%?$/.exec(value.trim())?.[1];
    if (kind.asks === 'number' && number !== undefined) return kind.counts?.includes(number) ? 'counts' : 'out';
    if (kind.asks === 'number' && /^\d+[.,]\d+\s*%?$/.test(value.trim())) return 'out';
    for (const reading of readingsOf(value)) {
      if (asked.has(reading)) return 'unknown';
      for (const [says, list] of lists) if (list.has(reading)) return says;
      if (open.has(reading)) return isOpen;
    }
    return kind.othersSilent ? 'silent' : 'unknown';
  };
}

/** What "open" says in a column of states, by what the file holds, else by the company that the value keeps. */
function openSays(kind: Kind, nature: Nature, values: readonly string[] | undefined): Says {
  if (nature === 'deals') return 'out';
  if (nature === 'invoices') return 'counts';
  const around = new Set((values ?? []).flatMap((value) => [...readingsOf(value)]));
  const among = (list: readonly string[] | undefined) => (list ?? []).some((one) => around.has(valueKey(one)));
  if (
    among([
      'won',
      'lost',
      'closed won',
      'closed lost',
      'voitettu',
      'hävitty',
      'gewonnen',
      'verloren',
      'vunnen',
      'förlorad',
    ])
  )
    return 'out';
  return among(kind.counts) ? 'counts' : 'unknown';
}

function saysNothing(value: string): boolean {
  return valueKey(value) === '' || NOTHING.has(valueKey(value));
}

/**
 * What becomes of a row: out where any column says so; asked where one says what nobody knows and no other of its group
 * settles it; taken off where one says so; else, nothing coming back, it counts.
 */
export function judge(columns: readonly MeaningColumn[], cellAt: (at: number) => string): Judgement | undefined {
  let unknown: Judgement | undefined;
  let minus: Judgement | undefined;
  let out: Judgement | undefined;
  for (const one of columns) {
    const value = cellAt(one.at);
    const says = one.says(value);
    // A merged record is a deleted one as well; that into which it went says more.
    if (says === 'out') out = !out || one.saysWhere ? { becomes: 'out', column: one, value } : out;
    if (says === 'minus') minus ??= { becomes: 'minus', column: one, value };
    if ((says === 'unknown' || says === 'closed') && !unknown && !isSettled(one, columns, cellAt))
      unknown = { becomes: 'unknown', column: one, value };
  }
  return out ?? unknown ?? minus;
}

function isSettled(one: MeaningColumn, columns: readonly MeaningColumn[], cellAt: (at: number) => string): boolean {
  return columns.some(
    (other) => other !== one && other.group === one.group && ['counts', 'minus'].includes(other.says(cellAt(other.at))),
  );
}

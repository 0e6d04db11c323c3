import { daysBetween, type IsoDate } from '#domain/calendar/dates.ts';
import { Share } from '#domain/budget/comparison.ts';
import type { Site } from '#views/site.ts';
import { KINDS } from '../field-kinds.ts';

export type Thing = Record<string, unknown>;
/** What ids may be read as. */
export type Names = ReadonlyMap<string, readonly string[]>;

/** One value that stands in the file of a plan. */
export interface Value {
  /** As fields are listed: `people[].history[].basis`; an amount of a quarter is `targets{}`. */
  field: string;
  value: unknown;
  /** The thing of a list that it is said of. */
  of: { list: string; thing: Thing } | undefined;
  /** The quarter or the year of an amount. */
  period: string | undefined;
}

/** What a thing of a list goes by where it is printed: the first of these that it has. */
const GOES_BY: Record<string, readonly string[]> = {
  people: ['name'],
  team: ['person'],
  earlier: ['until'],
  budget: ['line', 'offering'],
  investment: ['line'],
  forecast: ['madeOn'],
  comments: ['comment'],
  needs: ['need'],
  valueClaims: ['measure'],
  choices: ['what'],
  goals: ['goal'],
  ideas: ['idea'],
  actions: ['action'],
  feedback: ['said'],
  promises: ['promise'],
  openQuestions: ['question'],
  changes: ['what'],
  redFlags: ['what'],
  trust: ['quarter'],
  finances: ['year'],
};

/** Yes in words; no is printed nowhere. */
const YES: Record<string, string> = { shared: 'shared', joint: 'with the customer', major: 'major' };

/** Every value of a plan, of a group of fields, or of a list, in the order of the file. */
export function* valuesIn(value: unknown, field = '', of?: Value['of'], period?: string): Generator<Value> {
  if (value === undefined || value === false) return;
  if (Array.isArray(value)) {
    const list = field.replace(/^.*\./, '');
    for (const one of value)
      yield* valuesIn(one, `${field}[]`, of ?? (list in GOES_BY && isThing(one) ? { list, thing: one } : undefined));
  } else if (isThing(value)) {
    for (const [name, one] of Object.entries(value)) {
      const isPeriod = /^\d{4}(-Q\d)?$/.test(name);
      const within = field === '' ? name : `${field}.${name}`;
      yield* valuesIn(one, isPeriod ? `${field}{}` : within, of, isPeriod ? name : period);
    }
  } else yield { field, value, of, period };
}

/** What the thing that a value is said of goes by, in every way that it may be printed. */
export function namesOfThing(site: Site, { of }: Value, names: Names): string[] {
  if (!of) return [];
  const value = GOES_BY[of.list]?.map((name) => of.thing[name]).find((one) => one !== undefined);
  return waysToPrint(site, { field: '', value, of: undefined, period: undefined }, names);
}

/** Every way in which a value may be printed: by its meaning, in the words and the forms of the site. */
export function waysToPrint(site: Site, value: Value, names: Names): string[] {
  return writtenWays(site, value, names).map((way) => way.replace(/\s+/g, ' '));
}

function writtenWays(site: Site, { field, value }: Value, names: Names): string[] {
  const { format, t, asOf } = site;
  const path = field.replace(/\{\}$/, '');
  const typed = [...KINDS.account, ...KINDS['sales-plan']].find(
    (one) => one.path === path || one.path === `customers[].${path}`,
  )?.typed;
  if (value === true) return [YES[field.replace(/^.*\./, '')] ?? ''];
  if (typeof value === 'number') {
    if (typed === 'amount') return [format.figure(value), format.money(value), format.millions(value)];
    const level = path.includes('relationship.') ? (t.vocabulary.relationship[value] ?? []) : [];
    const share = typed === 'percent' ? [format.percent(Share.ofHundred(value))] : [];
    const asNumber = [0, 1, 2].flatMap((decimals) => [format.number(value, decimals), format.fixed(value, decimals)]);
    return [String(value), ...asNumber, ...share].concat(level);
  }
  const text = String(value).trim();
  if (field === 'lang') return [t.site.writtenIn(text, text)];
  if (/^\d{4}-\d{2}$/.test(text)) return [format.month(text)];
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return waysToPrintDay(site, text, asOf);
  return [text, ...wordsOfLists(site, text), ...(names.get(text) ?? [])];
}

/** A day is also told by its age. */
function waysToPrintDay({ format }: Site, day: IsoDate, asOf: IsoDate): string[] {
  return [format.due(day, asOf), format.date(day), format.days(daysBetween(day, asOf))];
}

/** What the word of a closed list is called. */
function wordsOfLists({ t }: Site, key: string): string[] {
  const lists = [...Object.values(t.vocabulary), t.account.strategy.verbs, t.account.facts.block];
  return lists.flatMap((words) => (words as Record<string, string>)[key] ?? []);
}

/** The names of everything that the ids of a plan may mean: things of its own, and those of the company. */
export function namesIn({ portfolio }: Site, plan: Thing): Names {
  const { company, members, segments, accountById, holdings } = portfolio;
  const own = Object.entries(GOES_BY).flatMap(([list, [goesBy = '']]) =>
    [plan[list]].flat().flatMap((one) => {
      const { id, [goesBy]: name } = isThing(one) ? one : {};
      return typeof id === 'string' && typeof name === 'string' ? [{ id, name }] : [];
    }),
  );
  const ours = [...company.goals, ...company.offerings, ...members.values(), ...segments, ...accountById.values()];
  const parents = [...holdings.entries()].map(([id, { name }]) => ({ id, name }));
  const names = new Map<string, string[]>();
  for (const { id, name } of [...own, ...ours, ...parents])
    names.set(id, [...(names.get(id) ?? []), name, name.replace(/^(.)\S* (?=\p{Lu})/u, '$1. '), id.toUpperCase()]);
  return names;
}

function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import type { Timeline } from '#domain/membership/timeline.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import type { WrittenFile } from '#loading/written.ts';
import { KINDS, SAME_BRICK, type Kind } from './field-kinds.ts';

/** Where an object stands in the files of its kind: `people[].history[]`, or nothing at the top. */
interface Stand {
  kind: Kind;
  path: string;
}
type Stands = Map<object, Stand>;
type Tell = (kind: Kind, path: string) => void;

/** What comes with a file and is none of its fields. */
const LEFT_ALONE = new Set(['source', 'body', 'headings', 'snapshot', 'base', 'place']);

/** Files that say the same, and tell of each field that is asked for by its name. */
export function recordedFiles(files: readonly WrittenFile[], tell: Tell): WrittenFile[] {
  const stands: Stands = new Map();
  for (const file of files) if ('data' in file) takeIn(stands, file.data, file.kind, '');
  return recorded(files, stands, tell) as WrittenFile[];
}

/** A portfolio that says the same, and tells of each field that is asked for by its name. */
export function recordedPortfolio(portfolio: Portfolio, tell: Tell): Portfolio {
  const stands: Stands = new Map();
  const all = (objects: Iterable<object>, kind: Kind) => {
    for (const object of objects) takeIn(stands, object, kind, '');
  };
  // A customer of a sales plan writes beside its name what an account plan has in its profile.
  for (const { salesPlan, profile } of portfolio.accounts)
    if (salesPlan && profile) stands.set(profile, { kind: 'sales-plan', path: 'customers[]' });
  for (const member of portfolio.members.values())
    takeIn(stands, member, 'unit', member.team === undefined ? 'people[]' : 'teams[].people[]');
  all([portfolio.company], 'company');
  all(portfolio.segments, 'segment');
  all(portfolio.holdings.values(), 'group');
  all(portfolio.units, 'unit');
  all(portfolio.salesPlans, 'sales-plan');
  all(
    portfolio.accounts.filter(({ salesPlan }) => !salesPlan),
    'account',
  );
  all(portfolio.newCustomerPlans, 'new-customer-plan');
  all([...portfolio.reviews, ...portfolio.begunReviews], 'review');
  all(portfolio.snapshots, 'correction-notes');
  all(portfolio.handbook, 'handbook');
  for (const account of portfolio.accounts)
    takeInEarlier(
      stands,
      account.memberships,
      account.salesPlan ? 'sales-plan' : 'account',
      account.salesPlan && 'customers[]',
    );
  for (const plan of portfolio.salesPlans) takeInEarlier(stands, plan.owners, 'sales-plan');
  for (const plan of portfolio.newCustomerPlans) takeInEarlier(stands, plan.owners, 'new-customer-plan');
  for (const { posts, team } of portfolio.members.values())
    takeInEarlier(stands, posts, 'unit', team === undefined ? 'people[]' : 'teams[].people[]');
  return recorded(portfolio, stands, tell) as Portfolio;
}

/** Notes where the object and all that its fields hold stand. What is linked to it has a place of its own. */
function takeIn(stands: Stands, object: object, kind: Kind, path: string): void {
  if (stands.has(object)) return;
  stands.set(object, { kind, path });
  for (const [name, inner] of Object.entries(object)) {
    const list: unknown[] = Array.isArray(inner) ? inner : [inner];
    const at = `${under(path, name)}${Array.isArray(inner) ? '[]' : ''}`;
    if (!holdsFields(kind, at)) continue;
    for (const item of list) if (typeof item === 'object' && item !== null) takeIn(stands, item, kind, at);
  }
}

/** What was before: `earlier` of a file became a timeline, with what is not written filled in. */
function takeInEarlier(stands: Stands, timeline: Timeline<object>, kind: Kind, path = ''): void {
  stands.set(timeline, { kind, path });
  for (const entry of timeline.earlier) {
    takeIn(stands, entry.state, kind, under(path, 'earlier[]'));
    stands.set(entry, { kind, path: under(path, 'earlier[]') });
  }
}

function holdsFields(kind: Kind, path: string): boolean {
  const twin = SAME_BRICK[kind]?.(path);
  const [own, others] = [`${path}.`, `${twin?.path}.`];
  return (
    KINDS[kind].some((field) => field.path.startsWith(own)) ||
    (twin !== undefined && twin.path !== path && KINDS[twin.kind].some((field) => field.path.startsWith(others)))
  );
}

/** The same values in new objects, each object once; those that stand somewhere listen. */
function recorded(whole: unknown, stands: Stands, tell: Tell): unknown {
  const made = new Map<object, object>();
  return again(whole);

  function again(value: unknown): unknown {
    if (typeof value !== 'object' || value === null) return value;
    const before = made.get(value);
    if (before) return before;
    if (Array.isArray(value)) {
      const list: unknown[] = [];
      made.set(value, list);
      for (const item of value) list.push(again(item));
      return list;
    }
    if (value instanceof Map) {
      const map = new Map<unknown, unknown>();
      made.set(value, map);
      for (const [key, item] of value) map.set(key, again(item));
      return map;
    }
    const stand = stands.get(value);
    const copy: Record<string, unknown> = {};
    const own = stand ? listening(copy, (name) => tell(stand.kind, under(stand.path, name))) : copy;
    made.set(value, own);
    for (const [name, inner] of Object.entries(value)) copy[name] = LEFT_ALONE.has(name) ? inner : again(inner);
    return own;
  }
}

/**
 * The object, which says by which name it is asked. A copy of it (`{ ...plan }`, `Object.values`, `JSON.stringify`)
 * asks for all names and means none, so it says nothing: who copies asks for the names, then for each whether it is
 * there and for its value; JSON asks for `toJSON`, for the names, then for the values.
 */
export function listening<T extends object>(object: T, asked: (name: string) => void): T {
  let names: ReadonlySet<string | symbol> = new Set();
  let copied: string | symbol | undefined;
  let isForJson = false;
  const inJson = new Set<string | symbol>();
  return new Proxy(object, {
    ownKeys(target) {
      const all = Reflect.ownKeys(target);
      names = new Set(all);
      if (isForJson) for (const name of all) inJson.add(name);
      isForJson = false;
      return all;
    },
    getOwnPropertyDescriptor(target, name) {
      if (names.has(name)) copied = name;
      return Reflect.getOwnPropertyDescriptor(target, name);
    },
    get(target, name, receiver) {
      if (name === 'toJSON') isForJson = true;
      else if (typeof name === 'string' && name !== copied && !inJson.delete(name)) asked(name);
      copied = undefined;
      return Reflect.get(target, name, receiver);
    },
  });
}

function under(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

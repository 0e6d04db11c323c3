import type { BodyNode } from '../plan/body.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import { placeIn, type Account, type BegunReview, type Portfolio, type Review } from '../portfolio.ts';
import { isWritten, placeOf, type FieldPath, type Place } from '../place.ts';
import type { Quarter } from '../calendar/quarters.ts';
import { oncePer } from '../once-per.ts';
import { nameRemover } from '../snapshot/name-remover.ts';
import type { SealedAccount } from '../snapshot/snapshot.ts';

/** Everything that is written about a person of a customer, item by item: what an access request asks for. */
export interface Held {
  /**
   * A field of their own entry, a reference to them, their name in a text, or what a sealed quarter keeps under their
   * id.
   */
  how: 'entry' | 'reference' | 'mention' | 'sealed';
  file: string;
  /** None where a file tells no lines: sealed quarters and running text. */
  line: number | undefined;
  /** The field: `people.3.basis` as written in the plan; `body` for running text; the quarter for a seal. */
  field: string;
  /** What stands there, as written. */
  value: string;
}

/** Where a plan points at its people, and where the words stand that say what it is about. */
export const PERSON_REFERENCES: Readonly<Record<string, { item: number; says: readonly string[] }>> = {
  'people.*.reportsTo': { item: 2, says: ['name'] },
  'people.*.influences.*': { item: 2, says: ['name'] },
  'people.*.successor': { item: 2, says: ['name'] },
  'actions.*.effect.relationship.*.person': { item: 2, says: ['action'] },
  'promises.*.to': { item: 2, says: ['promise'] },
  'changes.*.touches.*': { item: 2, says: ['what'] },
};

/** What is linked to other things of the portfolio and is no text of the plan. */
const LINKED = new Set([
  'id',
  'segment',
  'kam',
  'parent',
  'memberships',
  'salesPlan',
  'body',
  'source',
  'base',
  'people',
]);

/**
 * All that is held about a person in the account's plan, in its reviews and in sealed quarters; each list in order of
 * place.
 */
export function heldAbout(portfolio: Portfolio, account: Account, person: Stakeholder): Held[] {
  return heldIn(portfolio, account)(person);
}

/** The same for any of an account's people: its plan, reviews and seals are read once, however many are asked for. */
export function heldIn(portfolio: Portfolio, account: Account): (person: Stakeholder) => Held[] {
  const parts = [
    inPlan(portfolio, account),
    ...(reviewsByAccount(portfolio).get(account) ?? []).map((review) => inReview(portfolio, account, review)),
  ];
  const sealed = sealedById(portfolio).get(account.id) ?? [];
  return (person) => {
    const own = account.people.indexOf(person);
    return [
      ...entryOf(account, person),
      ...parts.flatMap((spots) =>
        spots.filter(({ people, entry }) => entry !== own && people.has(person.id)).map(({ held }) => held),
      ),
      ...sealed.flatMap((one) => sealedOf(one, person)),
    ];
  };
}

/** Asked for every account: looking through all reviews and seals for each takes a while among thousands. */
const reviewsByAccount = /* @__PURE__ */ oncePer(({ reviews, begunReviews }: Portfolio) =>
  Map.groupBy([...reviews, ...begunReviews], ({ account }) => account),
);
const sealedById = /* @__PURE__ */ oncePer(({ snapshots }: Portfolio) =>
  Map.groupBy(
    snapshots.flatMap(({ quarter, file, snapshot }) => snapshot.accounts.map((plan) => ({ quarter, file, plan }))),
    ({ plan }) => plan.id,
  ),
);

/** A place that tells of people of the account. */
interface Spot {
  /** Their ids. */
  people: ReadonlySet<string>;
  /** The number of the person in whose entry it stands. */
  entry?: number | undefined;
  held: Held;
}

/** Their reference in sealed texts and among mentions: `havulinna-paper/eero-kallas`. */
export function referenceTo(account: Account, person: Stakeholder): string {
  return `${account.id}/${person.id}`;
}

function entryOf(account: Account, person: Stakeholder): Held[] {
  const at = account.people.indexOf(person);
  return leaves(person, ['people', at])
    .filter(({ path }) => isWritten(account.source, [...account.base, ...path]))
    .map(({ path, value }) => ({
      how: 'entry',
      ...lineOf(placeIn(account, path)),
      field: path.join('.'),
      value: String(value),
    }));
}

function inPlan(portfolio: Portfolio, account: Account): Spot[] {
  const blocks = Object.entries(account).filter(([key]) => !LINKED.has(key));
  const spots = [...blocks, ['people', account.people] as const]
    .flatMap(([key, block]) => leaves(block, [key]))
    .flatMap(({ path, value }): Spot[] => {
      if (typeof value !== 'string') return [];
      const reference = PERSON_REFERENCES[patternOf(path)];
      const people = reference ? new Set([value]) : mentionedIn(portfolio, account, value);
      if (people.size === 0) return [];
      const at = { ...lineOf(placeIn(account, path)), field: path.join('.') };
      const entry = path[0] === 'people' ? Number(path[1]) : undefined;
      return [
        {
          people,
          entry,
          held: reference
            ? { how: 'reference', ...at, value: wordsOf(account, path.slice(0, reference.item), reference.says) }
            : { how: 'mention', ...at, value },
        },
      ];
    });
  return [...spots, ...inBody(portfolio, account, account.body, account.source.file)].sort(byLine);
}

function inReview(portfolio: Portfolio, account: Account, review: Review | BegunReview): Spot[] {
  const { judgement, decisions, nextQuarter, trust, customerTookPart } = review;
  const spots = leaves({ judgement, decisions, nextQuarter, trust, customerTookPart }, []).flatMap(
    ({ path, value }): Spot[] => {
      const people = typeof value === 'string' ? mentionedIn(portfolio, account, value) : NOBODY;
      return people.size === 0
        ? []
        : [
            {
              people,
              held: {
                how: 'mention',
                ...lineOf(placeOf(review.source, path)),
                field: path.join('.'),
                value: String(value),
              },
            },
          ];
    },
  );
  return [...spots, ...inBody(portfolio, account, review.body, review.source.file)].sort(byLine);
}

function inBody(portfolio: Portfolio, account: Account, body: readonly BodyNode[], file: string): Spot[] {
  return body.flatMap((node): Spot[] => {
    if ('html' in node) {
      const text = node.html
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
      const people = mentionedIn(portfolio, account, text);
      return people.size === 0
        ? []
        : [{ people, held: { how: 'mention', file, line: undefined, field: 'body', value: text } }];
    }
    const id = node.component === 'Person' ? node.attributes['id'] : undefined;
    const own: Spot[] =
      id === undefined
        ? []
        : [
            {
              people: new Set([id]),
              held: { how: 'reference', file, line: node.line, field: 'body', value: `<Person id="${id}" />` },
            },
          ];
    return [...own, ...inBody(portfolio, account, node.children, file)];
  });
}

function sealedOf(
  { quarter, file, plan }: { quarter: Quarter; file: string; plan: SealedAccount },
  person: Stakeholder,
): Held[] {
  const entry = plan.people.find(({ id }) => id === person.id);
  const effects = plan.actions.flatMap(
    ({ effect }) => effect?.relationship.filter((one) => one.person === person.id) ?? [],
  );
  const at = { how: 'sealed', file, line: undefined, field: quarter } as const;
  return [
    ...(entry
      ? [
          {
            ...at,
            value: [entry.attitude, entry.influence, ...entry.roles].filter((word) => word !== undefined).join(', '),
          },
        ]
      : []),
    ...effects.map(({ from, to }) => ({ ...at, value: `${from} → ${to}` })),
  ];
}

const NOBODY: ReadonlySet<string> = new Set();

/** The ids of the account's people whose names stand in a text. */
function mentionedIn(portfolio: Portfolio, account: Account, text: string): ReadonlySet<string> {
  const before = `${account.id}/`;
  const mentions = nameRemover(portfolio)
    .mentionsIn(text.normalize('NFC'), account.id)
    .filter(({ person }) => person.startsWith(before));
  return mentions.length === 0 ? NOBODY : new Set(mentions.map(({ person }) => person.slice(before.length)));
}

/** The words of the item that a reference stands in: what was promised, what changes. */
function wordsOf(account: Account, item: FieldPath, says: readonly string[]): string {
  const found = item.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown>)[step],
    account,
  ) as Record<string, unknown>;
  return says.map((key) => String(found[key] ?? '')).join(' ');
}

function patternOf(path: FieldPath): string {
  return path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
}

function leaves(value: unknown, path: FieldPath): { path: FieldPath; value: string | number | boolean }[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, at) => leaves(item, [...path, at]));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return [];
}

function lineOf({ file, line }: Place): { file: string; line: number } {
  return { file, line };
}

function byLine({ held: a }: Spot, { held: b }: Spot): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity);
}

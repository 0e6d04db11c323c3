import type { BodyNode } from '../plan/body.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import { placeIn, type Account, type BegunReview, type Portfolio, type Review } from '../portfolio.ts';
import { placeOf, type FieldPath, type Place } from '../place.ts';
import { nameRemover } from '../snapshot/name-remover.ts';

/** Everything that is written about a person of a customer, item by item: what an access request asks for. */
export interface Held {
  /** A field of their own entry, a reference to them, their name in a text, or what a sealed quarter keeps under their id. */
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
  'actions.*.effect.relationship.*.person': { item: 2, says: ['action'] },
  'promises.*.to': { item: 2, says: ['promise'] },
  'changes.*.touches.*': { item: 2, says: ['what'] },
};

/** What is linked to other things of the portfolio and is no text of the plan. */
const LINKED = new Set(['id', 'segment', 'kam', 'parent', 'salesPlan', 'body', 'source', 'base', 'people']);

/** All that is held about a person in the account's plan, in its reviews and in sealed quarters; each list in order of place. */
export function heldAbout(portfolio: Portfolio, account: Account, person: Stakeholder): Held[] {
  return [
    ...entryOf(account, person),
    ...inPlan(portfolio, account, person),
    ...[...portfolio.reviews, ...portfolio.begunReviews].filter((review) => review.account === account).flatMap((review) => inReview(portfolio, account, review, person)),
    ...sealedOf(portfolio, account, person),
  ];
}

/** Their reference in sealed texts and among mentions: `havulinna-paper/eero-kallas`. */
export function referenceTo(account: Account, person: Stakeholder): string {
  return `${account.id}/${person.id}`;
}

function entryOf(account: Account, person: Stakeholder): Held[] {
  const at = account.people.indexOf(person);
  return leaves(person, ['people', at])
    .filter(({ path }) => isWritten(account, path))
    .map(({ path, value }) => ({ how: 'entry', ...lineOf(placeIn(account, path)), field: path.join('.'), value: String(value) }));
}

/** A field that has its value by default stands nowhere in the file. */
function isWritten({ source, base }: Account, path: FieldPath): boolean {
  return source.positions[[...base, ...path].join('.')] !== undefined;
}

function inPlan(portfolio: Portfolio, account: Account, person: Stakeholder): Held[] {
  const own = account.people.indexOf(person);
  const blocks = Object.entries(account).filter(([key]) => !LINKED.has(key));
  const texts = [...blocks, ['people', account.people] as const]
    .flatMap(([key, block]) => leaves(block, [key]))
    .filter(({ path }) => path[0] !== 'people' || path[1] !== own);
  const held = texts.flatMap(({ path, value }): Held[] => {
    if (typeof value !== 'string') return [];
    const at = { ...lineOf(placeIn(account, path)), field: path.join('.') };
    const reference = PERSON_REFERENCES[patternOf(path)];
    if (reference) return value === person.id ? [{ how: 'reference', ...at, value: wordsOf(account, path.slice(0, reference.item), reference.says) }] : [];
    return isMentioned(portfolio, account, person, value) ? [{ how: 'mention', ...at, value }] : [];
  });
  return [...held, ...inBody(portfolio, account, account.body, account.source.file, person)].sort(byLine);
}

function inReview(portfolio: Portfolio, account: Account, review: Review | BegunReview, person: Stakeholder): Held[] {
  const { judgement, decisions, nextQuarter, trust, customerTookPart } = review;
  const held = leaves({ judgement, decisions, nextQuarter, trust, customerTookPart }, [])
    .filter(({ value }) => typeof value === 'string' && isMentioned(portfolio, account, person, value))
    .map(({ path, value }): Held => ({ how: 'mention', ...lineOf(placeOf(review.source, path)), field: path.join('.'), value: String(value) }));
  return [...held, ...inBody(portfolio, account, review.body, review.source.file, person)].sort(byLine);
}

function inBody(portfolio: Portfolio, account: Account, body: readonly BodyNode[], file: string, person: Stakeholder): Held[] {
  return body.flatMap((node): Held[] => {
    if ('html' in node) {
      const text = node.html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
      return isMentioned(portfolio, account, person, text) ? [{ how: 'mention', file, line: undefined, field: 'body', value: text }] : [];
    }
    const own: Held[] = node.component === 'Person' && node.attributes['id'] === person.id
      ? [{ how: 'reference', file, line: node.line, field: 'body', value: `<Person id="${person.id}" />` }] : [];
    return [...own, ...inBody(portfolio, account, node.children, file, person)];
  });
}

function sealedOf(portfolio: Portfolio, account: Account, person: Stakeholder): Held[] {
  return portfolio.snapshots.flatMap(({ quarter, file, snapshot }): Held[] => {
    const sealed = snapshot.accounts.find(({ id }) => id === account.id);
    const entry = sealed?.people.find(({ id }) => id === person.id);
    const effects = sealed?.actions.flatMap(({ effect }) => effect?.relationship.filter((one) => one.person === person.id) ?? []) ?? [];
    const at = { how: 'sealed', file, line: undefined, field: quarter } as const;
    return [
      ...(entry ? [{ ...at, value: [entry.attitude, entry.influence, ...entry.roles].filter((word) => word !== undefined).join(', ') }] : []),
      ...effects.map(({ from, to }) => ({ ...at, value: `${from} → ${to}` })),
    ];
  });
}

function isMentioned(portfolio: Portfolio, account: Account, person: Stakeholder, text: string): boolean {
  return nameRemover(portfolio).mentionsIn(text.normalize('NFC'), account.id).some((mention) => mention.person === referenceTo(account, person));
}

/** The words of the item that a reference stands in: what was promised, what changes. */
function wordsOf(account: Account, item: FieldPath, says: readonly string[]): string {
  const found = item.reduce<unknown>((value, step) => (value as Record<string | number, unknown>)[step], account) as Record<string, unknown>;
  return says.map((key) => String(found[key] ?? '')).join(' ');
}

function patternOf(path: FieldPath): string {
  return path.map((step) => (typeof step === 'number' ? '*' : step)).join('.');
}

function leaves(value: unknown, path: FieldPath): { path: FieldPath; value: string | number | boolean }[] {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return [{ path, value }];
  if (Array.isArray(value)) return value.flatMap((item, at) => leaves(item, [...path, at]));
  if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, item]) => leaves(item, [...path, key]));
  return [];
}

function lineOf({ file, line }: Place): { file: string; line: number } {
  return { file, line };
}

function byLine(a: Held, b: Held): number {
  return (a.line ?? Infinity) - (b.line ?? Infinity);
}

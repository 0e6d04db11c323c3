import { isQuarter } from '#domain/calendar/quarters.ts';
import { nearest } from '#domain/checks/nearest.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import type { Node } from './body-node.ts';

/** What components may be given and hold, as far as their writing goes. */
export type Vocabulary = Readonly<
  Record<
    string,
    { attributes: Readonly<Record<string, { kind: unknown; required: boolean }>>; holds: 'nothing' | 'text' }
  >
>;

/** The attributes of a component as literal texts; each that is none, is unknown, doubled or missing is told. */
export function literalAttributes(
  node: Node,
  name: string,
  rule: Vocabulary[string],
  tell: <R extends ReadingRule>(rule: R, facts: ReadingFacts[R], near?: string) => void,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  const known = Object.keys(rule.attributes);
  const seen = new Set<string>();
  for (const { type, name: attribute = '', value } of node.attributes ?? []) {
    if (type !== 'mdxJsxAttribute' || (value !== null && typeof value === 'object')) {
      tell('attribute-not-text', { name, attribute });
      continue;
    }
    if (seen.has(attribute)) tell('duplicate-field', { field: attribute });
    seen.add(attribute);
    const one = Object.hasOwn(rule.attributes, attribute) ? rule.attributes[attribute] : undefined;
    const words = wordsOf(one?.kind);
    if (!one) tell('unknown-attribute', { name, attribute, allowed: known }, nearest(attribute, known));
    else if (typeof value !== 'string' || value === '') tell('attribute-not-text', { name, attribute });
    else if (words?.includes(value) === false)
      tell('unknown-attribute-value', { name, attribute, value, allowed: words }, nearest(value, words));
    else if (one.kind === 'quarter' && !isQuarter(value)) tell('invalid-quarter', { field: attribute, value });
    else attributes[attribute] = value;
  }
  for (const [attribute, { required }] of Object.entries(rule.attributes)) {
    if (required && !seen.has(attribute)) tell('missing-attribute', { name, attribute });
  }
  return attributes;
}

/** The closed list of words that an attribute takes, where it has one. */
function wordsOf(kind: unknown): readonly string[] | undefined {
  return typeof kind === 'object' && kind !== null && 'oneOf' in kind ? (kind.oneOf as readonly string[]) : undefined;
}

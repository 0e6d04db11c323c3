import { PERSON_REFERENCES } from '#domain/people/held-about.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { FieldPath } from '#domain/place.ts';
import type { Account } from '#domain/portfolio.ts';

/** A field of a file that goes, or that gets another value, when a person is forgotten. */
export interface FieldEdit {
  path: FieldPath;
  /** The id in its place; none when the field goes. */
  becomes?: string;
}

/** Fields that go together with what they belong to, when they pointed at the person: an effect, a promise. */
const WHOLE_ITEM: Readonly<Record<string, number>> = {
  'actions.*.effect.relationship.*.person': 5,
  'promises.*.to': 2,
};

/**
 * The person's entry and all that points at it, as fields of the file that the account stands in. A promise goes with
 * the person it was made to, unless somebody takes the promises over.
 */
export function referencesTo(account: Account, person: Stakeholder, promisesTo: string | undefined): FieldEdit[] {
  const edits: FieldEdit[] = [{ path: [...account.base, 'people', account.people.indexOf(person)] }];
  for (const pattern of Object.keys(PERSON_REFERENCES)) {
    for (const path of pathsTo(account, pattern.split('.'), person.id)) {
      if (pattern === 'promises.*.to' && promisesTo !== undefined)
        edits.push({ path: [...account.base, ...path], becomes: promisesTo });
      else edits.push({ path: [...account.base, ...path.slice(0, WHOLE_ITEM[pattern] ?? path.length)] });
    }
  }
  return edits;
}

function pathsTo(value: unknown, steps: readonly string[], wanted: string, way: FieldPath = []): FieldPath[] {
  const [step, ...rest] = steps;
  if (step === undefined) return value === wanted ? [way] : [];
  if (step === '*')
    return Array.isArray(value) ? value.flatMap((item, at) => pathsTo(item, rest, wanted, [...way, at])) : [];
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return [];
  return pathsTo((value as Record<string, unknown>)[step], rest, wanted, [...way, step]);
}

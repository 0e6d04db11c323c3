import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fieldChanges, isSame, type FieldChange } from '#domain/changes/field-changes.ts';

const people = (...attitudes: string[]) => ({ people: attitudes.map((attitude, at) => ({ id: `p${at}`, attitude })) });

describe('what differs between two values', () => {
  test('is the smallest thing that differs, with its way on both sides', () => {
    expect(fieldChanges(people('growth', 'trouble'), people('growth', 'unknown'))).toMatchObject([
      { pattern: 'people[].attitude', before: 'trouble', after: 'unknown', is: ['people', 1, 'attitude'] },
    ]);
  });

  test('an item is the same one wherever it stands, and its order is no difference', () => {
    const { people: list } = people('growth', 'trouble');
    expect(fieldChanges({ people: list }, { people: [...list].reverse() })).toEqual([]);
  });

  test('what tells no item apart is held against its equal first', () => {
    const choices = (...what: string[]) => ({ choices: what.map((one) => ({ what: one })) });
    expect(fieldChanges(choices('a', 'b', 'c'), choices('c', 'a', 'd'))).toMatchObject([
      { pattern: 'choices[].what', before: 'b', after: 'd' },
    ]);
  });

  test('a list that is not there and an empty one are the same', () => {
    expect(fieldChanges({ needs: [] }, {})).toEqual([]);
  });
});

describe('over made-up plans', () => {
  const leaf = fc.oneof(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 3 }), fc.boolean());
  const item = fc.record({
    id: fc.constantFrom('i1', 'i2', 'i3', 'i4'),
    stage: leaf,
    tags: fc.array(leaf, { maxLength: 3 }),
  });
  const list = fc.uniqueArray(item, { selector: ({ id }) => id, maxLength: 4 });
  const plan = fc.record(
    {
      name: leaf,
      ideas: list,
      choices: fc.array(fc.record({ what: leaf }), { maxLength: 3 }),
      profile: fc.record({ size: leaf }, { requiredKeys: [] }),
    },
    { requiredKeys: ['name'] },
  );

  test('the same twice differs in nothing', () => {
    fc.assert(
      fc.property(plan, (one) => {
        expect(fieldChanges(one, structuredClone(one))).toEqual([]);
      }),
    );
  });

  test('put onto the earlier one, what differs gives the later one', () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const made = structuredClone(before) as Record<string, unknown>;
        apply(made, fieldChanges(before, after));
        expect(isSame(unordered(made), unordered(after))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

/** Does what the changes say, item by item of the later state. */
function apply(plan: Record<string, unknown>, changes: readonly FieldChange[]): void {
  const at = (way: FieldChange['was']) =>
    (way ?? [])
      .slice(0, -1)
      .reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], plan) as
      | Record<string | number, unknown>
      | undefined;
  const gone: { list: unknown[]; item: unknown }[] = [];
  const come: { list: string; item: unknown }[] = [];
  for (const { pattern, before, after, was, is } of changes) {
    if (pattern.endsWith('[]') && before === undefined) come.push({ list: pattern.slice(0, -2), item: after });
    else if (pattern.endsWith('[]') && after === undefined)
      gone.push({ list: at(was) as unknown as unknown[], item: before });
    else {
      const holder = at(was ?? is) ?? plan;
      const name = (was ?? is)?.at(-1) ?? '';
      if (after === undefined) delete holder[name];
      else holder[name] = after;
    }
  }
  for (const { list, item } of gone)
    list.splice(
      list.findIndex((each) => isSame(each, item)),
      1,
    );
  for (const { list, item } of come) plan[list] = [...((plan[list] as unknown[] | undefined) ?? []), item];
}

function unordered(plan: object): object {
  return Object.fromEntries(
    Object.entries(plan).flatMap(([name, value]) =>
      Array.isArray(value)
        ? value.length === 0
          ? []
          : [[name, value.map((one) => JSON.stringify(one, Object.keys(one as object).sort())).sort()]]
        : [[name, value as unknown]],
    ),
  );
}

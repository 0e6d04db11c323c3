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

/** A change on one line: its pattern, from what to what, and its way on each side; `–` where it is not there. */
const asText = ({ pattern, before, after, was, is }: FieldChange) =>
  [
    `${pattern}: ${JSON.stringify(before) ?? '–'} → ${JSON.stringify(after) ?? '–'}`,
    `at ${was?.join('.') ?? '–'} → ${is?.join('.') ?? '–'}`,
  ].join(' ');
const told = (before: unknown, after: unknown) => fieldChanges(before, after).map(asText);

describe('the way to what differs', () => {
  test.each<[string, unknown, unknown, string[]]>([
    ['a field', { a: { b: 1 } }, { a: { b: 2 } }, ['a.b: 1 → 2 at a.b → a.b']],
    ['a field that is new', { a: {} }, { a: { b: 2 } }, ['a.b: – → 2 at – → a.b']],
    ['a field that is gone', { a: { b: 1 } }, { a: {} }, ['a.b: 1 → – at a.b → –']],
    ['a group of fields that is new', {}, { a: { b: 2 } }, ['a: – → {"b":2} at – → a']],
    [
      'an item within an item that is elsewhere in its list',
      { a: [{ id: 'x' }, { id: 'y', b: [{ c: 1 }] }] },
      { a: [{ id: 'y', b: [{ c: 2 }] }, { id: 'x' }] },
      ['a[].b[].c: 1 → 2 at a.1.b.0.c → a.0.b.0.c'],
    ],
    [
      'items that came and went',
      { a: [{ id: 'x' }, { id: 'y' }] },
      { a: [{ id: 'z' }, { id: 'y' }] },
      ['a[]: – → {"id":"z"} at – → a.0', 'a[]: {"id":"x"} → – at a.0 → –'],
    ],
    ['an item of a list that is new', {}, { a: [{ id: 'x' }] }, ['a[]: – → {"id":"x"} at – → a.0']],
    ['a list of plain values, which is one value', { a: [1, 2] }, { a: [2, 1] }, ['a: [1,2] → [2,1] at a → a']],
    [
      'a list with one plain value among its items',
      { a: [{ b: 1 }] },
      { a: [{ b: 1 }, 2] },
      ['a: [{"b":1}] → [{"b":1},2] at a → a'],
    ],
    ['a list that is fields now', { a: [{ b: 1 }] }, { a: { b: 1 } }, ['a: [{"b":1}] → {"b":1} at a → a']],
    ['nothing that is something now', { a: null }, { a: { b: 1 } }, ['a: null → {"b":1} at a → a']],
    ['the value itself', 1, 2, [': 1 → 2 at  → ']],
  ])('%s', (_, before, after, lines) => {
    expect(told(before, after)).toEqual(lines);
  });

  test('belongs to the item that it stands in, as it was and as it is', () => {
    const [was, is] = [
      { id: 'x', b: { c: 1 } },
      { id: 'x', b: { c: 2 } },
    ];
    expect(fieldChanges({ a: [was] }, { a: [is] })[0]?.holder).toEqual({ before: was, after: is });
    expect(fieldChanges({ a: [was] }, {})[0]?.holder).toEqual({ before: was, after: undefined });
    expect(fieldChanges(was, is)[0]?.holder).toEqual({ before: was, after: is });
  });
});

describe('which item of a list is which', () => {
  const score = (quarter: string, points: number) => ({ quarter, points });

  test('says what such items are known by where they have no id, in the list that they stand in', () => {
    const [was, is] = [
      [score('Q1', 1), score('Q2', 2)],
      [score('Q2', 3), score('Q1', 4)],
    ];
    expect(told({ trust: was }, { trust: is })).toEqual([
      'trust[].points: 2 → 3 at trust.1.points → trust.0.points',
      'trust[].points: 1 → 4 at trust.0.points → trust.1.points',
    ]);
    expect(told({ a: [{ id: 'x', trust: was }] }, { a: [{ id: 'x', trust: is }] })).toEqual([
      'a[].trust[].points: 2 → 3 at a.0.trust.1.points → a.0.trust.0.points',
      'a[].trust[].points: 1 → 4 at a.0.trust.0.points → a.0.trust.1.points',
    ]);
  });

  test('is their turn where nothing tells them, equal ones apart', () => {
    const [was, is] = [
      [score('Q1', 1), score('Q2', 2), score('Q3', 3)],
      [score('Q4', 4), score('Q5', 5), score('Q2', 2)],
    ];
    expect(told({ other: was }, { other: is })).toEqual([
      'other[].quarter: "Q1" → "Q4" at other.0.quarter → other.0.quarter',
      'other[].points: 1 → 4 at other.0.points → other.0.points',
      'other[].quarter: "Q3" → "Q5" at other.2.quarter → other.1.quarter',
      'other[].points: 3 → 5 at other.2.points → other.1.points',
    ]);
  });

  test('is never one that has a name for one that has none', () => {
    expect(told({ a: [{ id: 'x' }] }, { a: [{ b: 1 }] })).toEqual([
      'a[]: – → {"b":1} at – → a.0',
      'a[]: {"id":"x"} → – at a.0 → –',
    ]);
  });

  test('is its equal where several go by one name, as what a person said twice in a day', () => {
    const said = (...words: string[]) => ({
      feedback: words.map((one) => ({ on: '2026-09-01', by: 'Outi', said: one })),
    });
    expect(told(said('A', 'B'), said('A', 'B'))).toEqual([]);
    expect(told(said('A', 'B'), said('B'))).toEqual([
      'feedback[]: {"on":"2026-09-01","by":"Outi","said":"A"} → – at feedback.0 → –',
    ]);
    expect(told(said('A', 'B'), said('B', 'C'))).toEqual([
      'feedback[].said: "A" → "C" at feedback.0.said → feedback.1.said',
    ]);
  });
});

test('what says the same is the same, whatever the order of fields; the order of plain values counts', () => {
  expect(isSame({ a: 1, b: [{ c: 2 }] }, { b: [{ c: 2 }], a: 1 })).toBe(true);
  expect(
    [
      [{ a: 1 }, { a: 1, b: undefined }],
      [[], []],
      [null, null],
    ].map(([a, b]) => isSame(a, b)),
  ).toEqual([true, true, true]);
  expect(
    [
      [{ a: 1 }, { a: 1, b: 2 }],
      [{ a: 1, b: 2 }, { a: 1 }],
      [
        [1, 2],
        [2, 1],
      ],
      [[1], [1, 2]],
      [[1, 2], [1]],
      [[], {}],
      [{}, []],
      [null, {}],
      [{}, null],
      [1, '1'],
    ].map(([a, b]) => isSame(a, b)),
  ).toEqual(Array.from({ length: 10 }, () => false));
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

import { afterEach, expect, test } from 'vitest';
import { oncePer } from '#domain/once-per.ts';
import { inParts, knownByValue, like, listenWith, recorded, type Reads } from '#domain/reads.ts';
import { KeptReads } from '#reuse/kept-reads.ts';
import { ReadsWriter } from '#reuse/reads-writer.ts';
import { Slices } from '#reuse/slices.ts';
import { valueText } from '#reuse/value-text.ts';

afterEach(() => listenWith(undefined));

const namesIn = ({ slices, parts }: Reads): string[] => [
  ...slices.map(({ name }) => name),
  ...parts.flatMap((part) => namesIn(part)),
];
const readsOf = (make: () => unknown) => namesIn(recorded(make).reads).sort();

function listening() {
  const slices = new Slices();
  listenWith(slices);
  const plan: { id: string; name: string; goal?: string; people: string[] } = { id: 'a', name: 'A', people: ['x'] };
  slices.listen(plan, 'plan:a');
  return { slices, plan };
}

test('a field tells that it was asked for, also where there is none, and a copy asks for all', () => {
  const { plan } = listening();
  expect(readsOf(() => plan.name)).toEqual(['plan:a|name']);
  expect(readsOf(() => plan.goal)).toEqual(['plan:a|']);
  expect(readsOf(() => ({ ...plan }))).toEqual(['plan:a|name', 'plan:a|people']);
  expect(readsOf(() => like(plan, { name: 'B' }).people)).toEqual(['plan:a|people']);
});

test('a key of a map tells whether it is there; whoever goes through the map reads all of it', () => {
  const { slices } = listening();
  const map = slices.listeningMap(new Map([['x', 1]]), 'members');
  expect(readsOf(() => [map.get('x'), map.has('y')])).toEqual(['members|=x', 'members|=y']);
  for (const through of [
    () => [...map],
    () => map.size,
    () => [...map.keys()],
    () => [...map.values()],
    () => [...map.entries()],
    () => map.forEach(() => undefined),
  ])
    expect(readsOf(through)).toEqual(['members|*']);
  expect(slices.hashOf('members|=x')).not.toBe(slices.hashOf('members|=y'));
});

test('whoever asks for what is kept reads what was read for it, and what was kept unheard is worked out again', () => {
  const { plan } = listening();
  let times = 0;
  const nameOf = oncePer((of: typeof plan) => {
    times++;
    return of.name;
  });
  nameOf(plan);
  expect(readsOf(() => nameOf(plan))).toEqual(['plan:a|name']);
  expect(readsOf(() => nameOf(plan))).toEqual(['plan:a|name']);
  expect(times).toBe(2);
});

test('while all of a thing says the same no field of it is asked; where one says something else, that one is', () => {
  const keptBy = (person: object) => {
    const slices = new Slices();
    slices.listen(person, 'person:a');
    const asked: string[] = [];
    return {
      slices,
      asked,
      hashOf: (name: string) => {
        asked.push(name);
        return slices.hashOf(name);
      },
      wholeOf: (thing: string) => slices.wholeOf(thing),
    };
  };
  const first = keptBy({ id: 'a', name: 'A', title: 'T' });
  const writer = new ReadsWriter(first.slices, undefined);
  const [name, title] = ['name', 'title'].map((field) =>
    writer.own({ slices: [first.slices.slice('person:a', field)], parts: [] }),
  );
  const written = writer.written();
  const sameIn = (person: object) => {
    const other = keptBy(person);
    const kept = new KeptReads(written, other);
    return { same: [name, title].map((making) => kept.isSame(making ?? -1)), asked: other.asked };
  };
  expect(sameIn({ id: 'a', name: 'A', title: 'T' })).toEqual({ same: [true, true], asked: [] });
  expect(sameIn({ id: 'a', name: 'A', title: 'U' })).toEqual({
    same: [true, false],
    asked: ['person:a|name', 'person:a|title'],
  });
  expect(sameIn({ id: 'a', name: 'A', title: 'T', basis: 'B' }).same).toEqual([false, false]);
});

test('an answer that is known by its value is the same while its value is', () => {
  const count = knownByValue('how many (a test)', (of: { people: string[] }) => of.people.length);
  const hashWith = (people: string[]) => {
    const { slices } = listening();
    const other = { id: 'b', people };
    slices.listen(other, 'plan:b');
    const [name = ''] = readsOf(() => count(other));
    expect(name).toMatch(/^answer\|/);
    return slices.hashOf(name);
  };
  expect(hashWith(['x'])).toBe(hashWith(['y']));
  expect(hashWith(['x'])).not.toBe(hashWith(['x', 'y']));
});

test('a state is read in the parts that are shown of it', () => {
  const { plan } = listening();
  const state = (name: string) =>
    inParts('state of a test', plan, () => ({
      title: plan.name,
      accounts: [
        { id: 'x', name },
        { id: 'y', name: 'Y' },
      ],
    }));
  let made: ReturnType<typeof state> | undefined;
  expect(readsOf(() => (made = state('X')))).toEqual([]);
  expect(readsOf(() => made?.title)).toEqual(['state plan:a state of a test|title']);
  expect(readsOf(() => made?.accounts.find(({ id }) => id === 'x')?.name)).toEqual([
    'state plan:a state of a test/accounts/x|name',
    'state plan:a state of a test|accounts',
  ]);
});

test('a value as text tells values apart, stands still for the order of names, and refuses what cannot be written down', () => {
  const text = (value: unknown) => valueText(value, () => undefined);
  expect(text({ a: 1, b: [2] })).toBe(text({ b: [2], a: 1 }));
  const different = [
    1,
    '1',
    null,
    undefined,
    [],
    {},
    [1, 2],
    [2, 1],
    [[1], 2],
    new Map([[1, 2]]),
    new Set([1, 2]),
    { a: undefined },
    -0,
    0,
  ];
  expect(new Set(different.map(text)).size).toBe(different.length);
  expect(() => text({ ask: () => 1 })).toThrow('can be written down');
  const circle: { own?: unknown } = {};
  circle.own = circle;
  expect(() => text(circle)).toThrow('circle');
});

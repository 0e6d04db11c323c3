import { afterEach, describe, expect, test } from 'vitest';
import {
  answerTo,
  called,
  derived,
  isListening,
  knownByValue,
  like,
  listenWith,
  madeForFew,
  recorded,
  recordedInTime,
  tellRead,
  tellReads,
  tellReadsFor,
  type Reads,
} from '#domain/reads.ts';
import { keeperOf, namesIn, slice } from './keeper-of.ts';

afterEach(() => listenWith(undefined));

describe('what is read while something is made', () => {
  test('comes back with it, each slice once, however often it was read', () => {
    const [name, day] = [slice('name'), slice('day')];
    const { made, reads } = recorded(() => {
      for (const one of [name, day, name]) tellRead(one);
      return 'a page';
    });
    expect(made).toBe('a page');
    expect(namesIn(reads)).toEqual(['name', 'day']);
    expect(reads.parts).toEqual([]);
  });

  test('is told again to the next that reads it, also where another was made in between', () => {
    const [name, day] = [slice('name'), slice('day')];
    const { reads } = recorded(() => {
      tellRead(name);
      expect(namesIn(recorded(() => tellRead(name)).reads)).toEqual(['name']);
      tellRead(name);
      tellRead(day);
    });
    expect(namesIn(reads)).toEqual(['name', 'day']);
  });

  test('is what is read inside, and not what is made around it', () => {
    expect(isListening()).toBe(false);
    const { reads } = recorded(() => {
      expect(isListening()).toBe(true);
      recorded(() => tellRead(slice('inner')));
      tellRead(slice('outer'));
    });
    expect(namesIn(reads)).toEqual(['outer']);
    expect(isListening()).toBe(false);
  });

  test('names once what was made before and is read as a whole', () => {
    const part: Reads = { slices: [slice('sales')], parts: [] };
    const { reads } = recorded(() => {
      tellReads(part);
      tellReads(part);
    });
    expect(reads).toEqual({ slices: [], parts: [part] });
  });

  test('costs and keeps nothing while nothing is made', () => {
    const name = slice('name');
    tellRead(name);
    tellReads({ slices: [name], parts: [] });
    expect(name.told).toBe(0);
    expect(recorded(() => undefined).reads).toEqual({ slices: [], parts: [] });
  });

  test('ends where the making fails, and what is made around it goes on', () => {
    const fails = () => {
      throw new Error('no page');
    };
    const { reads } = recorded(() => {
      expect(() => recorded(fails)).toThrow('no page');
      tellRead(slice('outer'));
    });
    expect(namesIn(reads)).toEqual(['outer']);
    expect(() => recorded(fails)).toThrow('no page');
    expect(isListening()).toBe(false);
  });

  test('of something that takes its time is told up to its end, and no further', async () => {
    const { made, reads } = await recordedInTime(async () => {
      tellRead(slice('first'));
      await Promise.resolve();
      tellRead(slice('second'));
      return 'a page';
    });
    expect(made).toBe('a page');
    expect(namesIn(reads)).toEqual(['first', 'second']);
    expect(isListening()).toBe(false);
    await expect(recordedInTime(() => Promise.reject(new Error('no page')))).rejects.toThrow('no page');
    expect(isListening()).toBe(false);
  });
});

describe('a question that is known by its value', () => {
  const count = knownByValue('how many (of this test)', (of: { people: string[] }, ...more: string[]) => {
    tellRead(slice('people'));
    return of.people.length + more.length;
  });
  const plan = { people: ['x', 'y'] };

  test('is answered in the same way whoever listens, and by its name', () => {
    expect(count(plan)).toBe(2);
    expect(answerTo('how many (of this test)', plan, ['z'])).toBe(3);
    listenWith(keeperOf([[plan, 'plan']]).keeper);
    expect(count(plan, 'z')).toBe(3);
    expect(recorded(() => count(plan, 'z')).made).toBe(3);
    expect(() => answerTo('how few', plan, [])).toThrow('how few');
  });

  test('is read as one answer about a thing that has a name', () => {
    const { keeper, asked } = keeperOf([[plan, 'plan']]);
    listenWith(keeper);
    expect(namesIn(recorded(() => count(plan, 'z')).reads)).toEqual(['how many (of this test) plan z']);
    expect(asked).toEqual([{ name: 'how many (of this test) plan z', reads: ['people'] }]);
    expect(recorded(() => count(plan, 'z')).reads.parts).toEqual([]);
  });

  test('is read by all that was read for it where the thing has no name, or nobody knows names', () => {
    for (const keeper of [keeperOf().keeper, undefined]) {
      listenWith(keeper);
      const { reads } = recorded(() => count(plan));
      expect(namesIn(reads)).toEqual([]);
      expect(reads.parts.map(namesIn)).toEqual([['people']]);
    }
  });

  test('is not told of while nothing is made', () => {
    const { keeper, asked } = keeperOf([[plan, 'plan']]);
    listenWith(keeper);
    count(plan);
    expect(asked).toEqual([]);
  });
});

test('a thing is given its name while somebody listens, and is the same thing', () => {
  const plan = {};
  expect(called('plan', plan)).toBe(plan);
  const { keeper, names } = keeperOf();
  listenWith(keeper);
  expect(called('plan', plan)).toBe(plan);
  expect(names.get(plan)).toBe('plan');
});

test('a thing like another has its kind and fields, tells where that tells, and says what is given', () => {
  class Plan {
    name = 'A';
    get people() {
      tellRead(slice('people'));
      return ['x'];
    }
  }
  const plan = Object.defineProperty(new Plan(), 'sales', {
    get: () => {
      tellRead(slice('sales'));
      return 5;
    },
    enumerable: true,
  }) as Plan & { sales: number };
  const { made, reads } = recorded(() => like(plan, { name: 'B' }));
  expect(namesIn(reads)).toEqual([]);
  expect(made).toBeInstanceOf(Plan);
  expect(made.name).toBe('B');
  expect(plan.name).toBe('A');
  expect(namesIn(recorded(() => [made.sales, made.people]).reads)).toEqual(['sales', 'people']);
});

describe('what a few ask for', () => {
  const counted = (few = 2) => {
    const read = slice('name');
    const calls = { made: 0 };
    const ask = madeForFew(few, () => {
      tellRead(read);
      return ++calls.made;
    });
    return { ask, calls };
  };
  const readsBy = (ask: () => number) => {
    const { made, reads } = recorded(ask);
    return { made, names: reads.parts.flatMap(namesIn) };
  };

  test('is made for the first, let go with the second, and read by both', () => {
    const { ask, calls } = counted();
    expect([readsBy(ask), readsBy(ask)]).toEqual([
      { made: 1, names: ['name'] },
      { made: 1, names: ['name'] },
    ]);
    expect(calls.made).toBe(1);
    expect(readsBy(ask)).toEqual({ made: 2, names: ['name'] });
  });

  test('is made again for who listens, where it was made while nobody did', () => {
    const { ask, calls } = counted();
    expect(ask()).toBe(1);
    expect(readsBy(ask)).toEqual({ made: 2, names: ['name'] });
    expect(calls.made).toBe(2);
  });

  test('is made once for two whom nobody listens to', () => {
    const { ask, calls } = counted();
    expect([ask(), ask(), ask()]).toEqual([1, 1, 2]);
    expect(calls.made).toBe(2);
  });

  test('is made once for as many as are said, and for one who is alone each time', () => {
    const three = counted(3);
    expect([three.ask(), three.ask(), three.ask(), three.ask()]).toEqual([1, 1, 1, 2]);
    const one = counted(1);
    expect([one.ask(), one.ask()]).toEqual([1, 2]);
  });
});

describe('a thing that is made of others', () => {
  const read = slice('name');
  const plan = () => {
    tellRead(read);
    return { id: 'a', name: 'A' };
  };
  const allIn = ({ slices, parts }: Reads): string[] => [...slices.map(({ name }) => name), ...parts.flatMap(allIn)];

  test('tells what was read for it to who makes it, and to whoever makes something of it alone', () => {
    const { made, reads } = recorded(() => derived(plan));
    expect(allIn(reads)).toEqual(['name']);
    expect(allIn(recorded(() => made.name).reads)).toEqual([]);
    expect(allIn(recorded(() => tellReadsFor(made)).reads)).toEqual(['name']);
  });

  test('tells nothing where nobody listened when it was made, or where nothing else was made of it', () => {
    const unheard = derived(plan);
    expect(allIn(recorded(() => tellReadsFor(unheard)).reads)).toEqual([]);
    expect(allIn(recorded(() => tellReadsFor({})).reads)).toEqual([]);
    expect(() => tellReadsFor(unheard)).not.toThrow();
  });
});

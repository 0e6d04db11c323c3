import { afterEach, describe, expect, test } from 'vitest';
import { derived, inParts, listenWith, partByPart, recorded, tellRead, type Reads } from '#domain/reads.ts';
import { keeperOf, namesIn, slice } from './keeper-of.ts';

afterEach(() => listenWith(undefined));

describe('a state that is read in its parts', () => {
  const plan = {};
  const make = () => {
    tellRead(slice('sales'));
    return { title: 'A' };
  };

  test('is taken apart, and what it was made from is not read by whoever shows a part', () => {
    const { keeper, asked } = keeperOf([[plan, 'plan']]);
    listenWith(keeper);
    const { made, reads } = recorded(() => inParts('state', plan, make));
    expect(made).toEqual({ title: 'A' });
    expect(reads).toEqual({ slices: [], parts: [] });
    expect(asked).toEqual([{ name: 'plan state {"title":"A"}', reads: ['sales'] }]);
  });

  test('is read by all that it was made from where its thing has no name', () => {
    listenWith(keeperOf().keeper);
    expect(recorded(() => inParts('state', plan, make)).reads.parts.map(namesIn)).toEqual([['sales']]);
  });

  test('is made as ever where nobody knows names, and while nothing is made', () => {
    expect(namesIn(recorded(() => inParts('state', plan, make)).reads)).toEqual(['sales']);
    const { keeper, asked } = keeperOf([[plan, 'plan']]);
    listenWith(keeper);
    expect(inParts('state', plan, make)).toEqual({ title: 'A' });
    expect(asked).toEqual([]);
  });
});

describe('a state that is made part by part', () => {
  const owner = {};
  const things = [{ id: 'a' }, { id: 'b' }];
  /** One who keeps parts, and knows some from before. */
  const keeping = (before: Record<string, { made: object; reads: Reads }>) => {
    const { keeper } = keeperOf([[owner, 'owner']]);
    const kept: Record<string, { made: object; reads: string[] }> = {};
    const asked: string[] = [];
    listenWith({
      ...keeper,
      shelfFor(name, thing, key) {
        if (thing !== owner) return undefined;
        asked.push(`${name} ${key}`);
        return {
          before: (id) => before[id],
          keep: (id, made, reads) => void (kept[id] = { made, reads: namesIn(reads) }),
        };
      },
    });
    return { kept, asked };
  };
  const calls: string[] = [];
  const make = (name: string, thing: object) =>
    inParts(name, thing, () => ({
      accounts: partByPart('key', things, ({ id }) => {
        calls.push(id);
        tellRead(slice(`read of ${id}`));
        return { id, is: 'new' };
      }),
    }));
  afterEach(() => calls.splice(0));

  test('takes the parts that are known from before, makes the others, and keeps both', () => {
    const known = { made: { id: 'b', is: 'old' }, reads: { slices: [slice('old read')], parts: [] } };
    const { kept, asked } = keeping({ b: known });
    const { made } = recorded(() => make('state', owner));
    expect(made.accounts).toEqual([{ id: 'a', is: 'new' }, known.made]);
    expect(calls).toEqual(['a']);
    expect(asked).toEqual(['state key']);
    expect(kept).toEqual({
      a: { made: { id: 'a', is: 'new' }, reads: ['read of a'] },
      b: { made: known.made, reads: ['old read'] },
    });
  });

  test('tells what was read for a part that was derived from others', () => {
    const plan = recorded(() =>
      derived(() => {
        tellRead(slice('plan'));
        return { id: 'p' };
      }),
    ).made;
    const { kept } = keeping({});
    const told: string[] = [];
    recorded(() =>
      inParts('state', owner, () => {
        const { reads } = recorded(() => partByPart('key', [plan], ({ id }) => ({ id })));
        told.push(...reads.parts.flatMap(({ parts: inner }) => inner.flatMap(namesIn)));
        return {};
      }),
    );
    expect(told).toEqual(['plan']);
    expect(Object.keys(kept)).toEqual(['p']);
  });

  test('makes all of them where nobody keeps any: unheard, of a thing without a name, beside any state', () => {
    keeping({ b: { made: { id: 'b', is: 'old' }, reads: { slices: [], parts: [] } } });
    const isNew = [
      { id: 'a', is: 'new' },
      { id: 'b', is: 'new' },
    ];
    expect(make('state', owner).accounts).toEqual(isNew);
    expect(recorded(() => make('state', {})).made.accounts).toEqual(isNew);
    recorded(() => make('state', owner));
    expect(recorded(() => partByPart('key', things, ({ id }) => ({ id }))).made).toEqual([{ id: 'a' }, { id: 'b' }]);
  });

  test('is the one being made, also after another was made for it', () => {
    const { asked } = keeping({});
    recorded(() =>
      inParts('outer', owner, () => {
        inParts('inner', owner, () => partByPart('1', things, ({ id }) => ({ id })));
        return partByPart('2', things, ({ id }) => ({ id }));
      }),
    );
    expect(asked).toEqual(['inner 1', 'outer 2']);
  });
});

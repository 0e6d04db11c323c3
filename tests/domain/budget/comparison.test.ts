import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Comparison, Share, Sum } from '#domain/budget/comparison.ts';
import { minorOf } from '#domain/money/money.ts';

/** What each member has; nothing for one that was asked and has none. */
type Has = Readonly<Record<string, number | undefined>>;
const over = (has: Has, adder?: (amounts: readonly number[]) => number) =>
  Sum.over(Object.keys(has), (member) => has[member], adder);
/** A sum in a line: its amount, then who is in it, who is missing and who is in it in part. */
const asText = (sum: Sum<string> | undefined) =>
  sum &&
  `${minorOf(sum.amount) ?? 'not set'}: ${sum.members.join(' ')} | ${sum.missing.join(' ')} | ${sum.inPart.join(' ')}`;
/** Adds up in another way than money is. */
const mostOf = (amounts: readonly number[]) => Math.max(...amounts);

describe('a sum knows of whom it is', () => {
  test('who has a figure is in it, nought too, and who was asked and has none is missing', () => {
    expect(asText(over({ a: 5, b: undefined, c: 0 }))).toBe('5: a c | b | ');
    expect(asText(over({ a: undefined }))).toBe('not set:  | a | ');
    expect(asText(over({}))).toBe('not set:  |  | ');
    expect(asText(over({ a: 5, b: 7 }, mostOf))).toBe('7: a b |  | ');
  });

  test('one amount that was set for all of some is of all of them', () => {
    expect(asText(Sum.setFor(['a', 'b'], 9))).toBe('9: a b |  | ');
    expect(asText(Sum.setFor(['a'], 9, undefined, ['b']))).toBe('9: a | b | ');
  });

  test('a sum of some of its members is of those alone; of an amount set for all nobody’s part is known', () => {
    const sum = over({ a: 5, b: undefined, c: 7 }, mostOf);
    expect(asText(sum.of(['c', 'a']))).toBe('7: c a |  | ');
    expect(asText(sum.of(['a', 'b', 'd']))).toBe('5: a | b d | ');
    expect(Sum.setFor(['a', 'b'], 9).of(['a'])).toBeUndefined();
    expect(Sum.together([sum]).of(['a'])).toBeUndefined();
  });
});

describe('several sums as one', () => {
  test('are of all their members, once each; who is in one of them is missing in none', () => {
    const [one, other] = [over({ a: 5, b: undefined }), over({ b: 3, c: undefined, a: 1 })];
    expect(asText(Sum.together([one, other]))).toBe('9: a b | c | ');
    expect(asText(Sum.together([one, over({ c: undefined })]))).toBe('5: a | b c | ');
  });

  test('are not set where none of them is, and add up as the first of them does', () => {
    expect(asText(Sum.together([over({ a: undefined }), over({ b: undefined })]))).toBe('not set:  | a b | ');
    expect(asText(Sum.together<string>([]))).toBe('not set:  |  | ');
    expect(asText(Sum.together([over({ a: 5 }, mostOf), over({ b: 7 }, mostOf)]))).toBe('7: a b |  | ');
  });

  test('are in part of whoever is so in one of them', () => {
    const year = Sum.overQuarters([over({ a: 1, b: 2 }), over({ a: 1, b: undefined })]);
    expect(asText(Sum.together([over({ c: 3 }), year]))).toBe('7: c a |  | b');
  });
});

describe('what is left of a sum without others', () => {
  const whole = over({ a: 5, b: 7, c: 9, d: undefined });

  test('is of those who are in none of the others, with what they have', () => {
    expect(asText(whole.without([over({ b: 7 })]))).toBe('14: a c |  | ');
    expect(asText(whole.without([over({ b: 7 }), over({ a: 5 })]))).toBe('9: c |  | ');
    expect(asText(whole.without([]))).toBe('21: a b c |  | ');
  });

  test('loses nothing by others that are not set, and is not set where the sum is not', () => {
    expect(asText(whole.without([over({ b: undefined })]))).toBe('21: a b c |  | ');
    expect(asText(over({ a: undefined }).without([over({ b: 7 })]))).toBe('not set:  |  | ');
  });

  test('is in part of whoever the sum or one of the others is so of', () => {
    const inPart = (full: string, part: string) =>
      Sum.overQuarters([over({ [full]: 1, [part]: 2 }), over({ [full]: 1, [part]: undefined })]);
    expect(asText(inPart('a', 'b').without([inPart('c', 'd')]))).toBe('0: a |  | b d');
  });
});

describe('the sums of several quarters as one', () => {
  test('count in full whoever is in each, and in part whoever is missing in one; who is in none is missing', () => {
    const quarters = [over({ a: 1, b: 2, c: undefined }), over({ a: 10, b: undefined, c: undefined })];
    expect(asText(Sum.overQuarters(quarters))).toBe('13: a | c | b');
  });

  test('leave in full whoever was asked in some of them only', () => {
    expect(asText(Sum.overQuarters([over({ a: 1 }), over({ a: 1, b: 2 })]))).toBe('4: a b |  | ');
  });

  test('are not set while one of them is not, nor without any', () => {
    expect(asText(Sum.overQuarters([over({ a: 1 }), over({ a: undefined })]))).toBe('not set:  |  | a');
    expect(asText(Sum.overQuarters<string>([]))).toBe('not set:  |  | ');
    expect(asText(Sum.overQuarters([over({ a: 0 }), over({ a: 0 })]))).toBe('0: a |  | ');
  });

  test('of anybody, count each who was ever asked once, in one of the three', () => {
    const has = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.option(fc.nat(99), { nil: undefined }));
    fc.assert(
      fc.property(fc.array(has, { maxLength: 4 }), (quarters) => {
        const sum = Sum.overQuarters(quarters.map((quarter) => over(quarter)));
        const of = (who: string) => quarters.filter((quarter) => who in quarter).map((quarter) => quarter[who]);
        for (const who of ['a', 'b', 'c', 'd']) {
          const said = of(who);
          const place =
            said.length === 0
              ? undefined
              : said.every((amount) => amount === undefined)
                ? 'missing'
                : said.includes(undefined)
                  ? 'inPart'
                  : 'members';
          expect((['members', 'missing', 'inPart'] as const).filter((each) => sum[each].includes(who))).toEqual(
            place ? [place] : [],
          );
        }
        const isSet = quarters.every((quarter) => Object.values(quarter).some((amount) => amount !== undefined));
        expect(minorOf(sum.amount)).toBe(
          isSet && quarters.length > 0
            ? quarters.flatMap((quarter) => Object.values(quarter)).reduce<number>((all, each) => all + (each ?? 0), 0)
            : undefined,
        );
      }),
    );
  });
});

describe('one sum against another', () => {
  const budget = over({ a: 50, b: 30 });

  test('has a difference and shares where both are of the same members, in whatever order', () => {
    for (const target of [over({ a: 60, b: 40 }), over({ b: 40, a: 60 })]) {
      const gap = new Comparison(budget, target);
      expect([gap.isAlike, minorOf(gap.difference), gap.isMore]).toEqual([true, -20, false]);
      expect([gap.share, gap.differenceShare]).toEqual([Share.of(80, 100), Share.of(-20, 100)]);
      expect([gap.withoutOf, gap.withoutAgainst, gap.missing]).toEqual([[], [], []]);
    }
    expect(new Comparison(over({ a: 61, b: 40 }), over({ a: 60, b: 40 })).isMore).toBe(true);
    expect(new Comparison(budget, budget).isMore).toBe(false);
  });

  test('says who is missing in which, and has none of them then', () => {
    const gap = new Comparison(over({ a: 50, b: 30, c: 1 }), over({ d: 5, a: 1 }));
    expect([gap.withoutOf, gap.withoutAgainst, gap.missing]).toEqual([['d'], ['b', 'c'], ['d', 'b', 'c']]);
    expect([gap.isAlike, gap.difference, gap.share, gap.differenceShare, gap.isMore]).toEqual([
      false,
      undefined,
      undefined,
      undefined,
      false,
    ]);
  });

  test('as many who are others are not the same', () => {
    const gap = new Comparison(over({ a: 1, b: 1 }), over({ a: 1, c: 1 }));
    expect([gap.withoutOf, gap.withoutAgainst]).toEqual([['c'], ['b']]);
  });

  test('is not made of those who are in one of the sums in part', () => {
    const year = Sum.overQuarters([over({ a: 1, b: 2 }), over({ a: 1, b: undefined })]);
    expect(new Comparison(year, over({ a: 2 })).missing).toEqual(['b']);
    expect(new Comparison(over({ a: 2 }), year).missing).toEqual(['b']);
    expect(new Comparison(year, over({ a: 2 })).isAlike).toBe(false);
  });

  test('is not made where one of them is not set', () => {
    const none = over({});
    expect(new Comparison(none, none).isAlike).toBe(false);
    expect(new Comparison(Sum.setFor<string>([], 5), none).isAlike).toBe(false);
    expect(new Comparison(none, Sum.setFor<string>([], 5)).isAlike).toBe(false);
  });

  test('of those alone who are in both is made anew, where there are any and their parts are known', () => {
    const both = new Comparison(over({ a: 50, b: 30, c: 7 }), over({ c: 5, d: 9, a: 1 })).ofBoth;
    expect([asText(both?.of), asText(both?.against)]).toEqual(['57: a c |  | ', '6: a c |  | ']);
    expect(new Comparison(over({ a: 1 }), over({ b: 1 })).ofBoth).toBeUndefined();
    expect(new Comparison(budget, Sum.setFor(['a', 'b'], 9)).ofBoth).toBeUndefined();
    expect(new Comparison(Sum.setFor(['a', 'b'], 9), budget).ofBoth).toBeUndefined();
  });
});

test('a share is of a whole that is set and is not nought', () => {
  expect([Share.of(1, undefined), Share.of(undefined, 1), Share.of(1, 0)]).toEqual([undefined, undefined, undefined]);
  const share = Share.of(0, 4);
  expect([share?.part, share?.whole]).toEqual([0, 4]);
  expect([Share.ofHundred(12), Share.ofHundred(undefined)]).toEqual([Share.of(12, 100), undefined]);
});

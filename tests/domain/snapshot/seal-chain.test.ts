import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addQuarters } from '#domain/calendar/quarters.ts';
import { brokenLinks, sealedBefore, type Link } from '#domain/snapshot/seal-chain.ts';

/** Quarters sealed one after the other, the first few perhaps with the first version, which names none before it. */
const chain = (count: number, old = 0): Link[] => {
  const links: Link[] = [];
  for (let at = 0; at < count; at += 1) {
    links.push({
      quarter: addQuarters('2025-Q3', at),
      hash: `${at}`,
      sealedBefore: at < old ? undefined : sealedBefore(links),
    });
  }
  return links;
};

test('a seal holds every seal before it, the oldest first', () => {
  expect(chain(3, 1)[2]?.sealedBefore).toEqual([
    { quarter: '2025-Q3', hash: '0' },
    { quarter: '2025-Q4', hash: '1' },
  ]);
});

const anyChain = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.nat(3))
  .map(([count, old]) => chain(count, Math.min(old, count - 1)));

describe('a chain of seals', () => {
  test('is whole as it was sealed, in whatever order the files are read', () => {
    fc.assert(
      fc.property(
        anyChain.chain((links) => fc.shuffledSubarray(links, { minLength: links.length })),
        (links) => {
          expect(brokenLinks(links)).toEqual([]);
        },
      ),
    );
  });

  test('misses whatever was taken away before its newest, also seals of the first version', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(), (links, at) => {
        const gone = links[at % (links.length - 1)];
        const left = links.filter((link) => link !== gone);
        expect(brokenLinks(left)).toEqual([
          {
            break: 'missing',
            quarter: gone?.quarter,
            by: left.find((link) => (link.sealedBefore ?? []).some(({ quarter }) => quarter === gone?.quarter))
              ?.quarter,
          },
        ]);
      }),
    );
  });

  test('knows a seal that was made once more, with other content', () => {
    fc.assert(
      fc.property(anyChain, fc.nat(), (links, at) => {
        const place = at % (links.length - 1);
        const rebuilt = links.map((link, index) => (index === place ? { ...link, hash: 'other' } : link));
        expect(brokenLinks(rebuilt)).toMatchObject([{ break: 'replaced', quarter: links[place]?.quarter }]);
      }),
    );
  });

  test('knows one that came after a later quarter, whether or not it says so itself', () => {
    const [q3, q4, q1] = chain(3);
    if (!q3 || !q4 || !q1) throw new Error('Expected three seals');
    const alone = { ...q4, sealedBefore: [] };
    expect(brokenLinks([q3, alone])).toEqual([{ break: 'out-of-order', quarter: '2025-Q3', by: '2025-Q4' }]);
    const late = { ...q3, sealedBefore: [{ quarter: q4.quarter, hash: q4.hash }] };
    expect(brokenLinks([late, alone])).toEqual([{ break: 'out-of-order', quarter: '2025-Q3', by: '2025-Q4' }]);
    expect(brokenLinks([{ ...q3, sealedBefore: [{ quarter: '2025-Q3', hash: 'x' }] }])).toMatchObject([
      { quarter: '2025-Q3' },
    ]);
  });

  test('cannot miss its newest, which no other seal names', () => {
    expect(brokenLinks(chain(4).slice(0, 3))).toEqual([]);
  });
});

describe('with seals whose chain is broken at several places', () => {
  const links = chain(5);

  test('each break is told once, by quarter, whichever way the files are read and name each other', () => {
    const mixed = [...links].reverse().map((link) => ({
      ...link,
      sealedBefore: [...(link.sealedBefore ?? [])].reverse(),
    }));
    const [first, second, ...others] = [...mixed].reverse();
    if (!first || !second) throw new Error('Expected five seals');
    expect(brokenLinks([...others.reverse(), { ...second, hash: 'other' }])).toEqual([
      { break: 'missing', quarter: first.quarter, by: second.quarter },
      { break: 'replaced', quarter: second.quarter, by: addQuarters(second.quarter, 1) },
    ]);
  });

  test('those that a new seal holds stand by quarter, whichever way they are given', () => {
    expect(sealedBefore([...links].reverse()).map(({ quarter }) => quarter)).toEqual(
      links.map(({ quarter }) => quarter),
    );
  });

  test('a seal that names itself, or one of a later quarter, came out of order', () => {
    const [q3, q4] = links;
    if (!q3 || !q4) throw new Error('Expected five seals');
    expect(brokenLinks([{ ...q3, sealedBefore: [{ quarter: q3.quarter, hash: q3.hash }] }])).toEqual([
      { break: 'out-of-order', quarter: q3.quarter, by: q3.quarter },
    ]);
    const names = { ...q3, sealedBefore: [{ quarter: q4.quarter, hash: q4.hash }] };
    expect(brokenLinks([names, { ...q4, sealedBefore: undefined }])).toEqual([
      { break: 'out-of-order', quarter: q3.quarter, by: q4.quarter },
    ]);
  });
});

test('broken links are told by their quarters, in whatever order the seals name those before them', () => {
  const [first, second, third] = chain(3) as [Link, Link, Link];
  const backwards = { ...third, sealedBefore: third.sealedBefore?.toReversed() };
  const replaced = [first, second].map((link) => ({ ...link, hash: `other ${link.hash}` }));
  expect(brokenLinks([...replaced, backwards]).map(({ quarter }) => quarter)).toEqual([first.quarter, second.quarter]);
  expect(brokenLinks([backwards]).map(({ quarter }) => quarter)).toEqual([first.quarter, second.quarter]);
});

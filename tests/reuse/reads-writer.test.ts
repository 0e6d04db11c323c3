import { expect, test } from 'vitest';
import type { Reads, Slice } from '#domain/reads.ts';
import { KeptReads } from '#reuse/kept-reads.ts';
import { ReadsWriter } from '#reuse/reads-writer.ts';
import { makingsIn, nameIn, numbersIn, partsAt, slicesAt, type WrittenReads } from '#reuse/written-reads.ts';

/** Slices that say what they are given, by their names. */
function saying(said: Readonly<Record<string, string>>) {
  return { hashOf: (name: string) => said[name], wholeOf: () => undefined };
}

const slices = new Map<string, Slice>();
function readsOf(names: readonly string[], parts: readonly Reads[] = []): Reads {
  const all = names.map((name) => slices.get(name) ?? { name, told: 0 });
  for (const slice of all) slices.set(slice.name, slice);
  return { slices: all, parts };
}

function readBy(written: WrittenReads, making: number): { slices: string[]; parts: number[] } {
  return {
    slices: numbersIn(written, slicesAt(written, making)).map((slice) => nameIn(written, slice)),
    parts: numbersIn(written, partsAt(written, making)),
  };
}

test('the same field of many things stands in one run of numbers, whatever came first', () => {
  const said = { 'b|name': '1', 'a|name': '2', 'b|role': '3', 'a|role': '4', 'c|name': '5' };
  const writer = new ReadsWriter(saying(said), undefined);
  const whole = writer.own(readsOf(['b|name', 'b|role', 'a|role']));
  const names = writer.own(readsOf(['a|name', 'c|name', 'b|name']));
  const written = writer.written();
  expect(written.runs.subarray(...slicesAt(written, names))).toEqual(Int32Array.of(0, 3));
  expect([whole, names].map((making) => readBy(written, making).slices)).toEqual([
    ['b|name', 'a|role', 'b|role'],
    ['a|name', 'b|name', 'c|name'],
  ]);
  expect(written.hashes).toEqual(['2', '1', '5', '4', '3']);
});

test('two that have read the same are one, and two that have not are two', () => {
  const said = { 'a|name': '1', 'b|name': '2' };
  const writer = new ReadsWriter(saying(said), undefined);
  const inner = readsOf(['b|name']);
  const [one, same] = [1, 2].map(() => writer.own({ slices: readsOf(['a|name']).slices, parts: [inner] }));
  const others = [readsOf(['a|name']), readsOf([], [inner]), readsOf(['b|name'])].map((reads) => writer.own(reads));
  expect(same).toBe(one);
  expect(new Set([one, ...others]).size).toBe(4);
  // What was read inside is what the last of the others has read.
  expect(makingsIn(writer.written())).toBe(4);
});

test('what a later build has read as an earlier one did is not written once more; what says something else is', () => {
  const first = new ReadsWriter(saying({ 'a|name': '1', 'b|name': '2' }), undefined);
  const [a, b] = ['a|name', 'b|name'].map((name) => first.own(readsOf([name])));
  const earlier = first.written();
  const now = saying({ 'a|name': '1', 'b|name': 'another' });
  const kept = new KeptReads(earlier, now);
  expect([a, b].map((making) => kept.isSame(making ?? -1))).toEqual([true, false]);
  const writer = new ReadsWriter(now, kept);
  expect(writer.own(readsOf(['a|name']))).toBe(a);
  const other = writer.own(readsOf(['b|name']));
  expect(other).not.toBe(b);
  const written = writer.written();
  expect(makingsIn(written)).toBe(makingsIn(earlier) + 1);
  expect(new KeptReads(written, now).isSame(other)).toBe(true);
});

test('when as much is there that nothing hangs on as of all else, only what is needed is written', () => {
  const names = ['a|name', 'b|name'];
  let said: Record<string, string> = { 'a|name': '1', 'b|name': '2' };
  const writer = new ReadsWriter(saying(said), undefined);
  let [edited = -1, left = -1] = names.map((name) => writer.own(readsOf([name])));
  let written = writer.written();
  const counts: number[] = [];
  for (let edit = 0; edit < 4; edit++) {
    said = { ...said, 'a|name': `edit ${edit}` };
    const next = new ReadsWriter(saying(said), new KeptReads(written, saying(said)));
    [left, edited] = [next.before(left), next.own(readsOf(['a|name']))];
    written = next.written();
    counts.push(makingsIn(written));
    const kept = new KeptReads(written, saying(said));
    expect([kept.isSame(left), kept.isSame(edited)]).toEqual([true, true]);
    expect(readBy(written, left).slices).toEqual(['b|name']);
  }
  expect(counts).toEqual([3, 4, 2, 3]);
});

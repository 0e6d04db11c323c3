import { expect, test } from 'vitest';
import type { Phrase } from '#words/phrase.ts';
import type { SameTexts, Words } from '#words/words.ts';

/** Compiled by `npm run types`: each line marked with an expected error is one that the compiler must refuse. */
interface English {
  $about: string;
  title: string;
  'more(count: number)': string;
  'gap(side?: short|over, by): phrase': string;
  'none()': string;
  'why(code: EIO|text, kind: number|list)': string;
  levels: string[];
  paths: { company: string; 'of(names: list, isOpen: boolean)': string };
}

const nothing: Phrase = [];
const words: Words<English> = {
  title: 'Budget',
  more: (count: number) => `${count}`,
  gap: () => nothing,
  none: () => '',
  why: (code: string, kind: 'number' | 'list') => code + kind,
  levels: ['None'],
  paths: { company: 'Company', of: () => '' },
};

test('a call that a message does not know does not compile', () => {
  words.more(1);
  // @ts-expect-error A count is a number.
  words.more('1');
  // @ts-expect-error A value is missing.
  words.gap('short');
  // @ts-expect-error A value is one too many.
  words.more(1, 2);
  // @ts-expect-error No such side.
  words.gap('long', '1');
  words.gap(undefined, '1');
  words.paths.of(['Havulinna'], true);
  words.why('any other', 'list');
  // @ts-expect-error Words of a choice are no kinds.
  words.why('EIO', 1);
  const phrase: Phrase = words.gap('over', '1');
  // @ts-expect-error A phrase is no text.
  const text: string = words.gap('over', '1');
  // @ts-expect-error There is no such word.
  expect(words.titel).toBe(undefined);
  expect([phrase, text]).toEqual([[], []]);
});

test('a language that lacks a word, or has it for other values, does not compile', () => {
  const whole = {
    title: 'Budjetti',
    'more(count: number)': 'ja {count}',
    'gap(side?: short|over, by): phrase': '{by}',
    'none()': '',
    'why(code: EIO|text, kind: number|list)': '',
    levels: ['Ei'],
    paths: { company: 'Yritys', 'of(names: list, isOpen: boolean)': '' },
  };
  const complete: SameTexts<English> = whole;
  const { title: _, ...without } = whole;
  // @ts-expect-error The title is missing.
  const lacking: SameTexts<English> = without;
  const { 'more(count: number)': more, ...rest } = whole;
  // @ts-expect-error It is said of other values.
  const other: SameTexts<English> = { ...rest, 'more(count)': more };
  expect([complete, lacking, other]).toHaveLength(3);
});

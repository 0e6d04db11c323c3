import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PackedTexts } from '#writing/packed-texts.ts';

test('a text comes back as it was put, however long it is, and as often as it is asked for', () => {
  const text = fc
    .array(fc.string({ unit: 'grapheme', maxLength: 30 }), { maxLength: 200 })
    .map((all) => all.join('\n'));
  fc.assert(
    fc.property(fc.dictionary(fc.string(), text, { maxKeys: 4 }), (all) => {
      const texts = new PackedTexts();
      for (const [name, each] of Object.entries(all)) texts.set(name, each);
      for (const [name, each] of [...Object.entries(all), ...Object.entries(all)]) expect(texts.get(name)).toBe(each);
    }),
  );
});

test('a name that nobody has put has no text', () => {
  expect(new PackedTexts().get('accounts/north-oy.mdx')).toBeUndefined();
});

import { expect, test } from 'vitest';
import words from '#handbook/example-words.json' with { type: 'json' };
import recorded from '#handbook/rule-examples.json' with { type: 'json' };
import { EXAMPLES, exampleOf } from '#views/handbook/rule-examples.ts';

const ENGLISH = /\b(?:the|they|and|of|is|are|says?|want|with|by|less|show|pump|water)\b/i;
/** Of a text that is in one language and lacks the other; and of files, whose words are no language. */
const AS_WRITTEN = new Set([
  'language-missing',
  'body-module',
  'invalid-id',
  'yaml-feature',
  'promise-broken',
  'notes-without-snapshot',
]);

test('a Finnish reader’s examples are written in Finnish, and the check says of them what they say', () => {
  const english = Object.keys(EXAMPLES)
    .filter((id) => !AS_WRITTEN.has(id))
    .flatMap((id) => {
      const example = exampleOf(id, 'fi');
      const lines = [...(example?.lines ?? []), ...(example?.right?.lines ?? [])].map(({ text }) =>
        text.replace(/^\s*-? ?\w+:|<[^>]*>/g, ''),
      );
      return [...lines, example?.words['fi']?.what ?? '']
        .filter((text) => ENGLISH.test(text))
        .map((text) => `${id}: ${text}`);
    });
  expect(english).toEqual([]);
  expect(exampleOf('value-unmeasured', 'fi')?.words['fi']?.what).toBe(
    'Arvolla asiakkaalle ei ole lähtötasoa: Raakavesi tonnia kohti.',
  );
  expect(exampleOf('value-unmeasured', 'en')).toBe(EXAMPLES['value-unmeasured']);
});

test('no word is kept for an example that has gone', () => {
  const all = JSON.stringify(recorded);
  const gone = Object.keys(words.fi).filter((word) => !all.includes(JSON.stringify(word).slice(1, -1)));
  expect(gone).toEqual([]);
});

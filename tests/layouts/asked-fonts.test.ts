import { expect, test } from 'vitest';
import { fontsOf } from '#layouts/asked-fonts.ts';

const FONTS = { letters: 'letters', sentences: 'sentences', ids: 'ids' };
const MENU = '<nav><code>5cef116</code></nav>';
const of = (main: string) => fontsOf(main, `${MENU}<main>${main}</main>`, FONTS);

test('a page of words and figures asks for the font of nearly every word alone, whatever its menu says', () => {
  expect(of('<p>Sales of Q3</p>')).toEqual({ first: ['letters'], later: [] });
});

test('a page that begins with a person’s sentence asks for its font at once, any other after what it is drawn by', () => {
  const sentence = '<p class="person">The mill confirmed it.</p>';
  expect(of(sentence)).toEqual({ first: ['letters', 'sentences'], later: [] });
  expect(of(`${'<p>Sales</p>'.repeat(3_000)}${sentence}`)).toEqual({ first: ['letters'], later: ['sentences'] });
});

test('ids and names of files have a font that nothing waits for', () => {
  expect(of('<p><code class="thing-id">G1</code></p>').later).toEqual(['ids']);
  expect(of('<p class="file">accounts/north.mdx</p>').later).toEqual(['ids']);
});

test('what is held about people is set in both', () => {
  expect(of('<div class="reports"></div>')).toEqual({ first: ['letters'], later: ['sentences', 'ids'] });
});

import { expect, test } from 'vitest';
import { reachable } from '#layouts/reachable.ts';

test('code that may scroll is reached by the keyboard, once', () => {
  expect(reachable('<pre><code>npm run check</code></pre>')).toBe('<pre tabindex="0"><code>npm run check</code></pre>');
  expect(reachable('<pre lang="en" tabindex="0" aria-label="Lines">x</pre>')).toBe(
    '<pre lang="en" tabindex="0" aria-label="Lines">x</pre>',
  );
});

test('an empty corner of a table is a cell, and headings that say something stay', () => {
  expect(reachable('<tr><th></th><th>Seen in</th></tr>')).toBe('<tr><td></td><th>Seen in</th></tr>');
  expect(reachable('<th align="right"> </th><th scope="row"></th>')).toBe('<td></td><th scope="row"></th>');
});

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

test('the headings of columns say that they are, once, and those of rows stay what they are', () => {
  expect(reachable('<thead><tr><th></th><th>Product</th></tr></thead><tr><th>Owner</th></tr>')).toBe(
    '<thead><tr><td></td><th scope="col">Product</th></tr></thead><tr><th>Owner</th></tr>',
  );
  const said = '<thead class="a"><tr><th scope="col">Product</th></tr></thead>';
  expect(reachable(said)).toBe(said);
});

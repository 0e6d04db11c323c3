import { expect, test } from 'vitest';
import { withCommit } from '#layouts/commit-in-foot.ts';

const page = (commit: string, main = '') =>
  `<body><footer class=site-foot><p>As of 18 Sep 2026<p>Commit <code>${commit}</code></footer><main>${main}</main>`;

test('another commit stands at the foot, and nothing else is another', () => {
  const main = 'Changed with <code>1111111</code>, $& and $1';
  expect(withCommit(page('1111111', main), '1111111', '2222222')).toBe(page('2222222', main));
  const spelled = page('1111111').replace('class=site-foot', 'class="site-foot"');
  expect(withCommit(spelled, '1111111', '$&')).toBe(spelled.replace('1111111', () => '$&'));
});

test('what a foot does not say once is not put into it', () => {
  expect(withCommit(page('3333333', '<code>1111111</code>'), '1111111', '2222222')).toBeUndefined();
  expect(withCommit(page('1111111</code><code>1111111'), '1111111', '2222222')).toBeUndefined();
});

test('a page without a foot, such as one of figures, stays as it is', () => {
  const figures = '<main><code>1111111</code></main>';
  expect(withCommit(figures, '1111111', '2222222')).toBe(figures);
});

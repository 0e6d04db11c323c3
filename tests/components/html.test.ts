import { isHTMLString } from 'astro/runtime/server/index.js';
import { expect, test } from 'vitest';
import { attribute, html } from '#components/html.ts';

test('what people wrote is printed as text, never as markup', () => {
  expect(String(html`<td>${'<img src=x onerror=alert(1)> & "co"'}</td>`)).toBe(
    '<td>&lt;img src=x onerror=alert(1)&gt; &amp; &quot;co&quot;</td>',
  );
  expect(String(html`<a${attribute('href', '"><script>')}>`)).toBe('<a href="&quot;&gt;&lt;script&gt;">');
});

test('markup in markup stays markup; lists are printed one after another', () => {
  const roles = ['Buyer', 'User & friend'].map((role) => html`<span>${role}</span>`);
  expect(String(html`<td>${roles}</td>`)).toBe('<td><span>Buyer</span><span>User &amp; friend</span></td>');
});

test('nothing prints nothing, and 0 is a figure', () => {
  expect(String(html`${undefined}${null}${false}${0}`)).toBe('0');
  expect(String(html`<td${attribute('lang', undefined)}>`)).toBe('<td>');
});

test('a line break in a template goes with the spaces around it; other spaces stay', () => {
  expect(
    String(html`
    <p>
      <b>a</b> ${'b'}
      ${'c\n  d'}
    </p>`),
  ).toBe('<p><b>a</b> bc\n  d</p>');
});

test('Astro knows the markup as such and leaves it as it is', () => {
  expect(isHTMLString(html`<b>x</b>`)).toBe(true);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { terse } from '#layouts/terse.ts';
import { withAllTags } from '../site/spelled-out.ts';

const page = (body: string) => `<html lang="en"><head><title>It&#39;s</title></head><body>${body}</body></html>`;
const bodyOf = (body: string) => /<body>(.*)<\/body>/s.exec(terse(page(body)))?.[1];

test.for([
  ['<ul><li>One</li><li>Two</li></ul>', '<ul><li>One<li>Two</ul>'],
  [
    '<table><caption>All</caption><thead><tr><th>A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>',
    '<table><caption>All<thead><tr><th>A<tbody><tr><td>1</table>',
  ],
  ['<dl><div><dt>A</dt><dd>1</dd></div></dl>', '<dl><div><dt>A<dd>1</div></dl>'],
  ['<p>One</p><p>Two</p><div><p>Three</p></div>', '<p>One<p>Two</p><div><p>Three</div>'.replace('</p><div>', '<div>')],
] as const)('an end tag is left out where HTML lets it be: %s', ([whole, short]) => {
  expect(bodyOf(whole)).toBe(short);
});

test.for([
  '<p>One</p> <p>Two <b>words</b></p><span>three</span>',
  '<ul><li>One</li> <li>Two</li> </ul>',
  '<a><p>One</p></a><p>Two</p><search></search>',
  '<table><tr><td>1</td> </tr> </table>',
  '<dl><div><dt>A</dt></div></dl>',
])('and stays where text, a space or another element follows: %s', (whole) => {
  expect(bodyOf(whole)).toBe(whole);
});

test('a value keeps its quotation marks where it could not be told from what follows', () => {
  expect(bodyOf('<a class="how" href="/handbook/a/" title="Two words" data-of="a=b" data-none="">x</a>')).toBe(
    '<a class=how href=/handbook/a/ title="Two words" data-of="a=b" data-none="">x</a>',
  );
  expect(bodyOf('<svg width="12"><use href="/m.svg#1"/></svg>')).toBe('<svg width=12><use href="/m.svg#1"/></svg>');
  expect(bodyOf('<p title="It&#39;s so">It&#39;s &quot;so&quot;, a=&quot;b&quot;</p>')).toBe(
    `<p title="It's so">It's &quot;so&quot;, a=&quot;b&quot;</p>`,
  );
});

test('the head stays as it is: hosts and commands read it', () => {
  expect(terse(page(''))).toBe(page(''));
});

const words = fc.stringMatching(/^[a-z =/'`äé€ -]{0,12}$/);
const text = words.map((word) => word.replaceAll("'", '&#39;'));
const attributes = fc.dictionary(fc.constantFrom('class', 'title', 'data-a', 'href'), text).map((all) =>
  Object.entries(all)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join(''),
);
const element = (name: string, inner: fc.Arbitrary<string>) =>
  fc.tuple(attributes, inner).map(([own, inside]) => `<${name}${own}>${inside}</${name}>`);
const some = (of: fc.Arbitrary<string>) => fc.array(of, { maxLength: 3 }).map((all) => all.join(''));
const { flow } = fc.letrec<{ flow: string }>((tie) => {
  const inside = some(tie('flow'));
  const phrase = fc.oneof(text, element('b', text), element('a', text), fc.constant('<use href="/m#1"/>'));
  const row = element('tr', some(fc.oneof(element('td', inside), element('th', some(phrase)))));
  return {
    flow: fc.oneof(
      { depthSize: 'small' },
      phrase,
      element('p', some(phrase)),
      element('ul', some(element('li', inside))),
      element(
        'dl',
        some(
          element(
            'div',
            fc.tuple(element('dt', some(phrase)), element('dd', inside)).map((two) => two.join('')),
          ),
        ),
      ),
      element('div', inside),
      element('section', inside),
      element(
        'table',
        fc.tuple(element('thead', some(row)), element('tbody', some(row))).map((two) => two.join('')),
      ),
    ),
  };
});

test('what is left out can be told: any page is spelled out again, to the letter', () => {
  fc.assert(
    fc.property(some(flow), (body) => {
      const short = terse(page(body));
      expect(withAllTags(short)).toBe(page(body).replace(/(?<=<body>.*)&#39;/gs, "'"));
      expect(withAllTags(page(body))).toBe(page(body));
    }),
  );
});

test('a long page is as terse as a short one, but where it is parted', () => {
  const rows = '<tr><td class="num">1</td><td>2</td></tr>'.repeat(3_000);
  const short = terse(page(`<table><tbody>${rows}</tbody></table>`));
  expect(withAllTags(short)).toBe(page(`<table><tbody>${rows}</tbody></table>`));
  expect(short.length).toBeLessThan(3_000 * '<tr><td class=num>1<td>2'.length + 500);
});

import { expect, test } from 'vitest';
import { marked } from '#layouts/marked.ts';
import { kaarnavesi } from '../sample-company/company.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { openBook } from '#domain/budget/figures.ts';

const portfolio = kaarnavesi({
  company: { languages: ['en', 'fi'] },
  accounts: {
    'havulinna-paper': { purpose: 'Close the water loop of the mill.' },
    'meritar-foods': {
      lang: 'fi',
      purpose: 'Kierto pysyy käynnissä <5 % seisokeilla.',
      actions: [
        { id: 'a1', action: 'Käynti', owner: 'petri-salmela', due: '2026-10', stage: 'planned', kind: 'käynti' },
        { id: 'a2', action: 'Raportti seisokeista', owner: 'petri-salmela', due: '2026-10', stage: 'planned' },
      ],
    },
  },
});
const facts = gatherFacts(openBook(portfolio, '2026-09-18'), []);
const [english, finnish] = [siteIn('en', facts, '/'), siteIn('fi', facts, '/')];

test.each([
  ['the only text of its element', '<td>Raportti seisokeista</td>', '<td lang="fi">Raportti seisokeista</td>'],
  [
    'a text with signs that are escaped',
    '<p class=x>Kierto pysyy käynnissä &lt;5 % seisokeilla.</p>',
    '<p class=x lang="fi">Kierto pysyy käynnissä &lt;5 % seisokeilla.</p>',
  ],
  [
    'a text within a sentence of the page, without its full stop',
    '<p>Tested: &quot;Kierto pysyy käynnissä &lt;5 % seisokeilla&quot;, 9 Apr</p>',
    '<p>Tested: &quot;<span lang="fi">Kierto pysyy käynnissä &lt;5 % seisokeilla</span>&quot;, 9 Apr</p>',
  ],
  [
    'a text behind letters that take two signs each',
    '<p>𝐓𝐡𝐞 𝐪𝐮𝐢𝐜𝐤 𠀋: Raportti seisokeista</p>',
    '<p>𝐓𝐡𝐞 𝐪𝐮𝐢𝐜𝐤 𠀋: <span lang="fi">Raportti seisokeista</span></p>',
  ],
  [
    'a text beside an element',
    '<p>Raportti seisokeista <b>now</b></p>',
    '<p><span lang="fi">Raportti seisokeista </span><b>now</b></p>',
  ],
  ['a word that is the whole of its element', '<td>käynti</td>', '<td lang="fi">käynti</td>'],
  [
    'a text of a drawing',
    '<text x="1">Raportti seisokeista</text>',
    '<text x="1" lang="fi">Raportti seisokeista</text>',
  ],
  [
    'a text in an element that says another language',
    '<td lang="en"><a href="/">Raportti seisokeista</a></td>',
    '<td lang="en"><a href="/" lang="fi">Raportti seisokeista</a></td>',
  ],
])('%s says its language', (_what, before, after) => {
  expect(marked(english, before)).toBe(after);
});

test.each([
  ['a text of the page’s own language', '<td>Close the water loop of the mill.</td>'],
  ['a text that stands in its language already', '<div lang="fi"><p>Raportti seisokeista</p></div>'],
  ['a word within another', '<td>Raportti seisokeistamme</td>'],
  ['a short text within a sentence', '<td>Kind: käynti</td>'],
  ['a script', '<script>const x = "<b>Raportti seisokeista</b>"</script>'],
  ['the words of the page', '<td>Raportti</td>'],
])('%s is left as it is', (_what, page) => {
  expect(marked(english, page)).toBe(page);
});

test('on the page of the other language the other plans are marked', () => {
  const page = '<ul><li>Close the water loop of the mill.</li><li>Raportti seisokeista</li></ul>';
  expect(marked(finnish, page)).toBe(
    '<ul><li lang="en">Close the water loop of the mill.</li><li>Raportti seisokeista</li></ul>',
  );
  expect(marked(finnish, '<td lang="en">Raportti seisokeista</td>')).toBe('<td lang="fi">Raportti seisokeista</td>');
});

test('a text that plans of both languages hold is of none', () => {
  const both = kaarnavesi({
    accounts: {
      'havulinna-paper': { purpose: 'Media and filters' },
      'meritar-foods': { lang: 'fi', purpose: 'Media and filters' },
    },
  });
  const site = siteIn('en', gatherFacts(openBook(both, '2026-09-18'), []), '/');
  expect(marked(site, '<td>Media and filters</td>')).toBe('<td>Media and filters</td>');
});

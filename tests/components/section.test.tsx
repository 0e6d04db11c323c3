import { expect, test } from 'vitest';
import { overview } from '#components/frame/overview.tsx';
import { firstAndRest, section } from '#components/frame/section.tsx';
import { term } from '#components/text/lines.tsx';
import type { Site } from '#views/site.ts';

const site = { t: { site: { suggestEdit: 'Suggest an edit' } }, leftOut: new Set(['handbook']) } as unknown as Site;
const EMPTY = { title: 'No needs.', text: 'Write what the customer needs.' };
const printed = (of: Partial<Parameters<typeof section>[1]>) =>
  String(section(site, { id: 'needs', title: 'Needs', ...of }, <p>Steady supply</p>));

test('a section is named by its heading', () => {
  expect(printed({})).toMatch(/^<section class="section" aria-labelledby="needs">.*<h2 id="needs">Needs<\/h2>/);
  expect(printed({ class: 'wide', anchor: 'top' })).toMatch(/^<section class="section wide" id="top"/);
});

test('a section without content says what belongs there, once; one with content does not', () => {
  expect(printed({ empty: EMPTY })).toContain('<b>No needs.</b> Write what the customer needs.');
  expect(printed({ empty: EMPTY })).not.toContain('Steady supply');
  expect(printed({ empty: false })).toContain('<p>Steady supply</p>');
});

test('a section that counts says how many, and its note only where there is something to note', () => {
  const of = { empty: EMPTY, note: 'The oldest first.' };
  expect(printed({ ...of, count: 2 })).toMatch(/<div class="aside">2<\/div>.*The oldest first\..*Steady supply/);
  const none = printed({ ...of, count: 0 });
  expect(none).toContain('<div class="aside">0</div>');
  expect(none).toContain('No needs.');
  expect(none).not.toMatch(/The oldest first|Steady supply/);
});

test('an overview opens with its title and its sentence; an empty one says what belongs there, and what stands below stays', () => {
  const of = { title: 'Ideas', sheets: [], lede: 'Two ideas live.', content: <p>List</p>, below: <p>White space</p> };
  expect(String(overview(site, of).main)).toBe(
    '<div class="page-head"><h1>Ideas</h1></div><p class="lede">Two ideas live.</p><p>List</p><p>White space</p>',
  );
  const empty = String(overview(site, { ...of, lede: false, empty: EMPTY }).main);
  expect(empty).toMatch(
    /^<div class="page-head"><h1>Ideas<\/h1><\/div><div class="empty-state">.*<p>White space<\/p>$/,
  );
});

test('the rest of a list is closed below its first rows, and nothing stands where it has none', () => {
  const shown = (first: string[], rest: string[]) =>
    firstAndRest(
      { first, rest },
      'Warnings',
      (count) => `${count} more`,
      (rows, caption) => (
        <p>
          {caption}: {rows.join(', ')}
        </p>
      ),
    );
  const text = (first: string[], rest: string[]) => String(<>{shown(first, rest)}</>);
  expect(text(['a'], ['b', 'c'])).toBe(
    '<p>Warnings: a</p><details class="more"><summary>2 more</summary><p>2 more: b, c</p></details>',
  );
  expect(text([], [])).toBe('');
});

test('a fact that is not known has no entry', () => {
  expect(String(term('CRM', 'C-1204', { class: 'person', lang: 'fi' }))).toBe(
    '<div><dt>CRM</dt><dd class="person" lang="fi">C-1204</dd></div>',
  );
  expect([term('CRM', undefined), term('CRM', '')].filter(Boolean)).toEqual([]);
});

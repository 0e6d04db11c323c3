import { describe, expect, test } from 'vitest';
import { fenceOf, linesNamed, type FileLines } from '#domain/history-by-field.ts';
import { readFullYaml } from '#loading/yaml/full-yaml.ts';

/** A file as a person wrote it; fields stand between two lines of dashes, or are all there is. */
function fileOf(text: string): FileLines {
  const lines = text.split('\n');
  const fence = fenceOf(lines);
  const fields = fence === undefined ? text : `\n${lines.slice(1, fence - 1).join('\n')}`;
  return { lines, source: { file: 'accounts/havulinna-paper.mdx', places: readFullYaml(fields, 'a.mdx', 1).places } };
}

const PLAN = fileOf(`---
name: Havulinna Paper
people:
  - name: Nobody with an id
  - { id: eero-kallas, attitude: growth }
  - attitude: even-keel
    id: "antti-pohjola"
    history:
      - attitude: growth
  - id:   'maija-lehto'
    paid: yes
needs:
  - id: litres
--- 
The mill buys litres saved.
---
And less heat.`);

test('an entry whose id stands in a way that is not read is not found, and hides none after it', () => {
  const quoted = fileOf('people:\n  - "id": eero\n  - id: maija');
  expect(linesNamed(quoted, 'people.eero')).toBeUndefined();
  expect(linesNamed(quoted, 'people.maija')).toEqual({ first: 3, last: 3 });
});

describe('what a person names in a file is found', () => {
  test.each([
    ['name', 2, 2],
    ['people', 3, 11],
    ['people.0', 4, 4],
    ['people.eero-kallas', 5, 5],
    ['people.eero-kallas.attitude', 5, 5],
    ['people.antti-pohjola', 6, 9],
    ['people.antti-pohjola.id', 7, 7],
    ['people.antti-pohjola.history.0.attitude', 9, 9],
    ['people.2.history', 8, 9],
    ['people.maija-lehto.paid', 11, 11],
    ['needs.litres', 13, 13],
    ['needs', 12, 13],
    ['text', 15, 17],
  ])('%s', (named, first, last) => {
    expect(linesNamed(PLAN, named)).toEqual({ first, last });
  });

  test('up to the last line of a file that is fields only, which has no text', () => {
    const company = fileOf('name: Kaarnavesi\ngoals:\n  - id: water\n    name: Less water');
    expect(linesNamed(company, 'goals.water')).toEqual({ first: 3, last: 4 });
    expect(linesNamed(company, 'goals.water.name')).toEqual({ first: 4, last: 4 });
    expect(linesNamed(company, 'text')).toBeUndefined();
  });
});

test.each([
  'budget',
  'people.eero',
  'people.kallas',
  'people.4',
  'people.yes',
  'name.eero-kallas',
  'people.antti-pohjola.title',
])('what is not written is found nowhere: %s', (named) => {
  expect(linesNamed(PLAN, named)).toBeUndefined();
});

test('a file of which no fields are known has its text alone', () => {
  const torn = { lines: PLAN.lines, source: undefined };
  expect(linesNamed(torn, 'name')).toBeUndefined();
  expect(linesNamed(torn, 'text')).toEqual({ first: 15, last: 17 });
});

test('fields are closed by the first line of dashes after the one that opens them', () => {
  expect(fenceOf(['---', 'name: A', '---', '---'])).toBe(3);
  expect(fenceOf(['--- ', '---\t'])).toBe(2);
  expect(fenceOf(['name: A', '---', 'text'])).toBeUndefined();
  expect(fenceOf(['---', 'name: A', ' ---'])).toBeUndefined();
  expect(fenceOf(['---'])).toBeUndefined();
  expect(fenceOf([])).toBeUndefined();
});

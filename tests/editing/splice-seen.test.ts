import { describe, expect, test } from 'vitest';
import { addField, addItem, removeField, removeItem, setValue } from '#editing/splice.ts';
import { CannotSplice } from '#editing/yaml-nodes.ts';
import { WIDTH } from '#editing/yaml-text.ts';
import { lost } from './spliced.ts';

describe('what a person sees in the file', () => {
  const PLAN = `# Plan of the mill
name: Havulinna Paper # as in the CRM
people:
  - id: eero
    name: 'Eero Kallas'
    basis: >-
      Says the mill runs well and that nothing has to change before the new permit, which comes in the autumn of
      next year; after that he wants figures that he can show to the board.

  # He leaves in May.
  - id: outi
    name: Outi
# end of people
actions: []
`;

  test('one word of a paragraph is one line', () => {
    const edited = setValue(
      PLAN,
      ['people', 0, 'basis'],
      'Says the mill runs well and that nothing has to change before the new permit, which comes in the autumn of next year; after that he wants figures that she can show to the board.',
    );
    expect(lost(PLAN, edited)).toEqual(['      next year; after that he wants figures that he can show to the board.']);
    expect(lost(edited, PLAN)).toEqual([
      '      next year; after that he wants figures that she can show to the board.',
    ]);
  });

  test('quotes and comments stay', () => {
    expect(setValue(PLAN, ['people', 0, 'name'], "Eero O'Kallas")).toBe(
      PLAN.replace("'Eero Kallas'", "'Eero O''Kallas'"),
    );
    expect(setValue(PLAN, ['name'], 'Havulinna')).toBe(PLAN.replace('Havulinna Paper #', 'Havulinna #'));
  });

  test('a new person stands as the others, above the comment that ends the list', () => {
    expect(addItem(PLAN, ['people'], { id: 'pia', name: 'Pia: new' })).toBe(
      PLAN.replace('    name: Outi\n', '    name: Outi\n\n  - id: pia\n    name: "Pia: new"\n'),
    );
  });

  test('the first of a list opens it', () => {
    expect(addItem(PLAN, ['actions'], { id: 'a1' })).toBe(PLAN.replace('actions: []\n', 'actions:\n  - id: a1\n'));
  });

  test('a field takes its place in the order of the schema', () => {
    expect(addField(PLAN, [], 'segment', 'key', ['name', 'segment', 'people'])).toBe(
      PLAN.replace('CRM\n', 'CRM\nsegment: key\n'),
    );
  });

  test('a quarter or a year stands by its name, in lines and in braces', () => {
    const lines = (...quarters: string[]) =>
      `targets:\n${quarters.map((each) => `  ${each}: 1\n`).join('')}name: Mill\n`;
    const braces = (...quarters: string[]) =>
      `targets: { ${quarters.map((each) => `${each}: 1`).join(', ')} }\nname: Mill\n`;
    for (const written of [lines, braces]) {
      const two = written('2026-Q2', '2026-Q4');
      const withQuarter = (quarter: string) => addField(two, ['targets'], quarter, 1);
      expect(withQuarter('2026-Q1')).toBe(written('2026-Q1', '2026-Q2', '2026-Q4'));
      expect(withQuarter('2026-Q3')).toBe(written('2026-Q2', '2026-Q3', '2026-Q4'));
      expect(withQuarter('2027-Q1')).toBe(written('2026-Q2', '2026-Q4', '2027-Q1'));
      expect(addField(written('2025', '2027'), ['targets'], '2026', 1)).toBe(written('2025', '2026', '2027'));
    }
  });

  test('an item goes with the empty line that parts it from its neighbours, and none where there is none', () => {
    const list = (gap: string, ...ids: string[]) => `a:\n${ids.map((id) => `  - id: ${id}\n`).join(gap)}b: 1\n`;
    for (const gap of ['', '\n']) {
      const three = list(gap, 'x', 'y', 'z');
      expect(removeItem(three, ['a', 0])).toBe(list(gap, 'y', 'z'));
      expect(removeItem(three, ['a', 1])).toBe(list(gap, 'x', 'z'));
      expect(removeItem(three, ['a', 2])).toBe(list(gap, 'x', 'y'));
      expect(addItem(list(gap, 'x', 'y'), ['a'], { id: 'z' })).toBe(three);
    }
    expect(removeItem(list('', 'x'), ['a', 0])).toBe('b: 1\n');
    expect(removeItem('a: [x, y, z]\n', ['a', 0])).toBe('a: [y, z]\n');
    expect(removeItem('a: [x, y, z]\n', ['a', 2])).toBe('a: [x, y]\n');
    expect(removeItem('a:\n  - - x\n    - y\n', ['a', 0, 0])).toBe('a:\n  - - y\n');
  });

  test('the first field of an item makes room for the next, and the only one in braces leaves the braces', () => {
    expect(removeField('a:\n  - id: x\n    name: y\n', ['a', 0, 'id'])).toBe('a:\n  - name: y\n');
    expect(removeField('a:\n  - id: x\n    name: y\n', ['a', 0, 'name'])).toBe('a:\n  - id: x\n');
    expect(removeField('a: { b: 1 }\n', ['a', 'b'])).toBe('a: {}\n');
    expect(removeField('a: { b: 1, c: 2 }\n', ['a', 'b'])).toBe('a: { c: 2 }\n');
    expect(removeField('a: { b: 1, c: 2 }\n', ['a', 'c'])).toBe('a: { b: 1 }\n');
    expect(() => removeField('a:\n  b: 1\n', ['a', 'b'])).toThrow(CannotSplice);
  });

  test('a text over lines keeps its place in a list, and an item in braces is one while it fits on its line', () => {
    expect(setValue('a:\n  - >-\n    Some words.\n  - x\n', ['a', 0], 'Other words.')).toBe(
      'a:\n  - >-\n    Other words.\n  - x\n',
    );
    const added = (letters: number) =>
      addItem('a:\n  - { id: x }\n', ['a'], { id: 'y'.repeat(letters) }).split('\n')[2] ?? '';
    const room = WIDTH - '  - { id:  }'.length;
    expect(added(room)).toBe(`  - { id: ${'y'.repeat(room)} }`);
    expect(added(room + 1)).toBe(`  - id: ${'y'.repeat(room + 1)}`);
  });

  test('what stands empty is begun below, two signs in', () => {
    expect(addItem('a:\nb: 1\n', ['a'], 'x')).toBe('a:\n  - x\nb: 1\n');
    expect(addField('a:\nb: 1\n', ['a'], 'c', 'x')).toBe('a:\n  c: x\nb: 1\n');
    expect(addField('a:\n', ['a'], 'c', 'x')).toBe('a:\n  c: x\n');
    expect(setValue('a:\nb: 1\n', ['a'], 'x')).toBe('a: x\nb: 1\n');
    expect(addField('b: 1\n', ['a'], 'c', 'x')).toBe('b: 1\na:\n  c: x\n');
  });

  test('faults, anchors and aliases are refused, since reading refuses them', () => {
    for (const faulty of ['a: [', 'a: &x 1\nb: 2\n', 'a: &x 1\nb: *x\n', 'a: 1\na: 2\n', 'a: !!str 1\n'])
      expect(() => setValue(faulty, ['a'], 'new'), faulty).toThrow(CannotSplice);
  });
});

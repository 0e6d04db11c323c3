import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isSame } from '#domain/changes/field-changes.ts';
import { fieldsOfFile } from '#editing/file-parts.ts';
import { addField, addItem, removeField, removeItem, setValue } from '#editing/splice.ts';
import { CannotSplice, type Way } from '#editing/yaml-nodes.ts';
import { WIDTH } from '#editing/yaml-text.ts';
import { FACES } from './faces.ts';
import { leaves } from './leaves.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const files = readdirSync(DEMO, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:mdx|yaml)$/.test(name) && !name.startsWith('handbook'))
  .sort()
  .map((file) => ({ file, yaml: fieldsOfFile(file, readFileSync(path.join(DEMO, file), 'utf8'))?.yaml ?? '' }));

/** So many edits of each kind; 4,500 of them were made when this was written. */
const RUNS = 150;

/** Words that YAML could take for something else. */
const NASTY = [
  'yes: no',
  'a #b',
  '# c',
  '"quoted"',
  "it's",
  '[x]',
  '{y}',
  'null',
  '0123',
  '1e5',
  '2026-01-01',
  'true',
  '- d',
  'two\nlines',
  '',
  ' x ',
  'tab\tin',
  ': ',
  '@at',
  '%d',
  '—',
  'a, b',
  'x:',
  '~',
  '?',
  '>',
  '|',
  '&a',
  '*b',
  '!c',
];
const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.lorem({ maxCount: 30 }),
  fc.string({ maxLength: 20 }).filter((one) => !/[\p{Cc}\p{Cs}\u2028\u2029\ufeff\ufffe\uffff]/u.test(one)),
);
const value = fc.oneof(text, fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.boolean());

function holders(held: unknown, is: (one: unknown) => boolean, way: Way = []): Way[] {
  if (typeof held !== 'object' || held === null) return [];
  const inner = Object.entries(held).flatMap(([name, one]) =>
    holders(one, is, [...way, Array.isArray(held) ? Number(name) : name]),
  );
  return is(held) ? [way, ...inner] : inner;
}

type Made = (fields: unknown) => void;

/** The same change of the value that is held, in place. */
const at = (fields: unknown, way: Way) =>
  way.reduce<unknown>((held, step) => (held as Record<string, unknown>)[step], fields) as Record<
    string | number,
    unknown
  >;

/** Lines that are in one text and not in the other, each as often as it is there. */
function lost(before: string, after: string): string[] {
  const left = new Map<string, number>();
  for (const line of after.split('\n')) left.set(line, (left.get(line) ?? 0) + 1);
  return before.split('\n').filter((line) => {
    const count = left.get(line) ?? 0;
    left.set(line, count - 1);
    return count <= 0;
  });
}

function check(yaml: string, edited: string, make: Made): void {
  const wanted = structuredClone(parse(yaml)) as unknown;
  make(wanted);
  const read = parse(edited) as unknown;
  if (!isSame(read, wanted)) throw new Error(`Another value was read back.\n${lost(edited, yaml).join('\n')}`);
  const comments = (of: string) => of.match(/# (?:as agreed|a note)/g)?.length ?? 0;
  return expect(comments(edited)).toBeLessThanOrEqual(comments(yaml));
}

const cases = files.flatMap(({ file, yaml }) =>
  Object.keys(FACES).map((face) => ({ file, face, yaml: FACES[face]?.(yaml) ?? yaml })),
);

describe('over every file of the demo, in each of its faces', () => {
  test('the faces say what the files say', () => {
    for (const { yaml } of files)
      for (const dress of Object.values(FACES)) expect(parse(dress(yaml))).toEqual(parse(yaml));
  });

  test('a value that is set is read back, and only its own lines change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(), value, ({ yaml }, pick, to) => {
        const all = leaves(parse(yaml));
        const { way } = all[pick % all.length] ?? { way: [] };
        const edited = setValue(yaml, way, to);
        check(yaml, edited, (fields) => {
          at(fields, way.slice(0, -1))[way.at(-1) ?? ''] = to;
        });
        expect(isBlock(yaml, way) ? 0 : lost(yaml, edited).length).toBeLessThanOrEqual(linesOf(yaml, way));
      }),
      { numRuns: RUNS },
    );
  });

  test('an item that is added changes no other line, but a bracketed list’s own', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.nat(),
        fc.oneof(
          text.map((one) => ({ id: 'new-one', what: one, due: '2026-10-01' })),
          text,
        ),
        ({ yaml }, pick, to) => {
          const lists = holders(
            parse(yaml),
            (one) => Array.isArray(one) && (one.length === 0 || typeof one[0] === typeof to),
          );
          const way = lists[pick % Math.max(1, lists.length)];
          if (!way) return;
          const edited = addItem(yaml, way, to);
          check(yaml, edited, (fields) => (at(fields, way) as unknown as unknown[]).push(to));
          expect(lost(yaml, edited).length).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: RUNS },
    );
  });

  test('an item that is removed takes its own lines and no others', () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(), fc.nat(), ({ yaml }, pick, which) => {
        const lists = holders(parse(yaml), (one) => Array.isArray(one) && one.length > 1);
        const way = lists[pick % Math.max(1, lists.length)];
        if (!way) return;
        const list = at(parse(yaml), way) as unknown as unknown[];
        const place = which % list.length;
        const edited = removeItem(yaml, [...way, place]);
        check(yaml, edited, (fields) => (at(fields, way) as unknown as unknown[]).splice(place, 1));
        expect(lost(edited, yaml).length).toBeLessThanOrEqual(1);
      }),
      { numRuns: RUNS },
    );
  });

  test('a field that is added or removed leaves all others as they stand', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...cases),
        fc.nat(),
        value,
        fc.boolean(),
        fc.nat(),
        ({ yaml }, pick, to, first, which) => {
          const maps = holders(parse(yaml), (one) => typeof one === 'object' && !Array.isArray(one));
          const way = maps[pick % maps.length] ?? [];
          const names = Object.keys(at(parse(yaml), way) ?? {});
          const added = addField(yaml, way, 'newField', to, first ? ['newField', ...names] : []);
          check(yaml, added, (fields) => {
            at(fields, way)['newField'] = to;
          });
          expect(lost(yaml, added).length).toBeLessThanOrEqual(1);
          const name = names[which % names.length] ?? '';
          if (names.length < 2) expect(() => removeField(yaml, [...way, name])).toThrow(CannotSplice);
          else {
            const without = removeField(yaml, [...way, name]);
            check(yaml, without, (fields) => delete at(fields, way)[name]);
            expect(lost(without, yaml).length).toBeLessThanOrEqual(1);
          }
        },
      ),
      { numRuns: RUNS },
    );
  });
});

/** How many lines a plain value takes up. */
function linesOf(yaml: string, way: Way): number {
  const held = leaves(parse(yaml)).find((one) => isSame(one.way, way))?.value;
  return typeof held === 'string' && held.length > 60 ? Math.ceil(held.length / 20) : 1;
}

function isBlock(yaml: string, way: Way): boolean {
  const held = leaves(parse(yaml)).find((one) => isSame(one.way, way))?.value;
  return typeof held === 'string' && !yaml.includes(held);
}

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

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
import { FACES } from './faces.ts';
import { leaves } from './leaves.ts';
import { lost } from './spliced.ts';

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

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWritten, linesOf, placeOf, positionAt, type FieldPath, type Source } from '#domain/place.ts';
import { readFullYaml } from '#loading/yaml/full-yaml.ts';
import { stringify } from 'yaml';
import { pathsIn, placesOf } from '../places.ts';

const name = fc.constantFrom('name', 'people', 'id', 'sales', '2026-Q3', 'needs');
const { fields } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer({ min: 0, max: 9 }),
    fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
    tie('fields'),
  ),
  fields: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
}));

/** Each way into a value, as the schemas name it: words and numbers. */
function pathsOf(value: unknown, way: FieldPath = []): FieldPath[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return inside.flatMap(([step, held]) => [[...way, step], ...pathsOf(held, [...way, step])]);
}

test('every field that was written is found on the line that it stands on, and nothing else counts as written', () => {
  fc.assert(
    fc.property(fields, (plan) => {
      const text = stringify(plan);
      const source: Source = {
        file: 'accounts/north-oy.mdx',
        places: readFullYaml(text, 'accounts/north-oy.mdx', 1).places,
      };
      const lines = text.split('\n');
      const paths = pathsOf(plan);
      expect(pathsIn(source.places).toSorted()).toEqual(paths.map((path) => path.join('.')).toSorted());
      for (const path of paths) {
        const { line, column } = placeOf(source, path);
        expect(isWritten(source, path)).toBe(true);
        if (typeof path.at(-1) === 'string')
          expect(lines[line - 1]?.slice(column - 1)).toMatch(new RegExp(`^"?${path.at(-1)}"?:`));
        expect(isWritten(source, [...path, 'missing'])).toBe(false);
        expect(placeOf(source, [...path, 'missing', 0])).toEqual(placeOf(source, path));
      }
    }),
  );
});

test('the lines of a field end before the next one that is not under it; the last one has no end of its own', () => {
  const source = {
    file: 'accounts/north-oy.mdx',
    places: placesOf({
      name: positionAt(2, 1),
      people: positionAt(3, 1),
      'people.0': positionAt(4, 5),
      'people.0.id': positionAt(4, 5),
      'people.0.title': positionAt(5, 5),
      budget: positionAt(8, 1),
    }),
  };
  expect(linesOf(source, ['people'])).toEqual({ first: 3, last: 7 });
  expect(linesOf(source, ['people', 0, 'id'])).toEqual({ first: 4, last: 4 });
  expect(linesOf(source, ['budget'])).toEqual({ first: 8, last: Infinity });
  expect(linesOf(source, ['needs'])).toBeUndefined();
  expect(linesOf(source, [])).toBeUndefined();
});

test('fields side by side on a line each take up that line', () => {
  const source = {
    file: 'accounts/north-oy.mdx',
    places: placesOf({
      since: positionAt(2, 1),
      'since.from': positionAt(2, 10),
      'since.until': positionAt(2, 30),
      name: positionAt(3, 1),
    }),
  };
  expect(linesOf(source, ['since'])).toEqual({ first: 2, last: 2 });
  expect(linesOf(source, ['since', 'from'])).toEqual({ first: 2, last: 2 });
  expect(linesOf(source, ['since', 'until'])).toEqual({ first: 2, last: 2 });
});

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isScalar, parse, parseDocument, type ToStringOptions, visit } from 'yaml';
import { isSame } from '#domain/changes/field-changes.ts';
import { fieldsOfFile } from '#editing/file-parts.ts';
import { addField, addItem, removeField, removeItem, setValue } from '#editing/splice.ts';
import { CannotSplice, type Way } from '#editing/yaml-nodes.ts';
import { leaves } from './leaves.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const files = readdirSync(DEMO, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(?:mdx|yaml)$/.test(name) && !name.startsWith('handbook'))
  .sort()
  .map((file) => fieldsOfFile(file, readFileSync(path.join(DEMO, file), 'utf8'))?.yaml ?? '')
  .filter((yaml) => yaml.length < 12_000);

const written = (options: ToStringOptions) => (yaml: string) =>
  parseDocument(yaml).toString({ lineWidth: 0, ...options });
/** Maps in lists stand in braces, over several lines where they are long. */
const inBraces = (yaml: string) => {
  const document = parseDocument(yaml);
  visit(document, {
    Map(key, node) {
      if (typeof key === 'number') node.flow = true;
    },
  });
  return document.toString({ lineWidth: 80 });
};

/** Shapes that other programs and other hands give to the same fields. */
const SHAPES: Readonly<Record<string, (yaml: string) => string>> = {
  'lists at the column of their field': written({ indentSeq: false }),
  'four blanks a step': written({ indent: 4 }),
  'every name in quotes': written({ defaultKeyType: 'QUOTE_DOUBLE', defaultStringType: 'QUOTE_DOUBLE' }),
  'names in single quotes': (yaml) => yaml.replace(/^( *(?:- )?)([A-Za-z]\w*):(?= |$)/gm, "$1'$2':"),
  'texts kept by |': written({ defaultStringType: 'BLOCK_LITERAL', defaultKeyType: 'PLAIN' }),
  'texts folded by >': written({ defaultStringType: 'BLOCK_FOLDED', defaultKeyType: 'PLAIN', lineWidth: 60 }),
  'long plain texts over several lines': written({ lineWidth: 40, defaultStringType: 'PLAIN', blockQuote: false }),
  'items in braces': inBraces,
  'all of it in braces': written({ collectionStyle: 'flow', lineWidth: 60 }),
  'blanks at line ends': (yaml) => yaml.replace(/^( *(?:- )?[A-Za-z]\w*:(?: [\w-]+)?)$/gm, '$1  '),
  'a tab before a comment': (yaml) => yaml.replace(/^( *[A-Za-z]\w*: [\w-]+)$/gm, '$1\t# agreed'),
};

const at = (fields: unknown, way: Way) =>
  way.reduce<unknown>((held, step) => (held as Record<string, unknown>)[step], fields) as Record<string, unknown>;

const TEXTS = [
  'Two mills',
  'yes: no',
  'a #b',
  "it's",
  '[x], {y}',
  '"q"',
  '- d',
  'two\nlines',
  `${'word '.repeat(40)}end`,
  '2026-01-01',
  '~',
];

/** Every edit either is read back, with nothing else changed, or is refused. */
function holds(yaml: string, edit: () => string, make: (fields: unknown) => void): boolean {
  let edited: string;
  try {
    edited = edit();
  } catch (error) {
    if (error instanceof CannotSplice) return false;
    throw error;
  }
  const wanted = structuredClone(parse(yaml)) as unknown;
  make(wanted);
  const read = parseDocument(edited, { version: '1.2', schema: 'core' });
  if (read.errors.length > 0) throw new Error(`${read.errors[0]?.message}\n${edited}`);
  if (!isSame(read.toJS(), wanted)) throw new Error(`Another value was read back:\n${edited}`);
  expect(edited.match(/# (?!.*")/g)?.length ?? 0).toBeGreaterThanOrEqual((yaml.match(/# (?!.*")/g)?.length ?? 0) - 2);
  return true;
}

describe.each(Object.entries(SHAPES))('a file with %s', (name, shape) => {
  const cases = files.map(shape);
  test('says what the file says', () => {
    for (const [place, yaml] of cases.entries()) expect(parse(yaml)).toEqual(parse(files[place] ?? ''));
  });

  test('keeps all else where a value is set, added or taken away, or is left to a person', () => {
    let made = 0;
    let refused = 0;
    const count = (isMade: boolean) => (isMade ? made++ : refused++);
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(), fc.constantFrom(...TEXTS), (yaml, pick, to) => {
        const all = leaves(parse(yaml));
        const { way } = all[pick % all.length] ?? { way: [] };
        const holder = way.slice(0, -1);
        const last = way.at(-1) ?? '';
        count(
          holds(
            yaml,
            () => setValue(yaml, way, to),
            (fields) => {
              at(fields, holder)[last] = to;
            },
          ),
        );
        if (typeof last === 'number') {
          count(
            holds(
              yaml,
              () => addItem(yaml, holder, to),
              (fields) => (at(fields, holder) as unknown as unknown[]).push(to),
            ),
          );
          const length = (at(parse(yaml), holder) as unknown as unknown[]).length;
          if (length > 1)
            count(
              holds(
                yaml,
                () => removeItem(yaml, way),
                (fields) => (at(fields, holder) as unknown as unknown[]).splice(last, 1),
              ),
            );
          return;
        }
        count(
          holds(
            yaml,
            () => addField(yaml, holder, 'newField', to),
            (fields) => {
              at(fields, holder)['newField'] = to;
            },
          ),
        );
        count(
          holds(
            yaml,
            () => removeField(yaml, way),
            (fields) => delete at(fields, holder)[last],
          ),
        );
      }),
      { numRuns: 120 },
    );
    // What is written so is edited, not given back.
    expect(made, `${name}: ${refused} refused`).toBeGreaterThan(refused * 4);
  });
});

test('what people write between items and beside them stays where it is', () => {
  const yaml = [
    'people: # ours to win',
    '  # the buyer',
    '  - { id: a, name: "A, B", roles: [buyer, user] } # met twice',
    '',
    '  # the user',
    '  - id: b',
    '    name: >-',
    '      Bo',
    '      Berg',
    '    # not yet met',
    '    attitude: unknown',
    '# end',
    '',
  ].join('\n');
  expect(setValue(yaml, ['people', 0, 'name'], 'C: D')).toBe(yaml.replace('"A, B"', '"C: D"'));
  expect(setValue(yaml, ['people', 1, 'attitude'], 'growth')).toBe(yaml.replace('unknown', 'growth'));
  expect(addField(yaml, ['people', 0], 'title', 'x', ['id', 'name', 'title'])).toBe(
    yaml.replace('"A, B", ', '"A, B", title: x, '),
  );
  expect(removeItem(yaml, ['people', 0])).toBe(yaml.replace(/ {2}- \{.*\n\n/, ''));
  const document = parseDocument(setValue(yaml, ['people', 1, 'name'], 'Bo Bergman'));
  expect(isScalar(document.getIn(['people', 1, 'name'], true)) && document.getIn(['people', 1, 'name'])).toBe(
    'Bo Bergman',
  );
});

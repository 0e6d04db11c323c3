import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Document, parse, parseDocument } from 'yaml';
import { fieldsOfFile } from '#editing/file-parts.ts';
import { formatted } from '#handwritten/format.ts';
import { findFiles } from '#loading/found-files.ts';
import { schemasIn, type TextKind } from '#loading/read-text.ts';
import { FACES } from '../editing/faces.ts';
import { callRulla } from '../call.ts';

const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const FILES = findFiles('content').found.flatMap(({ kind, file, path: place }) =>
  kind === 'actuals' || kind === 'snapshot' || kind === 'method'
    ? []
    : [{ kind, file, text: readFileSync(place, 'utf8') }],
);
const form = (file: { kind: TextKind; file: string }, text: string) => formatted(file.kind, file.file, text, schemas);
const unit = (yaml: string) => formatted('account', 'accounts/x.mdx', `---\n${yaml}---\n\nText.\n`, schemas);
const after = (yaml: string) => unit(yaml)?.replace(/^---\n|---\n\nText\.\n$/g, '');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-format-'));
  cpSync('tests/sample-company/content', folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every file of the demo is in the usual form', () => {
  expect(FILES.filter((file) => form(file, file.text) !== file.text).map(({ file }) => file)).toEqual([]);
});

describe.each(Object.entries(FACES))('a face %s', (_, face) => {
  test('keeps what it says and its comments, and is in form after one run', () => {
    for (const file of FILES) {
      const parts = fieldsOfFile(file.file, file.text);
      if (!parts) throw new Error(`Expected fields in ${file.file}.`);
      const shown = parts.before + face(parts.yaml).replace(/\n*$/, parts.after === '' ? '$&' : '\n') + parts.after;
      const once = form(file, shown);
      expect(once, file.file).toBeDefined();
      expect(form(file, once ?? '')).toBe(once);
      const yaml = fieldsOfFile(file.file, once ?? '')?.yaml ?? '';
      expect(parse(yaml)).toEqual(parse(face(parts.yaml)));
      expect(yaml.match(/#/g)?.length).toBe(face(parts.yaml).match(/#/g)?.length);
    }
  });
});

test('fields in any order, in brackets or over lines, at any depth, come out as the same bytes', () => {
  const plans = FILES.filter(({ file }) => /^(?:accounts|segments|sales-plans)\//.test(file));
  fc.assert(
    fc.property(
      fc.constantFrom(...plans),
      fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
      fc.constantFrom(1, 2, 4),
      (file, chance, indent) => {
        const parts = fieldsOfFile(file.file, file.text);
        const value: unknown = parse(parts?.yaml ?? '');
        const next = () => chance.next().value as number;
        const write = (shuffled: boolean) => {
          const document = new Document(shuffled ? mixed(value, next) : value);
          const yaml = document.toString({
            lineWidth: 0,
            indent,
            ...(shuffled && next() < 0.2 ? { collectionStyle: 'flow' as const } : {}),
            indentSeq: next() < 0.5,
          });
          return form(file, `${parts?.before}${yaml}${parts?.after}`);
        };
        // A whole file in brackets is nobody's plan; it is left alone.
        const [one, other] = [write(false), write(true)];
        if (other !== undefined) expect(other).toBe(one);
        expect(parse(fieldsOfFile(file.file, one ?? '')?.yaml ?? '')).toEqual(value);
      },
    ),
    { numRuns: 60 },
  );
});

/** The same fields in another order. */
function mixed(value: unknown, next: () => number): unknown {
  if (Array.isArray(value)) return value.map((one) => mixed(one, next));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, one]) => ({ name, one: mixed(one, next), at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ name, one }) => [name, one]),
  );
}

describe('comments', () => {
  test('stand above and beside what they stood by, wherever it goes', () => {
    expect(
      after(
        '# the mill\nsegment: a   # from sales\nname: North\n\n# who\n\n\nkam: x\npeople: # all\n# met\n- name: Eero # him\n  id: e\n  # left out\n  # - id: f\n# end\n',
      ),
    ).toBe(
      '# the mill\nname: North\nsegment: a # from sales\n\n# who\n\nkam: x\npeople: # all\n  # met\n  - id: e\n    name: Eero # him\n  # left out\n  # - id: f\n# end\n',
    );
  });

  test('above a field that becomes the first of an item stand above the item', () => {
    const once = after('people:\n  - name: Eero\n    # short\n    id: e\n');
    expect(once).toBe('people:\n  # short\n  - id: e\n    name: Eero\n');
    expect(after(once ?? '')).toBe(once);
  });
});

test('groups in brackets stand over lines, lists of words on one, and figures keep their signs and their order in time', () => {
  expect(after("targets: { 2027-Q1: 44.0, 2026-Q4: 1_0 }\nname: 'North'\nshared: [ needs,people ]\n")).toBe(
    "name: 'North'\nshared: [needs, people]\ntargets:\n  2026-Q4: 1_0\n  2027-Q1: 44.0\n",
  );
});

test('texts over lines move with their field and keep their lines', () => {
  expect(
    after(
      'profile:\n      asOf: 2026-01-01\n      industry: >-\n           Paper\n            and pulp\n\n           mill\nname: North\n',
    ),
  ).toBe('name: North\nprofile:\n  asOf: 2026-01-01\n  industry: >-\n    Paper\n     and pulp\n\n    mill\n');
});

test('a # in a text is no comment, also in brackets, and a comment there is one', () => {
  expect(after('segment: a\nname: x\ngoals: [{ goal: "Mill #1 # 2", id: g }]\n')).toBe(
    'name: x\nsegment: a\ngoals:\n  - id: g\n    goal: "Mill #1 # 2"\n',
  );
  expect(after('segment: a\nname: x\ngoals: [{ goal: y, # kept\n  id: g }]\n')).toContain('# kept');
});

test('what has an error or a form of its own is left alone', () => {
  for (const yaml of ['name: [\n', 'a: &x 1\nb: *x\n', 'name: "a\n', 'people: |2\n    a\n', '- a\n'])
    expect(unit(yaml)).toBeUndefined();
});

test('Windows line ends, a byte-order mark and the text under the fields stay', () => {
  const text = '\ufeff---\nsegment: a\nname: N\n---\n\nText  \n'.replaceAll('\n', '\r\n');
  expect(formatted('account', 'accounts/x.mdx', text, schemas)).toBe(
    '\ufeff---\nname: N\nsegment: a\n---\n\nText  \n'.replaceAll('\n', '\r\n'),
  );
});

test('the command names what is not in form, writes it, and is content then', async () => {
  const file = path.join(folder, 'company.yaml');
  const text = readFileSync(file, 'utf8');
  expect((await callRulla(['format', '--content', folder])).code).toBe(0);
  writeFileSync(file, `timeZone: Europe/Helsinki\n${readFileSync(file, 'utf8').replace(/^timeZone.*\n/m, '')}`);
  const asked = await callRulla(['format', '--check', '--content', folder]);
  expect(asked).toMatchObject({ code: 1 });
  expect(asked.output).toMatch(/company\.yaml\n1 of \d+ files are not/);
  expect((await callRulla(['format', '--content', folder])).output).toContain('1 of');
  expect((await callRulla(['format', '--check', '--content', folder])).code).toBe(0);
  expect(parseDocument(readFileSync(file, 'utf8')).toJS()).toMatchObject(parse(text) as object);
});

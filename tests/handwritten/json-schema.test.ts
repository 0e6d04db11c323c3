import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { jsonSchemaOf, type JsonSchema } from '#handwritten/json-schema.ts';
import { findFiles } from '#loading/found-files.ts';
import { partPlan } from '#loading/frontmatter.ts';
import { schemaOf, schemasIn, type TextKind } from '#loading/read-text.ts';
import { LANGUAGES } from '#words/languages.ts';
import { faultyFolder } from '../problems/faults.ts';

const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const KINDS = ['company', ...(Object.keys(schemas.of) as TextKind[])] as const;
const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, allowUnionTypes: true });
ajv.addVocabulary(['enumDescriptions', 'markdownEnumDescriptions']);
const judges = new Map<string, ValidateFunction>();

function judgeOf(kind: TextKind): ValidateFunction {
  const judge = judges.get(kind) ?? ajv.compile(jsonSchemaOf(kind, schemas, 'en'));
  judges.set(kind, judge);
  return judge;
}

/**
 * What the schema says of each file of a folder: its errors by file. A file without fields that can be read has none.
 */
function refusals(folder: string): Record<string, string[]> {
  const told = findFiles(folder).found.flatMap(({ kind, file, path: place }) => {
    if (kind === 'actuals' || kind === 'snapshot') return [];
    const text = readFileSync(place, 'utf8').replaceAll('\r\n', '\n');
    const parted = file.endsWith('.mdx') ? partPlan(text, file) : { frontmatter: text };
    if ('rule' in parted) return [];
    const judge = judgeOf(kind);
    const isRight = judge(parse(parted.frontmatter, { logLevel: 'silent', uniqueKeys: false }));
    return isRight ? [] : [[file, (judge.errors ?? []).map((one) => `${one.instancePath} ${one.message}`)] as const];
  });
  return Object.fromEntries(told);
}

let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(path.join(tmpdir(), 'rulla-schema-'));
});
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

test('every file of the demo, of the sample company and of the oldest demo is right', () => {
  for (const folder of ['content', 'tests/sample-company/content', 'tests/migrating/oldest-demo'])
    expect(refusals(folder)).toEqual({});
});

/** Rules of fields that a schema can hold; sums, references and the calendar are left to the check. */
const HELD = [
  'empty-text',
  'invalid-address',
  'invalid-date',
  'invalid-due',
  'invalid-id',
  'invalid-quarter',
  'list-too-short',
  'missing-field',
  'number-out-of-range',
  'text-too-long',
  'unknown-field',
  'unknown-value',
  'wrong-type',
];
test.each(HELD)('what the check refuses as %s, an editor underlines', (rule) => {
  expect(Object.keys(refusals(faultyFolder(rule, scratch)))).not.toEqual([]);
});

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(KINDS)('each field of %s files has its sentence, and each closed list its words', (kind) => {
    const made = jsonSchemaOf(kind, schemas, language);
    const bare = fieldsOf(schemaOf(kind, { currency: 'EUR' }, schemas)).filter(
      ({ path: way, name }) => name !== undefined && (at(made, way)?.['description'] ?? '') === '',
    );
    expect(bare.map(({ path: way }) => way)).toEqual([]);
    const lists = fieldsOf(schemaOf(kind, { currency: 'EUR' }, schemas)).filter(({ kind: is }) => is === 'one-of');
    for (const { path: way, allowed } of lists) expect(at(made, way)?.['enum']).toEqual(allowed);
  });
});

test('attitudes are offered with what they are called on the pages', () => {
  const attitude = at(jsonSchemaOf('account', schemas, 'fi'), 'people[].attitude');
  expect(attitude?.['enumDescriptions']).toContain('Ongelmakeskeinen');
});

/** The schema of a field, by its way. */
function at(schema: JsonSchema, way: string): JsonSchema | undefined {
  return way.split('.').reduce<JsonSchema | undefined>((holder, step) => {
    const field = (holder?.['properties'] as Record<string, JsonSchema> | undefined)?.[step.replace(/\[\]$/, '')];
    return step.endsWith('[]') ? (field?.['items'] as JsonSchema | undefined) : field;
  }, schema);
}

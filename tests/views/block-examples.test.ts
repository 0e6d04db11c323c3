import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldsOf } from '#domain/plan/field-list.ts';
import { formatted } from '#handwritten/format.ts';
import { schemaAt } from '#loading/schema-walk.ts';
import { schemaOf, schemasIn, type TextKind } from '#loading/read-text.ts';
import { blockExamples } from '#views/handbook/block-examples.ts';
import { LANGUAGES } from '#words/languages.ts';

const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const KINDS = ['company', ...(Object.keys(schemas.of) as TextKind[])].filter(
  (kind) => kind !== 'handbook' && kind !== 'method',
) as TextKind[];

/** The blocks of a kind: what stands at the top and has fields, items or periods under it. */
function blocksOf(kind: TextKind): string[] {
  const fields = fieldsOf(schemaOf(kind, { currency: 'EUR' }, schemas));
  const isBlock = (path: string) =>
    fields.some((other) => other.path.startsWith(`${path}.`) || other.path.startsWith(`${path}[].`));
  return fields
    .filter(({ depth, path, kind: is }) => depth === 0 && (isBlock(path) || is === 'by-period'))
    .map(({ path }) => path);
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(KINDS)('every block of %s files has an example, in the order of the file', (kind) => {
    expect(blockExamples(kind, language).map(({ block }) => block)).toEqual(blocksOf(kind));
  });

  test.each(KINDS)(
    'each example of %s files may be copied: the check takes it, and it is in the usual form',
    (kind) => {
      const schema = schemaOf(kind, { currency: 'EUR' }, schemas);
      for (const { block, text } of blockExamples(kind, language)) {
        const written = parse(text) as Record<string, unknown>;
        expect(Object.keys(written)).toEqual([block]);
        const read = schemaAt(schema, [block])?.safeParse(written[block]);
        expect([block, read?.error?.issues ?? []]).toEqual([block, []]);
        const file = kind === 'company' || kind === 'unit' || kind === 'segment' ? 'x.yaml' : 'x.mdx';
        const whole = file.endsWith('.mdx') ? `---\n${text}\n---\n` : `${text}\n`;
        expect(formatted(kind, file, whole, schemas)).toBe(whole);
        expect(text).not.toMatch(/[{}|]/);
        // Five lines under the name of the block: what may be copied is read at a glance.
        expect([block, text.split('\n').length - 1 <= 5]).toEqual([block, true]);
      }
    },
  );
});

test('an example speaks the reader’s language', () => {
  const needs = (language: string) => blockExamples('account', language).find(({ block }) => block === 'needs')?.text;
  expect(needs('en')).toContain('A third less fresh water on PM4');
  expect(needs('fi')).toContain('Kolmannes vähemmän raakavettä PM4:lle');
});

import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { RENEW } from '../renew.ts';
import { fieldUses, SEEN_AT, type FieldUses } from './field-uses.ts';

// The field reference says of each field where it is shown and which rules judge by it. Both are recorded from what the
// pages and the rules ask of the demo, which writes every field.

const RECORD = fileURLToPath(new URL('../../content/handbook/field-uses.json', import.meta.url));
let uses: FieldUses;

beforeAll(async () => {
  const { portfolio } = assemble((await readFolder('content')).files);
  if (!portfolio) expect.unreachable('the demo has no error');
  uses = fieldUses(portfolio, '2026-09-18');
}, 600_000);

describe('where fields are shown and which rules read them', () => {
  test('is as the handbook has it', async () => {
    await expect(written(uses), RENEW).toMatchFileSnapshot(RECORD);
  });

  test('or is seen elsewhere by what comes of it, which no page prints as it is', () => {
    const recorded = Object.keys(SEEN_AT).filter((name) => {
      const [kind = '', path = ''] = name.split(' ');
      const fields = Object.entries(uses[kind] ?? {}).filter(([each]) => each.startsWith(path));
      return fields.length === 0 || !fields.some(([, { shown }]) => shown.includes(SEEN_AT[name] ?? ''));
    });
    expect(recorded).toEqual([]);
  });

  test('is what one would name: a basis under its person, a win under its need, a limit with its rule', () => {
    const { account, company } = uses;
    expect(account?.['needs[].basis']).toEqual({ shown: ['/accounts/*/#needs', '/search/'], rules: [] });
    expect(account?.['people[].basis']?.shown[0]).toBe('/accounts/*/#people');
    expect(account?.['needs[].ourWin']?.rules).toEqual(['one-sided-win']);
    expect(account?.['budget[].sales']?.rules).toContain('gap-over-threshold');
    expect(company?.['thresholds.slipDays']).toEqual({ shown: [], rules: ['action-slipped'] });
  });
});

/** A field a line, so that a change is seen in its line. */
function written(all: FieldUses): string {
  const kinds = Object.entries(all).map(([kind, fields]) => {
    const lines = Object.entries(fields).map(([path, use]) => `  ${JSON.stringify(path)}: ${JSON.stringify(use)}`);
    return ` ${JSON.stringify(kind)}: {\n${lines.join(',\n')}\n }`;
  });
  return `{\n${kinds.join(',\n')}\n}\n`;
}

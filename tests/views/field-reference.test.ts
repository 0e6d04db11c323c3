import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fieldTables } from '#views/handbook/handbook.ts';
import { LANGUAGES } from '#words/languages.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const tables = (language: string) =>
  new Map(
    fieldTables(siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18', { language })).map(
      ({ id, fields }) => [id, fields] as const,
    ),
  );
const row = (language: string, file: string, path: string) =>
  (tables(language).get(file as 'account') ?? []).find((field) => field.path === path);

test('a field says what it really holds: a day, a quarter, a number between two, a text of so many letters', () => {
  expect(row('en', 'account', 'profile.asOf')?.holds).toBe('day: 2026-09-30');
  expect(row('fi', 'account', 'feedback[].score')?.holds).toBe('1–5');
  expect(row('fi', 'account', 'name')?.holds).toBe('teksti, enintään 160 merkkiä');
  expect(row('en', 'company', 'grades')?.holds).toBe('by the id of a rule, one of');
  expect(row('en', 'company', 'grades')?.words.map(({ written }) => written)).toEqual([
    'error',
    'red-flag',
    'hint',
    'off',
  ]);
});

test('the words of a list stand beside what the reader sees', () => {
  expect(row('fi', 'account', 'people[].attitude')?.words).toContainEqual({
    written: 'trouble',
    said: 'Ongelmakeskeinen',
  });
});

test('what a customer of a sales plan has in common with an account plan is said once', () => {
  const paths =
    tables('en')
      .get('sales-plan')
      ?.map(({ path }) => path) ?? [];
  expect(paths).toContain('customers[].people');
  expect(paths).not.toContain('customers[].people[].attitude');
});

test('a plan’s fields come in the order in which it is written', () => {
  const blocks = (tables('en').get('account') ?? []).filter(({ depth }) => depth === 0).map(({ path }) => path);
  expect(blocks[0]).toBe('name');
  const written = ['profile', 'needs', 'people', 'strategy', 'budget', 'goals', 'actions', 'feedback'];
  expect(blocks.filter((block) => written.includes(block))).toEqual(written);
});

test.each(LANGUAGES)('each block has lines to copy that are YAML with its own fields, in %s', (language) => {
  const account = tables(language).get('account') ?? [];
  const blocks = account.filter(({ example }) => example !== undefined);
  expect(blocks.length).toBeGreaterThan(10);
  for (const { path, example = '' } of blocks) {
    const value: unknown = (parse(example) as Record<string, unknown>)[path];
    const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
    for (const name of Object.keys(first as object))
      expect(
        account.map((field) => field.path.replaceAll('[]', '')),
        example,
      ).toContain(`${path}.${name}`);
    expect(example.split('\n').length).toBeLessThanOrEqual(5);
  }
});

import { expect, test } from 'vitest';
import { commandHelps } from '#site/command-helps.ts';
import { methodShelf } from '#site/method-shelf.ts';
import { fieldTables } from '#views/handbook/field-tables.ts';
import { gatherFacts, siteIn } from '#views/site.ts';
import { LANGUAGES } from '#words/languages.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const { book } = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': {} } }), '2026-09-18');
const facts = gatherFacts(book, [], { method: methodShelf(), commands: commandHelps() });
const tables = (language: string) =>
  new Map(fieldTables(siteIn(language, facts, '/')).map(({ id, fields }) => [id, fields] as const));
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

test.each(LANGUAGES)('each block has its lines to copy in its row, and no other field has any, in %s', (language) => {
  for (const [file, fields] of tables(language)) {
    const copied = fields.flatMap(({ path, example }) => (example === undefined ? [] : [[path, example] as const]));
    expect(copied.map(([block, text]) => [block, text.slice(0, text.indexOf(':'))])).toEqual(
      copied.map(([block]) => [block, block]),
    );
    expect([file, fields.filter(({ depth, example }) => depth > 0 && example !== undefined)]).toEqual([file, []]);
  }
  expect(
    tables(language)
      .get('account')
      ?.filter(({ example }) => example !== undefined).length,
  ).toBeGreaterThan(20);
});

test('a field says where it is shown and which rules judge by it, by their names', () => {
  expect(row('en', 'account', 'needs[].basis')?.shown).toEqual({
    links: [
      { text: 'Account plan: Needs and win-win', href: '/accounts/havulinna-paper/#needs' },
      { text: 'Search', href: '/search/' },
    ],
    more: 0,
  });
  expect(row('fi', 'account', 'promises[].brokenOn')?.rules.links).toEqual([
    { text: 'Tapahtuneen päivä on vasta edessä', href: '/fi/handbook/rules/day-still-ahead/' },
    { text: 'Lupaus pitämättä', href: '/fi/handbook/rules/promise-broken/' },
  ]);
  // A part with a name of its own is the place, not the section around it.
  expect(row('en', 'account', 'promises[].promise')?.shown.links[0]?.href).toBe('/accounts/havulinna-paper/#promises');
  expect(row('en', 'company', 'thresholds.slipDays')?.rules.links.map(({ text }) => text)).toEqual([
    'Major action put off',
  ]);
  // What most of the site reads is counted, and a block leaves it to its fields.
  expect(row('en', 'account', 'segment')?.rules.more).toBeGreaterThan(3);
  expect(row('en', 'account', 'people')?.shown).toEqual({ links: [], more: 0 });
});

test.each(LANGUAGES)('every field is either shown or judged by, in %s', (language) => {
  const neither = [...tables(language)].flatMap(([file, fields]) =>
    fields
      .filter(
        ({ shown, rules, sameAs, holdsFields }) =>
          !holdsFields && !sameAs && shown.links.length + rules.links.length === 0,
      )
      .map(({ path }) => `${file} ${path}`),
  );
  expect(neither).toEqual([]);
});

test('what several files hold is told once, and the others lead there', () => {
  expect(row('en', 'new-customer-plan', 'comments')?.sameAs).toEqual({
    text: 'The fields within it are those of comments (Account plan).',
    href: '/handbook/fields/#account-comments',
  });
  for (const [file, fields] of tables('en')) {
    const blocks = fields.filter(({ sameAs }) => sameAs).map(({ path }) => path);
    const within = fields.filter(({ path }) =>
      blocks.some((block) => path.startsWith(`${block}.`) || path.startsWith(`${block}[].`)),
    );
    expect([file, within.map(({ path }) => path)]).toEqual([file, []]);
  }
});

import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { personRow } from '#browser/editing/shown.ts';
import { planPeople } from '#components/people/plan-people.tsx';
import { peopleOf } from '#views/account/people.ts';
import { gatherFacts, type Site, siteIn } from '#views/site.ts';
import { editorMessages, editorTextsOf, shownTextsOf } from '#words/editor-words.ts';
import { LANGUAGES, settingsOf } from '#words/languages.ts';
import { textsOf } from '#words/messages.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const AS_OF = '2026-09-18';
let portfolio: Portfolio;
beforeAll(async () => {
  const assembled = assemble((await readFolder(DEMO)).files);
  if (!assembled.portfolio) throw new Error('Expected a sound demo.');
  ({ portfolio } = assembled);
});

/** Somebody by the words and figures that a browser has, and by those of the page. */
function bothOf(language: string) {
  const book = openBook(portfolio, AS_OF);
  const site: Site = siteIn(language, gatherFacts(book, judge(book)), '/rulla/');
  const { locale } = settingsOf(language);
  const t = editorMessages(editorTextsOf(textsOf(language)), {}, locale);
  const by: Parameters<typeof personRow>[0] = {
    tools: { t, format: site.format, quotes: ['“', '”'] },
    asOf: AS_OF,
    locale,
  };
  const texts = JSON.parse(JSON.stringify(shownTextsOf(textsOf(language)))) as ReturnType<typeof shownTextsOf>;
  return { site: { ...site, inside: 'form', format: site.format }, by, texts, title: t.editing.personShown };
}

test.each(LANGUAGES)('in %s everybody of the demo is shown beside a form as on the page', (language) => {
  const { site, by, texts, title } = bothOf(language);
  const said: [string, string][] = book(site).map(({ account, person, anchor, row }) => [
    personRow(by, texts, site.portfolio, account, person, site.url),
    String(planPeople(site, [row], title, true)).replace(`<tr id="${anchor}"`, '<tr'),
  ]);
  expect(said.length).toBeGreaterThan(60);
  for (const [shown, printed] of said) expect(shown).toBe(printed);
  expect(said.filter(([shown]) => /undefined|\[object/.test(shown))).toEqual([]);
});

/** All people of all customers with their rows. */
function book(site: Site) {
  return site.portfolio.accounts.flatMap((account) => {
    const { people } = peopleOf(site, account);
    return account.people.flatMap(({ id }) => {
      const row = people.find(({ anchor }) => anchor === `person-${id}` || anchor === `${account.id}-person-${id}`);
      return row ? [{ account, person: id, anchor: row.anchor, row }] : [];
    });
  });
}

test('who is not there is not shown', () => {
  const { site, by, texts } = bothOf('en');
  const [account] = site.portfolio.accounts;
  if (!account) throw new Error('Expected a customer in the demo.');
  expect(personRow(by, texts, site.portfolio, account, 'nobody-of-theirs', site.url)).toBe('');
});

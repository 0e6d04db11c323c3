import type { EditorTools } from '#components/editing/words.ts';
import { planPeople } from '#components/people/plan-people.tsx';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { peopleOf } from '#views/account/people.ts';
import { anchorOf } from '#views/links/account-links.ts';
import type { Site } from '#views/site.ts';
import type { Messages, Texts } from '#words/texts.ts';
import type { ShownTexts } from '#words/editor-words.ts';
import { tongueOf } from '#words/tongue.ts';
import { wordsOf } from '#words/words-of.ts';
import { fetchPacked } from '../fetch-packed.ts';
import { editorPlaces } from './places.ts';

/** What a person is shown by: the words and figures of forms, the day of the plan, and how the language is written. */
interface ShownBy {
  tools: EditorTools;
  asOf: IsoDate;
  locale: string;
}

let words: Promise<ShownTexts> | undefined;

/**
 * A person of a plan that somebody edits, as the plan's page will show them: printed by what prints that page. None
 * where nobody of that id is there.
 */
export async function personShown(by: ShownBy, portfolio: Portfolio, account: Account, id: string): Promise<string> {
  words ??= fetchPacked(editorPlaces().shown).then((text) => JSON.parse(text) as ShownTexts);
  words.catch(() => (words = undefined));
  const texts = await words;
  const { root } = editorPlaces();
  return personRow(by, texts, portfolio, account, id, (path) => root + path.slice(1));
}

/** The same with the words at hand; `url` is where a page of this language is. */
export function personRow(
  { tools, asOf, locale }: ShownBy,
  texts: ShownTexts,
  portfolio: Portfolio,
  account: Account,
  id: string,
  url: Site['url'],
): string {
  const said = wordsOf(texts as Pick<Texts, keyof ShownTexts>, tongueOf(locale));
  // Of what a page is made from, all that a person's row asks: a test prints everybody of the demo from it.
  const site: Partial<Site> = {
    portfolio,
    asOf,
    t: { ...tools.t, ...said } as unknown as Messages,
    format: tools.format,
    leftOut: new Set(),
    inside: 'form',
    url,
  };
  const page = site as Site;
  const anchor = anchorOf(account, 'person', id);
  const rows = peopleOf(page, account).people.filter((person) => person.anchor === anchor);
  const html = String(planPeople(page, rows, tools.t.editing.personShown, true));
  // On the page itself the row stands under the same name.
  return rows.length === 0 ? '' : html.replace(`<tr id="${anchor}"`, '<tr');
}

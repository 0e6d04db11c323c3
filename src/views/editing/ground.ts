import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Company } from '#domain/plan/company.ts';
import type { Currency } from '#domain/money/money.ts';
import type { Scale } from '#words/format.ts';
import type { Site } from '../site.ts';
import type { BegunKind } from './begun-names.ts';

/** Where the words of forms are, in each language. */
export const EDITOR_WORDS = '/edit/words.bin';
/** What fields of one kind of file are for stands under it, by the folder of the kind: `/edit/hints/accounts.bin`. */
export const FIELD_HINTS = '/edit/hints/';
/** Where those of handing in are, which only the page of a reader's own edits fetches. */
export const HAND_IN_WORDS = '/edit/hand-in.bin';
/** Where those are that a person is shown with beside their form, which is fetched once there is something to show. */
export const SHOWN_WORDS = '/edit/shown.bin';
/** Where it is, once for all languages, what forms are made with whatever file they are of. */
export const SITE_GROUND = '/edit/site.bin';

/** What stands at the front of a file's path tells its kind: `accounts`, `company`. */
export function kindFolder(file: string): string {
  return file.replace(/(?:\/|\.yaml$).*/, '');
}

/**
 * Where the ground of a file is, with that of all that go by the same name, as a plan and its reviews do: of both
 * `accounts/havulinna-paper.mdx` and `reviews/2026-Q2/havulinna-paper.mdx` it is `/edit/of/havulinna-paper.bin`.
 */
export function fileGround(file: string): string {
  return `/edit/of/${file.replace(/^.*\/|\.\w+$/g, '')}.bin`;
}

/** What forms are made with whatever file they are of. */
export interface SiteGround<Published> {
  published: Published;
  scale: Scale;
  currency: Currency;
  /** Quarters that are sealed: their figures are not rewritten. */
  sealed: readonly Quarter[];
  commit: string | undefined;
  repository: Company['repository'];
}

/** The same, of a site. */
export function siteGround(site: Site): SiteGround<object> {
  const { company, snapshots } = site.portfolio;
  return {
    published: site.editing?.published() ?? {},
    scale: site.scale,
    currency: company.currencyUnit,
    sealed: snapshots.map(({ quarter }) => quarter),
    commit: site.commit,
    repository: company.repository,
  };
}

/** A file that nobody has yet, as a form begins it: with what `npm run new` writes. */
export interface BegunFile {
  kind: BegunKind;
  id: string;
  file: string;
  text: string;
  isNew: true;
  /** The file of what a review judges: what stands beside that, stands beside the review. */
  from?: string;
  /** The accounts that a seal knows, which notes on it may name. */
  knows?: readonly string[];
}

/**
 * Where the script of a page finds words, ground and sheet of its editor: the page says its roots, the sheet and the
 * first word.
 */
export interface EditorPlaces {
  words: string;
  /** The path that the hints of fields stand under, ending in `/`. */
  hints: string;
  /** Where those of handing in are. */
  handIn: string;
  /** Where those are that a person is shown with. */
  shown: string;
  /** The path that the pages of this language stand under, ending in `/`. */
  root: string;
  /** The path that the ground of files stands under, ending in `/`. */
  base: string;
  sheet: string;
  /** The page of a reader's own edits. */
  mine: string;
  /** What stands in the place of a form until its words have come. */
  opening: string;
}

/** The path of the page of a reader's own edits, in any language. */
export const MY_EDITS = '/my-edits/';

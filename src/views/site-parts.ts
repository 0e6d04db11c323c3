/**
 * What a build can leave out: drawings, the pages of single quarters (an account's and the company's), the call sheets
 * of plans, the overviews that go through every plan (segments, budget, goals, ideas, actions, state of the plans), the
 * lists of people, what was thought of them, the files under `/data/`, the search index, what git knows, the pages of
 * the handbook.
 */
const SITE_PARTS = [
  'charts',
  'quarters',
  'call-sheets',
  'overviews',
  'people',
  'judgements',
  'data',
  'search',
  'history',
  'handbook',
] as const;
export type SitePart = (typeof SITE_PARTS)[number];

/** The parts named in a comma list such as RULLA_LEAVE_OUT; other words in it mean nothing. */
export function leftOutIn(written: string | undefined): ReadonlySet<SitePart> {
  const words = new Set((written ?? '').split(','));
  return new Set(SITE_PARTS.filter((part) => words.has(part)));
}

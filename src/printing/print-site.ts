import { setImmediate } from 'node:timers/promises';
import { concerning } from '#faults/concerning.ts';
import type { Page } from '#components/frame/page.ts';
import { FIGURES_FILE } from '#views/links/figures-file.ts';
import { notFoundPage } from '#components/frame/not-found-page.tsx';
import { DRAWINGS_FILE, DRAWINGS_PATH } from '#layouts/drawn-once.ts';
import { bootOf, documentOf, figuresOf, pageBody, type SitePlace } from '#layouts/document.tsx';
import { siteIn, type Site, type SiteFacts } from '#views/site.ts';
import { madeForFew, recordedInTime, type Reads } from '#domain/reads.ts';
import { writeInto, type FileWriter } from '#writing/write-into.ts';
import { filesIn, filesOfAll, type FileContent } from './file-types.ts';
import type { Output } from './output.ts';
import { pagesIn, pagesWithFigures } from './page-types.ts';

/** A file of a site, at its path from the root: `/fi/accounts/index.html`, `/data/people.csv`. */
export interface SiteFile extends Output<FileContent> {
  /** What an error on the way to it is about. */
  what: string;
}

/**
 * Every file of a site but for the assets, the index of the search, and the texts of the handbook, which are Astro's.
 * `place` says what pages refer to.
 */
export function filesOfSite(facts: SiteFacts, place: SitePlace): SiteFile[] {
  const sites = sitesOf(facts, place);
  return sites.flatMap((site, at) => {
    const root = rootOf(site, at);
    const fileAt = (path: string, { kind, key, make }: Output<FileContent>) => ({
      path,
      kind,
      key,
      make,
      what: `the file ${path}`,
    });
    return [
      ...pagesOf(site, root, place),
      ...filesIn(site).map((file) => fileAt(`${root}${file.path}`, file)),
      ...(at === 0 ? [...filesOfAll(site), ...sharedFiles(sites, place)].map((file) => fileAt(file.path, file)) : []),
      ...(at === 0 ? [notFoundFile(sites, place)] : []),
    ];
  });
}

/** The pages among them: which files there are beside, such as booklets of quarters, need not be known for them. */
export function pagesOfSite(facts: SiteFacts, place: SitePlace): SiteFile[] {
  return sitesOf(facts, place).flatMap((site, at) => pagesOf(site, rootOf(site, at), place));
}

function sitesOf(facts: SiteFacts, { base }: SitePlace): Site[] {
  return facts.portfolio.company.languages.map((language) => siteIn(language, facts, base));
}

/** The first language stands at the top, each other one in a folder. */
function rootOf({ language }: Site, at: number): string {
  return at === 0 ? '' : `/${language}`;
}

function pagesOf(site: Site, root: string, place: SitePlace): SiteFile[] {
  const fileAt = (name: string, { path, kind, key }: Output<Page>, make: () => string) => ({
    path: `${root}${path}${name}`,
    kind,
    key,
    make,
    what: `the page ${site.language}${path}`,
  });
  const withFigures = new Set(pagesWithFigures(site).map(({ path }) => path));
  return pagesIn(site).flatMap((page) => {
    if (!withFigures.has(page.path)) return [fileAt('index.html', page, () => documentOf(site, page.make(), place))];
    const twice = madeForFew(2, () => {
      const made = page.make();
      return { made, body: pageBody(site, made) };
    });
    const printedBy = (print: typeof documentOf) => () => {
      const { made, body } = twice();
      return print(site, made, place, body);
    };
    return [fileAt('index.html', page, printedBy(documentOf)), fileAt(FIGURES_FILE, page, printedBy(figuresOf))];
  });
}

/** What a server shows for an address that there is not: one page of all languages. */
function notFoundFile(sites: readonly Site[], place: SitePlace): SiteFile {
  const path = '/404.html';
  const make = () => documentOf(sites[0] as Site, notFoundPage(sites), place);
  return { path, kind: NOT_FOUND, make, what: `the page ${path}` };
}
const NOT_FOUND = {};

/** What all pages refer to and none carries: their first script, and the drawings that stand on many. */
function sharedFiles(sites: readonly Site[], place: SitePlace): Output<FileContent>[] {
  if (!place.drawings) return [];
  const kind = {};
  const boots = new Map(sites.map((site) => bootOf(site, place)).map(({ path, text }) => [path, text]));
  return [
    ...[...boots].map(([path, text]) => ({ path: `/${path}`, kind, key: path, make: () => text })),
    { path: `/${DRAWINGS_PATH}`, kind, make: () => DRAWINGS_FILE },
  ];
}

/** What an earlier build has left, and what the next one is told. */
export interface Reuse {
  /** The hash of what a file is of. */
  hash: (key: unknown) => string;
  /**
   * Puts a file into the folder as it was, where all that was read for it says the same; false where it must be made.
   */
  put: (path: string, key: string) => boolean;
  /** Is told what was read for a file that was made. */
  made: (path: string, key: string, reads: Reads) => void;
  /** Whether a file that was made is what it was, so that it need not be written. */
  isSame: (path: string, content: string | Uint8Array) => boolean;
}

/** Files between two breaths, in which V8 gives memory back, and what goes on is told. */
const AT_ONCE = 50;

/**
 * Prints the files of a site into a folder, but for what an earlier build has left of them as it is, and tells how many
 * are there. Each is taken from the list and let go: what a file is made by is held no longer than until it is there.
 */
export async function printSite(
  folder: string,
  files: SiteFile[],
  onPrinted?: (done: number, of: number) => void,
  reuse?: Reuse,
): Promise<void> {
  const write = writeInto(folder);
  const of = files.length;
  files.reverse();
  for (let file = files.pop(); file; file = files.pop()) {
    await printFile(file, write, reuse);
    onPrinted?.(of - files.length, of);
    if (files.length % AT_ONCE === 0) await setImmediate();
  }
}

async function printFile({ path, key: of, make, what }: SiteFile, write: FileWriter, reuse?: Reuse): Promise<void> {
  // Where nobody keeps what is read for it, nobody listens.
  if (!reuse) return write(path, await concerning(what, make));
  const key = reuse.hash(of);
  if (reuse.put(path, key)) return;
  const { made, reads } = await recordedInTime(async () => concerning(what, make));
  if (!reuse.isSame(path, made)) write(path, made);
  reuse.made(path, key, reads);
}

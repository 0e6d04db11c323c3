import { concerning } from '#faults/concerning.ts';
import { documentOf, type SitePlace } from '#layouts/document.tsx';
import { siteIn, type SiteFacts } from '#views/site.ts';
import { writeInto } from '#writing/write-into.ts';
import { filesIn, filesOfAll, type FileContent } from './file-types.ts';
import type { Output } from './output.ts';
import { pagesIn } from './page-types.ts';

/** A file of a site, at its path from the root: `/fi/accounts/index.html`, `/data/people.csv`. */
interface SiteFile extends Output<FileContent> {
  /** What an error on the way to it is about. */
  what: string;
}

/**
 * Every file of a site but for the assets, the index of the search, and the texts of the handbook, which are Astro's.
 * `place` says what pages refer to.
 */
export function filesOfSite(facts: SiteFacts, place: SitePlace): SiteFile[] {
  return facts.portfolio.company.languages.flatMap((language, at) => {
    const site = siteIn(language, facts, place.base);
    const root = at === 0 ? '' : `/${language}`;
    const fileAt = (file: string, make: SiteFile['make']) => ({ path: file, make, what: `the file ${file}` });
    return [
      ...pagesIn(site).map((page) => ({
        path: `${root}${page.path}index.html`,
        make: () => documentOf(site, page.make(), place),
        what: `the page ${language}${page.path}`,
      })),
      ...filesIn(site).map((file) => fileAt(`${root}${file.path}`, file.make)),
      ...(at === 0 ? filesOfAll(site).map((file) => fileAt(file.path, file.make)) : []),
    ];
  });
}

/** Prints a site into a folder, and tells how many of its files are there. */
export async function printSite(
  folder: string,
  facts: SiteFacts,
  place: SitePlace,
  onPrinted?: (done: number, of: number) => void,
): Promise<void> {
  const write = writeInto(folder);
  const files = filesOfSite(facts, place);
  for (const [at, { path, make, what }] of files.entries()) {
    const content = concerning(what, make);
    write(path, content instanceof Promise ? await content : content);
    onPrinted?.(at + 1, files.length);
  }
}

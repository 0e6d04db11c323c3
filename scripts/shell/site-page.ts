import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { IsoDate } from '#domain/calendar/dates.ts';
import { nearest } from '#domain/checks/nearest.ts';
import { WrongUse } from './command-line.ts';

/** The day that a built site speaks of. */
export async function asOfIn(site: string): Promise<IsoDate> {
  const written = await readFile(path.join(site, 'data/dictionary.json'), 'utf8').catch(() => {
    throw new WrongUse('noSite', site);
  });
  return (JSON.parse(written) as { asOf: IsoDate }).asOf;
}

/**
 * The address of a page in a built site, without a slash before it: `quarters/2026-q3/`, in the language asked for.
 * A page that is not there is a sentence with the nearest one that is.
 */
export async function pageIn(site: string, written: string, language: string | undefined): Promise<string> {
  const page = written
    .replace(/^\/+|\/+$|index\.html$/g, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .toLowerCase();
  const address = page === '' ? '' : `${page}/`;
  const pages = (await readdir(site, { recursive: true }))
    .map((file) => file.split(path.sep).join('/'))
    .flatMap((file) =>
      file === 'index.html' || file.endsWith('/index.html') ? [file.slice(0, -'index.html'.length)] : [],
    );
  if (!pages.includes(address)) throw new WrongUse('noPage', address, nearest(address, pages));
  if (language === undefined) return address;
  // Each page says its language; the first one of the company is at the root, the others under their own names.
  for (const candidate of [address, `${language}/${address}`, address.replace(/^[a-z]{2}(?:\/|$)/, '')]) {
    if (pages.includes(candidate) && (await languageOf(path.join(site, candidate))) === language) return candidate;
  }
  throw new WrongUse('notInLanguage', address, language);
}

async function languageOf(folder: string): Promise<string | undefined> {
  return /<html lang="([a-z-]+)"/.exec(await readFile(path.join(folder, 'index.html'), 'utf8'))?.[1];
}

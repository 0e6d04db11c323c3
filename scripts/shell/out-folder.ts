import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { INDEX_FOLDER } from '#search/index-format.ts';
import { LANGUAGES } from '#words/languages.ts';
import { folderAside, giveBack } from '#writing/left-behind.ts';
import { makeFolder } from '#writing/make-folder.ts';
import { FILES_AT_TOP } from '#printing/file-types.ts';
import { PAGE_FOLDERS } from '#printing/page-types.ts';
import { FIGURES_FILE } from '#views/links/figures-file.ts';
import { WrongUse } from './command-line.ts';
import { PROJECT } from './places.ts';
import { alone, besideOut, cannotWrite, refuseMountPoint } from './swap.ts';

/** A site built into the content folder, or over the project itself, would destroy what people wrote. */
export function refuseOverlap(folder: string, out: string): void {
  const within = (inner: string, outer: string) =>
    inner === outer || inner.startsWith(outer.endsWith(path.sep) ? outer : outer + path.sep);
  if (within(out, folder) || within(folder, out) || within(PROJECT, out)) {
    throw new WrongUse('siteOverContent', out);
  }
}

/**
 * Makes sure, before the long work, that a new site may and can be put in the place of `out`. The swap removes what
 * stands there, so it must be nothing, an empty folder, or an earlier site: not somebody's documents or repository.
 */
export async function refuseForeignFolder(out: string): Promise<void> {
  await refuseMountPoint(out);
  // Another build may be putting its site there: between its two renames there is none.
  await alone(out, () => refuseForeign(out));
  try {
    await makeFolder(path.dirname(out));
    const { dir, base } = path.parse(besideOut(out).trial);
    giveBack(folderAside(dir, base));
  } catch (error) {
    throw cannotWrite(out, error as NodeJS.ErrnoException);
  }
}

async function refuseForeign(out: string): Promise<void> {
  const found = await readdir(out).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new WrongUse('siteOverFile', out);
    throw cannotWrite(out, error);
  });
  const own = await namesInASite();
  const foreign = found.filter((name) => !own.has(name) && !LITTER.test(name));
  if (foreign.length > 0 || (found.some((name) => !LITTER.test(name)) && !(await isSite(out)))) {
    const named = `${foreign.sort().slice(0, 3).join(', ')}${foreign.length > 3 ? ' …' : ''}`;
    throw new WrongUse('siteOverOthers', out, named);
  }
}

/** What computers leave in any folder by themselves. */
const LITTER = /^(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

/** The names that stand at the top of a site: its pages, and the files beside them. */
async function namesInASite(): Promise<ReadonlySet<string>> {
  const files = [
    'index.html',
    '404.html',
    FIGURES_FILE,
    '.nojekyll',
    '_headers',
    ...(await readdir(path.join(PROJECT, 'public'))),
  ];
  return new Set<string>([
    ...LANGUAGES,
    'assets',
    'pagefind',
    INDEX_FOLDER,
    ...files,
    ...PAGE_FOLDERS,
    ...FILES_AT_TOP,
  ]);
}

/** True for a folder whose front page is one of ours: other sites have an index.html, too. */
async function isSite(out: string): Promise<boolean> {
  const page = await readFile(path.join(out, 'index.html'), 'utf8').catch(() => '');
  return /\bRulla\b/.test(page.slice(0, 2000));
}

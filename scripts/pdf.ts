import { rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { builtSite } from './kept/built-site.ts';
import { keptPlace } from './kept/kept-places.ts';
import { BUILD_OPTIONS, type BuildValues } from './shell/build-options.ts';
import { chromiumHere } from './shell/chromium.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import { printAddress } from './shell/print-address.ts';
import { languageFrom } from './shell/report.ts';
import { takeSlot } from './shell/own-slot.ts';
import { baseFrom, pathFrom } from './shell/settings.ts';
import { asOfIn, pageIn } from './shell/site-page.ts';
import { progress } from './shell/stages.ts';
import { serveFolder } from './shell/web-server.ts';
import { putWhole } from '#writing/put-whole.ts';

const HELP = `
npm run pdf -- PAGE --out FILE [--language en|fi] [--content DIR] [--as-of DATE] [--site DIR [--base PATH]]

Prints a page of the site to PDF, A4, with a Chromium that is installed. /quarters/2026-q3/ is the booklet of the quarter:
the company's page and about two pages of every account plan, where there are no more than 40 of them;
/accounts/x/2026-q3/ is one account's quarter.

PAGE             the page's address in the site, for instance /quarters/2026-q3/
--out FILE       the PDF; it is written whole or not at all
--language en|fi the page in this language (default: as PAGE says)
--content DIR    the content folder (default: RULLA_CONTENT, else content/); the site is built from it, aside,
                 and the next print builds only what has changed
--as-of DATE     the day the site speaks of, YYYY-MM-DD
--site DIR       a site that is built already, instead of building one; with --base when it was built with that

RULLA_CHROMIUM names the Chromium, Chrome or Edge to print with; otherwise the one on the system is found.

Exit codes: 0 printed; 1 the content has errors; 2 the command was used wrongly or could not run.
`;

const { content, base } = BUILD_OPTIONS;
const OPTIONS = {
  content,
  base,
  'as-of': BUILD_OPTIONS['as-of'],
  out: { type: 'string' },
  language: { type: 'string' },
  site: { type: 'string' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS, words: 1 }, async (values, [page]) => {
    if (page === undefined) throw new WrongUse('whichPage').withHelp();
    if (values.out === undefined) throw new WrongUse('noPdf');
    if (values.site !== undefined && (values.content !== undefined || values['as-of'] !== undefined)) {
      throw new WrongUse('siteOrContent');
    }
    const language = values.language === undefined ? undefined : languageFrom(values.language, undefined);
    const out = await writableFile(values.out);
    const executable = chromiumHere('pdf');
    if (values.site !== undefined)
      return printInto(out, page, language, { folder: pathFrom(values.site), base: baseFrom(values.base) }, executable);
    return withBuilt(values, (site) => printInto(out, page, language, site, executable));
  });
}

/** Beside what builds keep, the sites that were printed from. */
const PRINTED = 'printed';

interface Site {
  folder: string;
  base: string;
}

/**
 * Builds the site where the last print had it: what is the same is left as it is, and goes where all that is kept of
 * the content goes.
 */
async function withBuilt(values: BuildValues, use: (site: Site) => Promise<number>): Promise<number> {
  const slot = await takeSlot(keptPlace(), PRINTED);
  try {
    const built = await builtSite({ ...values, out: path.join(slot.folder, 'site') });
    return built ? await use({ folder: built.out, base: built.base }) : PROBLEMS_FOUND;
  } finally {
    await slot.release();
  }
}

/** Prints one page; the file is written under another name and then renamed, so that it is never there in part. */
async function printInto(
  out: string,
  page: string,
  language: string | undefined,
  { folder, base }: Site,
  executable: string,
): Promise<number> {
  const asOf = await asOfIn(folder);
  const address = await pageIn(folder, page, language);
  const server = await serveFolder(folder, base, 0, false);
  progress.begin('chromium');
  const pdf = await printAddress(server.address + address, executable, asOf).finally(() => server.stop());
  progress.end();
  await putWhole(out, pdf).catch((error: NodeJS.ErrnoException) => {
    throw cannotWrite(out, error);
  });
  const t = commandWords().commands.pdf;
  process.stdout.write(`${t.printed(`/${address}`, asOf, out, Math.ceil(pdf.length / 1024))}\n`);
  return DONE;
}

/** The file as the person named it; said before the long work when it cannot be written. */
async function writableFile(written: string): Promise<string> {
  const out = pathFrom(written);
  const found = await stat(out).catch(() => undefined);
  if (found?.isDirectory()) throw new WrongUse('pdfOverFolder', out, path.join(written, 'booklet.pdf'));
  const part = `${out}.${process.pid}.part`;
  try {
    await writeFile(part, '');
    await rm(part);
  } catch (error) {
    throw cannotWrite(out, error as NodeJS.ErrnoException);
  }
  return out;
}

function cannotWrite(out: string, { code, message }: NodeJS.ErrnoException): WrongUse {
  return new WrongUse('pdfNotWritten', out, code ?? message);
}

import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { inject } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { contentCommit } from '#loading/history/content-commit.ts';
import { openGit } from '#loading/history/git.ts';
import { filesOfSite, printSite, type SiteFile } from '#printing/print-site.ts';
import { factsOf } from '#site/facts.ts';
import type { BuiltAssets } from '#site/handover.ts';
import { SHEETS } from '#styles/sheets.ts';
import { TOGETHER, togetherName } from '#styles/together.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';
import { serveFolder } from '../../scripts/shell/web-server.ts';
import type { BuiltSite } from './demo-build.ts';

/** What a printed site holds. */
export interface Wanted {
  asOf: IsoDate;
  /**
   * Parts that are left out, as RULLA_LEAVE_OUT names them, beside the search and the texts of the handbook, which
   * never are there.
   */
  leftOut?: string;
  /**
   * Which pages are printed, by their addresses from the root: `fi/accounts/`. All, where nothing is said; other files
   * always are.
   */
  pages?: (address: string) => boolean;
}

/**
 * A company's site as a build prints it, in this process: pages that a test looks at need no Astro, whose assets are
 * those of the built demo, and no search. `printed-site.test.ts` holds its bytes against those of a build.
 */
export async function printedSite(content: string, wanted: Wanted): Promise<BuiltSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'rulla-printed-'));
  const site = path.join(folder, 'site');
  cpSync(path.join(inject('site'), 'assets'), path.join(site, 'assets'), { recursive: true });
  await printSite(site, await filesOf(content, wanted));
  const server = await serveFolder(site, '/', 0, false);
  return {
    site,
    address: server.address,
    end: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The files of a site that are wanted, each with how it is made. */
export async function filesOf(content: string, { asOf, leftOut = '', pages }: Wanted): Promise<SiteFile[]> {
  const { portfolio, errors, read } = await checkFolder(content);
  if (!portfolio || errors.length > 0) throw new Error(`Expected sound content, got ${JSON.stringify(errors)}.`);
  const git = await openGit(content);
  const commit = await contentCommit(git);
  const before = process.env['RULLA_LEAVE_OUT'];
  process.env['RULLA_LEAVE_OUT'] = leftOut;
  try {
    const facts = await factsOf(openBook(portfolio, asOf), {
      folder: git,
      commit,
      withHistory: true,
      files: read.files,
    });
    const isWanted = (file: SiteFile) =>
      !file.path.endsWith('/index.html') || (pages?.(file.path.slice(1, -'index.html'.length)) ?? true);
    return filesOfSite(facts, sitePlaceAt('/', assetsOf(inject('site')))).filter(isWanted);
  } finally {
    if (before === undefined) delete process.env['RULLA_LEAVE_OUT'];
    else process.env['RULLA_LEAVE_OUT'] = before;
  }
}

/** What the bundler has called the files that pages of a built site refer to. */
function assetsOf(site: string): BuiltAssets {
  const names = readdirSync(path.join(site, 'assets'));
  const named = (like: RegExp) => {
    const found = names.find((name) => like.test(name));
    if (found === undefined) throw new Error(`Expected an asset like ${like}, found none.`);
    return `assets/${found}`;
  };
  return {
    script: named(/^reader\.[\w-]+\.js$/),
    letters: named(/^sans\./),
    sentences: named(/^serif\./),
    ids: named(/^code\./),
    sheets: Object.fromEntries(
      (['site', ...SHEETS] as const).map((name) => [name, named(new RegExp(`^${name}\\.[\\w-]+\\.css$`))]),
    ) as BuiltAssets['sheets'],
    together: Object.fromEntries(
      TOGETHER.map((names, at) => [togetherName(names), named(new RegExp(`^t${at}\\.[\\w-]+\\.css$`))]),
    ),
  };
}

import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type { Language } from '#domain/plan/company.ts';
import { commandHelps } from '#site/command-helps.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { messagesFor } from '#words/messages.ts';
import { slugOf } from '#writing/slug-of.ts';
import { DONE, WrongUse } from '../shell/command-line.ts';
import { asOfDay, pathFrom, repositoryAbove, wayBetween, wayTo } from '../shell/settings.ts';
import { companyFiles } from './company-files.ts';
import { installedFrom, type Installed } from './installed-from.ts';
import { putCompany, takeCompanyBack, type NewFile } from './put-company.ts';
import { companyWish, type WishValues } from './wish.ts';

/** What may be there already: a folder in which Rulla was just installed. */
const MAY_BE_THERE =
  /^(?:package(?:-lock)?\.json|node_modules|pnpm-lock\.yaml|yarn\.lock|\.git|\.npmrc|.*\.tgz|\.DS_Store)$/;

/**
 * Starts a company's repository in a new or empty folder: content that passes the check, a package that pins this
 * Rulla, and what its code host needs. Prints what to do next.
 */
export async function startCompany(
  written: string | undefined,
  values: WishValues & { 'as-of'?: string | undefined },
  namesIn: readonly string[] = [],
): Promise<number> {
  if (written === undefined) throw new WrongUse('noCompanyFolder');
  const folder = pathFrom(written);
  await takeCompanyBack(folder).catch(ifThere);
  const found = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw new WrongUse('companyOverFile', folder);
    throw error;
  });
  const foreign = found.filter((name) => !MAY_BE_THERE.test(name)).sort();
  if (foreign.length > 0)
    throw new WrongUse(
      'companyOverOthers',
      folder,
      `${foreign.slice(0, 3).join(', ')}${foreign.length > 3 ? ' …' : ''}`,
    );
  const wish = await companyWish(values, folder, namesIn);
  const today = asOfDay(values['as-of'], { asOf: undefined, timeZone: wish.timeZone });
  const files = companyFiles(wish, today);
  const installed = await installedFrom();
  const { spec, tarball } = pinned(installed);
  const around = within(folder);
  files.set('package.json', await packageJson(folder, wish.name, spec, around === undefined));
  const names = [...files.keys()].sort();
  const texts = names.map((name) => ({
    name,
    holds: files.get(name) ?? '',
    mode: name.startsWith('.githooks/') ? 0o755 : 0o644,
  }));
  await putCompany(folder, tarball ? [...texts, tarball] : texts);
  process.stdout.write(names.map((name) => `${wayTo(path.join(folder, name))}\n`).join(''));
  process.stdout.write(nextSteps(written, installed, wish.languages[0] ?? FIRST_LANGUAGE, around));
  return DONE;
}

/** What `package.json` names Rulla by. A file is taken along, so that the repository installs anywhere. */
function pinned({ spec, tarball }: Installed): { spec: string; tarball?: NewFile } {
  if (tarball === undefined) return { spec };
  const name = `vendor/${path.basename(tarball)}`;
  return { spec: `file:${name}`, tarball: { name, holds: readFileSync(tarball), mode: 0o644 } };
}

/** A folder that is none, or not there, is told of by who reads it next. */
function ifThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

/** Git's repository that a new folder lies in without being the top of it, with its way there. */
function within(folder: string): Above | undefined {
  const top = repositoryAbove(folder);
  return top === undefined || top === folder ? undefined : { top, way: wayBetween(top, folder) };
}

interface Above {
  top: string;
  way: string;
}

/** Where the hooks of a repository are is for who made it to say: a folder in it leaves them as they are. */
async function packageJson(folder: string, name: string, rulla: string, isTop: boolean): Promise<string> {
  const there = await readFile(path.join(folder, 'package.json'), 'utf8').catch(() => '{}');
  const own = JSON.parse(there) as { name?: string; scripts?: object; dependencies?: object };
  // Each, so that what the handbook tells to type can be typed here.
  const commands = commandHelps().map(({ name: command }) => command);
  const whole = {
    name: own.name ?? (slugOf(name) || 'our-plans'),
    private: true,
    ...own,
    scripts: {
      ...Object.fromEntries(commands.map((command) => [command, `rulla ${command}`])),
      ...(isTop && { prepare: 'git config core.hooksPath .githooks || exit 0' }),
      ...own.scripts,
    },
    dependencies: { ...own.dependencies, rulla },
  };
  return `${JSON.stringify(whole, undefined, 2)}\n`;
}

function nextSteps(written: string, { isCheckout }: Installed, language: Language, around: Above | undefined): string {
  const t = messagesFor(language).drafts.next;
  const into = written === '.' ? '' : `cd ${/\s/.test(written) ? `"${written}"` : written} && `;
  const steps = [
    around ? ['npm install', t.fetchedOnly] : ['git init -b main && npm install', t.fetched],
    ['npx rulla start', t.site],
    ['npx rulla check --all', t.missing],
  ] as const;
  const above = around ? `\n${t.within(around.top, around.way)}\n` : '';
  const pack = isCheckout ? `\n${t.checkout}\n` : '';
  return `\n${t.title}\n${steps.map(([command, why], at) => `  ${at + 1}. ${at === 0 ? into : ''}${command}\n     ${why}\n`).join('')}${above}${pack}`;
}

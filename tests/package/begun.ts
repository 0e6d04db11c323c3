import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Ended } from '../shell.ts';
import { checkoutIn, runIn } from './packed.ts';

/** A company that was begun with a packed Rulla, as a person does who has nothing but this machine. */
export interface Begun {
  /** The folder of everything: the home, the checkout that was packed, the company. */
  all: string;
  company: string;
  tarball: string;
  /** What each step of its beginning has told. */
  installed: Ended;
  started: Ended;
  inGit: Ended;
  installedAnew: Ended;
}

/** Packs Rulla, installs it into an empty folder and starts a company there, which is a repository then. */
export async function begun(): Promise<Begun> {
  const all = mkdtempSync(path.join(tmpdir(), 'rulla-package-'));
  const company = path.join(all, 'plans');
  mkdirSync(path.join(all, 'home'));
  mkdirSync(company);
  // What lies above a company's folder is none of Rulla's business.
  writeFileSync(path.join(all, 'tsconfig.json'), '{ "extends": "./not-there.json" }');
  const tarball = await packedInto(all, checkoutIn(path.join(all, 'checkout')));
  const run = (command: string, ...args: string[]) => runIn(company, path.join(all, 'home'), command, args);
  const quietly = ['--loglevel=error', '--no-fund', '--no-audit'];
  const named = ['--name', 'Acme Pumps', '--person', 'Zoë Ng', '--as-of', '2026-11-28'];
  return {
    all,
    company,
    tarball,
    installed: await run('npm', 'install', '--save-exact', ...quietly, tarball),
    started: await run('npx', 'rulla', 'new', '--', 'company', '.', ...named),
    inGit: await run('git', 'init', '--quiet', '-b', 'main'),
    installedAnew: await run('npm', 'install'),
  };
}

/** The package file of a checkout, in a folder. */
export async function packedInto(folder: string, checkout: string): Promise<string> {
  const args = ['pack', '--silent', '--pack-destination', folder];
  const { code, output, errors } = await runIn(checkout, path.join(folder, 'home'), 'npm', args);
  if (code !== 0) throw new Error(errors);
  if (existsSync(path.join(checkout, 'lib'))) throw new Error('Packing has left what it made in the checkout.');
  return path.join(folder, output.trim());
}

/** Every file of a folder with its text. */
export function textsIn(folder: string): Map<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
  return new Map(names.map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));
}

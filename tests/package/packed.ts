import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../shell.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const TAKEN = [
  'src',
  'scripts',
  'content',
  'public',
  'astro.config.mjs',
  'package.json',
  'tsconfig.json',
  'README.md',
  'create-rulla',
];

/** A copy of the checkout that may be changed before it is packed. */
export function checkoutIn(folder: string): string {
  mkdirSync(folder, { recursive: true });
  for (const name of [...TAKEN, 'CHANGELOG.md', 'LICENSE', 'LICENCES.txt', '.gitignore'])
    cpSync(path.join(PROJECT, name), path.join(folder, name), { recursive: true });
  symlinkSync(path.join(PROJECT, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Raises the version of a copied checkout. */
export function versionOf(checkout: string, version: string): void {
  const file = path.join(checkout, 'package.json');
  writeFileSync(file, JSON.stringify({ ...(JSON.parse(readFileSync(file, 'utf8')) as object), version }, undefined, 2));
}

/**
 * The folder with a Node of a major version, the system's where it is one, else fetched as a package; nothing where
 * neither can be had.
 */
export function nodeOf(major: number, folder: string): string | undefined {
  const system = systemsWay();
  const isOf = (way: string) =>
    spawnSync(path.join(way, 'node'), ['--version'], { encoding: 'utf8' }).stdout?.startsWith(`v${major}.`) === true;
  if (system !== undefined && isOf(system)) return system;
  const name = `node-${process.platform}-${process.arch}`;
  const args = ['install', '--prefix', folder, '--no-save', '--no-fund', '--no-audit', '--prefer-offline'];
  mkdirSync(folder, { recursive: true });
  spawnSync('npm', [...args, '--cache', CACHE, `${name}@${major}`], { cwd: folder });
  const way = path.join(folder, 'node_modules', name, 'bin');
  return existsSync(way) && isOf(way) ? way : undefined;
}

/** Whether a folder holds the Node that commands run by who has no other. */
export function isOfSystem(way: string): boolean {
  return way === systemsWay();
}

function systemsWay(): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .find((way) => !way.includes('node_modules') && existsSync(path.join(way, 'node')));
}

/**
 * Runs a program as a person who has just this machine: an empty home, and no Node but the system's. The project's own
 * comes first on the path of every test, and is taken away.
 */
export function runIn(
  folder: string,
  home: string,
  command: string,
  args: readonly string[],
  more: Record<string, string> = {},
): Promise<Ended> {
  const {
    INIT_CWD: _from,
    NODE_COMPILE_CACHE: _cache,
    RULLA_CONTENT: _content,
    RULLA_AS_OF: _day,
    ...rest
  } = process.env;
  const inherited = Object.entries(rest).filter(([name]) => !name.toLowerCase().startsWith('npm_'));
  const ways = (process.env['PATH'] ?? '').split(path.delimiter).filter((way) => !way.includes('node_modules'));
  const child = spawn(command, args, {
    cwd: folder,
    env: {
      ...Object.fromEntries(inherited),
      PATH: ways.join(path.delimiter),
      HOME: home,
      npm_config_cache: CACHE,
      npm_config_prefer_offline: 'true',
      npm_config_update_notifier: 'false',
      VITEST: '',
      ...more,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, output, errors })));
}

/** What npm has fetched already, so that a test fetches nothing twice. */
const CACHE = spawnSync('npm', ['config', 'get', 'cache'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
}).stdout.trim();

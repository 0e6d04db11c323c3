import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { Ended } from '../shell.ts';

const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const COPIED = ['src', 'scripts', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Where builds work as well: inside the project, so that its packages are found from there. */
const WORKSHOP = path.join(PROJECT, '.rulla');

/** The project as somebody has it who has just fetched it: for tests that change its files. */
export class ProjectCopy {
  readonly folder: string;

  constructor() {
    mkdirSync(WORKSHOP, { recursive: true });
    this.folder = mkdtempSync(path.join(WORKSHOP, 'copy-'));
    for (const name of COPIED) cpSync(path.join(PROJECT, name), this.file(name), { recursive: true });
  }

  /** Takes another company's content in place of the demo's; the handbook of Rulla stays. */
  take(content: string): void {
    for (const name of readdirSync(this.file('content')))
      if (name !== 'handbook') rmSync(this.file(`content/${name}`), { recursive: true });
    cpSync(content, this.file('content'), { recursive: true });
  }

  file(name: string): string {
    return path.join(this.folder, name);
  }

  read(name: string): string {
    return readFileSync(this.file(name), 'utf8');
  }

  /** Changes a file as an editor would; fails when there is nothing to change. */
  edit(name: string, from: string | RegExp, to: string): void {
    const text = this.read(name);
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`Expected ${String(from)} in ${name}, found none.`);
    writeFileSync(this.file(name), changed);
  }

  append(name: string, text: string): void {
    appendFileSync(this.file(name), text);
  }

  /** Runs a command of the copy. */
  rulla(...args: string[]): Promise<Ended> {
    return ended(process.execPath, [this.file('scripts/rulla.mjs'), ...args], this.folder);
  }

  /** What the compiler says of the words, which are all that a language adds. */
  types(): Promise<Ended> {
    writeFileSync(this.file('tsconfig.words.json'), '{ "extends": "./tsconfig.json", "include": ["src/words"] }');
    return ended(
      process.execPath,
      [path.join(PROJECT, 'node_modules/typescript-native/bin/tsc'), '--noEmit', '-p', 'tsconfig.words.json'],
      this.folder,
    );
  }

  /** Makes the copy a repository with everything in it, so that plans have a history. */
  commit(): void {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=Sanna Rintala', '-c', 'user.email=sanna@kaarnavesi.example', ...args], {
        cwd: this.folder,
      });
    git('init', '-q');
    git('add', 'content');
    git('commit', '-qm', 'content: as it stands');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function ended(command: string, args: readonly string[], cwd: string): Promise<Ended> {
  const { RULLA_CONTENT: _content, RULLA_AS_OF: _asOf, INIT_CWD: _from, ...inherited } = process.env;
  const child = spawn(command, args, {
    cwd,
    env: { ...inherited, NODE_ENV: 'production', VITEST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, output, errors })));
}

import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { folderAside, giveBack } from '#writing/left-behind.ts';
import { isAsStamped, stampOf, type FileStamp } from '../kept/file-stamps.ts';

/** A checkout or an installed package, whose commands are to start sooner. */
export interface Modules {
  /** The folder that has `src` and `scripts`. */
  top: string;
  /** What its modules end in: `.ts` in a checkout, `.js` in the package. */
  ending: string;
  /** The commands that can run from one file. */
  commands: readonly string[];
  /** Where all that is made stays; it may be lost at any time. */
  kept: string;
}

/** What a few files were made of: they are believed as long as nothing of it was written to. */
interface Made {
  node: string;
  from: readonly (readonly [file: string, stamp: FileStamp])[];
}

const MADE = 'made.json';
/** Libraries of nothing but JavaScript, which look for no file beside them. */
const TAKEN_IN = /^(?:zod|yaml|csv-parse|@messageformat\/parser|moo|github-slugger)(?:\/|$)/;

/** What a command throws that has to go on with its modules one by one: Astro takes them from where they are. */
export class OneByOne extends Error {
  override name = 'OneByOne';
  override message = 'Astro takes modules from where they are.';
}

/** Whether this runs from one file: there it says so (`asInOneFile`). */
export const IS_IN_ONE_FILE: boolean = false;

/** What a command's file brings. */
type Run = (args: string[]) => Promise<number>;

/**
 * A command as it runs from one file, which is made where it is not there; nothing where it can neither be had nor be
 * made: then each module is loaded by itself, as it is without this.
 */
export async function commandInOneFile(command: string, modules: Modules): Promise<Run | undefined> {
  if (!isMade(modules)) await putInOneFile(modules);
  if (!isMade(modules)) return undefined;
  try {
    const file = pathToFileURL(path.join(folderOf(modules), `${command}.mjs`)).href;
    const { run } = (await import(file)) as { run: Run };
    return run;
  } catch {
    rmSync(folderOf(modules), { recursive: true, force: true });
    return undefined;
  }
}

/** Whether the files are there, and none of their modules is another now. */
function isMade(modules: Modules): boolean {
  try {
    const { node, from } = JSON.parse(readFileSync(path.join(folderOf(modules), MADE), 'utf8')) as Made;
    return (
      node === process.version &&
      from.every(([file, stamp]) => isAsStamped(lstatSync(file, { throwIfNoEntry: false }), stamp))
    );
  } catch {
    return false;
  }
}

/** Who changes Rulla does not wait for this after each edit. */
const SETTLED_MS = 10 * 60 * 1000;

/**
 * Puts the modules of all commands, and of the libraries that read content, into a few files: Node finds, reads and
 * links each of six hundred by itself, which is more than half of what a small check costs. Makes nothing where it
 * cannot, where one of them was written to just now, or where they have changed since the last time and lately.
 */
export async function putInOneFile(modules: Modules, now = Date.now()): Promise<void> {
  const { top, ending, commands, kept } = modules;
  const folder = folderOf(modules);
  const moment = existsSync(folder) ? now - SETTLED_MS : now;
  let aside: string | undefined;
  try {
    mkdirSync(kept, { recursive: true });
    aside = folderAside(kept, 'making-one-file-');
    if (existsSync(folder)) stampsOf(knownIn(folder), moment);
    const { rolldown } = await import('rolldown');
    const bundle = await rolldown({
      input: Object.fromEntries(commands.map((name) => [name, path.join(top, 'scripts', `${name}${ending}`)])),
      platform: 'node',
      external: (id) => /^[^./#]/.test(id) && !path.isAbsolute(id) && !TAKEN_IN.test(id),
      tsconfig: false,
      transform: { jsx: { runtime: 'automatic', importSource: '#jsx' } },
      plugins: [{ name: 'rulla-in-one-file', transform: (code, id) => asInOneFile(code, id, modules) }],
    });
    const names = { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' };
    const { output } = await bundle.write({ dir: aside, ...names });
    await bundle.close();
    const files = new Set(output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])));
    const made: Made = {
      node: process.version,
      from: stampsOf(
        [...files].filter((id) => path.isAbsolute(id)),
        moment,
      ),
    };
    writeFileSync(path.join(aside, MADE), JSON.stringify(made));
    // Another command may have made them meanwhile, and run from them.
    if (isMade(modules)) return;
    rmSync(folder, { recursive: true, force: true });
    renameSync(aside, folder);
  } catch {
    // Then each module is loaded by itself, as it is without this.
  } finally {
    if (aside !== undefined) giveBack(aside);
  }
}

/** The modules that it was made of the last time, as far as they are there still; none where that is not known. */
function knownIn(folder: string): string[] {
  try {
    const { from } = JSON.parse(readFileSync(path.join(folder, MADE), 'utf8')) as Made;
    return from.map(([file]) => file).filter((file) => existsSync(file));
  } catch {
    return [];
  }
}

/** A folder for each place that Rulla is in: packages of several companies share one cache. */
function folderOf({ top, kept }: Modules): string {
  return path.join(kept, `in-one-file-${createHash('sha256').update(top).digest('hex').slice(0, 12)}`);
}

/** The stamps of files none of which has been written to since a moment. Throws where one has. */
function stampsOf(files: readonly string[], moment: number): Made['from'] {
  return files.map((file) => {
    const stamp = stampOf(lstatSync(file), moment);
    if (!stamp) throw new Error(`Expected ${file} to stay as it is, got another.`);
    return [file, stamp];
  });
}

/** Languages are imported by their names, which nobody knows beforehand who puts modules together. */
const LANGUAGE = /import\(`\.\/\$\{language\}\/(index\.\w+)`\)/;

/** A module of ours as it stands in one file: whatever it looks for beside itself, it looks for where it came from. */
function asInOneFile(code: string, id: string, { top, ending }: Modules): string | undefined {
  if (!id.startsWith(top + path.sep) || id.includes('node_modules', top.length)) return undefined;
  const here = JSON.stringify(pathToFileURL(id).href);
  if (id === path.join(top, 'scripts/shell', `in-one-file${ending}`))
    return code.replace(/(IS_IN_ONE_FILE)\b[^=]*= false/, '$1 = true');
  const index = LANGUAGE.exec(code)?.[1];
  if (index !== undefined) return withLanguages(code, path.dirname(id), index, here);
  return code.includes('import.meta.url') ? code.replaceAll('import.meta.url', here) : undefined;
}

function withLanguages(code: string, words: string, index: string, here: string): string {
  const known = readdirSync(words).filter((name) => existsSync(path.join(words, name, index)));
  const imports = known.map((name, at) => `import * as language${at} from './${name}/${index}';\n`).join('');
  const map = `{ ${known.map((name, at) => `${JSON.stringify(name)}: language${at}`).join(', ')} }`;
  const other = `import(new URL(\`./\${language}/${index}\`, ${here}).href)`;
  return imports + code.replace(LANGUAGE, `(${map}[language] ?? ${other})`);
}

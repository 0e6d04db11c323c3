import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { byText } from '#domain/order.ts';

/** What a language's own file says, as written; src/words/languages.ts reads it. */
export interface LanguageFolder {
  name: string;
  settings: unknown;
}

/**
 * Every folder here that holds a `settings.json` is a language. A build puts what this finds in its place
 * (astro.config.mjs), since neither a bundle nor a browser can look into folders.
 */
export const LANGUAGE_FOLDERS: readonly LanguageFolder[] = readdirSync(new URL('.', import.meta.url), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => ({ name, file: new URL(`${name}/settings.json`, import.meta.url) }))
  .filter(({ file }) => existsSync(file))
  .map(({ name, file }) => ({ name, settings: JSON.parse(readFileSync(file, 'utf8')) as unknown }))
  .sort((a, b) => byText(a.name, b.name));

/** This module as a build or a browser gets it: what was found, written out. */
export function foundFolders(): string {
  return `export const LANGUAGE_FOLDERS = ${JSON.stringify(LANGUAGE_FOLDERS)};`;
}

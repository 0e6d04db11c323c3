import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'rolldown/utils';
import { ruleMarkdown } from '#views/handbook/rule-markdown.ts';
import { RULE_IDS } from '#views/handbook/rules.ts';
import { LANGUAGES } from '#words/languages.ts';
import { asInstalled } from './as-installed.ts';

/**
 * What `npm pack` runs first: makes `lib/`, which the package holds in place of the sources. Node runs no TypeScript
 * under
 * `node_modules`, so types and TSX are taken out here, by Node itself and by the compiler that Vite brings; every line
 * stays where it was (tsconfig.json: erasableSyntaxOnly). Names of files follow, `.ts` becoming `.js`, and so do the
 * commands that texts name: `npm run check -- --all` is `npx rulla check --all` there.
 */
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));
const LIB = path.join(PROJECT, 'lib');
const TAKEN = ['src', 'scripts', 'public', 'content/handbook', 'astro.config.mjs', 'tsconfig.json'];
/** What only a checkout needs: the door, which the package has beside `lib/`, and commands for who changes Rulla. */
const LEFT =
  /^scripts\/(?:rulla\.mjs|commands\.mjs|(?:bench|mutate|quick|renew|test|trials)\.ts|bench|language|packing|shell\/(?:load-tsx\.mjs|new-in-checkout\.ts|new-rule\.ts|test-files\.ts|run-vitest\.ts))(?:\/|$)|\.d\.ts$/;
/** A string that names a file of ours: './x.ts', '#domain/x.tsx'. */
const NAMED = /(['"`])((?:\.{1,2}\/|#)[^'"`\s]*)\.tsx?\1/g;

rmSync(LIB, { recursive: true, force: true });
for (const name of TAKEN) cpSync(path.join(PROJECT, name), path.join(LIB, name), { recursive: true });
for (const file of readdirSync(LIB, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll('\\', '/'))) {
  const place = path.join(LIB, file);
  if (LEFT.test(file)) rmSync(place, { recursive: true, force: true });
  else if (/\.(?:tsx?|astro|mjs|mdx|json)$/.test(file)) {
    const text = asInstalled(readFileSync(place, 'utf8'));
    const code = text.replace(NAMED, '$1$2.js$1');
    rmSync(place);
    if (file.endsWith('.tsx')) writeFileSync(place.replace(/tsx$/, 'js'), withoutTsx(file, code));
    else if (file.endsWith('.ts')) writeFileSync(place.replace(/ts$/, 'js'), stripTypeScriptTypes(code));
    else writeFileSync(place, /\.(?:astro|mjs)$/.test(file) ? code : text);
  }
}
for (const language of LANGUAGES) {
  mkdirSync(path.join(LIB, 'rules', language), { recursive: true });
  for (const id of RULE_IDS)
    writeFileSync(path.join(LIB, 'rules', language, `${id}.md`), asInstalled(ruleMarkdown(id, language)));
}
const { name, version, type, imports, dependencies } = JSON.parse(
  readFileSync(path.join(PROJECT, 'package.json'), 'utf8'),
) as Record<string, unknown>;
const own = JSON.stringify({ name, version, private: true, type, imports, dependencies }, undefined, 2);
mkdirSync(LIB, { recursive: true });
writeFileSync(path.join(LIB, 'package.json'), own.replace(NAMED, '$1$2.js$1'));

function withoutTsx(file: string, text: string): string {
  const options = { lang: 'tsx', sourceType: 'module', jsx: { runtime: 'automatic', importSource: '#jsx' } } as const;
  const { code, errors } = transformSync(file, text, { ...options, tsconfig: false });
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
  return code;
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * What a form in a browser never asks of its libraries and of our own reading, by where it is: JSON Schemas of zod, and
 * values that hold themselves; printing, making and reviving of nodes, YAML 1.1 and JSON of yaml, since texts are cut
 * and never printed anew; the look over a plan's body, which no form changes, and over lines with slips, which no form
 * writes. They would be a fifth of what is fetched.
 */
const NEVER_ASKED: readonly RegExp[] = [
  /\/zod\/v4\/core\/(?:doc|json-schema-processors|to-json-schema)\.js$/,
  /\/yaml\/browser\/dist\/stringify\/(?:foldFlowLines|stringify|stringifyCollection|stringifyDocument|stringifyNumber|stringifyPair|stringifyString)\.js$/,
  /\/yaml\/browser\/dist\/parse\/cst-(?:stringify|visit)\.js$/,
  /\/yaml\/browser\/dist\/schema\/json\/schema\.js$/,
  /\/yaml\/browser\/dist\/schema\/yaml-1\.1\/(?:binary|bool|float|int|omap|pairs|schema|set|timestamp)\.js$/,
  /\/src\/loading\/(?:body\/body-guard|yaml\/line-slips)\.[jt]s$/,
];
/**
 * The fast reader of YAML is for thousands of files: the library reads one as well. Words of closed lists are chosen in
 * a form, so that nobody writes one as another language calls it. What is shown in a form leads to no page of the
 * method. Merge keys are refused, and never merged.
 */
const GIVES_NOTHING: readonly RegExp[] = [
  /\/src\/loading\/(?:yaml\/plain-yaml|word-called)\.[jt]s$/,
  /\/zod\/v4\/core\/memoizer\.js$/,
  /\/src\/views\/handbook\/method-places\.[jt]s$/,
  /\/yaml\/browser\/dist\/doc\/(?:anchors|createNode|applyReviver)\.js$/,
  /\/yaml\/browser\/dist\/schema\/yaml-1\.1\/merge\.js$/,
];
/** Shapes of addresses, keys and sums that no field of ours has: each is one that nothing has. */
const SHAPES = /\/zod\/v4\/core\/regexes\.js$/;
/** Where zod's texts have a method for each of these shapes, which keeps all that it is made with. */
const METHODS = /\/zod\/v4\/classic\/schemas\.js$/;
const OF_A_SHAPE = /^ {4}\w+\(params\) \{\n {8}return this\.check\(core\._\w+\(Zod\w+, params\)\);\n {4}\},$/gm;
/** Ways to make a schema of another that no schema of ours is made by: of all of them `omit` is. */
const OF_ANOTHER = /^ {4}(?:safeExtend|merge|pick|partial|exactPartial|required)\([^)]*\) \{\n.*\n {4}\},$/gm;
/** Zod's own sentences: what is wrong is said in ours. */
const OTHERS_WORDS = /\/zod\/v4\/locales\/en\.js$/;
/** In the place of the parser of messages a browser has a small one. */
const OWN_PARSER = fileURLToPath(new URL('../words/small-parser.ts', import.meta.url)).replaceAll('\\', '/');
const SMALL_PARSER = /\/@messageformat\/parser\//;

/**
 * A module without what it does, for a browser: each of its names is there and gives nothing. None where it is needed.
 */
export function leanModule(id: string): string | undefined {
  const path = id.replaceAll('\\', '/');
  if (SMALL_PARSER.test(path)) return `export { parse } from ${JSON.stringify(OWN_PARSER)};`;
  if (OTHERS_WORDS.test(path)) return "export default () => ({ localeError: () => '' });";
  if (METHODS.test(path)) return readFileSync(id, 'utf8').replace(OF_A_SHAPE, '').replace(OF_ANOTHER, '');
  if (SHAPES.test(path)) return exported(id, '/(?!)/');
  if (GIVES_NOTHING.some((one) => one.test(path))) return exported(id, '() => undefined');
  if (!NEVER_ASKED.some((one) => one.test(path))) return undefined;
  return exported(id, '() => []');
}

function exported(id: string, does: string): string {
  // A name may be a word of the language: `null`.
  const names = namesOf(readFileSync(id, 'utf8'));
  return `const nothing = ${does};\nexport { ${names.map((name) => `nothing as ${name}`).join(', ')} };`;
}

/** What a module exports by name. */
function namesOf(source: string): string[] {
  const declared = [...source.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name = '']) => name);
  const listed = [...source.matchAll(/^export \{([^}]*)\}/gm)].flatMap(([, names = '']) =>
    names.split(',').map((name) => name.trim().split(' as ').at(-1) ?? ''),
  );
  return [...declared, ...listed].filter((name) => name !== '');
}

import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LANGUAGES } from '#words/languages.ts';
import { WrongUseInEnglish } from './command-line.ts';
import { PROJECT } from './places.ts';

const RULES = 'src/domain/checks/plan-rules.ts';
/** What is still to be written; tests fail while any of it stands. */
const TODO = 'TODO:';

/**
 * Starts a rule that judges the portfolio: its file, its line in the table, its words in each language, a fault and its
 * edges. All of it compiles; the tests name what is still to be written. Comes back with the files, from the project
 * on.
 */
export async function startRule(id: string): Promise<string[]> {
  if (!/^[a-z]+(?:-[a-z]+)+$/.test(id))
    throw new WrongUseInEnglish(
      `"${id}" cannot be the id of a rule. Write two words or more in small letters: no-review-planned.`,
    );
  const rule = `src/domain/checks/${id}.ts`;
  if (
    await access(path.join(PROJECT, rule)).then(
      () => true,
      () => false,
    )
  )
    throw new WrongUseInEnglish(`The rule ${id} is there already: ${rule}.`);
  const words = LANGUAGES.map((language) => `src/words/${language}/problems/figures-and-work.json`);
  await change(RULES, (text) =>
    withEntry(withImport(text, id), `  '${id}': { grade: 'red-flag', find: ${nameOf(id)} },\n`, '} as const satisfies'),
  );
  for (const file of words) await change(file, (text) => withWords(text, id));
  const made = {
    [rule]: ruleText(id),
    [`tests/problems/${id}/fault.yaml`]: FAULT,
    [`tests/problems/${id}/edges.yaml`]: EDGES,
  };
  for (const [file, text] of Object.entries(made)) {
    await mkdir(path.dirname(path.join(PROJECT, file)), { recursive: true });
    await writeFile(path.join(PROJECT, file), text);
  }
  return [rule, RULES, ...words, ...Object.keys(made).slice(1)];
}

async function change(file: string, by: (text: string) => string): Promise<void> {
  const whole = path.join(PROJECT, file);
  await writeFile(whole, by(await readFile(whole, 'utf8')));
}

/** The table of rules with one import more, in the order of file names. */
function withImport(text: string, id: string): string {
  const line = `import { ${nameOf(id)} } from './${id}.ts';\n`;
  const after = [...text.matchAll(/^import .* from '\.\/([\w-]+)\.ts';$/gm)].find(([, name = '']) => name > id);
  const at = after?.index ?? text.indexOf('\n/**');
  return text.slice(0, at) + line + text.slice(at);
}

/** A text with an entry more at the end of its last table. */
function withEntry(text: string, entry: string, end: string): string {
  const at = text.lastIndexOf(end);
  if (at === -1) throw new Error(`Expected a table that ends with ${end}, got none.`);
  return text.slice(0, at) + entry + text.slice(at);
}

/** A file of words with a rule more at its end. */
function withWords(text: string, id: string): string {
  return `${JSON.stringify({ ...(JSON.parse(text) as object), [id]: WORDS }, undefined, 2)}\n`;
}

/** no-review-planned -> noReviewPlanned */
function nameOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function ruleText(id: string): string {
  return `import type { FigureBook } from '../budget/figures.ts';
import { about, ownPlans, type Finding } from './finding.ts';

// ${TODO} what the words are made of, beside the account.
type Found = Finding<{ name: string }>;

/** ${TODO} what is wrong, as an account manager would say it. */
export function ${nameOf(id)}(book: FigureBook): Found[] {
  return ownPlans(book).flatMap((account): Found[] => {
    // ${TODO} when it is as it should be.
    const isAsItShouldBe = account.name !== '';
    return isAsItShouldBe ? [] : [about(account, [], { severity: 'low', facts: { name: account.name } })];
  });
}
`;
}

const WORDS = {
  title: `${TODO} what is wrong, in a few words`,
  meaning: `${TODO} what the rule means, in a sentence.`,
  'what(name)': `${TODO} what was found: {name}.`,
  clear: `${TODO} what clears it.`,
};

const FAULT = `# ${TODO} one text of the sample company (tests/sample-company/content) that stands there once, and the fault in its place.
file: accounts/havulinna-paper.mdx
replace: '${TODO} a text of the file'
with: '${TODO} the same with the fault'
`;

const EDGES = `# One of the two; tests/problems/promise-broken and no-coach show each.
edge: '${TODO} where the edge is: the day, the amount or the number on which it turns.'
# noNumber: '${TODO} why there is nothing to count.'
given:
  account: {}
rows:
  - { fires: false, says: '${TODO} a case just inside the edge.' }
  - { fires: true, says: '${TODO} a case just outside it.', finds: [] }
`;

import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { callRulla } from './call.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Words that English sentences cannot do without, and that no Finnish one has. */
const ENGLISH =
  /\b(?:the|is|are|was|were|there|not|this|that|these|with|and|of|has|have|for|here|write|name|cannot|what|which|where|whose|who|its|it|say|needs|takes|out|into|one|first)\b/i;

let folder: string;
let content: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rulla-suomeksi-'));
  content = path.join(folder, 'sisalto');
  cpSync(path.join(ROOT, 'tests/sample-company/content'), content, { recursive: true });
  const company = path.join(content, 'company.yaml');
  writeFileSync(company, readFileSync(company, 'utf8').replace('languages: [en, fi]', 'languages: [fi, en]'));
  mkdirSync(path.join(folder, 'viennit'));
  writeFileSync(path.join(folder, 'tiedosto'), '');
  mkdirSync(path.join(folder, 'muuta'));
  writeFileSync(path.join(folder, 'muuta/kirje.txt'), '');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What was said, without what stays as it is: what somebody typed, options, commands, files, and how it is used. */
function sentencesOf(said: string): string {
  return (said.split('\n\nnpm run ')[0] ?? '')
    .replaceAll(folder, '')
    .replace(/"[^"]*"/g, '""')
    .replace(/\bnpm run [a-z-]+(?: --(?: [\w./<>=-]+)*)?/g, '')
    .replace(/--[a-z-]+(?: [A-Z]+\b)?/g, '')
    .replace(/\b[A-Z_]{3,}\b/g, '')
    .replace(/[\w/.-]*[/.][\w/.-]+/g, '')
    .replace(/(?:: |, )(?:[a-z-]+(?:, |\.|$))+/gm, '');
}

const HERE = '--content=SISALTO';
/** Each command, and what can be wrong in its call. The folder of the Finnish company and that above it are put in. */
const WRONG: Readonly<Record<string, readonly string[][]>> = {
  check: [
    ['--contnet', HERE],
    ['--format', 'word', HERE],
    ['--language', 'sv', HERE],
    ['--as-of', 'today', HERE],
    ['--all=yes', HERE],
    [HERE, '--format'],
    [HERE, '--format='],
    [HERE, 'something'],
    [HERE, ''],
  ],
  start: [
    ['--port', 'x', HERE],
    ['--as-of', 'today', HERE, '--port', '0'],
  ],
  dev: [['--port', '99999', HERE]],
  build: [
    [HERE, '--base', '/../'],
    [HERE, '--host', 'iis'],
    [HERE, '--host', 'netlify', '--base', '/plans/'],
    [HERE, '--out', 'SISALTO'],
    [HERE, '--out', 'ABOVE/tiedosto', '--cold'],
    [HERE, '--out', 'ABOVE/muuta', '--cold'],
    [HERE, '--audience', 'board', '--cold', '--out', 'ABOVE/uusi'],
  ],
  diff: [
    [HERE],
    [HERE, '--format', 'word'],
    ['SISALTO'],
    [HERE, '--base', 'main'],
    ['SISALTO', 'ABOVE/viennit'],
    ['SISALTO', 'ABOVE/tiedosto'],
  ],
  budget: [
    [HERE],
    [HERE, '--out', 'budget.doc'],
    [HERE, '--out', 'x.xlsx', '--carry', 'all'],
    [HERE, '--out', 'ABOVE/budjetti.xlsx'],
  ],
  import: [
    ['--into', 'SISALTO'],
    ['ABOVE/viennit', '--language=fi'],
    ['ABOVE/none', '--into', 'SISALTO'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--columns', 'ABOVE/none.yaml'],
    ['ABOVE/viennit', '--into', 'ABOVE/viennit', '--language=fi'],
    ['ABOVE/viennit', '--into', 'ABOVE/tiedosto', '--language=fi'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--language', 'sv'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--currency', 'euro'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--first-month', '13'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--as-of', 'today'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--name', 'x'.repeat(121)],
    ['ABOVE/viennit', '--into', 'SISALTO', '--replace', '2026-06', '--add', '2026-06'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--add', 'June'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--format', 'word'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--crm', 'Our CRM'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--segments', '?'],
    ['ABOVE/viennit', '--into', 'SISALTO', '--accept', 'all', '--answered'],
  ],
  new: [
    [HERE],
    ['account', HERE],
    ['review', HERE],
    ['account', 'north-oy', '2026-Q3', HERE],
    ['account', 'North Oy', HERE],
    ['account', 'havulinna-paper', HERE],
    ['account', 'north-oy', '--segment', 'key-acounts', HERE],
    ['account', 'north-oy', '--lang', 'finnish', HERE],
    ['account', 'north-oy', '--name-in', 'fi=Pohjoinen', HERE],
    ['segment', 'key-accounts', HERE],
    ['segment', 'others', '--name-in', 'Muut', HERE],
    ['new-customer', 'north', HERE],
    ['review', 'havulinna-paper', 'Q3', HERE],
    ['review', 'havulinna-paper', '2027-Q3', HERE],
    ['goal', 'g1', HERE],
    ['person', 'new-person', '--unit', 'sales-of-moon', HERE],
    ['row', 'havulinna-paper', '--name', 'Havu', HERE],
    ['row', 'havulinna-paper', '--sales-plan', 'south', HERE],
    ['company', '--languages', 'fi'],
    ['company', 'ABOVE/tiedosto', '--languages', 'fi'],
    ['company', 'ABOVE/muuta', '--languages', 'fi'],
    ['company', 'ABOVE/yritys', '--languages', 'fi,xx'],
    ['company', 'ABOVE/yritys', '--languages', 'fi', '--currency', 'euro'],
    ['company', 'ABOVE/yritys', '--languages', 'fi', '--first-month', 'May'],
    ['company', 'ABOVE/yritys', '--languages', 'fi', '--time-zone', 'Here'],
    ['company', 'ABOVE/yritys', '--languages', 'fi', '--operating-model', 'any'],
    ['company', 'ABOVE/yritys', '--languages', 'fi', '--code-host', 'any'],
    ['company', 'ABOVE/yritys', '--languages', 'fi', '--repository', 'ours'],
  ],
  seal: [
    [HERE],
    ['2026-Q3', HERE],
    ['2026-Q2', '--without-actuals', '2026-11', HERE],
    ['2026-Q2', HERE],
    ['2026-Q2', HERE],
  ],
  forget: [[HERE], ['nobody', HERE]],
  format: [
    ['--chekc', HERE],
    ['--check', HERE],
  ],
  pdf: [
    [HERE],
    ['/', HERE],
    ['/', '--out', 'x.pdf', '--site', 'dist', HERE],
    ['/', '--out', 'ABOVE/muuta', HERE],
    ['/', '--out', 'ABOVE/none/x.pdf', HERE],
    ['/', '--out', 'ABOVE/x.pdf', '--site', 'ABOVE/muuta', '--language', 'fi'],
  ],
  person: [[HERE], ['nobody', HERE]],
  'joint-plan': [
    [HERE],
    ['havulinna-paper', HERE],
    ['havulinna-paper', '--out', 'x.doc', HERE],
    ['nobody', '--out', 'x.html', HERE],
    ['havulinna-paper', '--confirmed', '2026-09-01', HERE],
    ['havulinna-paper', '--confirmed', '2026-09-01', '--by', ' ', HERE],
  ],
  history: [[HERE]],
  owners: [[HERE], [HERE, '--host', 'sourceforge'], [HERE, '--host', 'github', '--check']],
  migrate: [
    [HERE, '--dry-run'],
    ['--content', 'ABOVE/viennit', '--language=fi'],
    ['--content', 'ABOVE/viennit'],
  ],
  schemas: [[HERE, '--folder', 'ABOVE/muuta']],
};
/** There is no company that can be read: this is said in English. */
const NO_COMPANY = /^--content ABOVE\/viennit$/;

const rows = Object.entries(WRONG).flatMap(([command, calls]) => calls.map((words) => [command, words] as const));

async function answerTo(command: string, words: readonly string[]) {
  const put = words.map((word) => word.replace('SISALTO', content).replace('ABOVE', folder));
  return callRulla([command, ...put]);
}

describe('in a company whose first language is Finnish, nothing is said in English', () => {
  test.each(rows)('%s %j', async (command, words) => {
    const { output, errors } = await answerTo(command, words);
    const said = sentencesOf(errors + output);
    expect(said).not.toBe('');
    if (NO_COMPANY.test(words.join(' '))) expect(said).toMatch(ENGLISH);
    else expect(said).not.toMatch(ENGLISH);
  });
});

test.each([
  ['in brackets', 'languages: ["fi", en]'],
  ['on lines of their own', 'languages:\n  - fi\n  - en'],
  ['behind remarks', "languages: # of the site\n  # the first one speaks\n  - 'fi'\n  - en"],
  ['in brackets over lines', 'languages: [\n  fi,\n  en,\n]'],
  ['beside what is no YAML', 'languages: [fi, en]\nnotes: [}'],
])('the language is known from company.yaml that names it %s, whatever else is wrong there', async (_, named) => {
  const own = path.join(folder, 'nimi');
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'company.yaml'), `name: Kaarnavesi Oy\ncurency: EUR\n${named}\n`);
  const { code, errors } = await callRulla(['check', '--content', own]);
  expect([code, errors]).toEqual([1, expect.stringContaining('  Lue lisää: ')]);
  writeFileSync(path.join(own, 'company.yaml'), 'name: Kaarnavesi Oy\ncurency: EUR\nabout: fi\nlanguages: []\n');
  expect((await callRulla(['check', '--content', own])).errors).toContain('  More: ');
});

/** Commands for those who change Rulla itself, and the door that speaks before any module is loaded. */
const IN_ENGLISH =
  /^scripts\/(?:bench|mutate|quick|renew|test|trials|language|packing|shell\/(?:new-rule|test-files))\b/;
/** A text that is written to a stream as it stands in the code, with two words of a sentence in it. */
const OWN_SENTENCE = /(?:std(?:out|err)\.write|progress\.begin)\(\s*[`'"][^`'"]*?\b[a-z]{2,} [a-z]{2,}\b/g;

function ownSentences(text: string): string[] {
  return text.replace(/\$\{[^}]*\}/g, '').match(OWN_SENTENCE) ?? [];
}

test('no command has a sentence of its own: each is among the words', () => {
  const files = globSync('scripts/**/*.ts', { cwd: ROOT }).filter((file) => !IN_ENGLISH.test(file));
  expect(files.length).toBeGreaterThan(100);
  expect(files.flatMap((file) => ownSentences(readFileSync(path.join(ROOT, file), 'utf8')))).toEqual([]);
  expect(ownSentences('process.stdout.write(`${files} files are in the usual form.\\n`)')).toHaveLength(1);
  expect(ownSentences('process.stdout.write(`${t.written(place)}\\n`)')).toEqual([]);
});

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asText } from '#problems/as-text.ts';
import { ruleMarkdown } from '#views/handbook/rule-markdown.ts';
import { RULE_IDS } from '#views/handbook/rules.ts';
import { LANGUAGES } from '#words/languages.ts';
import { callRulla } from '../call.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const FILE = 'accounts/havulinna-paper.mdx';
const BOTH = 'languages: [en, fi]\n';
let all: string;
let content: string;

beforeAll(async () => {
  all = await mkdtemp(path.join(tmpdir(), 'rulla-rule-pages-'));
  content = path.join(all, 'content');
  await cp(SAMPLE, content, { recursive: true });
  const plan = path.join(content, FILE);
  await writeFile(plan, (await readFile(plan, 'utf8')).replace('\nsegment:', '\nsegmnt:'));
});
afterAll(() => rm(all, { recursive: true, force: true }));

/** What the check says where more is to be read, of a company with more in its company.yaml. */
async function more(inCompany: string, ...args: string[]): Promise<string[]> {
  const folder = path.join(all, 'other');
  await cp(content, folder, { recursive: true });
  const company = path.join(folder, 'company.yaml');
  await writeFile(company, `${(await readFile(company, 'utf8')).replace(/^languages:.*\n/m, '')}\n${inCompany}`);
  const { errors, output } = await callRulla(['check', '--content', folder, ...args]);
  await rm(folder, { recursive: true });
  return [...`${errors}${output}`.matchAll(/(?:More|Lue lisää): ((?:(?!%0A|")\S)+)/g)].map(([, where = '']) => where);
}

test('without a site the page of a rule is a file that can be opened, and tells what the rule means and how it is mended', async () => {
  const files = await more(BOTH);
  const file = files.find((name) => name.endsWith('unknown-field.md')) ?? '';
  const text = await readFile(path.resolve(file), 'utf8');
  expect(text).toMatch(/^# .+\n\n.*`unknown-field`/);
  expect(text).toContain('influense');
  expect(text).toContain('Did you mean influence?');
  for (const format of ['github', 'gitlab'])
    expect(
      (await more(BOTH, '--format', format)).filter((name) => name.endsWith('rules/en/unknown-field.md')),
    ).toHaveLength(1);
});

test('a page is in the language of the message', async () => {
  const file = (await more(BOTH, '--language', 'fi')).find((name) => name.endsWith('rules/fi/unknown-field.md')) ?? '';
  expect(await readFile(path.resolve(file), 'utf8')).toContain('Tarkoititko');
});

test.each([
  ['text', 'en', 'https://plans.acme.example/site/handbook/rules/unknown-field/'],
  ['text', 'fi', 'https://plans.acme.example/site/fi/handbook/rules/unknown-field/'],
  ['github', 'en', 'https://plans.acme.example/site/handbook/rules/unknown-field/'],
  ['gitlab', 'en', 'https://plans.acme.example/site/handbook/rules/unknown-field/'],
  ['json', 'en', 'https://plans.acme.example/site/handbook/rules/unknown-field/'],
])('where company.yaml says where the site is, %s in %s names its address', async (format, language, address) => {
  const inCompany = `site: https://plans.acme.example/site\n${BOTH}`;
  expect(await more(inCompany, '--format', format, '--language', language)).toContain(address);
});

test('the language of the site is at its root where it is the first', async () => {
  const inCompany = 'site: https://plans.acme.example/\nlanguages: [fi, en]\n';
  expect(await more(inCompany)).toContain('https://plans.acme.example/handbook/rules/unknown-field/');
});

test('every rule has such a text in every language', () => {
  const short = LANGUAGES.flatMap((language) =>
    RULE_IDS.filter((id) => {
      const [title = '', ...rest] = ruleMarkdown(id, language).split('\n\n');
      return !/^# \S/.test(title) || rest.some((part) => part.trim() === '' || part.includes('undefined'));
    }),
  );
  expect(short).toEqual([]);
});

test('a terminal with colours shows the place bold and the rule by its grade; without them there is none', () => {
  const problem = {
    rule: 'unknown-field',
    title: 'Unknown field',
    grade: 'error',
    file: FILE,
    line: 4,
    column: 1,
    what: 'There is no field segmnt.',
    cure: 'Did you mean segment?',
    more: 'More: rules/unknown-field.md',
  } as const;
  expect(asText([problem], true)).toBe(
    `\u001b[1m${FILE}:4:1\u001b[0m  \u001b[31munknown-field\u001b[0m  Unknown field\n  There is no field segmnt.\n  Did you mean segment?\n  \u001b[90mMore: rules/unknown-field.md\u001b[0m\n`,
  );
  expect(asText([problem])).not.toContain('\u001b');
});

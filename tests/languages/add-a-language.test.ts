import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ProjectCopy } from './project-copy.ts';

const GUIDE =
  readFileSync('CONTRIBUTING.md', 'utf8')
    .split(/^## /m)
    .find((part) => part.startsWith('Add a language')) ?? '';
/** The commands of the guide, in its order. */
const COMMANDS = [...GUIDE.matchAll(/^ *npm run (.+)$/gm)].map(([, command]) => command);

const project = new ProjectCopy();
// A small company says as well whether a language is there.
project.take('tests/sample-company/content');
afterAll(() => project.remove());

test('the guide to a language names the commands that are replayed here, and no others', () => {
  expect(COMMANDS).toEqual(['new -- language sv', 'types', 'check -- --language sv', 'build -- --out site']);
});

test('a language is started, compiles, is missed where it lacks a text, and is checked and built: one folder, and its tag', async () => {
  expect(await project.rulla('new', 'language', 'sv')).toEqual({ code: 0, output: 'src/words/sv\n', errors: '' });
  expect(await project.rulla('new', 'language', 'sv')).toMatchObject({
    code: 2,
    errors: expect.stringContaining('The language sv is there already'),
  });
  expect(await project.types()).toMatchObject({ code: 0, output: '' });

  const texts = project.read('src/words/sv/home.json');
  project.edit('src/words/sv/home.json', /^ {2}"forManagement": .*\n/m, '');
  const lacking = await project.types();
  expect(lacking.code).not.toBe(0);
  expect(lacking.output).toContain('src/words/sv/index.ts');
  expect(lacking.output).toContain('forManagement');
  project.edit('src/words/sv/home.json', /^[\s\S]*$/, texts);

  project.edit('src/words/sv/site.json', '"languageName": "English"', '"languageName": "Svenska"');
  project.edit('src/words/sv/site.json', /"accounts": ".*"/, '"accounts": "Kunder"');
  project.edit('content/company.yaml', /^languages: .*$/m, 'languages: [en, fi, sv]');
  expect(await project.rulla('check', '--language', 'sv')).toMatchObject({ code: 0, errors: '' });
  expect(await project.rulla('build', '--out', project.file('site'), '--as-of', '2026-09-18')).toMatchObject({
    code: 0,
    errors: '',
  });
  // Several builds may run at once, since none writes anything beside the sources.
  expect(existsSync(project.file('.astro'))).toBe(false);

  const page = (address: string) => readFileSync(path.join(project.file('site'), address, 'index.html'), 'utf8');
  expect(page('sv/accounts')).toMatch(/<html lang="sv"[\s\S]*Kunder/);
  expect(page('')).toContain('Svenska');
  expect(page('sv')).toMatch(/\d sep\./);
  // The handbook stands in, page by page, in the company's first language, and says so.
  const method = readdirSync(project.file('content/handbook/en')).map((file) => file.replace('.mdx', ''));
  for (const name of method.filter((one) => one !== 'index')) {
    expect(page(`sv/handbook/${name}`)).toMatch(
      /not been translated yet\. Its language: engelska\.[\s\S]*<h1 lang="en">/,
    );
    expect(page(`handbook/${name}`)).not.toContain('not been translated yet');
  }
  expect(existsSync(path.join(project.file('site'), 'sv/handbook/rules/no-coach/index.html'))).toBe(true);
}, 400_000);

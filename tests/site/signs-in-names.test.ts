import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRulla } from '../shell.ts';
import { spelledOut } from './spelled-out.ts';

const SAMPLE = fileURLToPath(new URL('../sample-company/content', import.meta.url));
const COMPANY = `L'Oréal <Suomi> & "Co"`;
const FIRST = `Aro & O'Neill <"Paper">`;
const SECOND = `Meritar & O'Hara <"Foods">`;
const NAMES = {
  'company.yaml': COMPANY,
  'accounts/havulinna-paper.mdx': FIRST,
  'accounts/meritar-foods.mdx': SECOND,
};

let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-signs-'));
  site = path.join(folder, 'site');
  const content = path.join(folder, 'content');
  await cp(SAMPLE, content, { recursive: true });
  for (const [file, name] of Object.entries(NAMES)) {
    const text = await readFile(path.join(content, file), 'utf8');
    expect(text).toMatch(/^name: /m);
    await writeFile(
      path.join(content, file),
      text.replace(/^name: .*$/m, () => `name: ${JSON.stringify(name)}`),
    );
  }
  const said = ['--content', content, '--out', site, '--as-of', '2026-09-18', '--base', 'plans'];
  expect(await runRulla(['build', ...said])).toMatchObject({ code: 0, errors: '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#38': '&', '#39': "'" };
/** What a browser reads where markup is written. */
const read = (markup: string): string => markup.replace(/&(#?\w+);/g, (whole, name: string) => SIGNS[name] ?? whole);

async function page(address: string) {
  const text = spelledOut(await readFile(path.join(site, address, 'index.html'), 'utf8'));
  const [tag = '', attributes = ''] = /^<!DOCTYPE html>\s*<html((?: [\w-]+="[^"<>]*")+)>/.exec(text) ?? [];
  expect(text.startsWith(tag) && tag !== '').toBe(true);
  return {
    ...Object.fromEntries(
      [...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, read(value)]),
    ),
    title: read(/<title>([^<]*)<\/title>/.exec(text)?.[1] ?? ''),
    heading: read(/<h1[^>]*>([^<]*)</.exec(text)?.[1] ?? ''),
  };
}

test.for([
  ['', FIRST, 'accounts/havulinna-paper/', 'en', `Rulla, ${COMPANY}. Internal`],
  ['', SECOND, 'accounts/meritar-foods/', 'en', `Rulla, ${COMPANY}. Internal`],
  ['fi/', FIRST, 'accounts/havulinna-paper/', 'fi', `Rulla, ${COMPANY}. Sisäinen`],
  ['fi/', SECOND, 'accounts/meritar-foods/', 'fi', `Rulla, ${COMPANY}. Sisäinen`],
] as const)('a plan page under /%s bears %s as written', async ([root, name, address, lang, left]) => {
  const printed = await page(root + address);
  expect(printed).toMatchObject({ lang, 'data-print-left': left, title: `${name} – Rulla, ${COMPANY}`, heading: name });
  expect((printed as Record<string, string>)['data-print-centre']).toContain(name);
});

test('every page of both languages has one root tag, and the company’s name in its title', async () => {
  const pages = (await readdir(site, { recursive: true }))
    .filter((file) => /(^|[\\/])index\.html$/.test(file))
    .map((file) => file.slice(0, -'index.html'.length));
  expect(pages.filter((address) => address.startsWith('fi')).length).toBeGreaterThan(20);
  for (const address of pages) {
    const text = spelledOut(await readFile(path.join(site, address, 'index.html'), 'utf8'));
    expect([address, text.split('<html').length, text.trimEnd().endsWith('</body></html>')]).toEqual([
      address,
      2,
      true,
    ]);
    expect((await page(address)).title).toContain(COMPANY);
  }
});

test('under a sub-path every address of the site begins with it', async () => {
  const html = (await readdir(site, { recursive: true })).filter((file) => file.endsWith('.html'));
  const astray = (
    await Promise.all(
      html.map(async (file) =>
        [
          ...spelledOut(await readFile(path.join(site, file), 'utf8')).matchAll(
            /\s(?:href|src|action)="(\/(?!plans\/)[^"]*)"/g,
          ),
        ].map((match) => `${file}: ${match[1]}`),
      ),
    )
  ).flat();
  expect(html.length).toBeGreaterThan(5);
  expect(astray).toEqual([]);
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runRulla } from '../shell.ts';

const COMPANY = `L'Oréal <Suomi> & "Co"`;
/** The first account in the order of the site; its pages are printed by Astro, those of the second are not. */
const FIRST = `Aro & O'Neill <"Paper">`;
const SECOND = `Meritar & O'Hara <"Foods">`;
const FILES = {
  'company.yaml': [
    `name: ${JSON.stringify(COMPANY)}`,
    'currency: EUR',
    'languages: [en, fi]',
    'asOf: 2026-09-18',
    'operatingModel: { model: mixed, reason: Both are sold. }',
  ],
  'segments/key.yaml': ['name: Key', 'code: A', 'order: 1', 'planType: account', 'reviewEveryMonths: 3'],
  'team/sales.yaml': [
    'name: Sales',
    'order: 1',
    'teams: [{ id: south, name: South, people: [{ id: petri, name: Petri Salmela, functions: [sales] }] }]',
  ],
  'accounts/aro.mdx': ['---', `name: ${JSON.stringify(FIRST)}`, 'segment: key', 'kam: petri', '---', 'Hello.'],
  'accounts/meritar.mdx': ['---', `name: ${JSON.stringify(SECOND)}`, 'segment: key', 'kam: petri', '---', 'Hello.'],
};

let folder: string;
let site: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'rulla-signs-'));
  site = path.join(folder, 'site');
  for (const [file, lines] of Object.entries(FILES)) {
    await mkdir(path.join(folder, 'content', path.dirname(file)), { recursive: true });
    await writeFile(path.join(folder, 'content', file), `${lines.join('\n')}\n`);
  }
  const built = await runRulla(['build', '--content', path.join(folder, 'content'), '--out', site], {
    RULLA_LEAVE_OUT: 'search',
  });
  expect(built).toMatchObject({ code: 0, errors: '' });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const SIGNS: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#34': '"', '#38': '&', '#39': "'" };
/** What a browser reads where markup is written. */
const read = (markup: string): string => markup.replace(/&(#?\w+);/g, (whole, name: string) => SIGNS[name] ?? whole);

async function page(address: string) {
  const text = await readFile(path.join(site, address, 'index.html'), 'utf8');
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
  ['', FIRST, 'accounts/aro/', 'en', `Rulla, ${COMPANY}. Internal`],
  ['', SECOND, 'accounts/meritar/', 'en', `Rulla, ${COMPANY}. Internal`],
  ['fi/', FIRST, 'accounts/aro/', 'fi', `Rulla, ${COMPANY}. Sisäinen`],
  ['fi/', SECOND, 'accounts/meritar/', 'fi', `Rulla, ${COMPANY}. Sisäinen`],
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
    const text = await readFile(path.join(site, address, 'index.html'), 'utf8');
    expect([address, text.split('<html').length, text.trimEnd().endsWith('</body></html>')]).toEqual([
      address,
      2,
      true,
    ]);
    expect((await page(address)).title).toContain(COMPANY);
  }
});

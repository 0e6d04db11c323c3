import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagesOf, shapeOf } from '../site/pages.ts';
import { spelledOut, withAllTags } from '../site/spelled-out.ts';
import { chromiumHere } from './chromium.ts';

const browser = chromiumHere();
const site = inject('site');

/** Of each kind of page, in each language, the first two. */
async function someOfEachKind(): Promise<string[]> {
  const seen = new Map<string, number>();
  return (await pagesOf(site)).filter((page) => {
    const shape = shapeOf(page);
    const before = seen.get(shape) ?? 0;
    seen.set(shape, before + 1);
    return before < 2;
  });
}

test('a browser tells of every table what it tells of one whose heads say what they head', async () => {
  const tab = await browser.newPage({ javaScriptEnabled: false });
  const session = await tab.context().newCDPSession(tab);
  /** Names of tables, and their cells by what they are, as they are heard. */
  const heard = async (html: string): Promise<string[]> => {
    await tab.setContent(html.replace(/<(?:link|meta|script)\b[^>]*>/g, ''), { waitUntil: 'commit' });
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.flatMap(({ role, name, ignored }) =>
      !ignored && /^(?:table|row|cell|gridcell|rowheader|columnheader)$/.test(String(role?.value))
        ? [`${role?.value} ${name?.value}`]
        : [],
    );
  };
  const seen = new Set<string>();
  let spared = 0;
  for (const page of await pagesOf(site)) {
    const shape = shapeOf(page);
    if (seen.has(shape)) continue;
    seen.add(shape);
    const html = withAllTags(readFileSync(path.join(site, page), 'utf8'));
    const said = spelledOut(html);
    if (said === html) continue;
    spared += said.length - html.length;
    expect([page, await heard(html)]).toEqual([page, await heard(said)]);
  }
  await tab.close();
  expect(spared).toBeGreaterThan(10_000);
}, 240_000);

test('a browser makes of every kind of page what it makes of it with all end tags and quotation marks', async () => {
  const tab = await browser.newPage();
  const pages = await someOfEachKind();
  let spared = 0;
  for (const page of pages) {
    const html = readFileSync(path.join(site, page), 'utf8');
    const whole = withAllTags(html);
    spared += whole.length - html.length;
    const differs = await tab.evaluate(
      ([short = '', long = '']) => {
        const [a = '', b = ''] = [short, long].map(
          (text) => new DOMParser().parseFromString(text, 'text/html').documentElement.outerHTML,
        );
        if (a === b) return undefined;
        const at = [...a].findIndex((sign, place) => sign !== b[place]);
        return [a.slice(at - 60, at + 60), b.slice(at - 60, at + 60)];
      },
      [html, whole],
    );
    expect([page, differs]).toEqual([page, undefined]);
  }
  await tab.close();
  expect(pages.length).toBeGreaterThan(80);
  expect(spared).toBeGreaterThan(400_000);
});

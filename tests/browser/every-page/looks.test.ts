import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumHere } from '../chromium.ts';
import { LOOKS } from './looks.ts';
import { openTab, visit } from './visit.ts';

/** A page that has everything wrong with it that is looked for. */
const WRONG = `<!doctype html><html lang="en"><title>Wrong</title><link rel="icon" href="data:,">
<style>
  body { font-family: serif; } .faint { color: #eee; } .wide { width: 1500px; }
  @media (prefers-color-scheme: dark) { .faint { padding-top: 9px; } .night { color: #ddd; } }
  @page { size: 200mm 100mm; margin: 10mm; } @media print { .rest { break-before: page; } .cut { white-space: nowrap; } }
</style>
<main>
  <h1>Wrong</h1><p class="faint">Hardly read</p><p class="night">Not in the dark</p><img src="data:,">
  <nav class="page-contents"><a href="#a">One</a> <a href="#a">Two</a></nav>
  <section id="a"><svg width="60" height="60"><rect width="60" height="60"/></svg></section>
  <details><summary>More</summary><p class="wide">Wide</p></details><p class="wide">Wide</p>
  <p class="cut">${'Cut at the edge of its sheet, '.repeat(6)} unread</p>
  <h2>A heading by itself</h2><p class="rest">What it heads</p>
</main>
<script>
  console.log('noise');
  requestAnimationFrame(() => setTimeout(() => {
    const late = document.createElement('p');
    late.style.height = '400px';
    document.querySelector('main').prepend(late);
  }, 100));
</script></html>`;

let server: Server;
const browser = chromiumHere();
beforeAll(async () => {
  server = createServer((_, answer) => answer.writeHead(404, { 'content-type': 'text/html' }).end(WRONG));
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
});
afterAll(async () => {
  server.close();
});

const OF_EVERY_PAGE = [
  /answered 404/,
  /log: noise/,
  /px: 0\.\d/,
  /asked for no font/,
  /image-alt/,
  /320 px, letters 100 %: 1\d\d\d px/,
  /390 px, letters 200 %: 1\d\d\d px/,
  /a sheet ends with "A heading by itself"/,
  /cut off: "unread", printed 0 of 1 times/,
  /is set in /,
  /black: /,
  /neither named nor hidden: /,
  /without figures: /,
];
const OF_LANGUAGES = {
  en: [
    /twice the same/,
    /color-contrast: .*faint/,
    /color-contrast: .*night/,
    /elsewhere in the dark/,
    /paper of the light/,
    /#a "One" leads to/,
  ],
  fi: [/^390 px: 1\d\d\d px/m],
};

test.each(['en', 'fi'] as const)('what is wrong with a page is seen by each look at those in %s', async (language) => {
  const address = `http://localhost:${(server.address() as AddressInfo).port}/`;
  const looks = LOOKS.filter((look) => look.language === undefined || look.language === language);
  const found = await visit(await openTab(browser, address), '', language, looks);
  const told = looks.map((look) => ({ says: look.says, faults: [], ...found.get(look) }));
  expect(told.filter(({ faults }) => faults.length === 0)).toEqual([]);
  const all = told.flatMap(({ faults }) => faults).join('\n');
  for (const fault of [...OF_EVERY_PAGE, ...OF_LANGUAGES[language]]) expect(all).toMatch(fault);
});

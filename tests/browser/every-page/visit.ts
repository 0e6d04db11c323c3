import type { Page } from 'playwright-core';
import { standingOn } from '../axe.ts';
import { isMadeInBrowser } from '../tabs.ts';
import { type Language, type Look, MOMENTS, type Moment, READERS, type Visit } from './look.ts';
import type { Chromium } from '../chromium.ts';

/** In how wide a window each language's pages are shown; what they look like in the first is looked at. */
const WIDTHS: Record<Language, readonly [number, ...number[]]> = { en: [1440, 390], fi: [390] };

/** What a look has found, or what has thrown in it. */
export type Found = { faults: string[] } | { error: unknown };

/** A tab with what it hears of the page that it shows. */
export interface Tab {
  tab: Page;
  address: string;
  page: string;
  noise: string[];
  fonts: string[];
}

/** A tab that keeps nothing from page to page, whose fonts come late, and that counts what moves as Chromium does. */
export async function openTab(browser: Chromium, address: string): Promise<Tab> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  const at: Tab = { tab, address, page: '', noise: [], fonts: [] };
  const within = await context.newCDPSession(tab);
  await within.send('Network.setCacheDisabled', { cacheDisabled: true });
  // Asked of Chromium itself, so that nothing but fonts is held up on its way: a fifth of a load.
  within.on('Fetch.requestPaused', ({ requestId, request }) => {
    at.fonts.push(request.url);
    setTimeout(() => within.send('Fetch.continueRequest', { requestId }).catch(() => undefined), 400);
  });
  await within.send('Fetch.enable', { patterns: [{ urlPattern: '*.woff2' }] });
  await tab.addInitScript(() => {
    const told = window as unknown as { moved: number };
    told.moved = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
        if (!entry.hadRecentInput) told.moved += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  listen(at);
  return at;
}

/** The script that every page begins with. */
const FIRST = /^\/assets\/boot\.[^/]+\.js$/;

function listen(at: Tab): void {
  const hear = (noise: string) => void at.noise.push(noise);
  at.tab.on('console', (message) => hear(`${message.type()}: ${message.text()}`));
  at.tab.on('pageerror', (error) => hear(`error: ${error.message}`));
  at.tab.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(at.address) && !url.startsWith('data:')) hear(`asks ${url}`);
    // The page of results is the search itself, and that of edits what this browser keeps.
    const { pathname } = new URL(url);
    if (!isMadeInBrowser(at.page) && /\.(m?js|wasm)$/.test(pathname) && !FIRST.test(pathname)) hear(`fetches ${url}`);
  });
  at.tab.on('response', (response) => {
    if (response.status() >= 400) hear(`${response.status()} ${response.url()}`);
  });
}

/** Shows a page, and takes all looks at it in the order of their moments. */
export async function visit(
  at: Tab,
  page: string,
  language: Language,
  looks: readonly Look[],
): Promise<Map<Look, Found>> {
  const found = new Map<Look, Found>();
  const { tab } = at;
  const take = async (moment: Moment, seen: Visit) => {
    for (const look of looks.filter((each) => each.at === moment)) {
      const before = found.get(look) ?? { faults: [] };
      if ('error' in before) continue;
      try {
        found.set(look, { faults: [...before.faults, ...(await look.faults(seen))] });
      } catch (error) {
        found.set(look, { error });
      }
    }
  };
  const [width, ...others] = WIDTHS[language];
  const came = await shown(at, page, width);
  // Held against how it stands in the dark: nobody else asks where each element is.
  const first = looks.some(({ at }) => at === 'dark') ? { ...came, inLight: await standingOn(tab) } : came;
  await take('first', first);
  const last = Math.max(...looks.map(({ at }) => MOMENTS.indexOf(at)));
  for (const moment of MOMENTS.slice(1, last + 1).filter((each) => each !== 'width')) {
    await turnTo(tab, moment);
    await take(moment, first);
  }
  const readers = last === MOMENTS.indexOf('width') ? READERS : [];
  // Nobody looks at it any more: what is hidden takes the room that it took, and is not painted at each width.
  if (readers.length > 0) await tab.evaluate(() => void (document.documentElement.style.visibility = 'hidden'));
  for (const reader of readers) {
    await tab.setViewportSize({ width: reader.width, height: 800 });
    await tab.evaluate((percent) => void (document.documentElement.style.fontSize = `${percent}%`), reader.letters);
    await take('width', { ...first, ...reader });
  }
  for (const other of others) await take('first', await shown(at, page, other));
  return found;
}

/** Brings a page into the state that a moment speaks of. */
async function turnTo(tab: Page, moment: Moment): Promise<void> {
  const isPaper = moment === 'paper' || moment === 'opened on paper';
  const isDark = moment === 'dark' || moment === 'opened';
  await tab.emulateMedia({ media: isPaper ? 'print' : null, colorScheme: isDark ? 'dark' : 'light' });
  if (moment === 'opened on paper')
    await tab.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });
  // Paper has fonts of its own: whoever prints has waited for them.
  if (isPaper)
    await tab.evaluate(() => {
      void document.body.offsetHeight;
      return document.fonts.ready.then(() => undefined);
    });
}

/** Shows a page to who sees the site for the first time: whole, with its fonts, and what its script makes of it. */
async function shown(at: Tab, page: string, width: number): Promise<Visit> {
  const { tab, address } = at;
  await tab.emulateMedia({ media: null, colorScheme: 'light' });
  await tab.setViewportSize({ width, height: width < 500 ? 844 : 900 });
  Object.assign(at, { page, noise: [], fonts: [] });
  const answer = await tab.goto(address + page, { waitUntil: 'networkidle' });
  await tab.evaluate(() => document.fonts.ready.then(() => undefined));
  await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const { noise, fonts } = at;
  return { tab, page, width, letters: 100, status: answer?.status() ?? 0, noise, fonts };
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { type Chromium, PATIENCE_MS } from './chromium.ts';

/** A file of the demo. */
export const content = (file: string) =>
  readFileSync(fileURLToPath(new URL(`../../content/${file}`, import.meta.url)), 'utf8');
export const HAVULINNA = 'accounts/havulinna-paper.mdx';
/** A busy machine takes its time for the first price tag. */
export const PATIENCE = { timeout: PATIENCE_MS };

/** A tab with what it asked for, and what its policy forbade or its scripts stumbled over. */
export interface FormTab {
  context: BrowserContext;
  tab: Page;
  asked: string[];
  forbidden: string[];
}

/** A tab on a page, on the demo's day, that hears what its policy forbids and what it asks for. */
export async function formTab(
  browser: Chromium,
  at: string,
  viewport = { width: 1440, height: 900 },
  colorScheme: 'light' | 'dark' = 'light',
): Promise<FormTab> {
  const context = await browser.newContext({
    viewport,
    colorScheme,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await context.clock.setFixedTime(new Date('2026-09-18T09:00:00Z'));
  const tab = await context.newPage();
  const asked: string[] = [];
  const forbidden: string[] = [];
  tab.on('request', (request) => asked.push(request.url()));
  tab.on('pageerror', (error) => forbidden.push(error.message));
  await tab.exposeFunction('heard', (text: string) => forbidden.push(text));
  await tab.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      (globalThis as unknown as { heard: (text: string) => void }).heard(
        `${event.violatedDirective} ${event.blockedURI}`,
      ),
    );
  });
  await tab.goto(at);
  return { context, tab, asked, forbidden };
}

/** Presses what has the focus, as somebody without a mouse does. */
export async function press(at: Locator): Promise<void> {
  await at.focus();
  await at.press(await at.evaluate((element) => (element.matches('a, [role=button]') ? 'Enter' : 'Space')));
}

export const field = (tab: Page, name: string) => tab.locator(`.editor [name="${name}"]`);

/** Opens a figure on the plan's page. */
export async function figureOpened(tab: Page): Promise<void> {
  await press(tab.locator('.brief tr.budget a.opens', { hasText: /^540$/ }));
  await tab.locator('.opened[open]').waitFor(PATIENCE);
}

/** Opens the form of one of its lines. */
export async function lineOpened(tab: Page): Promise<void> {
  if ((await tab.locator('.opened[open]').count()) === 0) await figureOpened(tab);
  await press(tab.locator('.opened[open] tr', { hasText: 'PM4 closed loop' }).locator('a.edit-line'));
}

/** Types another figure into that line, with its reason. */
export async function figureTyped(tab: Page): Promise<void> {
  await lineOpened(tab);
  await field(tab, 'sales.2026-Q4').fill('95 000');
  await field(tab, 'edit:why').fill('The board meets in November.');
}

/** Everything that the page says of what became of handing in. */
export async function outcome(tab: Page): Promise<string> {
  return (await tab.locator('main [role=status]', { hasText: /\S/ }).allInnerTexts()).join(' ');
}

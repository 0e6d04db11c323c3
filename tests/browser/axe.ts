import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

type Rules = axeCore.RunOptions['runOnly'];

/**
 * What axe finds wrong on the page that a tab shows, a line for each rule. All its rules, where no tags are named; of a
 * part alone where one is.
 */
export function violationsOn(page: Page, tags: readonly string[] = [], within?: string): Promise<string[]> {
  return found(page, tags.length === 0 ? undefined : { type: 'tag', values: [...tags] }, within);
}

/** The same by the rules that hang on colours; any other answers alike wherever the same stands in the same places. */
export function colourViolationsOn(page: Page): Promise<string[]> {
  return found(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] });
}

/** How a page is seen: the colour of its paper, and where each element stands and whether it is seen, a line each. */
export interface Standing {
  paper: string;
  places: string;
}

/** How the page that a tab shows is seen now. */
export function standingOn(page: Page): Promise<Standing> {
  return page.evaluate(() => ({
    paper: getComputedStyle(document.documentElement).backgroundColor,
    places: Array.from(document.querySelectorAll('*'), (element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      const isSeen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return [element.localName, x, y, width, height, isSeen].join(' ');
    }).join('\n'),
  }));
}

/** The shorter of its two texts: it is handed to each page that is asked for the first time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Has a page read axe by Chromium's own protocol: what V8 has compiled of a script that comes this way serves the next
 * page of the tab as well, while a text that Playwright has evaluated is compiled anew by each.
 */
async function readAxe(page: Page): Promise<void> {
  const within = await page.context().newCDPSession(page);
  const { exceptionDetails } = await within.send('Runtime.evaluate', { expression: AXE });
  if (exceptionDetails) throw new Error(`Axe was not read at ${page.url()}: ${exceptionDetails.text}`);
  await within.detach();
}

/**
 * Asks axe within the page: its text is read once a page, what passes need not be described, and what an element says
 * is told of those that something is wrong with alone. A page has no frames, which would be passed over.
 */
async function found(page: Page, runOnly: Rules, within?: string): Promise<string[]> {
  if (page.frames().length > 1) throw new Error(`Expected a page without frames at ${page.url()}.`);
  if (!(await page.evaluate(() => 'axe' in window))) await readAxe(page);
  return page.evaluate(
    async ([runOnly, within]) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      axe.configure({ noHtml: true });
      const { violations } = await axe.run(within === undefined ? document : { include: [within] }, {
        resultTypes: ['violations'],
        selectors: false,
        elementRef: true,
        // A target of a finger's size is asked for by WCAG 2.2, and axe looks for it only when told to.
        ...(runOnly ? { runOnly } : { rules: { 'target-size': { enabled: true } } }),
      });
      const told = ({ element }: { element?: Element }) => element?.outerHTML.slice(0, 160);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(told).join(' | ')}`);
    },
    [runOnly, within] as const,
  );
}

import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds wrong on the page that a tab shows, a line for each rule. All its rules, where no tags are named; of a
 * part alone where one is.
 */
export function violationsOn(page: Page, tags: readonly string[] = [], within?: string): Promise<string[]> {
  const axe = axeOn(page);
  if (within !== undefined) axe.include(within);
  return found(tags.length === 0 ? axe : axe.withTags([...tags]));
}

/** The same by the rules that hang on colours; any other answers alike wherever the same stands in the same places. */
export function colourViolationsOn(page: Page): Promise<string[]> {
  return found(axeOn(page).withRules(['color-contrast', 'link-in-text-block']));
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

// Our pages have no frames: nothing has to be put together in a page of its own, and what passes need not be described,
// nor where it stands: a sixth of the time.
const axeOn = (page: Page) =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'], selectors: false }).setLegacyMode(true);

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
}

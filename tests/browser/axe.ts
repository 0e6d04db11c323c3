import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong on the page that a tab shows, a line for each rule. All its rules, where no tags are named; of a part alone where one is. */
export async function violationsOn(page: Page, tags: readonly string[] = [], within?: string): Promise<string[]> {
  // Our pages have no frames: nothing has to be put together in a page of its own, and what passes need not be described.
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  if (within !== undefined) axe.include(within);
  const { violations } = await (tags.length === 0 ? axe : axe.withTags([...tags])).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
}

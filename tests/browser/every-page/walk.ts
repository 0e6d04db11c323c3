import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { FIGURES_PAGES, PAGE_TYPES } from '../../site/pages.ts';
import { chromiumHere } from '../chromium.ts';
import { tabsFor } from '../tabs.ts';
import type { Language, Look } from './look.ts';
import { LOOKS } from './looks.ts';
import { type Found, openTab, visit } from './visit.ts';

/** Pages that are shown at a time: part of it is waiting for fonts, and whether anything more is asked for. */
const TABS = 3;

/**
 * Shows each kind of page of the demo once, in a tab that is kept, and takes every look at it there: the tests are a
 * page's looks, by name.
 */
export function walk(language: Language): void {
  const address = inject('address');
  const looks = LOOKS.filter((look) => look.language === undefined || look.language === language);
  const others = new Set(looks.flatMap(({ also }) => also ?? []));
  const pages: readonly [name: string, page: string, looks: readonly Look[]][] = [
    ...Object.entries({ ...PAGE_TYPES, ...FIGURES_PAGES }).map(([name, page]) => [name, page, looks] as const),
    ...[...others].map((page) => [`/${page}`, page, looks.filter(({ also }) => also?.includes(page))] as const),
  ].map(([name, page, taken]) => [name, language === 'fi' ? `fi/${page}` : page, taken]);
  const visits = new Map<string, Promise<Map<Look, Found>>>();
  const browser = chromiumHere();

  beforeAll(async () => {
    const inTab = await tabsFor(TABS, () => openTab(browser, address));
    for (const [, page, taken] of pages) {
      const visited = inTab((at) => visit(at, page, language, taken));
      visited.catch(() => undefined);
      visits.set(page, visited);
    }
  });
  afterAll(async () => {
    await Promise.allSettled(visits.values());
  });

  describe.each(pages)('%s', (_name, page, taken) => {
    test.each(taken.map((look) => [look.says, look] as const))('%s', async (_says, look) => {
      const found = (await visits.get(page))?.get(look);
      if (found === undefined) throw new Error(`Expected a look at /${page}, got none.`);
      if ('error' in found) throw found.error;
      expect(found.faults).toEqual([]);
    });
  });
}

import { describe, expect, test } from 'vitest';
import { pagesIn } from '#printing/page-types.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const Q = '2026-Q3';
const WAY_DOWN = 'Company, units, teams and salespeople';

/** The page as a reader meets it, without its marks. */
function budgetPage(leads: 'bottom-up' | 'top-down' | undefined, budget = 480_000, language = 'en'): string {
  const portfolio = kaarnavesi({
    company: { targets: { [Q]: 500_000 }, languages: ['en', 'fi'], ...(leads && { leads }) },
    accounts: {
      'havulinna-paper': { targets: { [Q]: 500_000 }, budget: [{ confidence: 'secure', sales: { [Q]: budget } }] },
    },
  });
  const page = pagesIn(siteOf(portfolio, '2026-09-18', { language })).find(({ path }) => path.endsWith('/budget/'));
  const text = page?.make().main.toString() ?? expect.unreachable();
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,:])/g, '');
}

/** Whether the page shows the first before the second. */
const inOrder = (page: string, first: string, second: string) => page.indexOf(first) < page.indexOf(second);

describe('the direction that leads', () => {
  test('from below: the page opens with how far the plans can be trusted, and a short budget questions the target', () => {
    const page = budgetPage('bottom-up');
    expect(inOrder(page, 'The plans can', 'They add up to €480k in 2026-Q3, €20k short of the target.')).toBe(true);
    expect(page).toContain('where they are short of the target, it is the target that has to be discussed again.');
    expect(inOrder(page, 'How far the plans can be relied on', WAY_DOWN)).toBe(true);
  });

  test('from above: the page opens with the target and its way down, and a short budget questions the plans', () => {
    const page = budgetPage('top-down');
    const target = 'The target of 2026-Q3 is €500k. Plans for it add up to €480k: €20k is still to be found.';
    expect(inOrder(page, target, 'The plans can')).toBe(true);
    expect(inOrder(page, WAY_DOWN, 'How far the plans can be relied on')).toBe(true);
    expect(page).toContain('where the plans are short of it, it is the plans that have to find the rest.');
    expect(page).not.toContain('short of the target');
    expect(budgetPage('top-down', 500_000)).toContain('Plans for it add up to €500k, exactly as much.');
    expect(budgetPage('top-down', 510_000)).toContain('Plans for it add up to €510k, €10k more.');
  });

  test('not written: the page opens as from below, and leaves open which holds', () => {
    const page = budgetPage(undefined);
    expect(page).toContain('They add up to €480k in 2026-Q3, €20k short of the target.');
    expect(page).not.toMatch(/The (?:plans|target) leads?:/);
  });

  test('in Finnish too', () => {
    expect(budgetPage('top-down', 480_000, 'fi')).toContain('Tavoite ratkaisee:');
    expect(budgetPage('bottom-up', 480_000, 'fi')).toContain('Suunnitelmat ratkaisevat:');
  });
});

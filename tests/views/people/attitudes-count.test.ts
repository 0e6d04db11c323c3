import { expect, test } from 'vitest';
import { pagesIn } from '#printing/page-types.ts';
import { kaarnavesi, siteOf } from '../../sample-company/company.ts';

const person = (id: string, since?: string) => ({ id, name: `Person ${id}`, title: 'Mill manager', since });

function attitudes(people: ReturnType<typeof person>[], language: 'en' | 'fi' = 'en'): string {
  const site = siteOf(kaarnavesi({ accounts: { 'havulinna-paper': { people } } }), '2026-09-18', { language });
  const page = pagesIn(site).find(({ path }) => path === '/stakeholders/attitudes/');
  return String(page?.make().main).replace(/<[^>]+>/g, '');
}

test('who stands in the list of stakeholders and has not begun is counted apart, so that both pages agree', () => {
  const two = [person('a'), person('b'), person('c', '2026-11-01')];
  expect(attitudes(two)).toContain('One more person in the list of stakeholders has not begun yet');
  expect(attitudes(two, 'fi')).toContain('yksi henkilö, joka ei ole vielä aloittanut');
  expect(attitudes(two.slice(0, 2))).not.toContain('has not begun yet');
});

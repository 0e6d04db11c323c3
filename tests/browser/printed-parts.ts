import { LANGUAGES } from '#words/languages.ts';
import { pagesIn } from '#printing/page-types.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

/** What stands on each page of the sample company, and at its side, by its path: run in Node and in a browser alike. */
export function printedParts(): Record<string, string> {
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        people: [{ id: 'eero-kallas', name: 'Eero Kallas', title: 'Mill manager', roles: ['decision-maker'] }],
        needs: [{ id: 'n1', need: 'Less water', basis: 'Said in May', asOf: '2026-05-06' }],
        budget: [{ need: 'n1', confidence: 'secure', sales: { '2026-Q3': 120_000, '2026-Q4': 90_000 } }],
      },
    },
    salesPlans: { south: { customers: [{ id: 'satama-laundry', name: 'Satama Laundry' }] } },
    newCustomers: { 'data-centres': {} },
  });
  return Object.fromEntries(
    LANGUAGES.flatMap((language) =>
      pagesIn(siteOf(portfolio, '2026-09-18', { language })).map(({ path, make }) => {
        const { side, main } = make();
        return [`${language}${path}`, `${side ?? ''}${main}`];
      }),
    ),
  );
}

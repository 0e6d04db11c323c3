import { expect, test } from 'vitest';
import { personalDataPage } from '#views/people/personal-data.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const portfolio = kaarnavesi({
  accounts: { 'havulinna-paper': { people: [{ id: 'eero-kallas', name: 'Eero Kallas' }] } },
  salesPlans: { south: { customers: [{ id: 'kivikko', name: 'Kivikko', people: [{ id: 'a', name: 'A' }] }] } },
});
const titles = (language: 'en' | 'fi') =>
  portfolio.accounts.map((account) => personalDataPage(siteOf(portfolio, '2026-09-18', { language }), [account]).title);

test('the page of what is held says whether it is of a customer or of a sales plan with its customers', () => {
  expect(titles('en')).toEqual([
    'What is held about the people of Havulinna Paper',
    'What is held about the people of the customers in the sales plan South',
  ]);
  expect(titles('fi')).toEqual([
    'Mitä asiakkaan Havulinna Paper ihmisistä on kirjattu',
    'Mitä myyntisuunnitelman South asiakkaiden ihmisistä on kirjattu',
  ]);
});

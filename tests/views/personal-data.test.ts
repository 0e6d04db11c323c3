import { expect, test } from 'vitest';
import { personalDataPage, personReport } from '#views/people/personal-data.ts';
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

test('a day and a person are told in words, whichever field they stand in', () => {
  const own = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        people: [
          {
            id: 'eero-kallas',
            name: 'Eero Kallas',
            since: '2019-03-01',
            until: '2026-10-31',
            successor: 'kaisa-ruuska',
          },
          { id: 'kaisa-ruuska', name: 'Kaisa Ruuska' },
        ],
      },
    },
  });
  const [account] = own.accounts;
  const [eero] = account?.people ?? [];
  if (!account || !eero) throw new Error('Expected an account with people.');
  const held = (['since', 'until', 'successor'] as const).map((key) => ({
    how: 'entry' as const,
    field: `people.0.${key}`,
    value: eero[key] ?? '',
    file: 'accounts/havulinna-paper.mdx',
    line: 1,
  }));
  expect(personReport(siteOf(own, '2026-09-18'), account, eero, held).rows.map(({ value }) => value)).toEqual([
    '1 Mar 2019',
    '31 Oct 2026',
    'Kaisa Ruuska',
  ]);
});

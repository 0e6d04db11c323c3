import { describe, expect, test } from 'vitest';
import { plainText } from '#indexing/record-text.ts';
import { searchRecords } from '#indexing/records.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const eero = {
  id: 'eero-kallas',
  name: 'Eero Kallas',
  title: 'Mill manager',
  roles: ['decision-maker' as const],
  basis: 'Says the mill runs well.',
  asOf: '2026-08-11',
};
const portfolio = kaarnavesi({
  accounts: {
    'havulinna-paper': {
      purpose: 'Close the water loop of PM4.',
      needs: [{ id: 'n1', need: 'Less fresh  water\nper tonne', basis: 'Permit plan', asOf: '2026-08-11' }],
      people: [eero],
    },
  },
  salesPlans: {
    south: {
      customers: [
        {
          id: 'kotila-bakery',
          name: 'Kotila Bakery',
          people: [
            { id: 'p1', name: 'Mira Mäkinen', title: 'Toimitusjohtaja' },
            { id: 'p2', name: 'Outi Lahti' },
          ],
        },
      ],
    },
  },
});
const records = searchRecords(siteOf(portfolio, '2026-09-18', { base: '/rulla/' }));
const recordOf = (title: string) => records.find((record) => record.title === title);

describe('what is found', () => {
  test('is every plan, customer and person, our own too, each once, sorted by address', () => {
    expect(records.map(({ url, title }) => `${title}: ${url}`)).toEqual([
      'Havulinna Paper: /rulla/accounts/havulinna-paper/',
      'Eero Kallas: /rulla/accounts/havulinna-paper/#person-eero-kallas',
      'South: /rulla/sales-plans/south/',
      'Kotila Bakery: /rulla/sales-plans/south/#kotila-bakery',
      'Mira Mäkinen: /rulla/sales-plans/south/?person=p1#kotila-bakery',
      'Outi Lahti: /rulla/sales-plans/south/?person=p2#kotila-bakery',
      'Petri Salmela: /rulla/team/petri-salmela/',
      'Sanna Rintala: /rulla/team/sanna-rintala/',
    ]);
  });

  test('is every group too: one that buys nothing, one of a customer with others below it, by its members and its id', () => {
    const grouped = searchRecords(
      siteOf(
        kaarnavesi({
          groups: { lakes: { name: 'Three Lakes', about: 'A family holding.', crmId: 'ACC-7' } },
          accounts: {
            'havulinna-paper': { parent: 'lakes' },
            aurasalo: { name: 'Aurasalo' },
            kivikko: { name: 'Kivikko', parent: 'aurasalo' },
          },
        }),
        '2026-09-18',
      ),
    ).filter(({ url }) => url.startsWith('/groups/'));
    expect(grouped.map(({ url, title, note, content }) => [url, title, note, content])).toEqual([
      ['/groups/aurasalo/', 'Aurasalo, group', 'Corporate group', 'Aurasalo. Kivikko.'],
      ['/groups/lakes/', 'Three Lakes', 'Corporate group', 'A family holding. ACC-7. Havulinna Paper.'],
    ]);
    expect(grouped[1]?.sections).toEqual([[25, 'members', 'Members']]);
  });

  test('has an address of its own in each language', () => {
    const finnish = searchRecords(siteOf(portfolio, '2026-09-18', { language: 'fi' }));
    expect(finnish.map(({ url }) => url).filter((url) => !url.startsWith('/fi/'))).toEqual([]);
    expect(finnish[0]?.note).toBe('Asiakassuunnitelma, A Key accounts, Petri Salmela');
  });

  test('is also found by other words for a role', () => {
    expect(recordOf('Eero Kallas')?.also.split(' ')[0]).toBe('Decider');
    expect(recordOf('Eero Kallas')?.also).toContain('johtaja');
  });

  test('says of a person what they do, where, and what was seen', () => {
    expect(recordOf('Eero Kallas')).toMatchObject({
      kind: 'person',
      note: 'Mill manager, Havulinna Paper',
      content: 'Says the mill runs well. Decision maker.',
    });
  });
});

test('a plan tells where each section of its text begins', () => {
  const record = recordOf('Havulinna Paper');
  const [start = -1, anchor, name] = record?.sections[0] ?? [];
  expect([anchor, name]).toEqual(['needs', 'Needs']);
  expect(record?.content.slice(start)).toBe('Less fresh water per tonne. Permit plan.');
});

test('a text is words without its marks', () => {
  expect(plainText('<p>5 &lt; 6 &amp; <em>more</em></p>').trim()).toBe('5 < 6 &  more');
});

test('a plan is found by what its reviews judged and decided, and the result leads there', () => {
  const reviewed = kaarnavesi({
    accounts: { 'havulinna-paper': {} },
    reviews: {
      '2026-Q2/havulinna-paper': {
        judgement: 'The pilot was agreed.',
        decisions: [{ id: 'd1', decision: 'Meet the CFO', owner: 'petri-salmela', due: '2026-Q3' }],
      },
    },
  });
  const [record] = searchRecords(siteOf(reviewed, '2026-09-18'));
  expect([record?.content, record?.sections.map(([, anchor]) => anchor)]).toEqual([
    'The pilot was agreed. Meet the CFO.',
    ['reviews'],
  ]);
  expect(searchRecords(siteOf(reviewed, '2026-07-01'))[0]?.content).not.toContain('pilot');
});

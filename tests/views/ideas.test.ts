import { describe, expect, test } from 'vitest';
import { ideasPage } from '#views/ideas/ideas.ts';
import { whiteSpaceTable } from '#views/ideas/white-space.ts';
import type { Phrase } from '#words/phrase.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const read = (phrase: Phrase) => phrase.map((part) => (typeof part === 'string' ? part : part.text)).join('');
const need = (id: string, text: string) => ({
  id,
  need: text,
  basis: 'Told in the water meeting.',
  asOf: '2026-09-01',
});
const line = (id: string, own: object, sales: Record<string, number> = { '2026-Q3': 100_000 }) => ({
  id,
  confidence: 'secure' as const,
  sales,
  ...own,
});
const told: Told = {
  company: {
    offerings: [
      { id: 'media', name: 'Filter media' },
      { id: 'service', name: 'Service contracts' },
      { id: 'loops', name: 'Closed water loops' },
      { id: 'steam', name: 'Steam' },
    ],
  },
  accounts: {
    'havulinna-paper': {
      needs: [
        need('n1', 'Less fresh water'),
        need('n2', 'Fewer web breaks'),
        need('n3', 'One price'),
        need('n4', 'Cleaner steam'),
      ],
      budget: [
        line('l1', { offering: 'service', need: 'n2' }),
        line('l2', { offering: 'media' }),
        line('l3', { idea: 'i1', confidence: 'new-growth' }),
        line('l4', { offering: 'steam', need: 'n4' }, { '2026-Q2': 50_000 }),
      ],
      ideas: [
        {
          id: 'i1',
          idea: 'Closed loop',
          kind: 'growth',
          need: 'n1',
          offering: 'loops',
          stage: 'running',
          value: 390_000,
          crmId: 'OPP-2207',
        },
        {
          id: 'i2',
          idea: 'Price by cubic metre',
          kind: 'widening',
          need: 'n3',
          offering: 'service',
          stage: 'testing',
          value: 600_000,
          proposer: 'petri-salmela',
        },
        {
          id: 'i3',
          idea: 'Sieve washing',
          kind: 'growth',
          need: 'n4',
          offering: 'service',
          stage: 'dropped',
          value: 60_000,
          reason: 'The pilot removes the need.',
        },
      ],
    },
    'meritar-foods': {
      name: 'Meritar Foods',
      ideas: [
        {
          id: 'i1',
          idea: 'Loop on lines 1 and 2',
          kind: 'growth',
          stage: 'testing',
          proposer: 'Plant manager, customer',
        },
        {
          id: 'i2',
          idea: 'Rinse heat',
          kind: 'growth',
          stage: 'testing',
          value: 700_000,
          crmUrl: 'https://crm.example.com/2',
        },
      ],
    },
  },
};
const site = siteOf(kaarnavesi(told), AS_OF);
const page = ideasPage(site);

describe('growth ideas', () => {
  test('a stage’s sum holds the ideas that have a value; the others are counted, never as 0', () => {
    expect(
      page.stages.map(({ stage, count, value, withoutValue, withoutCrm }) => [
        stage,
        count,
        value,
        withoutValue,
        withoutCrm,
      ]),
    ).toEqual([
      ['testing', 3, '1,300', 1, 2],
      ['running', 1, '390', 0, 0],
      ['dropped', 1, '60', 0, 0],
    ]);
  });

  test('the opening sentence leaves out what is dropped and says what has no value', () => {
    expect(read(page.lede)).toBe('4 open ideas worth €1,690k a year; 1 more has no value yet. 1 need of 4 is not met.');
  });

  test('within a stage the most valuable comes first and one without a value last', () => {
    const testing = page.rows.filter(({ stage }) => stage === 'testing');
    expect(testing.map(({ idea, value }) => `${idea} ${value}`)).toEqual([
      'Rinse heat 700',
      'Price by cubic metre 600',
      'Loop on lines 1 and 2 –',
    ]);
  });

  test('each group has the sum of its ideas, and by kind no idea is lost', () => {
    expect(page.groups.stage.map(({ key, count, value }) => [key, count, value])).toEqual([
      ['testing', 3, '1,300'],
      ['running', 1, '390'],
    ]);
    expect(page.groups.kind.map(({ key, count, value }) => [key, count, value])).toEqual([
      ['growth', 3, '1,090'],
      ['widening', 1, '600'],
    ]);
  });

  test('an idea with an id or an address in the CRM is not asked for', () => {
    expect(page.notInCrm.rows.map(({ idea }) => idea)).toEqual(['Price by cubic metre', 'Loop on lines 1 and 2']);
  });

  test('a person of ours who proposed leads to their page, the customer’s is named by role', () => {
    expect(page.notInCrm.rows.map(({ proposer }) => proposer)).toEqual([
      { text: 'P. Salmela', href: '/team/petri-salmela/' },
      { text: 'Plant manager, customer' },
    ]);
  });

  test('a dropped idea keeps its reason', () => {
    expect(page.dropped.rows.map(({ idea, reason }) => `${idea}: ${reason}`)).toEqual([
      'Sieve washing: The pilot removes the need.',
    ]);
  });
});

describe('white space', () => {
  const table = whiteSpaceTable(site, [site.portfolio.accountById.get('havulinna-paper')!]);
  const cells = (row: { cells: { lines: { text: string }[]; ideas: { text: string }[] }[] }) =>
    row.cells.map(({ lines, ideas }) => [...lines, ...ideas].map(({ text }) => text).join('+'));

  test('a need is met by lines that name it, by lines of its ideas, and by ideas', () => {
    expect(table.needs.map((row) => [row.id, ...cells(row)])).toEqual([
      ['N1', '', '', 'Line L3+Idea I1', ''],
      ['N2', '', 'Line L1', '', ''],
      ['N3', '', 'Idea I2', '', ''],
      ['N4', '', '', '', ''],
    ]);
  });

  test('what was sold last quarter only, and a dropped idea, leave a need white', () => {
    expect(table.needs.filter(({ isMet }) => !isMet).map(({ id }) => id)).toEqual(['N4']);
    expect(page.whiteSpace.unmet.map(({ need: of }) => of.href)).toEqual(['/accounts/havulinna-paper/#need-n4']);
  });

  test('a line that sells an offering for no need is shown under the needs', () => {
    expect(table.withoutNeed.map(cells)).toEqual([['Line L2', '', '', '']]);
  });

  test('over all accounts an offering says how many needs it is sold for, and one that serves none is said so', () => {
    expect(
      page.whiteSpace.offerings.map(({ name, sold, ideasOnly, linesWithoutNeed, servesNone }) => [
        name,
        sold,
        ideasOnly,
        linesWithoutNeed,
        servesNone,
      ]),
    ).toEqual([
      ['Filter media', 0, 0, 1, true],
      ['Service contracts', 1, 1, 0, false],
      ['Closed water loops', 1, 0, 0, false],
      ['Steam', 0, 0, 0, true],
    ]);
  });
});

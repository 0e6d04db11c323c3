import { describe, expect, test } from 'vitest';
import { budgetPage, quartersView } from '#views/budget/budget.ts';
import { meetingTable } from '#views/budget/meeting.ts';
import { healthPage } from '#views/health/health.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';
import { AS_OF, Q, cells, line, page, read, site, told } from './budget-of.ts';

const { ahead } = quartersView(site);

describe('the opening sentence', () => {
  test('says how far the plans can be relied on before it says what they add up to', () => {
    expect(read(page.lede)).toBe(
      'The plans cannot yet be relied on in full: the plans of 2 customers are incomplete and one plan names no team. They add up to €480k in 2026-Q3. One customer has no budget for it, which is not counted as 0. The gap is not set: one has no budget. With forecasts, 2026 would end at €930k. One account has no forecast to the end of the year and is not in it.',
    );
  });

  test('in Finnish too', () => {
    expect(read(budgetPage(siteOf(kaarnavesi(told), AS_OF, { language: 'fi' })).lede)).toBe(
      'Suunnitelmiin ei vielä voi täysin luottaa: 2 asiakkaan suunnitelmat ovat puutteellisia ja yhdestä suunnitelmasta puuttuu tiimi. Niiden summa kvartaalille 2026-Q3 on 480 t€. Yhdeltä asiakkaalta budjetti puuttuu; sitä ei lasketa nollana. Eroa ei ole laskettu: yksi on ilman budjettia. Ennusteiden mukaan vuoden 2026 myynniksi tulisi 930 t€. Yhdeltä asiakkaalta puuttuu ennuste vuoden loppuun, eikä se ole mukana.'.replace(
        /(\d) t€/g,
        '$1\u00a0t€',
      ),
    );
  });
});

test('the page counts as complete the plans that the page on their state counts so, and names what the others lack in its words', () => {
  const health = healthPage(site).completeness;
  const { company, open } = page.readiness;
  expect(company.conditions.find(({ name }) => name === 'complete')).toEqual({
    name: 'complete',
    done: health.complete,
    of: health.of,
  });
  expect(
    open
      .find(({ name }) => name === 'complete')
      ?.accounts.shown.map(({ account, missing }) => `${account.text}: ${missing}`)
      .sort(),
  ).toEqual(
    health.first
      .map(({ account, fields }) => `${account.text}: ${fields.map(({ name }) => name.text).join(', ')}`)
      .sort(),
  );
});

describe('the target from above', () => {
  const organisation = meetingTable(site, 'organisation', Q);

  test('runs from the company to the salesperson, with what nobody has been given', () => {
    expect(organisation?.rows.map((row) => `${'  '.repeat(row.depth)}${row.name.text}: ${cells(row)}`)).toEqual([
      'Kaarnavesi Oy: 412 1,000 480 – – 400 300 1',
      '  Process industry: 412 800 480 – – 400 300 1',
      '    Petri Salmela: 412 550 480 −70 −12.7% 400 300 0',
      '    Sanna Rintala: – – – – – – – 1',
      '    Unallocated: – 250 – – – – – –',
      '  Unallocated: – 200 – – – – – –',
    ]);
  });

  test('is shared out by segment as well, and the two are one target', () => {
    expect(meetingTable(site, 'segments', Q)?.rows.map((row) => `${row.name.text}: ${row.target}`)).toEqual([
      'Kaarnavesi Oy: 1,000',
      'Key accounts: 600',
      'Growth accounts: 300',
      'Unallocated: 100',
    ]);
  });

  test('stands beside what it rests on and where it is written', () => {
    expect(organisation?.rows[0]?.basis).toBe('Sales of 2025.');
    expect(organisation?.rows[0]?.panel?.target).toMatchObject({
      said: '€1,000,000.00, set at',
      place: { text: 'company.yaml:1' },
    });
    expect(organisation?.rows[3]?.panel?.target.said).toBe('Not set, so there is no gap');
  });

  test('a target of some accounts only is said to be one, and shows no gap', () => {
    const partly = siteOf(
      kaarnavesi({
        accounts: {
          'havulinna-paper': told.accounts!['havulinna-paper']!,
          'meritar-foods': { name: 'Meritar Foods', budget: [line({ [Q]: 90_000 })] },
        },
      }),
      AS_OF,
    );
    const [company] = meetingTable(partly, 'segments', Q)?.rows ?? [];
    expect([company?.target, company?.gap, company?.panel?.target.said]).toEqual([
      '–',
      '–',
      '€520,000.00 for some of the accounts only; one account has a budget and no target, so there is no gap',
    ]);
  });

  test('given out beyond the target it is unallocated by a negative figure', () => {
    const over = siteOf(
      kaarnavesi({
        company: { targets: { [Q]: 500_000 } },
        segments: { 'key-accounts': { targets: { [Q]: 600_000 } } },
        accounts: { 'havulinna-paper': { budget: [line({ [Q]: 1_000 })] } },
      }),
      AS_OF,
    );
    expect(meetingTable(over, 'segments', Q)?.rows.at(-1)).toMatchObject({
      name: { text: 'Given out beyond the target' },
      target: over.format.figure(-10_000_000),
    });
  });
});

describe('a gap', () => {
  test('opens to its accounts, its confidence and the ideas that could close it', () => {
    const { causes } = page;
    expect(causes.short.shown.map(({ account, text }) => `${account.text} ${text}`)).toEqual(['Havulinna Paper −40']);
    expect(causes.unbudgeted.shown.map(({ text }) => text)).toEqual(['Vuorimäki Cement']);
    expect(causes.confidence).toEqual([{ confidence: 'at-risk', text: '480', share: '100.0%' }]);
    expect(causes.ideas.shown.map(({ idea, inQuarter }) => `${idea.text} ${inQuarter}`)).toEqual([
      'Effluent monitoring 25',
    ]);
  });

  test('of a salesperson opens to accounts, and these to their lines with file and line', () => {
    const accounts = meetingTable(site, 'organisation', Q)?.rows.find(({ level }) => level === 'person')?.panel
      ?.accounts;
    expect(accounts?.rows.map((row) => [row.name, row.budget, row.ahead[0]?.budget, row.opens])).toEqual([
      ['Havulinna Paper', '480', '500', 'lines-havulinna-paper'],
    ]);
    expect(accounts?.rows[0]?.lines?.lines.map((each) => [each.name, each.cells[0], each.place.text])).toEqual([
      ['Filter media', '480', 'havulinna-paper.mdx:1'],
    ]);
  });

  test('of a segment, a view of its own, opens to the same lines', () => {
    const [, keyAccounts] = meetingTable(site, 'segments', Q)?.rows ?? [];
    expect(keyAccounts?.panel?.accounts?.rows.map(({ opens, lines }) => [opens, lines?.totals[0]])).toEqual([
      ['lines-havulinna-paper', '480'],
    ]);
  });

  test('of a quarter ahead leads to the accounts with their budgets by quarter', () => {
    const rows = ahead[0]?.tables[0]?.rows ?? [];
    expect(read(ahead[0]?.summary ?? [])).toBe('2026-Q4, target 1,100, budget 500, gap –');
    expect(rows.find(({ level }) => level === 'person')?.opens).toBe('/budget/#person-petri-salmela-2026-q3');
  });
});

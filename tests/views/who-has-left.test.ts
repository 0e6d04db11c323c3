import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { budgetSheet } from '#domain/budget/budget-sheet.ts';
import { judge } from '#domain/checks/judge.ts';
import { budgetWorkbook } from '#data/budget-workbook.ts';
import { dataFile, tableCalled } from '#data/data-files.ts';
import { rollUpWorkbook } from '#data/workbook.ts';
import { searchRecords } from '#indexing/records.ts';
import { accountsList } from '#views/accounts/accounts-list.ts';
import { callSheetOf } from '#views/account/call-sheet.ts';
import { relationshipMap } from '#views/account/relationship-map.ts';
import { actOf } from '#views/flags/flag-duty.ts';
import { comingActionList } from '#views/home/coming-actions.ts';
import { ownAccounts } from '#views/home/entrances.ts';
import { nextStep } from '#views/home/next-step.ts';
import { warningRow } from '#views/home/warnings.ts';
import { wordData } from '#views/people/stakeholder-data.ts';
import { facetNames, stakeholderRows } from '#views/people/stakeholders.ts';
import { newCustomerPage } from '#views/new-customers/new-customers.ts';
import { calendarFile } from '#views/rhythm/calendar.ts';
import { salesPlanPage } from '#views/sales-plans/sales-plan.ts';
import { rollUpBy } from '#views/segments/roll-up-by.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

test.each([
  ['en', 'Petri Salmela (left)', 'P. Salmela (left)'],
  ['fi', 'Petri Salmela (lähtenyt)', 'P. Salmela (lähtenyt)'],
] as const)(
  'who has left and still holds something is marked wherever they are named, in %s',
  (language, name, short) => {
    const people = ['petri-salmela', 'sanna-rintala'].map((id) => ({
      id,
      name: id === 'petri-salmela' ? 'Petri Salmela' : 'Sanna Rintala',
      functions: ['sales' as const],
      ...(id === 'petri-salmela' && { until: '2026-09-18' }),
    }));
    const action = { id: 'a1', action: 'Count', owner: 'petri-salmela', function: 'sales' as const, due: '2026-09-25' };
    const told: Told = {
      units: { process: { name: 'Process', people } },
      accounts: {
        'havulinna-paper': {
          people: [{ id: 'anna-aro', name: 'Anna Aro', influence: 'high', counterpart: 'petri-salmela' }],
          actions: [{ ...action, stage: 'planned' }],
        },
      },
      salesPlans: { south: { owner: 'petri-salmela', customers: [{ id: 'small', name: 'Small' }] } },
      newCustomers: { lakes: { name: 'Lakes', owner: 'petri-salmela' } },
    };
    const namesOn = (day: string) => {
      const site = siteOf(kaarnavesi(told), day, { language });
      const account = site.portfolio.accountById.get('havulinna-paper')!;
      const sheet = callSheetOf(site, account);
      return [
        comingActionList(site).first[0]?.owner,
        nextStep(site, account, '2026-Q3').owner,
        sheet.people[0]?.counterpart,
        sheet.line.includes(name),
        ownAccounts(site)[0]?.name,
        accountsList(site).managers[0]?.name,
        /^DESCRIPTION:\S+ (.*?)\\n/m.exec(calendarFile(site).replaceAll('\r\n ', ''))?.[1],
        rollUpBy(site, 'owner').segments.find(({ id }) => id === 'owner-petri-salmela')?.name,
        salesPlanPage(site, site.portfolio.salesPlans[0]!).owner,
        newCustomerPage(site, site.portfolio.newCustomerPlans[0]!).lede.includes(name),
        warningRow(site, { ...judge(site.book)[0]!, owner: 'petri-salmela' }).owner,
        /^petri-salmela,.*,(true|false),/m.exec(dataFile(tableCalled('team', 'csv'), 'csv', site))?.[1],
      ];
    };
    expect(namesOn('2026-09-18')).toEqual([
      short,
      short,
      short,
      true,
      name,
      ...[name, name, name, name, true, short, 'true'],
    ]);
    const there = ['P. Salmela', 'P. Salmela', 'P. Salmela'];
    expect(namesOn('2026-09-17')).toEqual([
      ...there,
      false,
      'Petri Salmela',
      ...Array.from({ length: 4 }, () => 'Petri Salmela'),
      false,
      'P. Salmela',
      'false',
    ]);
  },
);

const MILL: Told = {
  units: {
    process: {
      name: 'Process',
      people: [
        {
          id: 'petri-salmela',
          name: 'Petri Salmela',
          title: 'Salesman',
          functions: ['sales'],
          until: '2026-09-18',
          successor: 'sanna-rintala',
        },
        { id: 'sanna-rintala', name: 'Sanna Rintala', functions: ['sales'] },
      ],
    },
  },
  accounts: {
    'havulinna-paper': {
      kam: 'petri-salmela',
      targets: { '2026-Q3': 900_000 },
      budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q3': 400_000 } }],
      people: [
        { id: 'anna-aro', name: 'Anna Aro', influence: 'high', counterpart: 'petri-salmela' },
        { id: 'eero-aro', name: 'Eero Aro', reportsTo: 'anna-aro', counterpart: 'sanna-rintala' },
      ],
    },
  },
  salesPlans: { south: { owner: 'petri-salmela', customers: [{ id: 'small', name: 'Small' }] } },
};

test.each([
  ['en', 'Petri Salmela (left)', 'Salesman (left)', 'Ask Sanna Rintala'],
  ['fi', 'Petri Salmela (lähtenyt)', 'Salesman (lähtenyt)', 'Kysy: Sanna Rintala'],
] as const)(
  'who has left is marked in lists of people, on the map, in workbooks and in the search, in %s',
  async (language, name, title, asked) => {
    const namesOn = async (day: string) => {
      const site = siteOf(kaarnavesi(MILL), day, { language });
      const account = site.portfolio.accountById.get('havulinna-paper')!;
      const found = (url: string) => searchRecords(site).find((record) => record.url.includes(url));
      const budget = budgetWorkbook(budgetSheet(site.book), {
        currency: site.portfolio.company.currencyUnit,
        words: site.t,
        company: 'Kaarnavesi Oy',
        asOf: day,
      });
      const cells = async (bytes: Promise<Uint8Array>) =>
        (await readXlsx(await bytes)).sheets
          .flatMap(({ rows }) => rows.flat())
          .filter((cell) => typeof cell === 'string');
      return {
        list: stakeholderRows(site).find((row) => row.name === 'Anna Aro')?.counterpart?.name,
        facet: facetNames(site, 'counterpart').get('petri-salmela'),
        map: relationshipMap(site, account)?.boxes.map((box) => [box.counterpart, box.isCounterpartGone]),
        rollUp: (await cells(rollUpWorkbook(site))).find((cell) => cell.startsWith('Petri')),
        budget: (await cells(budget)).find((cell) => cell.startsWith('Petri')),
        plan: found('/accounts/havulinna-paper/')?.note.split(', ').at(-1),
        salesPlan: found('/sales-plans/south/')?.note.split(', ').at(-1),
        member: found('/team/petri-salmela/')?.note.split(', ')[0],
        asked: actOf(site, { ...judge(site.book)[0]!, owner: 'petri-salmela' })?.text,
      };
    };
    const [PS, SR] = ['PS', 'SR'];
    expect(await namesOn('2026-09-18')).toEqual({
      list: name,
      facet: name,
      map: [
        [`(${PS})`, true],
        [SR, false],
      ],
      ...{ rollUp: name, budget: name, plan: name, salesPlan: name },
      member: title,
      asked,
    });
    const there = await namesOn('2026-09-17');
    expect(there).toMatchObject({
      list: 'Petri Salmela',
      map: [
        [PS, false],
        [SR, false],
      ],
      member: 'Salesman',
    });
    expect(new Set([there.facet, there.rollUp, there.budget, there.plan, there.salesPlan])).toEqual(
      new Set(['Petri Salmela']),
    );
    expect(there.asked).toContain('Petri Salmela');
  },
);

test('a search of people finds who has left by the plain name', () => {
  const site = siteOf(kaarnavesi(MILL), '2026-09-18');
  expect(
    wordData(site)
      .map(([names]) => names.split('\n').at(-1))
      .sort(),
  ).toEqual(['Petri Salmela', 'Sanna Rintala']);
});

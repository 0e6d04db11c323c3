import { expect, test } from 'vitest';
import { judge } from '#domain/checks/judge.ts';
import { dataFile, tableCalled } from '#data/data-files.ts';
import { accountsList } from '#views/accounts/accounts-list.ts';
import { callSheetOf } from '#views/account/call-sheet.ts';
import { comingActionList } from '#views/home/coming-actions.ts';
import { ownAccounts } from '#views/home/entrances.ts';
import { nextStep } from '#views/home/next-step.ts';
import { warningRow } from '#views/home/warnings.ts';
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

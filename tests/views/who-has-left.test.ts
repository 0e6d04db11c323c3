import { expect, test } from 'vitest';
import { callSheetOf } from '#views/account/call-sheet.ts';
import { comingActionList } from '#views/home/coming-actions.ts';
import { ownAccounts } from '#views/home/entrances.ts';
import { nextStep } from '#views/home/next-step.ts';
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
      ];
    };
    expect(namesOn('2026-09-18')).toEqual([short, short, short, true, name]);
    expect(namesOn('2026-09-17')).toEqual(['P. Salmela', 'P. Salmela', 'P. Salmela', false, 'Petri Salmela']);
  },
);

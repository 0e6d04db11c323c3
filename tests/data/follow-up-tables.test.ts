import { expect, test } from 'vitest';
import { dataFile, tableCalled } from '#data/data-files.ts';
import { dictionaryFile } from '#data/dictionary.ts';
import { kaarnavesi, siteOf, type Told } from '../sample-company/company.ts';

const TOLD: Told = {
  accounts: {
    'havulinna-paper': {
      crm: { id: 'ACC-417' },
      needs: [{ id: 'n1', need: 'Less fresh water', basis: 'Told', asOf: '2026-08-01' }],
      people: [{ id: 'sini-karppinen', name: 'Sini Karppinen' }],
      promises: [
        { id: 'p1', promise: 'A spare analyser', to: 'sini-karppinen', by: 'petri-salmela', due: '2026-10-30' },
        {
          ...{ promise: 'Figures by Friday', to: 'sini-karppinen', by: 'petri-salmela', due: '2026-09-04' },
          brokenOn: '2026-09-05',
        },
      ],
      feedback: [{ on: '2026-08-18', by: 'Production manager', score: 3, said: 'Too late', noChange: 'Once only' }],
      openQuestions: [{ id: 'q1', question: 'Who owns the list?', owner: 'petri-salmela', due: '2026-09-30' }],
      changes: [{ on: '2026-10-31', what: 'The mill manager retires', touches: ['sini-karppinen'] }],
      trust: [{ quarter: '2026-Q2', score: 3, comment: 'Users not heard' }],
      valueClaims: [{ need: 'n1', measure: 'Water per tonne', unit: 'm³/t', baseline: 14.2, target: 9.5 }],
    },
  },
};

test('what was promised, said, asked, changed, trusted and claimed has a file each', () => {
  const facts = siteOf(kaarnavesi(TOLD), '2026-09-18');
  const csv = (name: string) => dataFile(tableCalled(name, 'csv'), 'csv', facts);
  expect(csv('promises')).toBe(
    [
      'account,crmId,id,promise,to,by,due,keptOn,brokenOn',
      'havulinna-paper,ACC-417,p1,A spare analyser,sini-karppinen,petri-salmela,2026-10-30,,',
      'havulinna-paper,ACC-417,,Figures by Friday,sini-karppinen,petri-salmela,2026-09-04,,2026-09-05',
      '',
    ].join('\n'),
  );
  expect(csv('feedback')).toBe(
    [
      'account,crmId,on,by,score,said,action,noChange',
      'havulinna-paper,ACC-417,2026-08-18,Production manager,3,Too late,,Once only',
      '',
    ].join('\n'),
  );
  const lastRow = (name: string) => csv(name).trimEnd().split('\n').at(-1);
  expect(lastRow('open-questions')).toBe('havulinna-paper,ACC-417,q1,Who owns the list?,,petri-salmela,2026-09-30,,');
  expect(lastRow('changes')).toBe(
    'havulinna-paper,ACC-417,,2026-10-31,,The mill manager retires,organisation,,sini-karppinen,',
  );
  expect(lastRow('trust')).toBe('havulinna-paper,ACC-417,2026-Q2,3,Users not heard');
  expect(lastRow('value-claims')).toBe('havulinna-paper,ACC-417,,n1,Water per tonne,m³/t,14.2,9.5,,,');
});

test.each(['en', 'fi'] as const)('the dictionary says what each of their columns is, in %s', (language) => {
  const dictionary = dictionaryFile(siteOf(kaarnavesi(TOLD), '2026-09-18', { language }));
  for (const name of ['promises', 'feedback', 'open-questions', 'changes', 'trust', 'value-claims'])
    expect(dictionary, name).toContain(`"${name}"`);
});

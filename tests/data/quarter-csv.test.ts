import { expect, test } from 'vitest';
import { quarterAsCsv } from '#data/quarter-csv.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

test('a quarter as CSV has a row for everybody who has a figure in it, in plain decimals, and what is not set is empty', () => {
  const portfolio = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        name: 'Havulinna, Paper',
        targets: { '2026-Q3': 520_000 },
        budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q3': 480_000.5 } }],
      },
      'aallokko-dairy': {
        name: 'Aallokko Dairy',
        budget: [{ id: 'l1', confidence: 'secure', sales: { '2026-Q4': 10_000 } }],
      },
    },
    sales: [['havulinna-paper', '2026-08', 30_000_025]],
  });
  const site = siteOf(portfolio, '2026-09-18');
  expect(quarterAsCsv(quarterView(site, '2026-Q3'))).toBe(
    'kind,id,name,quarter,target,budget,forecast,actual\naccount,havulinna-paper,"Havulinna, Paper",2026-Q3,520000.00,480000.50,,300000.25\n',
  );
  expect(quarterAsCsv(quarterView(site, '2026-Q4'))).toBe(
    'kind,id,name,quarter,target,budget,forecast,actual\naccount,aallokko-dairy,Aallokko Dairy,2026-Q4,,10000.00,,\n',
  );
});

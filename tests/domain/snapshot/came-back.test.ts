import { expect, test } from 'vitest';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

/** Since when, until when and why not a customer, as the third quarter was sealed. */
function sealed(breaks: { from: string; until: string; reason?: string }[], more: object = {}) {
  const portfolio = kaarnavesi({ accounts: { mill: { since: '2020-01-01', breaks, ...more } } });
  const [account] = takeSnapshot(portfolio, [], '2026-Q3', '2026-10-07').accounts;
  return [account?.since, account?.until, account?.untilReason?.join('')];
}
const away = (from: string, until = '2026-08-15') => ({ from, until, reason: 'Another supplier' });

test('of one that came back a seal holds its last beginning, and the end before it where that was in the quarter', () => {
  expect(sealed([away('2026-07-01')])).toEqual(['2026-08-15', '2026-07-01', 'Another supplier']);
  expect(sealed([away('2026-08-14')])).toEqual(['2026-08-15', '2026-08-14', 'Another supplier']);
  expect(sealed([away('2026-06-30')])).toEqual(['2026-08-15', undefined, undefined]);
  expect(sealed([away('2025-01-01', '2025-06-01'), away('2026-07-02')])).toEqual([
    '2026-08-15',
    '2026-07-02',
    'Another supplier',
  ]);
});

test('of one that never left it holds its own beginning and end', () => {
  expect(sealed([])).toEqual(['2020-01-01', undefined, undefined]);
  const lost = { status: 'lost', until: '2026-09-01', untilReason: 'Closed' };
  expect(sealed([], lost)).toEqual(['2020-01-01', '2026-09-01', 'Closed']);
  expect(sealed([away('2026-07-01')], lost)).toEqual(['2026-08-15', '2026-09-01', 'Closed']);
});

import { expect, test } from 'vitest';
import { accountQuarterPage } from '#views/quarters/account-quarter.ts';
import { companyQuarterPage } from '#views/quarters/company-quarter.ts';
import { quarterView } from '#views/quarters/quarter-view.ts';
import { kaarnavesi, siteOf, type Told } from '../../sample-company/company.ts';

const action = (id: string, due: string, closedOn?: string) => ({
  id,
  action: `Action ${id}`,
  owner: 'petri-salmela',
  due,
  ...(closedOn === undefined ? { stage: 'planned' as const } : { stage: 'done' as const, closedOn }),
});
const TOLD: Told = {
  accounts: {
    'havulinna-paper': {
      actions: [
        action('late', '2026-08-10'),
        action('ended', '2026-07-20', '2026-07-19'),
        action('soon', '2026-09-25'),
        action('last', '2026-09-30'),
        action('next', '2026-11-20'),
      ],
    },
  },
};

/** The heads with their actions, and those that ended, on the page of the company and of the account. */
function pages(quarter: string, asOf: string, language: 'en' | 'fi' = 'en') {
  const view = quarterView(siteOf(kaarnavesi(TOLD), asOf, { language }), quarter);
  const told = ({
    groups,
    closed,
    looksAhead,
  }: ReturnType<typeof companyQuarterPage>['actions'] | ReturnType<typeof accountQuarterPage>['actions']) => ({
    open: groups.map(({ head, rows }) => [head, ...rows.map((row) => row.action)]),
    closed: closed.map((row) => row.action),
    looksAhead,
  });
  return [told(companyQuarterPage(view).actions), told(accountQuarterPage(view, view.snapshot.accounts[0]!).actions)];
}

test('a quarter that runs looks ahead: past their day, the next thirty days, later; what ended is apart', () => {
  for (const page of pages('2026-Q3', '2026-08-20'))
    expect(page).toEqual({
      open: [
        ['Overdue, 1', 'Action late'],
        ['Later, 2', 'Action soon', 'Action last'],
      ],
      closed: ['Action ended'],
      looksAhead: true,
    });
  for (const page of pages('2026-Q3', '2026-09-18', 'fi'))
    expect(page.open.map(([head]) => head)).toEqual(['Myöhässä, 1', 'Seuraavat 30 päivää, 2']);
});

test('so does one to come', () => {
  for (const page of pages('2026-Q4', '2026-09-18'))
    expect(page).toMatchObject({ open: [['Later, 1', 'Action next']], closed: [], looksAhead: true });
});

test('of a quarter that is over it says what was left open, and what ended stands beside it', () => {
  for (const page of pages('2026-Q3', '2026-10-05'))
    expect(page).toMatchObject({
      open: [['Left open, 3', 'Action late', 'Action soon', 'Action last']],
      closed: ['Action ended'],
      looksAhead: false,
    });
});

import { expect, test } from 'vitest';
import { ownTarget, topDown } from '#domain/budget/allocation.ts';
import { openBook } from '#domain/budget/figures.ts';
import { gapCauses } from '#domain/budget/gap-causes.ts';
import { groupsOf } from '#domain/budget/groups.ts';
import { meetingByGroup, meetingByOrganisation, meetingBySegment } from '#domain/budget/meeting.ts';
import { kaarnavesi } from '../../sample-company/company.ts';

const Q = '2026-Q3';

test('invoices count from the month that has begun by the day; a month still to come of the same quarter does not', () => {
  const portfolio = kaarnavesi({
    accounts: { a: {} },
    sales: [
      ['a', '2026-08', 500],
      ['a', '2026-09', 70],
    ],
  });
  const actual = (asOf: string) => openBook(portfolio, asOf).figuresOf(portfolio.accounts[0]!, Q).actual;
  expect([actual('2026-07-31'), actual('2026-08-01'), actual('2026-08-31'), actual('2026-09-01')]).toEqual([
    undefined,
    500,
    500,
    570,
  ]);
});

test('a target says where it stands: on the thing itself, on its parts or nowhere', () => {
  const book = openBook(kaarnavesi({ accounts: { a: { targets: { [Q]: 1 } }, b: {} } }), '2026-09-18');
  const [a, b] = book.portfolio.accounts.map((account) => ownTarget(account, Q, book));
  expect([a?.setOn, b?.setOn]).toEqual(['itself', 'nowhere']);
  const none = () => [];
  const targets = [
    topDown(5, none, none),
    topDown(undefined, () => [a!, b!], none),
    topDown(undefined, () => [b!], none),
  ];
  expect(targets.map(({ setOn }) => setOn)).toEqual(['itself', 'parts', 'nowhere']);
});

test('an account that has exactly its target is neither short nor over', () => {
  const budget = [{ confidence: 'secure' as const, sales: { [Q]: 100 } }];
  const book = openBook(kaarnavesi({ accounts: { a: { targets: { [Q]: 100 }, budget } } }), '2026-09-18');
  expect(gapCauses(book.portfolio.accounts, Q, book)).toMatchObject({ short: [], over: [] });
});

test('groups stand in the order of the ids on top, however their members are called', () => {
  const portfolio = kaarnavesi({
    accounts: { a: { parent: 'y' }, b: { parent: 'x' }, c: { parent: 'w' }, w: {}, x: {}, y: {} },
  });
  expect(groupsOf(portfolio).map(({ parent }) => parent.id)).toEqual(['w', 'x', 'y']);
});

test('each row in which the two budgets meet says what it is, and where its own target may be written', () => {
  const book = openBook(
    kaarnavesi({
      company: { targetBasis: 'Last year.' },
      accounts: { top: {}, under: { parent: 'top' }, alone: {} },
      newCustomers: { lakes: {} },
    }),
    '2026-09-18',
  );
  const rows = ({ level, id, name, written, parts }: ReturnType<typeof meetingBySegment>) => [
    [level, id, name, written?.source.file, written?.basis],
    ...parts.map((part) => [part.level, part.id, part.name, part.written?.source.file, part.parts.length]),
  ];
  expect(rows(meetingBySegment(Q, book))).toEqual([
    ['company', 'company', 'Kaarnavesi Oy', 'company.yaml', 'Last year.'],
    ['segment', 'key-accounts', 'Key accounts', 'segments/key-accounts.yaml', 0],
    ['new-customers', 'new-customers', undefined, undefined, 0],
  ]);
  expect(rows(meetingByGroup(Q, book)!)).toEqual([
    ['company', 'company', 'Kaarnavesi Oy', undefined, undefined],
    ['group', 'top', 'Havulinna Paper', undefined, 0],
    ['rest', 'rest', undefined, undefined, 0],
  ]);
  expect(rows(meetingByOrganisation(Q, book))).toEqual([
    ['company', 'company', 'Kaarnavesi Oy', 'company.yaml', 'Last year.'],
    ['unit', 'process', 'Process industry', 'team/process.yaml', 2],
  ]);
});

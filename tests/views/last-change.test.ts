import { expect, test } from 'vitest';
import type { Edit, FileHistory, History, LineChange } from '#domain/history.ts';
import { positionAt } from '#domain/place.ts';
import { placesOf } from '../places.ts';
import type { Portfolio } from '#domain/portfolio.ts';
import { changeOf } from '#views/account/sections.ts';
import { whatChanged } from '#views/home/what-changed.ts';
import { contributorsTo } from '#views/history/contributors.ts';
import { fileChange } from '#views/history/last-change.ts';
import { accountFigure } from '#views/figures/quarter-figure.ts';
import { linesPanel } from '#views/segments/lines-panel.ts';
import { kaarnavesi, siteOf } from '../sample-company/company.ts';

const AS_OF = '2026-09-18';
const FILE = 'accounts/havulinna-paper.mdx';
const edit = (on: string, by: string, why: string, files: string[] = [FILE]): Edit => ({
  on,
  at: Date.parse(`${on}T12:00:00Z`) / 1000,
  by,
  why,
  commit: on.replaceAll('-', '').slice(1),
  files,
});
const PLAN = edit('2026-06-20', 'Petri Salmela', 'Plan of the half-year');
const VOLUME = edit('2026-09-11', 'Petri Salmela', 'Volume confirmed');
const POHJOLA = edit('2026-09-09', 'Henna Koivu', 'Pohjola judged after the pilot meeting');

/** Havulinna's plan: people on line 3, two budget lines from line 5 on, each on one line. */
function portfolio(): Portfolio {
  const told = kaarnavesi({
    accounts: {
      'havulinna-paper': {
        budget: ['l1', 'l2'].map((id) => ({
          id,
          line: `Line ${id}`,
          confidence: 'secure' as const,
          sales: { '2026-Q3': 100_000 },
        })),
      },
      'meritar-foods': { name: 'Meritar Foods' },
    },
  });
  const places = placesOf({
    people: positionAt(3, 1),
    budget: positionAt(4, 1),
    'budget.0': positionAt(5, 5),
    'budget.0.sales.2026-Q3': positionAt(5, 9),
    'budget.1': positionAt(6, 5),
    'budget.1.sales.2026-Q3': positionAt(6, 9),
  });
  for (const account of told.accounts) if (account.id === 'havulinna-paper') account.source = { file: FILE, places };
  return told;
}
const history = (lines: readonly LineChange[] | 'as-file' | undefined, edits: readonly Edit[] = []): History => ({
  files: new Map<string, FileHistory>([[FILE, { last: VOLUME, lines }]]),
  edits,
});
const siteWith = (known: History | undefined, language: 'en' | 'fi' = 'en') => ({
  ...siteOf(portfolio(), AS_OF, { language }),
  history: known,
});
const havulinna = (site: ReturnType<typeof siteWith>) => site.portfolio.accountById.get('havulinna-paper')!;
const LINES = [PLAN, PLAN, POHJOLA, PLAN, VOLUME, PLAN];

test('a section says when it was changed last, by whom and why', () => {
  const site = siteWith(history(LINES));
  expect(changeOf(site, havulinna(site), 'people')).toMatchObject({
    said: '9 Sep, H. Koivu',
    why: 'Pohjola judged after the pilot meeting',
  });
  expect(changeOf(site, havulinna(site), 'budget')).toMatchObject({
    said: '11 Sep, P. Salmela',
    why: 'Volume confirmed',
  });
  const finnish = siteWith(history(LINES), 'fi');
  expect(changeOf(finnish, havulinna(finnish), 'people')?.said).toBe('9.9., H. Koivu');
});

test('where single lines were not read, only the plan as a whole says it', () => {
  const site = siteWith(history(undefined));
  expect(changeOf(site, havulinna(site), 'people')).toBeUndefined();
  expect(fileChange(site, FILE)?.said).toBe('Last change 11 Sep by Petri Salmela');
});

test('a budget opens to the last change of each line, also where all lines share it', () => {
  const site = siteWith(history(LINES));
  const panel = accountFigure(site, havulinna(site)).panels.find(({ measure }) => measure === 'budget');
  expect(panel?.parts.map(({ change }) => `${change?.said}: ${change?.why}`)).toEqual([
    '11 Sep, P. Salmela: Volume confirmed',
    '20 Jun, P. Salmela: Plan of the half-year',
  ]);
  const whole = siteWith(history('as-file'));
  const shared = accountFigure(whole, havulinna(whole)).panels.find(({ measure }) => measure === 'budget');
  expect(shared?.parts.map(({ change }) => change?.said)).toEqual(['11 Sep, P. Salmela', '11 Sep, P. Salmela']);
  expect(linesPanel(site, havulinna(site), ['2026-Q3'])?.lines.map(({ change }) => change?.why)).toEqual([
    'Volume confirmed',
    'Plan of the half-year',
  ]);
});

test('a line that is not committed yet says so, and a day of another year has its year', () => {
  const site = siteWith(
    history([
      PLAN,
      PLAN,
      'uncommitted',
      PLAN,
      edit('2025-12-01', 'Petri Salmela', 'x'),
      edit('2025-12-01', 'Petri Salmela', 'x'),
    ]),
  );
  expect(changeOf(site, havulinna(site), 'people')).toEqual({
    said: 'Not committed yet',
    why: undefined,
    commit: undefined,
  });
  expect(linesPanel(site, havulinna(site), ['2026-Q3'])?.lines[0]?.change?.said).toBe('1 Dec 2025, P. Salmela');
});

test('without git there is the file and the line, and nothing else is said', () => {
  const site = siteWith(undefined);
  expect(changeOf(site, havulinna(site), 'people')).toBeUndefined();
  expect(whatChanged(site)).toBeUndefined();
  expect(accountFigure(site, havulinna(site)).panels[0]?.parts[0]).toMatchObject({
    place: { text: 'havulinna-paper.mdx:5' },
    change: undefined,
  });
});

test('the first page lists the plans changed in the seven days before, newest first, four of them', () => {
  const days = ['2026-09-18', '2026-09-17', '2026-09-16', '2026-09-11', '2026-09-10', '2026-09-19'];
  const site = siteWith(
    history(undefined, [
      ...days.map((on) => edit(on, 'Petri Salmela', `What was seen on ${on}`)),
      edit('2026-09-15', 'Marja Tuomisto', 'Names', [FILE, 'accounts/meritar-foods.mdx', 'segments/key-accounts.yaml']),
      edit('2026-09-14', 'Marja Tuomisto', 'The method', ['handbook/en/attitudes.mdx']),
      edit('2026-09-13', 'Marja Tuomisto', 'Targets', ['company.yaml']),
    ]),
  );
  const changed = whatChanged(site);
  expect(changed?.rows.map(({ day, subject, more, why }) => [day, subject.text, more, why])).toEqual([
    ['18 Sep', 'Havulinna Paper', undefined, 'What was seen on 2026-09-18'],
    ['17 Sep', 'Havulinna Paper', undefined, 'What was seen on 2026-09-17'],
    ['16 Sep', 'Havulinna Paper', undefined, 'What was seen on 2026-09-16'],
    ['15 Sep', 'Havulinna Paper', 'and 2 more', 'Names'],
  ]);
  expect(changed?.all).toBe(6);
});

test('an edit without a telling reason says who made it in its place', () => {
  const rows = whatChanged(siteWith(history(undefined, [edit('2026-09-16', 'Petri Salmela', '')])))?.rows;
  expect(rows?.map(({ why, by }) => [why, by])).toEqual([['', 'P. Salmela']]);
});

test('a week without edits has no list', () => {
  expect(whatChanged(siteWith(history(undefined, [PLAN])))).toBeUndefined();
});

test('a plan names who has written it, those with most edits first, and leads to where proposals wait', () => {
  const edits = [
    PLAN,
    VOLUME,
    POHJOLA,
    edit('2026-09-30', 'Later', 'After the day'),
    edit('2026-09-01', 'Aino Laine', 'Other', ['accounts/meritar-foods.mdx']),
  ];
  const site = siteWith(history('as-file', edits));
  const [account] = site.portfolio.accounts;
  if (!account) expect.unreachable('the plan is there');
  expect(contributorsTo(site, account)).toEqual({
    said: 'Accepted edits by Petri Salmela (2), Henna Koivu (1).',
    waiting: undefined,
  });
  const hosted = {
    ...site.portfolio.company,
    repository: { host: 'gitlab' as const, url: 'https://code.example/plans/', branch: 'main', folder: 'content' },
  };
  const atHost = { ...site, portfolio: { ...site.portfolio, company: hosted } };
  expect(contributorsTo(atHost, account)?.waiting?.href).toBe('https://code.example/plans/-/merge_requests');
  expect(contributorsTo(siteWith(undefined), account)).toBeUndefined();
});

test('many who have written a plan are counted beyond the fourth', () => {
  const names = ['Ada', 'Bea', 'Cia', 'Dan', 'Eva', 'Fia'];
  const site = siteWith(
    history(
      'as-file',
      names.map((name) => edit('2026-06-20', name, '')),
    ),
    'fi',
  );
  const [account] = site.portfolio.accounts;
  expect(account && contributorsTo(site, account)?.said).toBe(
    'Hyväksyttyjä muutoksia: Ada (1), Bea (1), Cia (1), Dan (1) ja 2 muuta.',
  );
});

test('a reason keeps its author’s words and says their language on pages of another one', () => {
  const said = { ...POHJOLA, why: 'Arvioitu uudelleen kokouksen jälkeen', lang: 'fi' };
  const known = { ...history('as-file'), files: new Map([[FILE, { last: said, lines: 'as-file' as const }]]) };
  expect(fileChange(siteWith(known), FILE)).toMatchObject({ why: said.why, whyIn: 'fi' });
  expect(fileChange(siteWith(known, 'fi'), FILE)).toMatchObject({ why: said.why, whyIn: undefined });
  // Git tells no language: the reason is in the one that the company writes in.
  expect(fileChange(siteWith(history('as-file')), FILE)).toMatchObject({ whyIn: undefined });
  expect(fileChange(siteWith(history('as-file'), 'fi'), FILE)).toMatchObject({ whyIn: 'en' });
});

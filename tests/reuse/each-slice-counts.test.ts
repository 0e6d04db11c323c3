import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { differing, EditedCompany, removeCompanies } from './kept-builds.ts';

const companies: EditedCompany[] = [];
afterAll(() => removeCompanies(companies));

const HAVULINNA = 'accounts/havulinna-paper.mdx';
const TEAM = 'team/process.yaml';
const HISTORY = 'history.json';
const OWN_PAGE = 'handbook/en/visits.mdx';
const OWN_TEXT = '---\ntitle: Visits\nsummary: How we visit.\norder: 5\n---\n\nCall before you come.\n';
const NEW_CUSTOMERS = 'new-customers/pilots.mdx';
/** A prospect that the account of `addAccount` is. */
const OF_A_PROSPECT = `---
name: Pilots
owner: petri-salmela
targetGroup:
  who: Mills that wash
  criteria: [More than 200 people]
goal: One mill
strategy: One pilot
wanted: { 2026-Q4: 1 }
prospects:
  - { id: uusi, name: Uusi Foods }
---
`;
const BEGUN = 'reviews/2026-Q3/havulinna-paper.mdx';
/** Nobody has judged the quarter yet. */
const BEGUN_TEXT = '---\nof: havulinna-paper\non: 2026-09-17\ntookPart: [petri-salmela]\n---\n';
const GROUP = 'groups/north.yaml';

function addAccount(of: EditedCompany): void {
  of.write(
    'accounts/uusi.mdx',
    of.text('accounts/meritar-foods.mdx').replace('Meritar', 'Uusi').replace('ACC-2', 'ACC-9'),
  );
}

function addMember(of: EditedCompany): void {
  of.swap(TEAM, /^people:\n/m, 'people:\n  - { id: uusi-henkilo, name: Uusi Henkilö, functions: [sales] }\n');
}

/**
 * Every kind of slice, by its name, and an edit after which a build that forgot to ask it leaves a page that it should
 * not.
 */
const KINDS: readonly (readonly [
  kind: string,
  named: RegExp,
  edit: (edited: EditedCompany) => void | Promise<void>,
])[] = [
  [
    'a field of a plan',
    /^en\/account:[^|]+\|purpose$/,
    (of) => of.swap(HAVULINNA, 'Close the water loop', 'Close each water loop'),
  ],
  ['a person', /^en\/person:/, (of) => of.swap(HAVULINNA, 'Bring the permit dates.', 'Bring all dates.')],
  ['one of our people', /^en\/member:/, (of) => of.swap(TEAM, 'name: Henna Koivu', 'name: Henna Kuusi')],
  ['a segment', /^en\/segment:/, (of) => of.swap('segments/key-accounts.yaml', 'contact: 60', 'contact: 61')],
  ['a group parent', /^en\/holding:/, (of) => of.swap(GROUP, 'buys nothing', 'never buys')],
  ['a unit', /^en\/unit:/, (of) => of.swap(TEAM, 'name: Process industry', 'name: Process and paper')],
  [
    'the company',
    /^en\/company\|/,
    (of) => of.swap('company.yaml', 'name: Service is 40% of sales', 'name: Service is half of sales'),
  ],
  ['a sales plan', /^en\/sales-plan:/, (of) => of.swap('sales-plans/south.mdx', 'name: South', 'name: South and west')],
  [
    'a review',
    /^en\/review:/,
    (of) => of.swap(of.files().find((file) => file.startsWith('reviews/')) ?? '', /judgement: /, 'judgement: Again, '),
  ],
  [
    'a plan of new customers',
    /^en\/new-customer-plan:/,
    (of) => of.swap(NEW_CUSTOMERS, 'strategy: One pilot', 'strategy: Two pilots'),
  ],
  ['a review that is begun', /^en\/begun-review:/, (of) => of.swap(BEGUN, 'tookPart', 'change: c1\ntookPart')],
  ['a list of things', /^portfolio:en\|accounts$/, addAccount],
  ['figures of a quarter', /^book:en of /, (of) => of.swap(HAVULINNA, /(2026-Q3: )\d/, '$19')],
  [
    'rows of finance',
    /^en\/actuals\||^book:en of .*\|rows /,
    (of) => of.swap('actuals/sales-2026.csv', '300000.00', '310000.00'),
  ],
  ['the day', /^(?:facts|book):en\|asOf$/, (of) => void (of.asOf = '2026-09-19')],
  [
    'open red flags',
    /^asked facts:en\||^facts:en\|(?:redF|f)lags$/,
    (of) => of.swap(HAVULINNA, 'lastContact: 2026-09-01', 'lastContact: 2026-04-01'),
  ],
  ['a state of a quarter', /^state book:en /, (of) => of.swap(HAVULINNA, /(2026-Q3: )\d/, '$19')],
  ['a seal', /seal:|^portfolio:en\|snapshots$/, (of) => of.seal('2026-Q2')],
  [
    'what forms are made with',
    /^en\/forms\|/,
    (of) => of.swap(HAVULINNA, 'Close the water loop', 'Close each water loop'),
  ],
  ['an answer that is known by its value', /^answer\|/, addAccount],
  ['a key of a map', /^portfolio:en\.\w+\|=/, addAccount],
  ['a map as a whole', /^portfolio:en\.\w+\|\*/, addMember],
  ['the history of a file', /^en\/history\.files\|/, (of) => of.swap(HISTORY, 'Henna Koivu', 'Petri Salmela')],
  ['the list of edits', /^en\/history\|/, (of) => of.swap(HISTORY, 'Marja Tuomisto', 'Petri Salmela')],
  ['the languages of texts', /^state portfolio:en texts/, (of) => of.swap(HAVULINNA, 'lang: en', 'lang: fi')],
];

/**
 * One built company, of which each kind of slice has a copy to edit; in one language, since the other reads the same.
 */
const built = new EditedCompany();
companies.push(built);

beforeAll(async () => {
  // Its pages are those of the method: what they read of the company, others read as well.
  vi.stubEnv('RULLA_LEAVE_OUT', 'handbook');
  built.swap('company.yaml', 'languages: [en, fi]', 'languages: [en]');
  built.swap(HAVULINNA, /^name: /m, 'lang: en\nname: ');
  built.write(
    HISTORY,
    JSON.stringify({
      edits: [
        { on: '2026-09-12', by: 'Petri Salmela', why: 'Dates of the permit', files: [HAVULINNA] },
        { on: '2026-09-11', by: 'Henna Koivu', why: 'More contacts', files: ['segments/key-accounts.yaml'] },
        { on: '2026-09-10', by: 'Marja Tuomisto', why: 'First draft', files: [HAVULINNA] },
      ],
    }),
  );
  built.write(BEGUN, BEGUN_TEXT);
  built.write(NEW_CUSTOMERS, OF_A_PROSPECT);
  built.write(GROUP, 'name: North Group\nabout: A holding that buys nothing.\n');
  built.swap(HAVULINNA, /^segment: /m, 'parent: north\nsegment: ');
  await built.warm();
});

test('a build that asks all leaves no page that says what is so no more', async () => {
  vi.stubEnv('RULLA_LEAVE_OUT', 'handbook');
  const edited = new EditedCompany(built);
  companies.push(edited);
  for (const [kind, , edit] of KINDS) if (kind === 'a field of a plan' || kind === 'a person') await edit(edited);
  expect(await edited.isStale(await edited.warm())).toBe(false);
});

describe('a build that forgets to ask', () => {
  test.for(KINDS)('%s leaves a page that says what is so no more', async ([, named, edit]) => {
    vi.stubEnv('RULLA_LEAVE_OUT', 'handbook');
    const edited = new EditedCompany(built);
    companies.push(edited);
    await edit(edited);
    expect(await edited.isStale(await edited.warm(named))).toBe(true);
  });
});

test('a build that forgets to ask a handbook page of one’s own leaves what it said', async () => {
  vi.stubEnv('RULLA_LEAVE_OUT', 'charts,quarters,call-sheets,overviews,people,judgements,data,search');
  const edited = new EditedCompany();
  companies.push(edited);
  edited.write(OWN_PAGE, OWN_TEXT);
  await edited.warm();
  edited.swap(OWN_PAGE, 'before you come', 'the day before');
  expect(differing((await edited.warm(/^en\/own-page:/)).files, await edited.cold())).toEqual([
    'fi/handbook/visits/index.html',
    'handbook/visits/index.html',
  ]);
});

import { gunzipSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import type { Audience } from '#domain/plan/audience.ts';
import type { Language } from '#domain/plan/company.ts';
import { BLOCKS } from '#domain/plan/vocabulary.ts';
import { restatementsOf } from '#domain/snapshot/restatements.ts';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { assemble } from '#loading/assemble.ts';
import { portfolioFor } from '#loading/audience/portfolio-for.ts';
import { seenBy } from '#loading/audience/seen.ts';
import { readFolder } from '#loading/disk.ts';
import { linkProblems } from '#loading/linking/link-problems.ts';
import { only, type WrittenFile } from '#loading/written.ts';
import { filesOfSite } from '#printing/print-site.ts';
import { audienceFacts } from '#site/audience-facts.ts';
import { factsOf } from '#site/facts.ts';

// The demo is written once more with a word of its own behind every text of each customer, in each block, and behind
// what was thought of each person. Then sites are made for audiences of all kinds: none may hold a word that is not for
// it.

const DAY = '2026-09-18';
/** What was thought of a person. */
const OPINIONS = ['basis', 'history', 'personalWin', 'approach'];

let files: WrittenFile[];
beforeAll(async () => {
  const read = await readFolder('content');
  files = read.files.map(marked);
});

/** The word for a block of a customer; ids hold hyphens, so that no word is the beginning of another. */
const word = (customer: string, block: string) => `zq${customer.replaceAll('-', '')}zq${block}zq`;

/** The same data with a word behind each text of several words. */
function behind<T>(value: T, said: string): T {
  if (typeof value === 'string') return (value.includes(' ') ? `${value} ${said}` : value) as T;
  if (Array.isArray(value)) return value.map((each) => behind(each, said)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, behind(inner, said)])) as T;
}

function markedCustomer<T extends { people: readonly object[] }>(customer: T, id: string): T {
  const blocks = Object.entries(customer).map(([block, value]) => [block, behind(value, word(id, block))]);
  const people = customer.people.map((person) =>
    Object.fromEntries(
      Object.entries(person).map(([field, value]) => [
        field,
        behind(value, word(id, OPINIONS.includes(field) ? 'opinion' : 'people')),
      ]),
    ),
  );
  return { ...Object.fromEntries(blocks), people } as T;
}

function marked(file: WrittenFile): WrittenFile {
  switch (file.kind) {
    case 'account':
      return { ...file, data: markedCustomer(file.data, file.id), body: behind(file.body, word(file.id, 'body')) };
    case 'sales-plan':
      return {
        ...file,
        data: { ...file.data, customers: file.data.customers.map((each) => markedCustomer(each, each.id)) },
      };
    case 'review':
      return { ...file, data: behind(file.data, word(file.data.of, 'review')) };
    case 'snapshot': {
      const accounts = file.snapshot.accounts.map((account) => ({
        ...markedCustomer(account, account.id),
        closedFlags: behind(account.closedFlags, word(account.id, 'redFlags')),
        people: account.people.map((person) => ({
          ...person,
          title: behind(person.title, word(account.id, 'people')),
          judged: behind(person.judged, word(account.id, 'opinion')),
        })),
      }));
      return { ...file, snapshot: { ...file.snapshot, accounts } };
    }
    default:
      return file;
  }
}

const idsOf = (kind: 'segment' | 'unit') => only(files, kind).map(({ id }) => id);
const audiences = (): fc.Arbitrary<Audience> =>
  fc.record(
    {
      id: fc.constant('some'),
      name: fc.constant('Some'),
      segments: fc.subarray(idsOf('segment')),
      units: fc.subarray(idsOf('unit')),
      person: fc.constantFrom(
        ...only(files, 'account').flatMap(({ data }) => [data.kam, ...data.team.map(({ person }) => person)]),
      ),
      without: fc.subarray([...BLOCKS]),
      judgements: fc.boolean(),
    },
    { requiredKeys: ['id', 'name', 'without', 'judgements'] },
  );

/** Whatever the language, a site is made of the same; the rules that are named below are looked at in both. */
const oneLanguage = fc.constantFrom<Language>('en', 'fi');

/**
 * The demo with its customers in other segments and with other people of ours, and without some of its sealed quarters.
 */
const portfolios = (): fc.Arbitrary<WrittenFile[]> => {
  const segments = [...new Set(only(files, 'account').map(({ data }) => data.segment))];
  const people = [...new Set(only(files, 'account').map(({ data }) => data.kam))];
  return fc.infiniteStream(fc.nat()).map((numbers) => {
    const one = <T>(of: readonly T[]) => of[(numbers.next().value ?? 0) % of.length] as T;
    return files.flatMap((file): WrittenFile[] => {
      switch (file.kind) {
        case 'account':
          return [{ ...file, data: { ...file.data, segment: one(segments), kam: one(people) } }];
        case 'sales-plan':
          return [
            {
              ...file,
              data: { ...file.data, customers: file.data.customers.map((each) => ({ ...each, owner: one(people) })) },
            },
          ];
        case 'snapshot':
          return one([true, false]) ? [file] : [];
        case 'correction-notes':
          return [];
        default:
          return [file];
      }
    });
  });
};

type WithFigures = Extract<WrittenFile, { kind: 'account' }>['data'];

/** The same plan with twice of everything that is planned, expected and put in. */
function twice<T extends Pick<WithFigures, 'budget' | 'forecast' | 'investment'>>(plan: T): T {
  const doubled = (all: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(all).map(([quarter, amount]) => [quarter, amount * 2]));
  return {
    ...plan,
    budget: plan.budget.map((line) => ({ ...line, sales: doubled(line.sales) })),
    forecast: plan.forecast.map((revision) => ({ ...revision, sales: doubled(revision.sales) })),
    investment: plan.investment.map((line) => ({ ...line, money: line.money && doubled(line.money) })),
  };
}

function otherFigures(file: WrittenFile): WrittenFile {
  switch (file.kind) {
    case 'account':
      return { ...file, data: twice(file.data) };
    case 'sales-plan':
      return { ...file, data: { ...file.data, customers: file.data.customers.map(twice) } };
    case 'new-customer-plan':
      return { ...file, data: twice(file.data) };
    default:
      return file;
  }
}

type Text = Record<'path' | 'text', string>;

/** An audience without any rule, and one that may see no figures of a kind. */
const EVERYTHING: Audience = { id: 'some', name: 'Some', without: [], judgements: true };
const WITHOUT_FIGURES: Audience = { ...EVERYTHING, without: ['budget', 'forecast', 'investment'] };
let ofEverything: Promise<Text[]> | undefined;
/** The site that holds everything, made once for the tests that look at it. */
const everything = () => (ofEverything ??= textsOf(EVERYTHING));

/** Everything that a site holds as text, whatever it is packed in. */
async function textsOf(audience: Audience, of = files, languages?: readonly Language[]): Promise<Text[]> {
  const told = of.map((file) =>
    file.kind === 'company'
      ? { ...file, data: { ...file.data, audiences: [audience], languages: [...(languages ?? file.data.languages)] } }
      : file,
  );
  const { portfolio } = assemble(told);
  if (!portfolio) throw new Error('Expected the demo to have no error.');
  const wish = { folder: 'content', commit: undefined, withHistory: false, files: told };
  const facts = audienceFacts(audience, await factsOf(openBook(portfolio, DAY), wish), told);
  const all: { path: string; text: string }[] = [];
  for (const { path, make } of filesOfSite(facts, sitePlaceAt('/'))) {
    const content = await make();
    all.push({ path, text: typeof content === 'string' ? content : unpacked(Buffer.from(content)) });
  }
  return all;
}

function unpacked(bytes: Buffer): string {
  if (bytes.readUInt16BE(0) === 0x1f8b) return gunzipSync(bytes).toString();
  let text = '';
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const rest = bytes.subarray(start);
    text += bytes.readUInt16LE(at + 8) === 8 ? inflateRawSync(rest).toString() : rest.toString();
  }
  return text;
}

/** The customers of the demo and what of each an audience may read, said apart from the code. */
function forbidden(audience: Audience, of: readonly WrittenFile[]): string[] {
  const seen = seenBy(audience, of);
  const customers = [
    ...only(of, 'account').map(({ id }) => id),
    ...only(of, 'sales-plan').flatMap(({ data }) => data.customers.map(({ id }) => id)),
  ];
  return customers.flatMap((id) => {
    if (!seen.customers.has(id)) return [`zq${id.replaceAll('-', '')}zq`, `"${id}"`, `/${id}/`, `${id}.mdx`];
    return [
      ...audience.without.map((block) => word(id, block)),
      ...(audience.judgements && !audience.without.includes('people') ? [] : [word(id, 'opinion')]),
    ];
  });
}

async function givenAway(audience: Audience, of = files, languages?: readonly Language[]): Promise<string[]> {
  return wordsIn(await textsOf(audience, of, languages), forbidden(audience, of));
}

/** Where the texts of a site hold words. */
function wordsIn(texts: readonly Text[], words: readonly string[]): string[] {
  return texts.flatMap(({ path, text }) =>
    words
      // Examples of rules come with Rulla and are told of the demo's own names.
      .filter((each) => text.includes(each) && (each.startsWith('zq') || !path.includes('/handbook/rules/')))
      .map((each) => `${path}: ${each}`),
  );
}

describe('a site for an audience', () => {
  test('without any rule holds every word, so that one given away would be found', async () => {
    const all = (await everything()).map(({ text }) => text).join('\n');
    for (const block of ['needs', 'actions', 'promises', 'opinion', 'people', 'body', 'redFlags'])
      expect(all).toContain(word('havulinna-paper', block));
  });

  test.each<Partial<Audience>>([
    { segments: ['key-accounts'] },
    { units: ['energy-and-regions'] },
    { person: 'veera-hietala' },
    { judgements: false, without: [...BLOCKS] },
    { without: ['people'] },
  ])('of %j gives nothing away', async (rules) => {
    expect(await givenAway({ ...EVERYTHING, ...rules })).toEqual([]);
  });

  test('of any rules gives nothing away, in no page, table, workbook, calendar or packed piece', async () => {
    await fc.assert(
      fc.asyncProperty(audiences(), oneLanguage, async (audience, language) => {
        expect(await givenAway(audience, files, [language])).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test('of any rules, of a portfolio in which customers were handed out anew, gives nothing away', async () => {
    await fc.assert(
      fc.asyncProperty(portfolios(), audiences(), oneLanguage, async (portfolio, audience, language) => {
        expect(await givenAway(audience, portfolio, [language])).toEqual([]);
      }),
      { numRuns: 6 },
    );
  });

  test('without figures of a kind gives nothing away, and is the same to the byte whatever those figures are', async () => {
    const [as, other] = [await textsOf(WITHOUT_FIGURES), await textsOf(WITHOUT_FIGURES, files.map(otherFigures))];
    expect(wordsIn(as, forbidden(WITHOUT_FIGURES, files))).toEqual([]);
    expect(other.filter(({ text }, at) => text !== as[at]?.text).map(({ path }) => path)).toEqual([]);
    expect(as.find(({ path }) => path === '/data/account-quarter.csv')?.text).toMatch(
      /^account,crmId,quarter,target,budget,forecast,actual\n(?:[\w-]+,[\w-]*,[\dQ-]+,[\d.]*,,,[\d.]*\n)+$/,
    );
    const [whole, otherWhole] = [await everything(), await textsOf(EVERYTHING, files.map(otherFigures))];
    expect(otherWhole.filter(({ text }, at) => text !== whole[at]?.text).length).toBeGreaterThan(50);
  });

  test('of any rules is linked within itself, and restates no sealed quarter that the whole does not', () => {
    const { portfolio: whole } = assemble(files);
    const restated = (portfolio: typeof whole) =>
      (portfolio?.snapshots ?? []).flatMap(({ snapshot }) =>
        restatementsOf(snapshot, portfolio!).map(
          ({ level, id, figure }) => `${snapshot.quarter} ${level} ${id} ${figure}`,
        ),
      );
    const ofWhole = restated(whole);
    fc.assert(
      fc.property(audiences(), (audience) => {
        const portfolio = portfolioFor(audience, files);
        expect(restated(portfolio).filter((each) => !ofWhole.includes(each))).toEqual([]);
        for (const account of portfolio.accounts)
          for (const action of account.actions)
            expect(action.goal === undefined || account.goals.some(({ id }) => id === action.goal)).toBe(true);
      }),
      { numRuns: 40 },
    );
    expect(linkProblems(files)).toEqual([]);
  });
});

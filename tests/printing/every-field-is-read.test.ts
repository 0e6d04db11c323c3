import { beforeAll, describe, expect, test, vi } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { askedYes } from '#domain/changes/guardrails.ts';
import { portfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import { noPlaces } from '#domain/place.ts';
import { handbookPageSchema } from '#domain/plan/handbook-page.ts';
import { judgedOn } from '#domain/snapshot/as-it-stood.ts';
import { takeSnapshot } from '#domain/snapshot/take-snapshot.ts';
import { sitePlaceAt } from '#layouts/site-place.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import type { WrittenFile } from '#loading/written.ts';
import { filesOfSite } from '#printing/print-site.ts';
import { audienceFacts } from '#site/audience-facts.ts';
import { methodShelf } from '#site/method-shelf.ts';
import { gatherFacts } from '#views/site.ts';
import { membersAmong } from '#domain/changes/members-among.ts';
import { audienceFrom } from '../../scripts/shell/build-checked.ts';
import { asOfDay } from '../../scripts/shell/settings.ts';
import { KINDS, SAME_BRICK, type Kind } from '../field-kinds.ts';
import { listening, recordedFiles, recordedPortfolio } from '../recorded-reads.ts';

// A field that nobody reads is work for who writes plans and of no use to who reads them (.github/requirements.md,
// R81). The demo, which writes every field, is assembled; then whatever Rulla makes of it is made, and each field must
// be asked for.

const DAY = '2026-09-18';

/** Fields that assembling uses up, with what they become: it is assembling that has to read them. */
const USED_IN_ASSEMBLING = {
  'company fiscalYear': 'the fiscal year of the portfolio',
  'segment order': 'the order of segments, everywhere',
  'unit order': 'the order of units, everywhere',
  'sales-plan customers[].owner': 'whoever keeps the customer, as of an account plan',
  'review of': 'the account or the segment that the review is of',
};

/** Fields that nothing of all this has to read, each with the reason. */
const READ_BY_NOBODY: Record<string, string> = {
  'company repository.signInAs': 'a browser reads it, where somebody signs in at a host that the demo does not have',
  'company site': 'where a message or a comment leads, of which this content raises none',
};

/** What assembling adds to the fields of a file: its name, what it is linked to, and what its fields were made into. */
const ADDED = new Set(
  'id quarter source body headings base unit team account segment salesPlan kam profile currencyUnit snapshot hash file notesFile memberships owners posts state today'.split(
    ' ',
  ),
);

/** What a brick has elsewhere and not here; the code that reads the brick asks for it all the same. */
const NOT_OF_THIS_BRICK = [
  'sales-plan customers[].asOf',
  'new-customer-plan budget[].need',
  'new-customer-plan budget[].idea',
  'new-customer-plan investment[].idea',
];

const ALL = (Object.keys(KINDS) as Kind[]).flatMap((kind) => KINDS[kind].map(({ path }) => ({ kind, path })));
const nameOf = ({ kind, path }: { kind: Kind; path: string }) => `${kind} ${path}`;

let files: WrittenFile[];
const inAssembling = new Set<string>();
const afterwards = new Set<string>();
const isRead = (field: (typeof ALL)[number]) => {
  const twin = SAME_BRICK[field.kind]?.(field.path);
  return afterwards.has(nameOf(field)) || (twin !== undefined && afterwards.has(nameOf(twin)));
};

beforeAll(async () => {
  const read = await readFolder('content');
  expect(read.problems.filter(({ grade }) => grade === 'error')).toEqual([]);
  files = read.files.map((file) =>
    file.kind === 'company' ? { ...file, data: { ...file.data, asOf: undefined } } : file,
  );
  // Kaarnavesi has no handbook of its own.
  for (const [order, name] of ['visits', 'offers'].entries())
    files.push({
      kind: 'handbook',
      id: `en/${name}`,
      data: handbookPageSchema().parse({
        title: `Our ${name}`,
        summary: 'Two of us, always.',
        order,
        readers: 'Whoever visits.',
        owner: 'Sanna Rintala',
        pages: ['/goals/'],
        rules: ['action-overdue'],
        fields: ['account.actions'],
        requirements: [41],
        todo: { text: 'Book the next one.', at: '/stakeholders/' },
        supersededBy: 'offers',
      }),
      body: [],
      headings: [],
      source: { file: `handbook/en/${name}.mdx`, places: noPlaces() },
    });
  assemble(recordedFiles(files, (kind, path) => inAssembling.add(nameOf({ kind, path }))));
  const { portfolio } = assemble(files);
  if (!portfolio) expect.unreachable('the demo has no error');
  await makeAll(recordedPortfolio(portfolio, (kind, path) => afterwards.add(nameOf({ kind, path }))));
}, 120_000);

/**
 * Everything that Rulla makes of a portfolio: flags, each page and file of the site in each language, seals, and what a
 * change asks for.
 */
async function makeAll(portfolio: Parameters<typeof openBook>[0]): Promise<void> {
  vi.stubEnv('RULLA_AS_OF', undefined);
  asOfDay(undefined, portfolio.company);
  vi.unstubAllEnvs();
  const book = openBook(portfolio, DAY);
  const flags = judge(book, { files: new Map(), edits: [] });
  for (const { make } of filesOfSite(gatherFacts(book, flags, { method: methodShelf() }), sitePlaceAt('/')))
    await make();
  for (const name of ['board', 'key-accounts', 'energy', 'veera']) {
    const audience = audienceFrom(name, portfolio.company.audiences);
    if (audience) audienceFacts(audience, gatherFacts(book, flags), files);
  }
  // The older one is of a time when some belonged elsewhere.
  for (const [quarter, lastDay] of [
    ['2024-Q4', '2024-12-31'],
    ['2026-Q2', '2026-06-30'],
  ] as const)
    takeSnapshot(portfolio, judgedOn(portfolio, lastDay), quarter, DAY);
  // A change to it: what asks for a yes, and who can give it.
  const judged = { book, problems: flags };
  askedYes(portfolioChanges(judged, judged), portfolio, portfolio);
  membersAmong([{ name: 'Somebody', email: 'somebody@example.org' }], portfolio);
}

describe('every field that a file can hold', () => {
  test('is read by some code', () => {
    const unread = ALL.filter(
      (field) => !isRead(field) && !(nameOf(field) in USED_IN_ASSEMBLING) && !(nameOf(field) in READ_BY_NOBODY),
    );
    expect(unread.map(nameOf)).toEqual([]);
  });

  test('and used up in assembling is read there', () => {
    expect(Object.keys(USED_IN_ASSEMBLING).filter((name) => !inAssembling.has(name))).toEqual([]);
  });

  test('or stands here with its reason, which is no reason any more once the field is read or gone', () => {
    const unread = ALL.filter((field) => !isRead(field)).map(nameOf);
    expect(
      [...Object.keys(USED_IN_ASSEMBLING), ...Object.keys(READ_BY_NOBODY)].filter((name) => !unread.includes(name)),
    ).toEqual([]);
  });

  test('is in the list of fields: nothing is read that no file can hold', () => {
    const known = new Set([...ALL.map(nameOf), ...NOT_OF_THIS_BRICK]);
    const strange = [...afterwards].filter((name) => {
      const [kind, path] = name.split(' ') as [Kind, string];
      const twin = SAME_BRICK[kind]?.(path);
      return !known.has(name) && !(twin && known.has(nameOf(twin))) && !ADDED.has(path.replace(/^.*\./, ''));
    });
    expect(strange).toEqual([]);
  });
});

test('a copy reads nothing, and what is asked for by its name is read', () => {
  const asked: string[] = [];
  const plan = listening({ name: 'Havulinna Paper', kam: 'petri-salmela', purpose: 'Close the loop' }, (name) =>
    asked.push(name),
  );
  expect({ ...plan }).toEqual({ name: 'Havulinna Paper', kam: 'petri-salmela', purpose: 'Close the loop' });
  expect(Object.values(plan)).toHaveLength(3);
  expect(JSON.stringify(plan)).toContain('Havulinna Paper');
  expect(asked).toEqual([]);
  const { name, ...others } = plan;
  expect([name, others.kam]).toEqual(['Havulinna Paper', 'petri-salmela']);
  expect(asked).toEqual(['name']);
  expect(plan.purpose).toBe('Close the loop');
  expect(asked).toEqual(['name', 'purpose']);
});

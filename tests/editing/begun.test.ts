import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { addQuarters, quarterOf } from '#domain/calendar/quarters.ts';
import { outOfTurn } from '#domain/review/due-reviews.ts';
import { begunFile } from '#drafts/begun-file.ts';
import { startAccount, startNewCustomers, startSalesPlan } from '#drafts/start-plan.ts';
import { type Asked, begunText, freeId } from '#editing/begun-text.ts';
import { applyEdits } from '#editing/edits.ts';
import { orderIn } from '#editing/order.ts';
import { filesState } from '#editing/what-it-does.ts';
import { inUsualForm } from '#handwritten/usual-form.ts';
import { schemasIn } from '#loading/read-text.ts';
import { factsOf } from '#site/facts.ts';
import { beginningsIn, beginHref, nextReview, outOfTurnHref, planHref } from '#views/editing/beginnings.ts';
import { siteIn, type Site } from '#views/site.ts';
import { checkFolder } from '../../scripts/shell/checked.ts';

const RULLA = fileURLToPath(new URL('../../scripts/rulla.mjs', import.meta.url));
const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const DAY = '2026-09-18';
let folder: string;
let site: Site;

beforeAll(async () => {
  folder = path.join(mkdtempSync(path.join(tmpdir(), 'rulla-begun-')), 'content');
  cpSync(DEMO, folder, { recursive: true });
  const { portfolio, read } = await checkFolder(folder);
  if (!portfolio) expect.unreachable('the demo has no error');
  const wish = { folder, commit: undefined, withHistory: false, files: read.files };
  site = siteIn('en', await factsOf(openBook(portfolio, DAY), wish), '/');
}, 60_000);
afterAll(() => rmSync(path.dirname(folder), { recursive: true, force: true }));

const beginning = (file: string) => {
  const found = beginningsIn(site).find((one) => one.file === file);
  if (!found) expect.unreachable(`Nothing begins ${file}: ${beginningsIn(site).map((one) => one.file)}`);
  return found;
};
const textOf = (file: string) => begunFile(site, beginning(file)).text;
const answersOf = (answers: Partial<Record<Asked, string>>, file: string, taken = new Set<string>()) =>
  begunText(file.replace('+', 'new-'), textOf(file), answers, taken);

/** What the command writes. */
async function byCommand(...args: string[]): Promise<string> {
  const command = [RULLA, 'new', ...args, '--content', folder, '--as-of', DAY];
  const { stdout } = await promisify(execFile)(process.execPath, command, { cwd: path.dirname(folder) });
  return readFileSync(path.resolve(path.dirname(folder), stdout.trim()), 'utf8');
}

describe('a file that a form begins', () => {
  test('is what the command begins, byte for byte: a review, a sales plan, a new-customer plan and an account plan', async () => {
    const of = 'accounts/havulinna-paper.mdx';
    const review = nextReview(site, site.portfolio.accountById.get('havulinna-paper') ?? expect.unreachable(of));
    const file = `reviews/${review?.quarter}/havulinna-paper.mdx`;
    const [reviewed, sales, won, account] = [
      textOf(file),
      answersOf({ name: 'Mills: the "west"', customer: 'Öjskog & Co' }, 'sales-plans/+named-accounts.mdx'),
      answersOf({ name: 'No', who: 'Battery plants #1', criterion: '> 200 people' }, 'new-customers/+.mdx'),
      answersOf({ name: '1_000' }, 'accounts/+key-accounts.mdx'),
    ];
    expect(await byCommand('review', 'havulinna-paper')).toBe(reviewed);
    expect(
      await byCommand('sales-plan', 'mills-west', '--name', 'Mills: the "west"', '--customer', 'Öjskog & Co'),
    ).toBe(sales);
    expect(
      await byCommand(
        'new-customer',
        'no',
        '--name',
        'No',
        '--who',
        'Battery plants #1',
        '--criterion',
        '> 200 people',
      ),
    ).toBe(won);
    expect(await byCommand('account', 'thousand', '--name', '1_000', '--segment', 'key-accounts')).toBe(account);
    expect(begunFile(site, beginning(file)).from).toBe(of);
  }, 120_000);

  test('is so for a segment, a group, a unit and a review out of turn', async () => {
    const named = (file: string, as: string, name: string) => begunText(as, textOf(file), { name }, new Set());
    const [segment, group, unit] = [
      named('segments/+.yaml', 'segments/mills.yaml', 'Mills: north'),
      named('groups/+.yaml', 'groups/ojskog.yaml', 'Öjskog'),
      named('team/+.yaml', 'team/exports.yaml', 'Exports'),
    ];
    expect(segment).toContain("name: 'Mills: north'".replaceAll("'", '"'));
    const waits = outOfTurn(
      site.portfolio.accountById.get('havulinna-paper') ?? expect.unreachable(),
      site.portfolio,
      DAY,
    );
    const [{ account, occasion }] = [waits.find(({ occasion: { change } }) => change) ?? expect.unreachable()];
    const change = occasion.change ?? expect.unreachable();
    const href = outOfTurnHref(site, account, occasion) ?? expect.unreachable();
    const file = decodeURIComponent(href.slice(href.indexOf('#begin=') + 7));
    const review = textOf(file);
    expect(review).toContain(`\nchange: ${change.id}\n`);
    // A change without an id, and somebody new who decides, are answered by the review of the quarter.
    const quarterly = nextReview(site, account)?.href;
    expect(quarterly).toMatch(/#begin=reviews\/\d{4}-Q\d\/havulinna-paper\.mdx$/);
    const [newDecider] = account.people;
    for (const other of [{ change: { ...change, id: undefined } }, { newDecider: newDecider ?? expect.unreachable() }])
      expect(outOfTurnHref(site, account, other)).toBe(quarterly);
    expect(await byCommand('segment', 'mills', '--name', 'Mills: north')).toBe(segment);
    expect(await byCommand('group', 'ojskog', '--name', 'Öjskog')).toBe(group);
    expect(await byCommand('unit', 'exports', '--name', 'Exports')).toBe(unit);
    expect(await byCommand('review', account.id, '--change', change.id ?? '')).toBe(review);
  }, 120_000);

  test('is so whatever it is called, also over several lines', () => {
    const { portfolio, asOf } = site;
    const language = portfolio.company.writtenIn ?? portfolio.company.languages[0] ?? 'en';
    const owner = [...portfolio.members.values()].find(({ functions }) => functions.includes('sales'));
    const [key, named] = ['key-accounts', 'named-accounts'].map((id) =>
      portfolio.segments.find((segment) => segment.id === id),
    );
    if (!owner || !key || !named) expect.unreachable('the demo has them');
    const name = fc
      .array(
        fc.constantFrom('Öjskog', 'No', '12', '- x', 'a: b', '#1', "'s", '"q"', '[x]', '{y}', '~', 'Mill', 'of', 'yes'),
        {
          minLength: 1,
          maxLength: 30,
        },
      )
      .map((words) => words.join(' '));
    const plan = (called: string) =>
      ({ id: 'x', name: called, lang: undefined, portfolio, language, since: asOf }) as const;
    fc.assert(
      fc.property(name, name, name, (called, who, criterion) => {
        const sales = 'sales-plans/+named-accounts.mdx';
        expect(answersOf({ name: called, customer: who }, sales, new Set(portfolio.accountById.keys()))).toBe(
          inUsualForm('sales-plans/x.mdx', startSalesPlan(plan(called), named, owner, who).text),
        );
        const next = addQuarters(quarterOf(asOf, portfolio.fiscalYear), 1);
        expect(answersOf({ name: called, who, criterion }, 'new-customers/+.mdx')).toBe(
          inUsualForm('new-customers/x.mdx', startNewCustomers(plan(called), owner, next, { who, criterion }).text),
        );
        expect(answersOf({ name: called }, 'accounts/+key-accounts.mdx')).toBe(
          inUsualForm('accounts/x.mdx', startAccount(plan(called), key, owner).text),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('has a name of its own, of letters that every address takes', () => {
    expect(freeId('Öjskog & Co', new Set(['ojskog-co', 'ojskog-co-2']), 'plan')).toBe('ojskog-co-3');
    expect(freeId('東京', new Set(), 'plan')).toBe('plan');
  });

  test('of notes on a sealed quarter holds the first of them, and knows the accounts of the seal alone', () => {
    const { quarter } =
      site.portfolio.snapshots.find(({ notesFile }) => notesFile === undefined) ?? expect.unreachable();
    const begun = begunFile(site, beginning(`snapshots/${quarter}.notes.yaml`));
    const note = { on: DAY, by: 'aino-laine', about: 'actual', text: 'Invoiced later.' };
    const schemas = schemasIn(site.portfolio.company.currencyUnit);
    const added = applyEdits(
      begun.text,
      [{ file: begun.file, path: ['notes', { like: note }], before: undefined, after: note }],
      orderIn('correction-notes', schemas),
    );
    expect(added).toEqual({
      text: `notes:\n  - on: ${DAY}\n    by: aino-laine\n    about: actual\n    text: Invoiced later.\n`,
    });
    const published = site.editing?.published() as Parameters<typeof filesState>[1];
    const beside = [
      { kind: 'snapshot', id: quarter, snapshot: { accounts: [{ id: 'havulinna-paper' }] }, source: { file: 'x' } },
    ] as unknown as [];
    const own = {
      kind: 'correction-notes',
      id: quarter,
      file: begun.file,
      body: [],
      beside,
      sales: [],
      used: [],
    } as const;
    const stateOf = (account: string) =>
      filesState(
        [{ own, text: `notes:\n  - { on: ${DAY}, by: x, text: y, account: ${account} }\n` }],
        published,
        schemas,
      );
    expect(stateOf('havulinna-paper').errors).toEqual([]);
    expect(stateOf('havulinna-papper').errors).toMatchObject([
      { rule: 'unknown-reference', nearest: 'havulinna-paper' },
    ]);
  });

  test('is led to from its page: by the code host without a script, and by the form with one', () => {
    const file = 'new-customers/+.mdx';
    expect(beginHref(site, file)).toMatch(
      /\/new\/main\/content\/new-customers\?filename=#begin=new-customers\/\+\.mdx$/,
    );
    expect(planHref(site, 'account')).toContain('#begin=accounts/+');
    expect(beginHref(site, 'reviews/2026-Q3/nobody.mdx')).not.toContain('#begin');
    const company = { ...site.portfolio.company, repository: undefined };
    const without = { ...site, portfolio: { ...site.portfolio, company } };
    expect(beginHref(without, file)).toBe('/my-edits/?of=new-customers/%2B.mdx');
    expect(beginHref(without, 'reviews/2026-Q3/nobody.mdx')).toBeUndefined();
  });
});

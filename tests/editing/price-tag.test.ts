import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBook } from '#domain/budget/figures.ts';
import { askedYes } from '#domain/changes/guardrails.ts';
import { portfolioChanges, type PortfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import { applyEdit, type Edit } from '#editing/edits.ts';
import { orderIn } from '#editing/order.ts';
import { judgedOn, type Published, publishedOf } from '#editing/published.ts';
import { type OwnFile, fileState, whatItDoes, yesAsked } from '#editing/what-it-does.ts';
import { assemble } from '#loading/assemble.ts';
import { readFolder } from '#loading/disk.ts';
import { readText, schemasIn } from '#loading/read-text.ts';
import { only, type WrittenFile } from '#loading/written.ts';

const DEMO = fileURLToPath(new URL('../../content', import.meta.url));
const AS_OF = '2026-09-18';
const schemas = schemasIn({ code: 'EUR', decimals: 2 });
const orderOf = orderIn('account', schemas);
let files: WrittenFile[];
let published: Published;
beforeAll(async () => {
  files = (await readFolder(DEMO)).files;
  const { portfolio } = assemble(files);
  if (!portfolio) throw new Error('Expected a sound demo.');
  // As it comes to a browser: as JSON.
  published = JSON.parse(JSON.stringify(publishedOf(portfolio, AS_OF))) as Published;
});

function ownPlan(file: Extract<WrittenFile, { kind: 'account' }>): { plan: OwnFile; text: string } {
  const rows = only(files, 'actuals');
  const plan: OwnFile = {
    kind: 'account',
    id: file.id,
    file: file.source.file,
    body: file.body,
    beside: only(files, 'review').filter(({ data }) => data.of === file.id),
    sales: rows.flatMap(({ sales }) => sales.filter(({ account }) => account === file.id)),
    used: rows.flatMap(({ investmentUsed }) => investmentUsed.filter(({ account }) => account === file.id)),
  };
  return { plan, text: readFileSync(path.join(DEMO, file.source.file), 'utf8') };
}

/** The whole portfolio with a text in the place of one plan, as the build has it. */
function whole(text: string, { plan }: { plan: OwnFile }) {
  const { file } = readText('account', plan.id, plan.file, text, schemas);
  if (!file) return undefined;
  const all = assemble(
    files.map((one) => (one.source.file === plan.file ? ({ ...file, body: plan.body } as WrittenFile) : one)),
  );
  if (!all.portfolio || all.problems.some(({ grade }) => grade === 'error')) return undefined;
  const book = openBook(all.portfolio, AS_OF);
  return { book, problems: judge(book), portfolio: all.portfolio };
}

/** What a price tag prints, without the order in which flags of others stand. */
function said({ sums, flags, changes }: PortfolioChanges, account: string) {
  const own = (list: PortfolioChanges['flags']['opened']) =>
    list
      .filter((flag) => flag.account === account)
      .map(({ rule, facts, place }) => JSON.stringify([rule, facts, place]))
      .sort();
  return { sums, opened: own(flags.opened), closed: own(flags.closed), changes };
}

const QUARTERS = ['2026-Q2', '2026-Q3', '2026-Q4', '2027-Q1', '2027-Q3', '2028-Q2'];

describe('the price tag of an edit, from what the site publishes of the others', () => {
  test('of the picture’s line: account, segment and company, and the flag that opens', () => {
    const file = only(files, 'account').find(({ id }) => id === 'havulinna-paper');
    if (!file) throw new Error('Expected the demo’s largest account.');
    const { plan, text } = ownPlan(file);
    const edit: Edit = {
      file: plan.file,
      path: ['budget', { item: 'l4' }, 'sales', '2026-Q4'],
      before: 130_000,
      after: 95_000,
    };
    const applied = applyEdit(text, edit, orderOf);
    if (!('text' in applied)) throw new Error(JSON.stringify(applied));
    const changes = whatItDoes(
      fileState(text, plan, published, schemas),
      fileState(applied.text, plan, published, schemas),
    );
    const gaps = changes?.sums
      .filter(({ period }) => period === '2026-Q4')
      .map(({ level, before, after }) => [level, before.gap, after.gap]);
    expect(gaps).toEqual([
      ['company', -12_800_000, -16_300_000],
      ['segment', -4_000_000, -7_500_000],
      ['account', -2_000_000, -5_500_000],
    ]);
    expect(changes?.flags.opened.map(({ rule }) => rule)).toEqual(['gap-over-threshold']);
    expect(changes?.flags.closed).toEqual([]);
  });

  test('is what diff says of the same change of the whole portfolio, to the cent', () => {
    const plans = only(files, 'account').map(ownPlan);
    const edits = fc.oneof(
      fc.record({
        what: fc.constant('budget' as const),
        quarter: fc.constantFrom(...QUARTERS),
        amount: fc.integer({ min: 0, max: 900_000 }),
        pick: fc.nat(),
      }),
      fc.record({
        what: fc.constant('targets' as const),
        quarter: fc.constantFrom(...QUARTERS),
        amount: fc.integer({ min: 0, max: 900_000 }),
        pick: fc.nat(),
      }),
      fc.record({
        what: fc.constant('attitude' as const),
        quarter: fc.constantFrom('growth', 'trouble', 'even-keel', 'unknown'),
        amount: fc.constant(0),
        pick: fc.nat(),
      }),
      fc.record({
        what: fc.constant('segment' as const),
        quarter: fc.constantFrom('key-accounts', 'partners', 'growth'),
        amount: fc.constant(0),
        pick: fc.nat(),
      }),
      fc.record({
        what: fc.constant('kam' as const),
        quarter: fc.constantFrom('petri-salmela', 'sanna-rintala', 'nobody-here'),
        amount: fc.constant(0),
        pick: fc.nat(),
      }),
    );
    let compared = 0;
    // The site publishes of its seals which quarters they are of.
    const sealed = only(files, 'snapshot').map(({ id }) => id);
    let asked = 0;
    fc.assert(
      fc.property(fc.nat(plans.length - 1), edits, (which, { what, quarter, amount, pick }) => {
        const own = plans[which];
        if (!own) return;
        const { plan, text } = own;
        const data = readText('account', plan.id, plan.file, text, schemas).written as Record<string, unknown>;
        const edit = editOf(plan.file, data, what, quarter, amount, pick);
        if (!edit) return;
        const applied = applyEdit(text, edit, orderOf);
        if (!('text' in applied)) return;
        const [was, is] = [whole(text, own), whole(applied.text, own)];
        const after = fileState(applied.text, plan, published, schemas);
        expect(after.judged === undefined).toBe(is === undefined);
        if (!was || !is) return;
        const here = whatItDoes(fileState(text, plan, published, schemas), after);
        const entire = portfolioChanges(was, is);
        expect(here && said(here, plan.id)).toEqual(said(entire, plan.id));
        // Whose yes is asked is the same too, whoever edits.
        for (const by of [[], ['petri-salmela']]) {
          const asks = askedYes(entire, was.portfolio, is.portfolio, by);
          expect(yesAsked(fileState(text, plan, published, schemas), after, by, sealed)).toEqual(asks);
          asked += asks.length;
        }
        compared++;
      }),
      { numRuns: 80 },
    );
    expect(compared).toBeGreaterThan(15);
    expect(asked).toBeGreaterThan(5);
  });
});

describe('the day on which an edit is judged', () => {
  const onDay = (asOf: string | undefined, day: string) => {
    const named = published.files.map((file) =>
      file.kind === 'company' ? { ...file, data: { ...file.data, asOf } } : file,
    );
    return judgedOn({ ...published, files: named as Published['files'] }, day).asOf;
  };

  test('is the later of the reader’s and the page’s, and the company’s where it says one', () => {
    expect(onDay(undefined, '2026-11-02')).toBe('2026-11-02');
    // A clock that goes wrong, or a page that was built ahead.
    expect(onDay(undefined, '2026-09-01')).toBe(AS_OF);
    expect(onDay(AS_OF, '2026-11-02')).toBe(AS_OF);
  });

  test('makes flags of age: what was no flag when the site was built is one a quarter later', () => {
    const file = only(files, 'account').find(({ id }) => id === 'havulinna-paper') ?? expect.unreachable();
    const { plan, text } = ownPlan(file);
    const flags = (day: string) =>
      fileState(text, plan, { ...published, asOf: day }, schemas).judged?.problems.filter(
        ({ account }) => account === plan.id,
      ).length ?? expect.unreachable();
    expect(flags('2026-12-18')).toBeGreaterThan(flags(AS_OF));
  });
});

function editOf(
  file: string,
  data: Record<string, unknown>,
  what: string,
  to: string,
  amount: number,
  pick: number,
): Edit | undefined {
  const named = (list: string) => {
    const items = ((data[list] ?? []) as Record<string, unknown>[]).filter((one) => typeof one['id'] === 'string');
    return items[pick % Math.max(1, items.length)];
  };
  if (what === 'targets')
    return {
      file,
      path: ['targets', to],
      before: (data['targets'] as Record<string, unknown> | undefined)?.[to],
      after: amount,
    };
  if (what === 'budget') {
    const line = named('budget');
    return (
      line && {
        file,
        path: ['budget', { item: String(line['id']) }, 'sales', to],
        before: (line['sales'] as Record<string, unknown>)[to],
        after: amount,
      }
    );
  }
  if (what === 'attitude') {
    const person = named('people');
    return (
      person && {
        file,
        path: ['people', { item: String(person['id']) }, 'attitude'],
        before: person['attitude'],
        after: to,
      }
    );
  }
  return { file, path: [what], before: data[what], after: to };
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { applyEdit, applyEdits, type Edit, undone } from '#editing/edits.ts';
import { orderIn } from '#editing/order.ts';
import { schemasIn } from '#loading/read-text.ts';

const FILE = 'accounts/havulinna-paper.mdx';
const PLAN = readFileSync(fileURLToPath(new URL(`../../content/${FILE}`, import.meta.url)), 'utf8');
const orderOf = orderIn('account', schemasIn({ code: 'EUR', decimals: 2 }));
const figure: Edit = {
  file: FILE,
  path: ['budget', { item: 'l4' }, 'sales', '2026-Q4'],
  before: 130_000,
  after: 95_000,
};
const text = (applied: ReturnType<typeof applyEdit>) => ('text' in applied ? applied.text : JSON.stringify(applied));
const promise = {
  promise: 'The payback of a second machine',
  to: 'outi-valkama',
  by: 'petri-salmela',
  due: '2026-09-25',
};

describe('an edit of a plan', () => {
  test('of one figure is the one line that an engineer would write', () => {
    expect(text(applyEdit(PLAN, figure, orderOf))).toBe(PLAN.replace('2026-Q4: 130000', '2026-Q4: 95000'));
  });

  test('finds its value where it stands by now', () => {
    const newer = PLAN.replace(
      'budget:\n',
      'budget:\n  - id: l0\n    line: Begun this week\n    confidence: secure\n    sales:\n      2026-Q4: 130000\n',
    );
    expect(text(applyEdit(newer, figure, orderOf))).toBe(newer.replace(/(id: l4[\s\S]*?2026-Q4: )130000/, '$195000'));
  });

  test('is a conflict where the value is another one by now, and says which', () => {
    const newer = PLAN.replace('2026-Q4: 130000', '2026-Q4: 110000');
    expect(applyEdit(newer, figure, orderOf)).toEqual({ conflict: { now: 110_000 } });
  });

  test('is a conflict where what it stands in is gone', () => {
    expect(
      applyEdit(PLAN, { ...figure, path: ['budget', { item: 'no-such-line' }, 'sales', '2026-Q4'] }, orderOf),
    ).toEqual({ conflict: { now: undefined } });
  });

  test('that somebody has made already changes nothing', () => {
    const newer = PLAN.replace('2026-Q4: 130000', '2026-Q4: 95000');
    expect(applyEdit(newer, figure, orderOf)).toEqual({ text: newer });
  });

  test('can be taken back: the file is byte for byte what it was', () => {
    const add: Edit = {
      file: FILE,
      path: ['promises', { item: 'p9' }],
      before: undefined,
      after: { id: 'p9', ...promise },
    };
    for (const edit of [figure, add]) {
      const edited = text(applyEdit(PLAN, edit, orderOf));
      expect(edited).not.toBe(PLAN);
      expect(text(applyEdit(edited, undone(edit), orderOf))).toBe(PLAN);
    }
  });

  test('adds an item whose list is not there yet in the order of the schema', () => {
    const plan =
      '---\nname: North\nsegment: key\nkam: petri\ntrust:\n  - quarter: 2026-Q1\n    score: 3\n---\n\nText.\n';
    const add: Edit = {
      file: 'accounts/north.mdx',
      path: ['promises', { item: 'p1' }],
      before: undefined,
      after: { id: 'p1', due: '2026-10-01' },
    };
    expect(text(applyEdit(plan, add, orderOf))).toBe(
      plan.replace('trust:', 'promises:\n  - id: p1\n    due: 2026-10-01\ntrust:'),
    );
  });

  test('of what nothing tells apart is found by what it was, and by nothing else', () => {
    const plan = '---\nstrategy:\n  choices:\n    - choice: do\n      what: A\n    - choice: do\n      what: B\n---\n';
    const edit = (like: object): Edit => ({
      file: FILE,
      path: ['strategy', 'choices', { like }, 'what'],
      before: 'B',
      after: 'C',
    });
    expect(text(applyEdit(plan, edit({ choice: 'do', what: 'B' }), orderOf))).toBe(plan.replace('B', 'C'));
    expect(applyEdit(plan, edit({ choice: 'do', what: 'Z' }), orderOf)).toHaveProperty('conflict');
    expect(applyEdit(plan.replace('what: A', 'what: B'), edit({ choice: 'do', what: 'B' }), orderOf)).toHaveProperty(
      'conflict',
    );
  });

  test('keeps Windows line ends, a byte-order mark and a mixed file', () => {
    const windows = `\ufeff${PLAN}`.replaceAll('\n', '\r\n');
    expect(text(applyEdit(windows, figure, orderOf))).toBe(windows.replace('2026-Q4: 130000', '2026-Q4: 95000'));
  });

  test('several are made together or not at all', () => {
    const two: Edit[] = [
      figure,
      { ...figure, path: ['budget', { item: 'l1' }, 'line'], before: 'not this', after: 'New' },
    ];
    expect(applyEdits(PLAN, two, orderOf)).toMatchObject({ conflict: {}, edit: two[1] });
  });

  test.each<[string, string | RegExp, string, boolean]>([
    ['a tab before a field', '    line: PM4', '\tline: PM4', false],
    ['a merge conflict', 'budget:\n', '<<<<<<< HEAD\nbudget:\n=======\nbudget:\n>>>>>>> other\n', false],
    ['a list item out of its column', '  - id: l4\n', ' - id: l4\n', false],
    ['a field twice', 'budget:\n', 'name: Other\nbudget:\n', false],
    ['an item twice', '  - id: l5\n', '  - id: l4\n', false],
    ['a quote that is not closed', 'line: PM4 closed', 'line: "PM4 closed', false],
    ['no end of the fields', /\n---\n(?=\n)/, '\n', false],
    ['a curly quote', 'line: PM4', 'line: “PM4', true],
    ['a figure in quotes', '2027-Q1: 130000', '2027-Q1: "130000"', true],
    ['a figure with commas and points', '2027-Q1: 130000', '2027-Q1: 1.234,50', true],
    ['a dash for no figure', '2027-Q1: 130000', '2027-Q1: -', false],
    ['a year among the quarters', '2027-Q1: 130000', '2027: 520000\n      2027-Q1: 130000', true],
    ['a word in Finnish', 'attitude: growth', 'attitude: kasvuhakuinen', true],
  ])('into a text with %s changes that figure alone, or nothing', (_, sound, slip, isMade) => {
    const slipped = PLAN.replace(sound, slip);
    expect(slipped).not.toBe(PLAN);
    const applied = applyEdit(slipped, figure, orderOf);
    expect(text(applied).includes('2026-Q4: 95000')).toBe(isMade);
    if (isMade) expect(text(applied)).toBe(slipped.replace('2026-Q4: 130000', '2026-Q4: 95000'));
  });

  test('into a text with faults is refused', () => {
    expect(applyEdit(PLAN.replace('budget:\n', 'budget: [\n'), figure, orderOf)).toEqual({ refused: 'faulty' });
  });
});

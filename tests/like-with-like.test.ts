import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src/', import.meta.url));
/** Rooms that print figures. Only the domain takes one from another, where it knows whose they are. */
const ROOMS = ['views', 'components', 'data', 'drafts', 'printing'];
/** The last word of what holds an amount, hours or days. */
const AMOUNT =
  /^(?:target|budget|forecast|actual|gap|deviation|amount|sales|plan|planned|seen|sealed|today|outlook|money|moneyUsed|hours|hoursUsed|days|capacity|from|to|by|sum|total|totals|missed|was|is|investment|priorYear|difference|netSales|operatingResult)$/;
/**
 * A value claim's baseline, target and measured value at one customer, and the days that one fact is old: nobody's
 * sums.
 */
const OF_ONE_THING: readonly string[] = ['views/joint-plan/joint-plan.ts', 'views/age.ts'];
/** Where a mark lies in a drawing is no figure: these turn amounts into lengths, and print none. */
const DRAWINGS: readonly string[] = [
  'views/figures/miss-bar.ts',
  'views/figures/pace-bar.ts',
  'views/budget/bridge.ts',
  'views/budget/wide-bridge.ts',
  'views/accounts/portfolio-map.ts',
  'components/budget/bridge.tsx',
  'components/budget/wide-bridge.tsx',
  'components/marks/miss-marks.tsx',
];

/**
 * Where amounts are subtracted, divided or made a share of one another in some code; the order of a list is no figure.
 */
function arithmetic(code: string): string[] {
  const found: string[] = [];
  const source = ts.createSourceFile('code', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const lastWord = (node: ts.Expression): string => {
    if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return lastWord(node.expression);
    if (ts.isBinaryExpression(node)) return lastWord(node.left);
    if (ts.isPropertyAccessExpression(node)) return node.name.text;
    if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
      return node.argumentExpression.text;
    return ts.isIdentifier(node) ? node.text : '';
  };
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /\.(?:sort|toSorted)$/.test(node.expression.getText(source))) {
      visit(node.expression);
      return;
    }
    const isTaken =
      ts.isBinaryExpression(node) &&
      [ts.SyntaxKind.MinusToken, ts.SyntaxKind.SlashToken, ts.SyntaxKind.PercentToken].includes(
        node.operatorToken.kind,
      ) &&
      [node.left, node.right].some((side) => AMOUNT.test(lastWord(side)));
    const isShare = ts.isCallExpression(node) && node.expression.getText(source) === 'Share.of';
    if (isTaken || isShare) found.push(node.getText(source).replace(/\s+/g, ' '));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('pages, tables and files take no figure from another by themselves: a comparison of the domain knows whose they are', () => {
  const found = ROOMS.flatMap((room) =>
    readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && ![...OF_ONE_THING, ...DRAWINGS].includes(`${room}/${file}`))
      .flatMap((file) =>
        arithmetic(readFileSync(path.join(SRC, room, file), 'utf8')).map((code) => `${room}/${file}: ${code}`),
      ),
  );
  expect(found).toEqual([]);
});

test('the look finds differences and shares however they are written, and passes counts and orders', () => {
  expect(
    arithmetic(`
      const gap = totals.budget.amount - totals.target.amount;
      const share = (figures.actual ?? 0) / (figures.budget ?? 1);
      const percent = Share.of(days, capacity);
      const more = all.length - shown.length;
      const order = rows.sort((a, b) => a.gap - b.gap);
      const part = figures['forecast'] - 1;
    `),
  ).toEqual([
    'totals.budget.amount - totals.target.amount',
    '(figures.actual ?? 0) / (figures.budget ?? 1)',
    'Share.of(days, capacity)',
    "figures['forecast'] - 1",
  ]);
});

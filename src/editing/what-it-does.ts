import { openBook } from '#domain/budget/figures.ts';
import { type Judged, portfolioChanges, type PortfolioChanges } from '#domain/changes/portfolio-changes.ts';
import { judge } from '#domain/checks/judge.ts';
import type { Problem } from '#domain/checks/problem.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import { noPlaces } from '#domain/place.ts';
import type { InvestmentUsedRow, SalesRow } from '#domain/portfolio.ts';
import { assemble } from '#loading/assemble.ts';
import { characterFaults } from '#loading/characters.ts';
import { readText, type Schemas, type TextKind } from '#loading/read-text.ts';
import type { WrittenFile } from '#loading/written.ts';
import type { Published } from './published.ts';

/** The plan that is edited, with all that belongs to it alone. */
export interface OwnPlan {
  kind: Extract<TextKind, 'account' | 'sales-plan' | 'new-customer-plan'>;
  id: string;
  file: string;
  /** Parsed when the site was built: an edit of fields does not change it. */
  body: readonly BodyNode[];
  reviews: readonly WrittenFile[];
  sales: readonly SalesRow[];
  used: readonly InvestmentUsedRow[];
}

/** A state of the plan: what is wrong with it, and, where nothing is, the portfolio that it makes with the others. */
export interface PlanState {
  errors: Problem[];
  judged: Judged | undefined;
}

/**
 * Reads a text of the plan as the check would, and judges it among the others' published figures. Errors are those of this
 * plan: its own, and of what it points at. What only the whole portfolio decides comes with the build.
 */
export function planState(text: string, plan: OwnPlan, published: Published, schemas: Schemas): PlanState {
  const plain = text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  const read = readText(plan.kind, plan.id, plan.file, plain, schemas);
  const own = [...characterFaults(plain, plan.file), ...read.problems].filter(({ grade }) => grade === 'error');
  if (!read.file || own.length > 0) return { errors: own, judged: undefined };
  const file = { ...read.file, body: [...plan.body] } as WrittenFile;
  const isOther = ({ source }: WrittenFile) => source.file !== plan.file;
  const others = published.others.filter(isOther);
  const rows = published.rows.filter(({ file: of }) => of !== plan.file);
  const { portfolio, problems } = assemble([
    ...published.files.filter(isOther),
    ...others,
    file,
    ...plan.reviews,
    {
      kind: 'actuals',
      id: 'published',
      sales: [...rows.flatMap(({ sales }) => sales), ...plan.sales],
      investmentUsed: [...plan.used],
      source: { file: '', places: noPlaces() },
    },
  ]);
  const linked = problems.filter(({ grade, place }) => grade === 'error' && place.file === plan.file);
  if (!portfolio || linked.length > 0) return { errors: linked, judged: undefined };
  const book = openBook(portfolio, published.asOf);
  return { errors: [], judged: { book, problems: judge(book) } };
}

/** What an edit of the plan does, as `diff` says it; nothing while one of the states has errors. */
export function whatItDoes(before: PlanState, after: PlanState): PortfolioChanges | undefined {
  return before.judged && after.judged && portfolioChanges(before.judged, after.judged);
}

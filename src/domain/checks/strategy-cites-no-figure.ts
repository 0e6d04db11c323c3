import type { FigureBook } from '../budget/figures.ts';
import type { BodyNode } from '../plan/body.ts';
import { about, ownPlans, type Finding } from './finding.ts';
import type { NoFacts } from './facts.ts';

type Found = Finding<NoFacts>;

/** The plan has strategic choices, and its prose cites no live figure that they rest on. */
export function strategyCitesNoFigure(book: FigureBook): Found[] {
  return ownPlans(book)
    .filter((account) => (account.strategy?.choices.length ?? 0) > 0 && !citesFigure(account.body))
    .map((account) => about(account, ['strategy'], { severity: 'low', block: 'strategy', facts: {} }));
}

function citesFigure(body: readonly BodyNode[]): boolean {
  return body.some(
    (node) =>
      'component' in node && (node.component === 'Figure' || node.component === 'Chart' || citesFigure(node.children)),
  );
}

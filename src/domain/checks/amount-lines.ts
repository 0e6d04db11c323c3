import type { FigureBook } from '../budget/figures.ts';
import { placeOf, type FieldPath, type Source } from '../place.ts';
import type { ByQuarter } from '../plan/fields.ts';
import { about, aboutPlan, type Finding } from './finding.ts';

/** What a line of amounts holds. */
export type LineOf = 'budget' | 'target' | 'forecast';

/** Amounts by quarter that stand beside one another in a file, and how a finding at one of them is told. */
export interface AmountLine {
  of: LineOf;
  amounts: ByQuarter;
  tell: <F>(quarter: string, facts: F) => Finding<F>;
}

/** Every line of a sales budget, a target or a forecast, of plans, segments, our organisation and the company. */
export function amountLines({ portfolio }: FigureBook): AmountLine[] {
  const { company, segments, units } = portfolio;
  const target = (source: Source, path: FieldPath, amounts: ByQuarter | undefined, segment?: string): AmountLine[] =>
    amounts
      ? [
          {
            of: 'target',
            amounts,
            tell: (quarter, facts) => ({
              severity: 'low',
              block: 'budget',
              facts,
              ...(segment !== undefined && { segment }),
              place: placeOf(source, [...path, 'targets', quarter]),
            }),
          },
        ]
      : [];
  return [
    ...target(company.source, [], company.targets),
    ...segments.flatMap(({ id, source, targets }) => target(source, [], targets, id)),
    ...units.flatMap(({ source, targets, teams, people }) => [
      ...target(source, [], targets),
      ...people.flatMap((person, at) => target(source, ['people', at], person.targets)),
      ...teams.flatMap((team, at) => [
        ...target(source, ['teams', at], team.targets),
        ...team.people.flatMap((person, of) => target(source, ['teams', at, 'people', of], person.targets)),
      ]),
    ]),
    ...portfolio.accounts.flatMap((account) =>
      linesOf(account, (path, facts) => about(account, path, { severity: 'low', block: 'budget', facts })),
    ),
    ...portfolio.newCustomerPlans.flatMap((plan) =>
      linesOf(plan, (path, facts) => aboutPlan(plan, path, { severity: 'low', block: 'budget', facts })),
    ),
  ];
}

interface Lines {
  targets?: ByQuarter | undefined;
  budget: readonly { sales: ByQuarter }[];
  forecast: readonly { sales: ByQuarter }[];
}

function linesOf(plan: Lines, tellAt: <F>(path: FieldPath, facts: F) => Finding<F>): AmountLine[] {
  const line = (of: LineOf, amounts: ByQuarter, path: FieldPath): AmountLine => ({
    of,
    amounts,
    tell: (quarter, facts) => tellAt([...path, quarter], facts),
  });
  return [
    ...(plan.targets ? [line('target', plan.targets, ['targets'])] : []),
    ...plan.budget.map(({ sales }, at) => line('budget', sales, ['budget', at, 'sales'])),
    ...plan.forecast.map(({ sales }, at) => line('forecast', sales, ['forecast', at, 'sales'])),
  ];
}

import type { Summed } from '../money/money.ts';
import { Comparison, Sum } from './comparison.ts';
import { MEASURES, type Measure, type ShownFigures } from './figures.ts';

/**
 * Target, budget, forecast and actual of some members in one quarter, with what may be said of one against another. All
 * gaps and deviations that are shown come from here.
 */
export class ComparedFigures<Member> implements ShownFigures {
  /** Not set while it covers a part of the budget only: it is no target of these then. */
  readonly target: Summed | undefined;
  readonly budget: Summed | undefined;
  readonly forecast: Summed | undefined;
  readonly actual: Summed | undefined;
  readonly #sums: Readonly<Record<Measure, Sum<Member>>>;

  constructor(sums: Readonly<Record<Measure, Sum<Member>>>) {
    this.#sums = sums;
    this.target = this.gap.withoutAgainst.length === 0 ? sums.target.amount : undefined;
    this.budget = sums.budget.amount;
    this.forecast = sums.forecast.amount;
    this.actual = sums.actual.amount;
  }

  /**
   * Of members whose figures are known, against a target set for them together; else against what their own targets add
   * up to.
   */
  static of<Member>(
    members: readonly Member[],
    figuresOf: (member: Member) => ShownFigures,
    target?: Sum<Member>,
  ): ComparedFigures<Member> {
    const figures = members.map(figuresOf);
    const sums = Object.fromEntries(
      MEASURES.map((measure) => [measure, Sum.over(members, (_, at) => figures[at]?.[measure])]),
    ) as Record<Measure, Sum<Member>>;
    return new ComparedFigures({ ...sums, target: target ?? sums.target });
  }

  /** gap = budget − target. */
  get gap(): Comparison<Member> {
    return new Comparison(this.#sums.budget, this.#sums.target);
  }

  /** deviation = actual − budget. */
  get deviation(): Comparison<Member> {
    return new Comparison(this.#sums.actual, this.#sums.budget);
  }

  /** forecast − budget. */
  get forecastDifference(): Comparison<Member> {
    return new Comparison(this.#sums.forecast, this.#sums.budget);
  }

  /**
   * The figures that may be drawn in one picture: each that is of the same members as the budget, or as the target
   * where nobody has a budget. An actual stands also where some have sold nothing, and not where it holds sales without
   * a budget.
   */
  get sideBySide(): Partial<Record<Measure, Summed | undefined>> {
    const { target, budget, forecast, actual } = this.#sums;
    const beside = budget.amount === undefined ? target : budget;
    const alike = (sum: Sum<Member>) =>
      sum === beside || beside.amount === undefined || new Comparison(sum, beside).isAlike ? sum.amount : undefined;
    return {
      target: alike(target),
      budget: budget.amount,
      forecast: alike(forecast),
      actual:
        beside.amount === undefined || new Comparison(actual, beside).withoutAgainst.length === 0
          ? actual.amount
          : undefined,
    };
  }

  /** A measure's sum, with who is in it. */
  sum(measure: Measure): Sum<Member> {
    return this.#sums[measure];
  }
}

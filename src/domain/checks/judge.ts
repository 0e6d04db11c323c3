import type { FigureBook } from '../budget/figures.ts';
import type { History } from '../history.ts';
import { SEVERITIES, type Severity } from '../plan/vocabulary.ts';
import { PLAN_RULES, type PlanRuleId } from './plan-rules.ts';
import type { Grade, Problem } from './problem.ts';

const GRADES: readonly Grade[] = ['error', 'red-flag', 'hint'];

/**
 * Judges the whole portfolio on the book's day: red flags and hints, most severe first, then in the order of the rules,
 * then of the portfolio. What needs version control is silent without a history. A rule counts as `grades` in company.yaml says, else as it does by itself; `off` leaves it out.
 */
export function judge(book: FigureBook, history?: History): Problem[] {
  const { grades } = book.portfolio.company;
  return (Object.keys(PLAN_RULES) as PlanRuleId[])
    .flatMap((rule) => {
      const grade = Object.hasOwn(grades, rule) ? (grades[rule] ?? PLAN_RULES[rule].grade) : PLAN_RULES[rule].grade;
      return grade === 'off'
        ? []
        : PLAN_RULES[rule].find(book, history).map((finding): Problem => ({ rule, grade, ...finding }));
    })
    .sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || weight(a.severity) - weight(b.severity));
}

function weight(severity: Severity | undefined): number {
  return severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}

import type { FigureBook } from '../budget/figures.ts';
import type { History } from '../history.ts';
import { inChargeOn } from '../membership/our-people.ts';
import { SEVERITIES, type Severity } from '../plan/vocabulary.ts';
import type { Finding, PlanRule } from './finding.ts';
import { GRADES } from './grade.ts';
import { PLAN_RULES, type PlanRuleId } from './plan-rules.ts';
import type { FactsOf, Problem, ProblemOf } from './problem.ts';

/** The table of rules, in which each rule finds its own facts. */
const FIND: { [R in PlanRuleId]: { find: PlanRule<FactsOf[R]> } } = PLAN_RULES;

const ALL = Object.keys(PLAN_RULES) as PlanRuleId[];

/**
 * Judges the whole portfolio on the book's day: red flags and hints, most severe first, then in the order of the rules,
 * then of the portfolio. What needs version control is silent without a history. A rule counts as `grades` in
 * company.yaml says, else as it does by itself; `off` leaves it out. Some of the rules may be asked for alone.
 */
export function judge(book: FigureBook, history?: History, rules: readonly PlanRuleId[] = ALL): Problem[] {
  return rules
    .flatMap((rule) => judgeBy(rule, book, history) as Problem[])
    .sort((a, b) => GRADES.indexOf(a.grade) - GRADES.indexOf(b.grade) || weight(a.severity) - weight(b.severity));
}

function judgeBy<R extends PlanRuleId>(rule: R, book: FigureBook, history: History | undefined): ProblemOf<R>[] {
  const { grades } = book.portfolio.company;
  const grade = Object.hasOwn(grades, rule) ? (grades[rule] ?? PLAN_RULES[rule].grade) : PLAN_RULES[rule].grade;
  return grade === 'off'
    ? []
    : FIND[rule].find(book, history).map((finding) => ({ rule, grade, ...finding, owner: ownerOn(finding, book) }));
}

/** Who clears it: what would wait for somebody of ours who has left, waits for whoever is in charge now. */
function ownerOn({ owner }: Finding<object>, { portfolio, asOf }: FigureBook): string | undefined {
  return owner !== undefined && portfolio.members.has(owner) ? inChargeOn(owner, portfolio, asOf)?.id : owner;
}

function weight(severity: Severity | undefined): number {
  return severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
}

import { LINKING_RULES } from '#domain/checks/linking-rules.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { READING_RULES } from '#domain/checks/reading-rules.ts';
import type { GRADES } from '#domain/plan/company.ts';
import { ruleTitle } from '#problems/rule-title.ts';
import type { Linked } from '../links/account-links.ts';
import { subjectOf } from '../links/flag-subject.ts';
import type { ProblemText } from '#words/problem-words.ts';
import type { Site } from '../site.ts';
import { DOINGS, doingOf } from './rule-doings.ts';
import { exampleOf, type RuleExample } from './rule-examples.ts';

/** How a rule counts in this company: `off` when it is left out. */
export type CompanyGrade = (typeof GRADES)[number];

/** A rule in the list of all rules. */
export type RuleRow = ReturnType<typeof ruleRow>;

/** A rule's own page. */
export interface RulePage extends RuleRow {
  example: RuleExample | undefined;
  /** What the check says of the example in the reader's language. */
  said: ProblemText | undefined;
  /** What becomes of it once the cause is mended. */
  mending: string;
  /** Whether a company may grade it: what is wrong with a file stays wrong. */
  canBeRegraded: boolean;
  /** Where it is open now: what it is about, with the number of times; the company itself has no page to link to. */
  openAt: { subject: Linked | undefined; times: number }[];
}

const FILE_RULES = { ...READING_RULES, ...LINKING_RULES };
const ORDER: readonly CompanyGrade[] = ['error', 'red-flag', 'hint', 'off'];

/** The ids of all rules: those that judge the portfolio, then those about files. */
export const RULE_IDS: readonly string[] = [...Object.keys(PLAN_RULES), ...Object.keys(FILE_RULES)];

/**
 * All rules by what one was doing, in each the gravest first; what nobody has left out stands before what the company
 * has.
 */
export function ruleGroups(site: Site) {
  const rows = RULE_IDS.map((id) => ruleRow(site, id));
  return DOINGS.map((doing) => ({
    doing,
    title: site.t.rules.doing[doing],
    rules: rows.filter((row) => row.doing === doing).sort((a, b) => ORDER.indexOf(a.grade) - ORDER.indexOf(b.grade)),
  })).filter(({ rules }) => rules.length > 0);
}

/** What the page of one rule prints. Throws on an id that no rule has. */
export function rulePage(site: Site, id: string): RulePage {
  const example = exampleOf(id, site.language);
  const canBeRegraded = id in PLAN_RULES;
  const { mendPlan, mendFile, mendHint } = site.t.rules;
  return {
    ...ruleRow(site, id),
    example,
    canBeRegraded,
    said: example?.words[site.language],
    mending: canBeRegraded ? mendPlan : ownGrade(id) === 'error' ? mendFile : mendHint,
    openAt: openAt(site, id),
  };
}

function ruleRow(site: Site, id: string) {
  const own = ownGrade(id);
  const { grades } = site.portfolio.company;
  const grade = id in PLAN_RULES && Object.hasOwn(grades, id) ? (grades[id] ?? own) : own;
  return {
    id,
    title: ruleTitle(site.t, id) ?? id,
    href: site.url(`/handbook/rules/${id}/`),
    meaning: meaningOf(site.t, id),
    grade,
    doing: doingOf(id),
    /** Says how the rule counts by itself, where the company grades it otherwise. */
    regraded: grade === own ? undefined : site.t.rules.regraded(own),
    /** How many problems of this rule are open on this site. */
    open: openFlags(site, id).length,
  };
}

/** How a rule counts where no company says otherwise. */
export function ownGrade(id: string): CompanyGrade {
  if (id in PLAN_RULES) return PLAN_RULES[id as keyof typeof PLAN_RULES].grade;
  if (id in FILE_RULES) return FILE_RULES[id as keyof typeof FILE_RULES];
  throw new Error(`Expected the id of a rule, got "${id}".`);
}

/** What a rule means, in a sentence or two. */
export function meaningOf(t: Site['t'], id: string): string {
  const planRules: Readonly<Record<string, { meaning: string }>> = t.planProblems;
  const fileRules: Readonly<Record<string, string>> = t.readingMeanings;
  return planRules[id]?.meaning ?? fileRules[id] ?? '';
}

function openFlags(site: Site, id: string): Problem[] {
  return site.flags.filter(({ rule }) => rule === id);
}

function openAt(site: Site, id: string): RulePage['openAt'] {
  const times = new Map<string, { subject: Linked | undefined; times: number }>();
  for (const flag of openFlags(site, id)) {
    const subject = subjectOf(site, flag);
    const key = subject?.href ?? '';
    times.set(key, { subject, times: (times.get(key)?.times ?? 0) + 1 });
  }
  return [...times.values()];
}

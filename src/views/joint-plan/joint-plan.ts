import { Share } from '#domain/budget/comparison.ts';
import type { IsoDate } from '#domain/calendar/dates.ts';
import { byText } from '#domain/order.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import type { FiscalYear } from '#domain/calendar/quarters.ts';
import type { Language } from '#domain/plan/company.ts';
import type { Stage } from '#domain/plan/vocabulary.ts';
import type { JointPlan, JointText, JointValue } from '#domain/sharing.ts';
import type { Formatter } from '#words/format.ts';
import type { Messages } from '#words/messages.ts';

/** What the customer's edition is written with: words and dates, and no portfolio. */
export interface JointReader {
  language: Language;
  /** The language that people wrote the plan in, where it is another one. */
  written: string | undefined;
  t: Messages;
  format: Formatter;
  asOf: IsoDate;
  fiscalYear: FiscalYear;
}

export type ValueRow = ReturnType<typeof valueRow>;

export interface StepRow {
  step: string;
  win: string | undefined;
  owner: string;
  isTogether: boolean;
  due: string;
  stage: Stage;
  state: string;
}

/** The customer's edition of one plan, ready to print: words only, all of them from the shared parts. */
export interface JointPlanView {
  title: string;
  customer: string;
  company: string;
  keeper: string;
  asOf: string;
  lede: string | undefined;
  confirmed: { on: string; by: string } | undefined;
  texts: readonly (readonly JointText[])[];
  values: ValueRow[];
  needs: JointPlan['needs'];
  goals: JointPlan['goals'];
  steps: StepRow[];
  done: StepRow[];
  promises: { promise: string; by: string; due: string; state: string }[];
  questions: { question: string; owner: string; due: string; state: string }[];
  ideas: { idea: string; win: string | undefined; from: string | undefined; state: string }[];
  feedback: { on: string; said: string; by: string; score: string | undefined; ledTo: string | undefined }[];
  facts: { name: string; text: string }[];
}

/** Puts the shared parts of a plan into the words of one language. */
export function jointPlanView(plan: JointPlan, { t, format, asOf, fiscalYear }: JointReader): JointPlanView {
  const words = t.jointPlan;
  const steps = plan.actions
    .map((action) => ({
      step: action.action,
      win: action.customerWin,
      owner: action.owner,
      isTogether: action.isTogether,
      stage: action.stage,
      order: lastDayInTime(action.due, fiscalYear),
      due: format.due(action.stage === 'done' && action.closedOn !== undefined ? action.closedOn : action.due, asOf),
      state: t.vocabulary.stage[action.stage],
    }))
    .sort((a, b) => byText(a.order, b.order))
    .map(({ order: _order, ...row }) => row);
  const isClosed = ({ stage }: StepRow) => stage === 'done' || stage === 'dropped';
  const open = steps.filter((step) => !isClosed(step));
  return {
    title: words.title(plan.customer),
    customer: plan.customer,
    company: plan.company,
    keeper: plan.keeper,
    asOf: words.asOf(format.date(asOf)),
    lede:
      plan.values.length + open.length === 0
        ? undefined
        : words.lede(plan.values.length, open.length, open[0]?.due ?? ''),
    confirmed: plan.confirmed && { on: format.date(plan.confirmed.on), by: plan.confirmed.by },
    texts: plan.texts,
    values: plan.values.map((value) => valueRow(value, t, format)),
    needs: plan.needs,
    goals: plan.goals,
    steps: open,
    done: steps.filter(isClosed),
    promises: byDue(plan.promises).map(({ promise, by, due, keptOn, brokenOn }) => ({
      promise,
      by,
      due: format.due(due, asOf),
      state:
        keptOn !== undefined
          ? words.kept(format.due(keptOn, asOf))
          : brokenOn !== undefined
            ? words.broken(format.due(brokenOn, asOf))
            : words.open,
    })),
    questions: byDue(plan.openQuestions).map(({ question, owner, due, answeredOn }) => ({
      question,
      owner,
      due: format.due(due, asOf),
      state: answeredOn === undefined ? words.open : words.answered(format.due(answeredOn, asOf)),
    })),
    ideas: plan.ideas.map(({ idea, stage, quarter, customerWin }) => ({
      idea,
      win: customerWin,
      from: quarter,
      state: t.vocabulary.stage[stage],
    })),
    feedback: [...plan.feedback]
      .sort((a, b) => (a.on < b.on ? 1 : -1))
      .map(({ on, by, said, score, ledTo }) => ({
        on: format.due(on, asOf),
        by,
        said,
        ledTo,
        score: score === undefined ? undefined : words.score(score),
      })),
    facts: factsOf(plan, t),
  };
}

function valueRow(value: JointValue, t: Messages, format: Formatter) {
  const { baseline, target, measured } = value;
  const amount = (figure: number | undefined) =>
    figure === undefined ? undefined : [format.number(figure, 3), value.unit].filter(Boolean).join('\u00a0');
  const reach = amount(target);
  const way =
    baseline === undefined || target === undefined || measured === undefined || baseline === target
      ? undefined
      : Math.min(1, Math.max(0, (measured - baseline) / (target - baseline)));
  return {
    measure: value.measure,
    baseline: amount(baseline),
    now: amount(measured),
    nowOn: value.measuredOn && format.date(value.measuredOn),
    target: reach !== undefined && value.targetBy !== undefined ? t.jointPlan.by(reach, value.targetBy) : reach,
    /** How far from the baseline to the target it has come, 0 to 1. */
    way,
    wayText:
      way === undefined
        ? undefined
        : t.jointPlan.way(format.percent(Share.ofHundred(Math.round(way * 100))).replace(/[.,]0/, '')),
  };
}

function factsOf({ profile, customer }: JointPlan, t: Messages): JointPlanView['facts'] {
  const fact = (name: string, text: string | undefined) => (text === undefined || text === '' ? [] : [{ name, text }]);
  const words = t.jointPlan;
  return [
    ...fact(words.industry, profile?.industry),
    ...fact(words.sites, profile?.sites.join('; ')),
    ...fact(
      words.customerSince(customer),
      profile?.customerSince === undefined ? undefined : String(profile.customerSince),
    ),
    ...fact(words.contract, profile?.contract),
  ];
}

function byDue<T extends { due: string }>(things: readonly T[]): T[] {
  return [...things].sort((a, b) => byText(a.due, b.due));
}

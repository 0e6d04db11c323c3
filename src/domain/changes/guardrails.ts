import type { Measure } from '../budget/figures.ts';
import { daysBetween } from '../calendar/dates.ts';
import { lastDayOf, type Quarter } from '../calendar/quarters.ts';
import { commonManager } from '../checks/common-manager.ts';
import { inChargeOn } from '../membership/our-people.ts';
import { minorOf, type Minor } from '../money/money.ts';
import { byText } from '../order.ts';
import type { Portfolio } from '../portfolio.ts';
import type { PortfolioChanges } from './portfolio-changes.ts';
import type { SumChange } from './sum-changes.ts';

/** Why a change asks for somebody's yes. Amounts are in minor units. */
export type Guard =
  | {
      guard: 'figures';
      level: 'company' | 'segment';
      id: string;
      name: string;
      measure: Measure;
      /** The quarter of the largest move, and in how many quarters the limit is passed. */
      quarter: Quarter;
      quarters: number;
      /** How far it moves, whatever way; a figure that is newly set, or no longer, moves by all of it. */
      by: Minor;
      above: Minor;
    }
  | { guard: 'sealing'; quarter: Quarter; names: string[] }
  | { guard: 'rules'; fields: string[] }
  | { guard: 'judgement'; account: string; person: string };

/** A change that asks for a yes, and who of ours can give it, by id; nobody where the company has nobody to ask. */
export interface AskedYes {
  why: Guard;
  whom: string | undefined;
}

const GUARDED: readonly Measure[] = ['budget', 'target', 'forecast'];

/**
 * What in a change asks for a yes by the guardrails of `company.yaml`, as they were before it: a change cannot take
 * away what guards it. `by` are ids of ours who made the change; nothing where that is not known, and then nobody's own
 * yes is taken for granted. The same change always asks the same.
 */
export function askedYes(
  changes: PortfolioChanges,
  before: Portfolio,
  after: Portfolio,
  by: readonly string[] = [],
): AskedYes[] {
  const { guardrails } = before.company;
  if (!guardrails) return [];
  const { figuresAbove, sealingWithinDays, rules, judgements, asks } = guardrails;
  const whom = managerAsked(changes, after, asks);
  return [
    ...(figuresAbove === undefined ? [] : largeMoves(changes.sums, figuresAbove)).map((why) => ({ why, whom })),
    ...(sealingWithinDays === undefined ? [] : soonSealed(changes, after, sealingWithinDays)).map((why) => ({
      why,
      whom,
    })),
    ...(rules ? changedRules(changes) : []).map((why) => ({ why, whom })),
    ...(judgements ? foreignJudgements(changes, before, after, by) : []),
  ];
}

/** Who is named to be asked, or stands in for them; else the nearest manager of all whose plans change. */
function managerAsked({ keepers, asOf }: PortfolioChanges, portfolio: Portfolio, asks: string | undefined) {
  if (asks !== undefined) return inChargeOn(asks, portfolio, asOf)?.id;
  const people = keepers.flatMap((id) => inChargeOn(id, portfolio, asOf) ?? []);
  const everybody = people.length > 0 ? people : [...portfolio.members.values()];
  return (
    commonManager(everybody, portfolio) ?? [...portfolio.members.values()].find((one) => one.manager === undefined)?.id
  );
}

function largeMoves(sums: readonly SumChange[], above: Minor): Guard[] {
  const guarded = sums.filter(({ level }) => level === 'company' || level === 'segment');
  const groups = Map.groupBy(guarded, ({ level, id }) => `${level}/${id}`);
  return [...groups.values()].flatMap((own) =>
    GUARDED.flatMap((measure): Guard[] => {
      const large = own
        .flatMap(({ level, id, name, period, before, after }) => {
          const [from, to] = [before[measure], after[measure]];
          const by = Math.abs((minorOf(to) ?? 0) - (minorOf(from) ?? 0));
          const isLarge = typeof period === 'string' && by > above;
          return isLarge ? [{ level: level as 'company' | 'segment', id, name, quarter: period, by }] : [];
        })
        .sort((a, b) => b.by - a.by || byText(a.quarter, b.quarter));
      const [largest] = large;
      if (!largest) return [];
      return [{ guard: 'figures', ...largest, measure, quarters: large.length, above }];
    }),
  );
}

/** Quarters that are over and open, or end within so many days, of which a plan's figures change. */
function soonSealed({ sums, restated, asOf }: PortfolioChanges, { fiscalYear }: Portfolio, within: number): Guard[] {
  const sealed = new Set(restated);
  const names = new Map<Quarter, Set<string>>();
  for (const { level, name, period, before, after } of sums) {
    if (typeof period !== 'string' || (level !== 'account' && level !== 'new-customer-plan') || sealed.has(period))
      continue;
    if (GUARDED.every((measure) => before[measure] === after[measure])) continue;
    if (daysBetween(asOf, lastDayOf(period, fiscalYear)) > within) continue;
    names.set(period, (names.get(period) ?? new Set()).add(name));
  }
  return [...names]
    .sort(([a], [b]) => byText(a, b))
    .map(([quarter, of]) => ({ guard: 'sealing', quarter, names: [...of].sort(byText) }));
}

/** Limits, grades, guardrails themselves, what a segment demands. */
function changedRules({ changes }: PortfolioChanges): Guard[] {
  const fields = changes.flatMap(({ aspect, about, field }) =>
    aspect === 'rule' ? [about.level === 'company' ? field : `${about.name}: ${field}`] : [],
  );
  return fields.length === 0 ? [] : [{ guard: 'rules', fields: [...new Set(fields)].sort(byText) }];
}

/** Attitudes that are judged anew by somebody else than the person's counterpart. */
function foreignJudgements(
  { asOf }: PortfolioChanges,
  before: Portfolio,
  after: Portfolio,
  by: readonly string[],
): AskedYes[] {
  return after.accounts.flatMap((account) => {
    const was = before.accountById.get(account.id);
    if (!was || was.people === account.people) return [];
    return account.people.flatMap((person): AskedYes[] => {
      const earlier = was.people.find(({ id }) => id === person.id);
      if (!earlier || earlier.attitude === person.attitude) return [];
      const judge = inChargeOn(earlier.counterpart ?? was.kam.id, after, asOf)?.id;
      if (judge !== undefined && by.includes(judge)) return [];
      return [{ why: { guard: 'judgement', account: account.name, person: person.name }, whom: judge }];
    });
  });
}

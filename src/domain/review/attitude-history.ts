import type { IsoDate } from '../calendar/dates.ts';
import { firstDayOf, lastDayOf, type FiscalYear, type Quarter } from '../calendar/quarters.ts';
import { isGone } from '../membership/presence.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import { ATTITUDES, type Attitude } from '../plan/vocabulary.ts';
import type { Action } from '../plan/work.ts';
import type { Account } from '../portfolio.ts';
import { attitudeOn, judgementsOf, type Judgement } from './attitudes.ts';
import { byText } from '../order.ts';

/** How many people were judged to be what, on a quarter's last day or on the day it is seen. */
export interface AttitudesAt {
  quarter: Quarter;
  day: IsoDate;
  counts: Readonly<Record<Attitude, number>>;
}

/**
 * Attitudes at the end of each quarter that has begun. People count from the day they have their position until they
 * leave.
 */
export function attitudesByQuarter(
  people: readonly Stakeholder[],
  quarters: readonly Quarter[],
  asOf: IsoDate,
  fiscalYear: FiscalYear,
): AttitudesAt[] {
  return quarters
    .filter((quarter) => firstDayOf(quarter, fiscalYear) <= asOf)
    .map((quarter) => {
      const last = lastDayOf(quarter, fiscalYear);
      const day = last < asOf ? last : asOf;
      const counts = Object.fromEntries(ATTITUDES.map((attitude) => [attitude, 0])) as Record<Attitude, number>;
      for (const person of people) {
        if ((person.since === undefined || person.since <= day) && !isGone(person, day))
          counts[attitudeOn(person, day)] += 1;
      }
      return { quarter, day, counts };
    });
}

/** A judgement that differs from the one before it, and what was done with the person in between. */
export interface AttitudeMove {
  account: Account;
  person: Stakeholder;
  from: Attitude;
  to: Attitude;
  judged: Judgement;
  /** Whether nobody had judged them before: a first judgement is no move of theirs. */
  isFirst: boolean;
  /**
   * Actions closed since the judgement before that say what they did to this person, oldest first. They prove nothing.
   */
  between: Action[];
}

/** Every move of attitude of an account's people up to a day, oldest first. Before the first judgement nobody knows. */
export function attitudeMoves(account: Account, asOf: IsoDate): AttitudeMove[] {
  return account.people
    .flatMap((person) => {
      const judgements = judgementsOf(person).filter((judgement) => judgement.asOf <= asOf);
      return judgements.flatMap((judged, at): AttitudeMove[] => {
        const before = judgements[at - 1];
        const from = before?.attitude ?? 'unknown';
        if (from === judged.attitude) return [];
        const isFirst = judgements.slice(0, at).every(({ attitude }) => attitude === 'unknown');
        const between = account.actions
          .filter(
            ({ closedOn, effect }) =>
              closedOn !== undefined &&
              closedOn <= judged.asOf &&
              closedOn > (before?.asOf ?? '') &&
              effect?.relationship.some((one) => one.person === person.id),
          )
          .sort((a, b) => byText(a.closedOn ?? '', b.closedOn ?? ''));
        return [{ account, person, from, to: judged.attitude, judged, isFirst, between }];
      });
    })
    .sort((a, b) => byText(a.judged.asOf, b.judged.asOf));
}

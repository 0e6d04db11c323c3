import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import {
  amount,
  date,
  days,
  due,
  fiscalYearName,
  id,
  quarter,
  reference,
  shared,
  text,
  webAddress,
  group,
  eachOnce,
} from './fields.ts';
import { ATTITUDES, FUNCTIONS, GOAL_BASES, IDEA_KINDS, STAGES } from './vocabulary.ts';

const wins = {
  customerWin: () => text(400).optional(),
  ourWin: () => text(400).optional(),
};

/** An annual goal of an account. */
export const goalSchema = () =>
  group('goal', {
    id: id(),
    year: fiscalYearName(),
    goal: text(300),
    basis: text(400),
    basedOn: z.enum(GOAL_BASES),
    measure: text(200).optional(),
    target: text(120).optional(),
    companyGoal: reference().optional(),
    customerWin: wins.customerWin(),
    ourWin: wins.ourWin(),
    shared: shared(),
  });

/** A growth idea: ours until it becomes a deal, which the CRM keeps. */
export const ideaSchema = (currency: Currency) =>
  group('idea', {
    id: id(),
    idea: text(200),
    kind: z.enum(IDEA_KINDS),
    need: reference().optional(),
    offering: reference().optional(),
    value: amount(currency).optional(),
    stage: z.enum(STAGES),
    earlier: z.array(group('idea.earlier', { until: date(), stage: z.enum(STAGES) })).default([]),
    proposer: text(120).optional(),
    quarter: quarter().optional(),
    crmId: text(80).optional(),
    crmUrl: webAddress().optional(),
    goals: eachOnce(reference()).default([]),
    reason: text(400).optional(),
    customerWin: wins.customerWin(),
    ourWin: wins.ourWin(),
    shared: shared(),
  });

/** Something that somebody of ours does by a given time. */
export const actionSchema = (currency: Currency) =>
  group('action', {
    id: id(),
    action: text(200),
    goal: reference().optional(),
    idea: reference().optional(),
    owner: reference(),
    function: z.enum(FUNCTIONS).optional(),
    due: due(),
    stage: z.enum(STAGES),
    kind: text(60).optional(),
    major: z.boolean().default(false),
    joint: z.boolean().default(false),
    effortDays: days().optional(),
    aim: text(200).optional(),
    test: group('action.test', {
      on: date(),
      with: text(160),
      result: text(400),
    }).optional(),
    slippedFrom: due().optional(),
    slippedOn: date().optional(),
    timesSlipped: z.int().min(1).max(99).optional(),
    closedOn: date().optional(),
    effect: group('action.effect', {
      relationship: z
        .array(
          group('action.effect.relationship', {
            person: reference(),
            from: z.enum(ATTITUDES),
            to: z.enum(ATTITUDES),
          }),
        )
        .default([]),
      sales: z.union([z.literal('none'), amount(currency)]).optional(),
      learned: text(500).optional(),
    }).optional(),
    reason: text(400).optional(),
    customerWin: wins.customerWin(),
    ourWin: wins.ourWin(),
    shared: shared(),
  });

export type Goal = z.output<ReturnType<typeof goalSchema>>;
export type Idea = z.output<ReturnType<typeof ideaSchema>>;
export type Action = z.output<ReturnType<typeof actionSchema>>;

import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import type { Language } from './company.ts';
import { figureCommentSchema } from './budget-line.ts';
import { amountsByQuarter, days, effortByQuarter, reference, text, group, eachOnce } from './fields.ts';
import { said, type Spoken } from './said.ts';
import { BLOCKS, PLAN_TYPES } from './vocabulary.ts';

/** What a segment's criterion looks at. Amounts are compared in major units, as criteria are written. */
export const CRITERION_MEASURES = ['netSales', 'employees', 'ourSales', 'shareOfWallet'] as const;

const shelfLife = () => days().optional();

/** `segments/<id>.yaml`: a customer segment, what it demands and how it is cared for. */
export const segmentSchema = (currency: Currency, languages: readonly Language[]) =>
  group('segment', {
    name: said(languages, 80),
    code: text(6).optional(),
    order: z.int().min(0).max(999).default(100),
    planType: z.enum(PLAN_TYPES),
    waitingRoom: z.boolean().default(false),
    careModel: said(languages).optional(),
    criteria: z
      .array(
        group('segment.criteria', {
          measure: z.enum(CRITERION_MEASURES),
          atLeast: z.number().optional(),
          below: z.number().optional(),
        }),
      )
      .default([]),
    required: eachOnce(z.enum(BLOCKS)).default([]),
    shelfLives: group('segment.shelfLives', {
      profile: shelfLife(),
      finances: shelfLife(),
      needs: shelfLife(),
      judgement: shelfLife(),
      strategy: shelfLife(),
      feedback: shelfLife(),
      contact: shelfLife(),
    }).prefault({}),
    reviewEveryMonths: z.int().min(1).max(24).optional(),
    goal: said(languages).optional(),
    strategy: said(languages).optional(),
    servesGoals: eachOnce(reference()).default([]),
    targets: amountsByQuarter(currency).optional(),
    targetBasis: said(languages, 300).optional(),
    comments: z.array(commentOf(languages)).default([]),
    investment: group('segment.investment', {
      money: amountsByQuarter(currency).optional(),
      hours: effortByQuarter().optional(),
    }).optional(),
    rewards: rewardsSchema(languages),
  });

/** A comment on a figure of the company's own, which may be written in each language. */
const commentOf = (languages: readonly Language[]) =>
  group('figure-comment', { ...figureCommentSchema().shape, comment: said(languages, 600) });

/** Reward criteria of a segment or a team: text that points at goals. */
export function rewardsSchema(languages: readonly Language[]) {
  return z
    .array(
      group('rewards', {
        criterion: said(languages, 300),
        goals: eachOnce(reference()).default([]),
        basedOn: z.enum(['actual', 'budget', 'forecast', 'goal']).optional(),
      }),
    )
    .default([]);
}

export type SegmentWritten = z.output<ReturnType<typeof segmentSchema>>;
/** A segment as one of the company's languages speaks of it. */
export type SegmentPlan = Spoken<SegmentWritten>;

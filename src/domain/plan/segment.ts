import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { figureCommentSchema } from './budget-line.ts';
import { amountsByQuarter, days, effortByQuarter, reference, text, group } from './fields.ts';
import { BLOCKS, PLAN_TYPES } from './vocabulary.ts';

/** What a segment's criterion looks at. Amounts are compared in major units, as criteria are written. */
export const CRITERION_MEASURES = ['netSales', 'employees', 'ourSales', 'shareOfWallet'] as const;

const shelfLife = () => days().optional();

/** `segments/<id>.yaml`: a customer segment, what it demands and how it is cared for. */
export const segmentSchema = (currency: Currency) =>
  group('segment', {
    name: text(80),
    code: text(6).optional(),
    order: z.int().min(0).max(999).default(100),
    planType: z.enum(PLAN_TYPES),
    waitingRoom: z.boolean().default(false),
    careModel: text().optional(),
    criteria: z
      .array(
        group('segment.criteria', {
          measure: z.enum(CRITERION_MEASURES),
          atLeast: z.number().optional(),
          below: z.number().optional(),
        }),
      )
      .default([]),
    required: z.array(z.enum(BLOCKS)).default([]),
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
    goal: text().optional(),
    strategy: text().optional(),
    servesGoals: z.array(reference()).default([]),
    targets: amountsByQuarter(currency).optional(),
    targetBasis: text(300).optional(),
    comments: z.array(figureCommentSchema()).default([]),
    investment: group('segment.investment', {
      money: amountsByQuarter(currency).optional(),
      hours: effortByQuarter().optional(),
    }).optional(),
    rewards: rewardsSchema(),
  });

/** Reward criteria of a segment or a team: text that points at goals. */
export function rewardsSchema() {
  return z
    .array(
      group('rewards', {
        criterion: text(300),
        goals: z.array(reference()).default([]),
        basedOn: z.enum(['actual', 'budget', 'forecast', 'goal']).optional(),
      }),
    )
    .default([]);
}

export type SegmentPlan = z.output<ReturnType<typeof segmentSchema>>;

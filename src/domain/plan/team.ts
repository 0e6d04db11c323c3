import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { earlierOfMember } from './earlier.ts';
import { amountsByQuarter, effortByQuarter, id, reference, text, group } from './fields.ts';
import { endFields } from './end.ts';
import { rewardsSchema } from './segment.ts';
import { FUNCTIONS } from './vocabulary.ts';

const targets = (currency: Currency) => amountsByQuarter(currency).optional();
const targetBasis = () => text(300).optional();

const teamMemberSchema = (currency: Currency) =>
  group('team-member', {
    id: id(),
    name: text(120),
    title: text(120).optional(),
    functions: z.array(z.enum(FUNCTIONS)).default([]),
    manager: reference().optional(),
    ...endFields('team-member'),
    earlier: earlierOfMember(),
    crmId: text(80).optional(),
    waitingRoom: z.boolean().default(false),
    targets: targets(currency),
    targetBasis: targetBasis(),
  });

/** `team/<id>.yaml`: one unit of our own organisation with its teams and people. */
export const unitSchema = (currency: Currency) =>
  group('unit', {
    name: text(120),
    order: z.int().min(0).max(999).default(100),
    targets: targets(currency),
    targetBasis: targetBasis(),
    capacity: z
      .array(
        group('unit.capacity', {
          function: z.enum(FUNCTIONS),
          days: effortByQuarter(),
        }),
      )
      .default([]),
    rewards: rewardsSchema(),
    teams: z
      .array(
        group('unit.teams', {
          id: id(),
          name: text(120),
          targets: targets(currency),
          targetBasis: targetBasis(),
          rewards: rewardsSchema(),
          people: z.array(teamMemberSchema(currency)).default([]),
        }),
      )
      .default([]),
    people: z.array(teamMemberSchema(currency)).default([]),
  });

export type UnitPlan = z.output<ReturnType<typeof unitSchema>>;
export type TeamMemberPlan = z.output<ReturnType<typeof teamMemberSchema>>;

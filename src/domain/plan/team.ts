import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import type { Language } from './company.ts';
import { earlierOfMember } from './earlier.ts';
import { amountsByQuarter, effortByQuarter, id, reference, text, group, eachOnce } from './fields.ts';
import { endFields } from './end.ts';
import { rewardsSchema } from './segment.ts';
import { said, type Spoken } from './said.ts';
import { FUNCTIONS } from './vocabulary.ts';

const targets = (currency: Currency) => amountsByQuarter(currency).optional();
const targetBasis = (languages: readonly Language[]) => said(languages, 300).optional();

const teamMemberSchema = (currency: Currency, languages: readonly Language[]) =>
  group('team-member', {
    id: id(),
    name: text(120),
    title: said(languages, 120).optional(),
    functions: eachOnce(z.enum(FUNCTIONS)).default([]),
    manager: reference().optional(),
    ...endFields('team-member'),
    untilReason: said(languages, 160).optional(),
    earlier: earlierOfMember(),
    crmId: text(80).optional(),
    handle: text(80).optional(),
    waitingRoom: z.boolean().default(false),
    targets: targets(currency),
    targetBasis: targetBasis(languages),
  });

/** `team/<id>.yaml`: one unit of our own organisation with its teams and people. */
export const unitSchema = (currency: Currency, languages: readonly Language[]) =>
  group('unit', {
    name: said(languages, 120),
    order: z.int().min(0).max(999).default(100),
    targets: targets(currency),
    targetBasis: targetBasis(languages),
    capacity: z
      .array(
        group('unit.capacity', {
          function: z.enum(FUNCTIONS),
          days: effortByQuarter(),
        }),
      )
      .default([]),
    rewards: rewardsSchema(languages),
    teams: z
      .array(
        group('unit.teams', {
          id: id(),
          name: said(languages, 120),
          targets: targets(currency),
          targetBasis: targetBasis(languages),
          rewards: rewardsSchema(languages),
          people: z.array(teamMemberSchema(currency, languages)).default([]),
        }),
      )
      .default([]),
    people: z.array(teamMemberSchema(currency, languages)).default([]),
  });

export type UnitWritten = z.output<ReturnType<typeof unitSchema>>;
/** A unit and one of our people as one of the company's languages speaks of them. */
export type UnitPlan = Spoken<UnitWritten>;
export type TeamMemberPlan = Spoken<z.output<ReturnType<typeof teamMemberSchema>>>;

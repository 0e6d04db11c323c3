import type { accountTeamSchema } from '../plan/earlier.ts';
import type { z } from 'zod';

/** Where a customer belongs: all by id, since the things themselves are of one day. */
export interface Membership {
  segment: string;
  kam: string;
  /** The account or the group on top of it; nothing when it has none. */
  parent: string | undefined;
  team: z.output<ReturnType<typeof accountTeamSchema>>;
}

/** Where one of our people belongs: their unit, and the team within it when they are in one. */
export interface Post {
  unit: string;
  team: string | undefined;
}

/** Where anything belongs, by respect, all by id; `team/<person>` says what somebody does in a customer's team. */
export type Belonging = Readonly<Record<string, string | undefined>>;

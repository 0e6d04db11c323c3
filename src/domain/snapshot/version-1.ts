import { z } from 'zod';
import { isIsoDate } from '../calendar/dates.ts';
import { isDue } from '../calendar/due.ts';
import { isQuarter } from '../calendar/quarters.ts';
import {
  ATTITUDES,
  BLOCKS,
  CONFIDENCES,
  FUNCTIONS,
  IDEA_KINDS,
  INFLUENCES,
  PLAN_TYPES,
  ROLES,
  SEVERITIES,
  STAGES,
  STATUSES,
} from '../plan/vocabulary.ts';

/**
 * The first version of what a quarter's snapshot holds. A version never changes once a quarter was sealed with it: what
 * comes later is another version beside it, see `versions.ts`. Amounts are in minor units of the snapshot's currency.
 */

export const day = z.string().refine(isIsoDate);
const quarter = z.string().refine(isQuarter);
const minor = z.int();
const hours = z.number();
const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Ids become addresses, so a seal may hold no others than a plan may. */
const id = z.string().max(80).regex(ID);
/** `actuals/sales-2026.csv:41`: where a figure stood on the day of the seal. */
const place = z.string();

/** A person's name in a text, by reference: see `SealedText`. */
const namePart = z.strictObject({
  /** A person of ours by id, a customer's as `account/person`. */
  person: z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/),
  part: z.enum(['name', 'first', 'last']),
});
export const sealedText = z.array(z.union([z.string(), namePart]));

const figures = z.strictObject({
  target: minor.optional(),
  budget: minor.optional(),
  forecast: minor.optional(),
  actual: minor.optional(),
});
/** By quarter, from four quarters before the snapshot's own to the last one that was planned. */
const figuresByQuarter = z.record(quarter, figures);
const planAndActual = (unit: z.ZodNumber | z.ZodInt) =>
  z.strictObject({ plan: unit.optional(), actual: unit.optional() });

const person = z.strictObject({
  id,
  title: sealedText.optional(),
  roles: z.array(z.enum(ROLES)),
  influence: z.enum(INFLUENCES).optional(),
  /** At the end of the snapshot's quarter, and of the one before. */
  attitude: z.enum(ATTITUDES),
  attitudeBefore: z.enum(ATTITUDES),
  /** The last judgement made within the quarter; none when nobody judged the person in it. */
  judged: z.strictObject({ on: day, basis: sealedText.optional() }).optional(),
  relationship: z.strictObject({ now: z.int(), wanted: z.int() }).optional(),
  counterpart: id.optional(),
  lastContact: day.optional(),
});

const action = z.strictObject({
  id,
  text: sealedText,
  owner: id,
  function: z.enum(FUNCTIONS).optional(),
  due: z.string().refine(isDue),
  slippedFrom: z.string().refine(isDue).optional(),
  closedOn: day.optional(),
  stage: z.enum(STAGES),
  isMajor: z.boolean(),
  effortDays: z.number().optional(),
  goal: id.optional(),
  idea: id.optional(),
  aim: sealedText.optional(),
  /** Why it slipped or was dropped. */
  reason: sealedText.optional(),
  effect: z
    .strictObject({
      relationship: z.array(z.strictObject({ person: id, from: z.enum(ATTITUDES), to: z.enum(ATTITUDES) })),
      sales: z.union([z.literal('none'), minor]).optional(),
      learned: sealedText.optional(),
    })
    .optional(),
});

const facts = z.record(z.string(), z.union([z.number(), z.boolean(), sealedText, z.array(sealedText)]));

/** A red flag that was open at the end of the quarter. */
const flag = z.strictObject({
  rule: z.string(),
  severity: z.enum(SEVERITIES),
  /** What it is about: an account, a segment, a new-customer plan, or the company when none is said. */
  account: id.optional(),
  segment: id.optional(),
  newCustomerPlan: id.optional(),
  owner: id.optional(),
  since: z.string().optional(),
  due: z.string().optional(),
  block: z.string().optional(),
  /** What the words of the rule are made of. */
  facts,
  place,
});

const review = z.strictObject({
  on: day,
  /** The change of the customer's organisation that it was held for; none for the quarterly review. */
  change: id.optional(),
  /** Whom of ours it was held by. */
  tookPart: z.array(id),
  judgement: sealedText,
  decisions: z.array(
    z.strictObject({
      id,
      text: sealedText,
      owner: id,
      due: z.string().refine(isDue),
      keptOn: day.optional(),
      droppedOn: day.optional(),
    }),
  ),
  nextQuarter: z.array(z.strictObject({ text: sealedText, block: z.enum(BLOCKS).optional() })),
});

const account = z.strictObject({
  id,
  name: sealedText,
  segment: id,
  kam: id,
  status: z.enum(STATUSES),
  /** The sales plan that the customer stood in; none when it had a plan of its own. */
  salesPlan: id.optional(),
  parent: id.optional(),
  figures: figuresByQuarter,
  /** The quarter's budget by how sure its lines are; they add up to it. */
  confidence: z.partialRecord(z.enum(CONFIDENCES), minor),
  /** Budget lines of the quarter. */
  lines: z.array(
    z.strictObject({
      id,
      text: sealedText.optional(),
      offering: id.optional(),
      confidence: z.enum(CONFIDENCES),
      amount: minor,
      place,
    }),
  ),
  /** Invoiced sales of the quarter, row by row. */
  sales: z.array(z.strictObject({ month: z.string(), amount: minor, offering: id.optional(), place })),
  /** The newest forecast of the quarter made before its last day. */
  forecast: z.strictObject({ madeOn: day, amount: minor, place }).optional(),
  /** Sales of the year up to the quarter: every quarter that was over. */
  yearToDate: z.strictObject({ quarters: z.array(quarter), plan: minor.optional(), actual: minor.optional() }),
  investment: z.strictObject({ money: planAndActual(minor), hours: planAndActual(hours), places: z.array(place) }),
  people: z.array(person),
  /** Trust and quality of cooperation, 1 to 5, in the quarter and in the one before. */
  trust: z.strictObject({ score: z.int(), comment: sealedText.optional() }).optional(),
  trustBefore: z.int().optional(),
  /** Actions due, moved or closed in the quarter or due in the next one, and those that were late. */
  actions: z.array(action),
  ideas: z.array(
    z.strictObject({
      id,
      text: sealedText,
      kind: z.enum(IDEA_KINDS),
      stage: z.enum(STAGES),
      value: minor.optional(),
      offering: id.optional(),
      quarter: quarter.optional(),
      reason: sealedText.optional(),
    }),
  ),
  promises: z.array(
    z.strictObject({
      id,
      text: sealedText,
      to: id,
      by: id,
      due: day,
      keptOn: day.optional(),
      brokenOn: day.optional(),
    }),
  ),
  goals: z.array(z.strictObject({ id, year: z.int(), text: sealedText, companyGoal: id.optional() })),
  /** Flags raised by hand that were closed in the quarter. */
  closedFlags: z.array(z.strictObject({ severity: z.enum(SEVERITIES), what: sealedText, opened: day, closed: day })),
  /** Reviews of the quarter, by day. */
  reviews: z.array(review),
});

const segment = z.strictObject({
  id,
  name: sealedText,
  code: z.string().optional(),
  planType: z.enum(PLAN_TYPES),
  figures: figuresByQuarter,
  reviews: z.array(review),
});

export const snapshotSchema1 = z.strictObject({
  schema: z.literal(1),
  quarter,
  firstDay: day,
  lastDay: day,
  /** The day it was taken on: after the quarter's last day when it is sealed. */
  asOf: day,
  /**
   * The day that judgements, actions, flags and forecasts stand as of: the quarter's last, or `asOf` while it is open.
   */
  stateOn: day,
  /** Commit of the content, when all of it was in one. */
  commit: z.string().optional(),
  /** The company's year as it was: when actions were due is told by it. */
  fiscalYear: z.strictObject({ firstMonth: z.int(), namedBy: z.enum(['start', 'end']) }),
  currency: z.strictObject({ code: z.string().regex(/^[A-Z]{3}$/), decimals: z.int().min(0).max(4) }),
  company: z.strictObject({ name: sealedText, figures: figuresByQuarter }),
  segments: z.array(segment),
  /** Units, teams and our people, each with all accounts below; a person without a name. */
  organisation: z.array(
    z.strictObject({
      level: z.enum(['unit', 'team', 'person']),
      id,
      within: id.optional(),
      name: sealedText.optional(),
      figures: figuresByQuarter,
    }),
  ),
  salesPlans: z.array(z.strictObject({ id, name: sealedText, owner: id })),
  /** Every named customer, by id. */
  accounts: z.array(account).refine((accounts) => new Set(accounts.map((each) => each.id)).size === accounts.length),
  /** New-customer plans, by id, with how many customers the quarter wanted and won. */
  newCustomerPlans: z.array(
    z.strictObject({
      id,
      name: sealedText,
      owner: id,
      figures: figuresByQuarter,
      wanted: z.int().optional(),
      won: z.int().optional(),
    }),
  ),
  /** Most severe first. */
  flags: z.array(flag),
});

import { z } from 'zod';
import { date, group, reference, text } from './fields.ts';
import { FUNCTIONS } from './vocabulary.ts';

/** What stands for no parent and for no team: an id that is left out says that nothing changed. */
export const NONE = 'none';

/** The people of ours who work for a customer. */
export const accountTeamSchema = () =>
  z.array(group('account-plan.team', { person: reference(), function: z.enum(FUNCTIONS) }));

/** Where a customer belonged before, oldest first; see `timeline`. */
export const earlierOfCustomer = () =>
  z
    .array(
      group('named-customer.earlier', {
        until: date(),
        segment: reference().optional(),
        kam: reference().optional(),
        parent: reference().optional(),
        team: accountTeamSchema().optional(),
      }),
    )
    .default([]);

/**
 * The times between its beginning and its end in which it was no customer of ours, oldest first; see `timesAsCustomer`.
 */
export const breaksOfCustomer = () =>
  z.array(group('named-customer.breaks', { from: date(), until: date(), reason: text(300).optional() })).default([]);

/** In which unit and team one of our people was before. */
export const earlierOfMember = () =>
  z
    .array(group('team-member.earlier', { until: date(), unit: reference().optional(), team: reference().optional() }))
    .default([]);

/** Who kept a sales plan before, and of which segment it was. */
export const earlierOfSalesPlan = () =>
  z
    .array(
      group('sales-plan.earlier', { until: date(), owner: reference().optional(), segment: reference().optional() }),
    )
    .default([]);

/** Who kept a new-customer plan before. */
export const earlierOfNewCustomerPlan = () =>
  z.array(group('new-customer-plan.earlier', { until: date(), owner: reference() })).default([]);

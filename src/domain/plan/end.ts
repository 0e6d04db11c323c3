import { date, named, reference, text } from './fields.ts';

/**
 * The end of a person's time with the customer or with us: the first day on which they are gone, why, and who follows.
 */
export const endFields = (of: 'stakeholder' | 'team-member') =>
  named(of, {
    until: date().optional(),
    untilReason: text(160).optional(),
    successor: reference().optional(),
  });

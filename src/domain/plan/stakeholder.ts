import { z } from 'zod';
import { date, id, reference, text, group, eachOnce } from './fields.ts';
import { endFields } from './end.ts';
import { ATTITUDES, INFLUENCES, ROLES } from './vocabulary.ts';

const level = () => z.int().min(0).max(4);

/**
 * A person of the customer. An opinion needs something seen and a date; contact details stay in the CRM.
 * Only the name and title are demanded, so that an imported contact is a good beginning.
 */
export const stakeholderSchema = () =>
  group('stakeholder', {
    id: id(),
    name: text(120),
    title: text(160).optional(),
    since: date().optional(),
    ...endFields('stakeholder'),
    unit: text(120).optional(),
    crmId: text(80).optional(),
    roles: eachOnce(z.enum(ROLES)).default([]),
    influence: z.enum(INFLUENCES).optional(),
    attitude: z.enum(ATTITUDES).default('unknown'),
    basis: text(600).optional(),
    asOf: date().optional(),
    history: z
      .array(
        group('stakeholder.history', {
          attitude: z.enum(ATTITUDES),
          asOf: date(),
          basis: text(600).optional(),
        }),
      )
      .default([]),
    needs: eachOnce(reference()).default([]),
    personalWin: text(400).optional(),
    approach: text(600).optional(),
    counterpart: reference().optional(),
    relationship: group('stakeholder.relationship', {
      now: level(),
      wanted: level(),
    }).optional(),
    lastContact: date().optional(),
    reportsTo: reference().optional(),
    influences: eachOnce(reference()).default([]),
  });

export type Stakeholder = z.output<ReturnType<typeof stakeholderSchema>>;

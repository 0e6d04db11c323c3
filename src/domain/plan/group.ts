import type { z } from 'zod';
import { group, text } from './fields.ts';

/** `groups/<id>.yaml`: a corporate group whose parent buys nothing itself. Its members name it as their `parent`. */
export const holdingSchema = () =>
  group('holding', {
    name: text(120),
    about: text().optional(),
    crmId: text(80).optional(),
  });

export type HoldingPlan = z.output<ReturnType<typeof holdingSchema>>;

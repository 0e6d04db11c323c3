import type { z } from 'zod';
import type { Language } from './company.ts';
import { group, text } from './fields.ts';
import { said, type Spoken } from './said.ts';

/** `groups/<id>.yaml`: a corporate group whose parent buys nothing itself. Its members name it as their `parent`. */
export const holdingSchema = (languages: readonly Language[]) =>
  group('holding', {
    name: said(languages, 120),
    about: said(languages).optional(),
    crmId: text(80).optional(),
  });

export type HoldingWritten = z.output<ReturnType<typeof holdingSchema>>;
/** A group as one of the company's languages speaks of it. */
export type HoldingPlan = Spoken<HoldingWritten>;

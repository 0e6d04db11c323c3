import { z } from 'zod';
import { group, id, reference } from './fields.ts';
import { said, type Spoken } from './said.ts';
import { BLOCKS } from './vocabulary.ts';

/** Who a site of its own is built for, and what of the portfolio stands in it; what is not said is not narrowed. */
export const audienceSchema = (languages: readonly string[]) =>
  group('company.audiences', {
    id: id(),
    name: said(languages, 80),
    segments: z.array(reference()).optional(),
    units: z.array(reference()).optional(),
    person: reference().optional(),
    without: z.array(z.enum(BLOCKS)).default([]),
    judgements: z.boolean().default(true),
  });

export type Audience = Spoken<z.output<ReturnType<typeof audienceSchema>>>;

import { z } from 'zod';
import { group, id, reference, eachOnce } from './fields.ts';
import { said, type Spoken } from './said.ts';
import { BLOCKS } from './vocabulary.ts';

/** Who a site of its own is built for, and what of the portfolio stands in it; what is not said is not narrowed. */
export const audienceSchema = (languages: readonly string[]) =>
  group('company.audiences', {
    id: id(),
    name: said(languages, 80),
    segments: eachOnce(reference()).optional(),
    units: eachOnce(reference()).optional(),
    person: reference().optional(),
    without: eachOnce(z.enum(BLOCKS)).default([]),
    judgements: z.boolean().default(true),
  });

export type Audience = Spoken<z.output<ReturnType<typeof audienceSchema>>>;

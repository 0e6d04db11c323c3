import { z } from 'zod';
import { group, id, reference } from './fields.ts';
import { said, type Spoken } from './said.ts';
import { BLOCKS, type Block } from './vocabulary.ts';

/** What an audience may be spared: figures are what a site is for, and people keep at least their names. */
const LEFT_OUT_NEVER = ['people', 'budget', 'investment', 'forecast'] as const satisfies readonly Block[];
type Spared = Exclude<Block, (typeof LEFT_OUT_NEVER)[number]>;
const isSpared = (block: Block): block is Spared => !(LEFT_OUT_NEVER as readonly Block[]).includes(block);
export const SPARED_BLOCKS = BLOCKS.filter(isSpared);

/** Who a site of its own is built for, and what of the portfolio stands in it; what is not said is not narrowed. */
export const audienceSchema = (languages: readonly string[]) =>
  group('company.audiences', {
    id: id(),
    name: said(languages, 80),
    segments: z.array(reference()).optional(),
    units: z.array(reference()).optional(),
    person: reference().optional(),
    without: z.array(z.enum(SPARED_BLOCKS)).default([]),
    judgements: z.boolean().default(true),
  });

export type Audience = Spoken<z.output<ReturnType<typeof audienceSchema>>>;

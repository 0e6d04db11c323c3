import { z } from 'zod';
import { date, due, id, reference, text, group, writtenIn, eachOnce } from './fields.ts';
import { BLOCKS } from './vocabulary.ts';

/** What a review decided. It stays open until the day it was kept or dropped. */
const decisionSchema = () =>
  group('decision', {
    id: id(),
    decision: text(300),
    owner: reference(),
    due: due(),
    action: reference().optional(),
    keptOn: date().optional(),
    droppedOn: date().optional(),
    reason: text(400).optional(),
  });

/** `reviews/<quarter>/<id>.mdx`: the review of an account or a segment. The quarter is the folder’s name. */
export const reviewSchema = () =>
  group('review', {
    of: reference(),
    lang: writtenIn(),
    on: date(),
    change: reference().optional(),
    tookPart: eachOnce(reference()).min(1),
    customerTookPart: z.array(text(120)).default([]),
    judgement: text(1500).optional(),
    decisions: z.array(decisionSchema()).default([]),
    nextQuarter: z
      .array(
        group('review.nextQuarter', {
          change: text(400),
          block: z.enum(BLOCKS).optional(),
        }),
      )
      .default([]),
    trust: group('review.trust', {
      score: z.int().min(1).max(5),
      comment: text(400).optional(),
    }).optional(),
  });

export type ReviewWritten = z.output<ReturnType<typeof reviewSchema>>;
export type Decision = ReviewWritten['decisions'][number];

import { z } from 'zod';
import { date, reference, text, group } from './fields.ts';

/** What a correction can be about; without it the note speaks of the quarter as a whole. */
const CORRECTED = [
  'target',
  'budget',
  'forecast',
  'actual',
  'investment',
  'judgement',
  'action',
  'flag',
  'review',
] as const;

/**
 * `snapshots/<quarter>.notes.yaml`: corrections of a sealed quarter. A note says what was wrong and never changes the
 * seal; it is printed after it.
 */
export const correctionNotesSchema = () =>
  group('correction-notes', {
    notes: z
      .array(
        group('correction-notes.notes', {
          on: date(),
          by: text(120),
          account: reference().optional(),
          about: z.enum(CORRECTED).optional(),
          text: text(800),
        }),
      )
      .min(1),
  });

export type CorrectionNote = z.output<ReturnType<typeof correctionNotesSchema>>['notes'][number];

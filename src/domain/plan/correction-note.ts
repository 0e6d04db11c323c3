import { z } from 'zod';
import { date, f, reference, text } from './fields.ts';

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
  z.strictObject({
    notes: f(
      z
        .array(
          z.strictObject({
            on: f(date(), 'Day of the note.', 'Huomautuksen päivä.'),
            by: f(
              text(120),
              'Who wrote it: a person of ours by id, or a role.',
              'Kuka sen kirjasi: oma ihminen tunnuksella tai rooli.',
            ),
            account: f(
              reference().optional(),
              'Account that it is about; without it the whole company.',
              'Asiakas, jota se koskee; ilman tätä koko yritys.',
            ),
            about: f(
              z.enum(CORRECTED).optional(),
              'What it is about: target, budget, forecast, actual, investment, judgement, action, flag or review.',
              'Mitä se koskee: target, budget, forecast, actual, investment, judgement, action, flag tai review.',
            ),
            text: f(
              text(800),
              'What was wrong, what is right, and how we know.',
              'Mikä oli väärin, mikä on oikein ja mistä tiedämme.',
            ),
          }),
        )
        .min(1),
      'Corrections, each with its day.',
      'Korjaukset päivämäärineen.',
    ),
  });

export type CorrectionNote = z.output<ReturnType<typeof correctionNotesSchema>>['notes'][number];

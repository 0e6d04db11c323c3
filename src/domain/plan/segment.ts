import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { figureCommentSchema } from './budget-line.ts';
import { amountsByQuarter, days, effortByQuarter, f, reference, text } from './fields.ts';
import { BLOCKS, PLAN_TYPES } from './vocabulary.ts';

/** What a segment's criterion looks at. Amounts are compared in major units, as criteria are written. */
export const CRITERION_MEASURES = ['netSales', 'employees', 'ourSales', 'shareOfWallet'] as const;

const shelfLife = (en: string, fi: string) => f(days().optional(), en, fi);

/** `segments/<id>.yaml`: a customer segment, what it demands and how it is cared for. */
export const segmentSchema = (currency: Currency) =>
  z.strictObject({
    name: f(text(80), 'Name of the segment.', 'Asiakasluokan nimi.'),
    code: f(
      text(6).optional(),
      'Short code shown before the name, such as A.',
      'Lyhyt koodi nimen edessä, esimerkiksi A.',
    ),
    order: f(
      z.int().min(0).max(999).default(100),
      'Place among the segments, smallest first.',
      'Paikka luokkien joukossa, pienin ensin.',
    ),
    planType: f(
      z.enum(PLAN_TYPES),
      'Which plan the segment demands: account (a plan of its own) or sales (a row in a sales plan).',
      'Mitä suunnitelmaa luokka vaatii: account (oma suunnitelma) tai sales (rivi myyntisuunnitelmassa).',
    ),
    careModel: f(
      text().optional(),
      'How customers of this segment are cared for.',
      'Miten tämän luokan asiakkaita hoidetaan.',
    ),
    criteria: f(
      z
        .array(
          z.strictObject({
            measure: f(z.enum(CRITERION_MEASURES), 'What is compared.', 'Mitä verrataan.'),
            atLeast: f(
              z.number().optional(),
              'The least that belongs here, in major units.',
              'Pienin arvo, joka kuuluu tähän.',
            ),
            below: f(
              z.number().optional(),
              'The first that no longer belongs here, in major units.',
              'Ensimmäinen arvo, joka ei enää kuulu tähän.',
            ),
          }),
        )
        .default([]),
      'Thresholds; a customer belongs here when all hold.',
      'Raja-arvot; asiakas kuuluu tähän, kun kaikki täyttyvät.',
    ),
    required: f(
      z.array(z.enum(BLOCKS)).default([]),
      'Blocks that a plan of this segment must have.',
      'Osat, jotka tämän luokan suunnitelmassa on oltava.',
    ),
    shelfLives: f(
      z
        .strictObject({
          profile: shelfLife('Days that basic facts stay good.', 'Montako päivää perustiedot ovat voimassa.'),
          finances: shelfLife('Days that financial figures stay good.', 'Montako päivää talousluvut ovat voimassa.'),
          needs: shelfLife('Days that needs stay good.', 'Montako päivää tarpeet ovat voimassa.'),
          judgement: shelfLife(
            'Days that a judgement of a person stays good.',
            'Montako päivää arvio ihmisestä on voimassa.',
          ),
          strategy: shelfLife(
            'Days that strategy choices stay good.',
            'Montako päivää strategiset valinnat ovat voimassa.',
          ),
          feedback: shelfLife(
            'Days within which feedback is asked for again.',
            'Monenko päivän välein palautetta kysytään.',
          ),
          contact: shelfLife('Days within which each person is met.', 'Monenko päivän välein kukin ihminen tavataan.'),
        })
        .prefault({}),
      'How long each kind of fact stays good, in days.',
      'Montako päivää kukin tieto on voimassa.',
    ),
    reviewEveryMonths: f(
      z.int().min(1).max(24).optional(),
      'Review rhythm in months.',
      'Tarkastelun rytmi kuukausina.',
    ),
    goal: f(text().optional(), 'What we want with this segment.', 'Mitä tämän luokan asiakkaiden kanssa tavoitellaan.'),
    strategy: f(text().optional(), 'How we go about it.', 'Miten siihen päästään.'),
    servesGoals: f(
      z.array(reference()).default([]),
      'Strategic goals that the segment serves.',
      'Strategiset tavoitteet, joita luokka palvelee.',
    ),
    targets: f(
      amountsByQuarter(currency).optional(),
      'Top-down target by fiscal quarter.',
      'Ylhäältä asetettu tavoite kvartaaleittain.',
    ),
    targetBasis: f(
      text(300).optional(),
      'What the target rests on, such as last year’s sales.',
      'Mihin tavoite perustuu, esimerkiksi viime vuoden myyntiin.',
    ),
    comments: f(
      z.array(figureCommentSchema()).default([]),
      'Why a gap of the segment is as it is.',
      'Miksi luokan ero on sellainen kuin on.',
    ),
    investment: f(
      z
        .strictObject({
          money: f(amountsByQuarter(currency).optional(), 'Money we put in, by quarter.', 'Rahapanos kvartaaleittain.'),
          hours: f(effortByQuarter().optional(), 'Hours we put in, by quarter.', 'Tuntipanos kvartaaleittain.'),
        })
        .optional(),
      'Investment budget of the segment itself, beside its accounts.',
      'Luokan oma investointibudjetti asiakkaiden lisäksi.',
    ),
    rewards: f(
      rewardsSchema(),
      'What is rewarded, as text; never sums of pay.',
      'Mistä palkitaan, tekstinä; ei koskaan palkkasummia.',
    ),
  });

/** Reward criteria of a segment or a team: text that points at goals. */
export function rewardsSchema() {
  return z
    .array(
      z.strictObject({
        criterion: f(text(300), 'What is rewarded, in words.', 'Mistä palkitaan, sanoin.'),
        goals: f(
          z.array(reference()).default([]),
          'Strategic goals it points at.',
          'Strategiset tavoitteet, joihin se viittaa.',
        ),
        basedOn: f(
          z.enum(['actual', 'budget', 'forecast', 'goal']).optional(),
          'Which figure it follows.',
          'Mitä lukua se seuraa.',
        ),
      }),
    )
    .default([]);
}

export type SegmentPlan = z.output<ReturnType<typeof segmentSchema>>;

import { z } from 'zod';
import { date, due, f, id, reference, text } from './fields.ts';
import { BLOCKS } from './vocabulary.ts';

/** What a review decided. It stays open until the day it was kept or dropped. */
const decisionSchema = () =>
  z.strictObject({
    id: f(id(), 'Short name, such as d1.', 'Lyhyt tunnus, esimerkiksi d1.'),
    decision: f(text(300), 'What was decided.', 'Mitä päätettiin.'),
    owner: f(reference(), 'Who of ours sees to it.', 'Oma ihminen, joka huolehtii siitä.'),
    due: f(
      due(),
      'Day, month or quarter by which it is done.',
      'Päivä, kuukausi tai kvartaali, johon mennessä se on tehty.',
    ),
    action: f(
      reference().optional(),
      'Action of the plan that carries it out.',
      'Suunnitelman toimenpide, joka toteuttaa päätöksen.',
    ),
    keptOn: f(date().optional(), 'Day it was carried out.', 'Päivä, jona päätös toteutui.'),
    droppedOn: f(date().optional(), 'Day it was given up.', 'Päivä, jona päätöksestä luovuttiin.'),
    reason: f(text(400).optional(), 'Why it was given up or moved.', 'Miksi siitä luovuttiin tai se siirtyi.'),
  });

/** `reviews/<quarter>/<id>.mdx`: the review of an account or a segment. The quarter is the folder’s name. */
export const reviewSchema = () =>
  z.strictObject({
    of: f(
      reference(),
      'Account or segment that is reviewed, by id.',
      'Tarkasteltava asiakas tai asiakasluokka, tunnuksella.',
    ),
    on: f(date(), 'Day of the review.', 'Tarkastelun päivä.'),
    change: f(
      reference().optional(),
      'Change in the customer’s organisation that made the review due out of turn; it then stands beside the quarterly one.',
      'Asiakkaan organisaatiomuutos, jonka vuoksi tarkastelu pidettiin rytmin ulkopuolella; se on silloin kvartaalitarkastelun lisä.',
    ),
    tookPart: f(
      z.array(reference()).min(1),
      'Who of ours took part, by id.',
      'Ketkä meiltä osallistuivat, tunnuksilla.',
    ),
    customerTookPart: f(
      z.array(text(120)).default([]),
      'Who of the customer took part, by role.',
      'Ketkä asiakkaalta osallistuivat, rooleina.',
    ),
    judgement: f(
      text(1500).optional(),
      'How the quarter went and what we make of it, in a few sentences. Until it is written, the review has been begun and not held.',
      'Miten kvartaali sujui ja mitä siitä päätellään, muutamalla lauseella. Ennen sitä tarkastelu on aloitettu mutta pitämättä.',
    ),
    decisions: f(
      z.array(decisionSchema()).default([]),
      'What was decided, each with an owner and a day.',
      'Mitä päätettiin; jokaisella päätöksellä on vastuuhenkilö ja määräaika.',
    ),
    nextQuarter: f(
      z
        .array(
          z.strictObject({
            change: f(text(400), 'What changes in the plan.', 'Mitä suunnitelmassa muutetaan.'),
            block: f(z.enum(BLOCKS).optional(), 'Block of the plan that changes.', 'Suunnitelman osa, joka muuttuu.'),
          }),
        )
        .default([]),
      'Changes to the plan of the next quarter.',
      'Muutokset seuraavan kvartaalin suunnitelmaan.',
    ),
    trust: f(
      z
        .strictObject({
          score: f(
            z.int().min(1).max(5),
            'Trust and quality of cooperation in the quarter, 1 to 5.',
            'Luottamus ja yhteistyön laatu kvartaalilla, 1–5.',
          ),
          comment: f(text(400).optional(), 'What it rests on.', 'Mihin se perustuu.'),
        })
        .optional(),
      'Trust of an account in the quarter; then the plan does not repeat it.',
      'Asiakkaan luottamus kvartaalilla; suunnitelmassa sitä ei silloin toisteta.',
    ),
  });

export type ReviewWritten = z.output<ReturnType<typeof reviewSchema>>;
export type Decision = ReviewWritten['decisions'][number];

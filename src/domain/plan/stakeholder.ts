import { z } from 'zod';
import { date, f, id, reference, text } from './fields.ts';
import { ATTITUDES, INFLUENCES, ROLES } from './vocabulary.ts';

const level = () => z.int().min(0).max(4);

/**
 * A person of the customer. An opinion needs something seen and a date; contact details stay in the CRM.
 * Only the name and title are demanded, so that an imported contact is a good beginning.
 */
export const stakeholderSchema = () =>
  z.strictObject({
    id: f(id(), 'Short name of the person within this plan.', 'Ihmisen lyhyt tunnus tässä suunnitelmassa.'),
    name: f(text(120), 'Full name.', 'Koko nimi.'),
    title: f(text(160).optional(), 'Title at the customer.', 'Tehtävänimike asiakkaalla.'),
    since: f(
      date().optional(),
      'Day from which they have this position, when they are new in it.',
      'Päivä, josta alkaen henkilö on tehtävässään, jos hän on siinä uusi.',
    ),
    unit: f(text(120).optional(), 'Unit or site of the customer.', 'Asiakkaan yksikkö tai toimipaikka.'),
    crmId: f(text(80).optional(), 'Id of the contact in the CRM.', 'Yhteystiedon tunnus CRM:ssä.'),
    roles: f(
      z.array(z.enum(ROLES)).default([]),
      'Roles in buying: decision-maker, user, technical-influencer, economic-influencer, coach.',
      'Roolit ostamisessa: decision-maker, user, technical-influencer, economic-influencer, coach.',
    ),
    influence: f(
      z.enum(INFLUENCES).optional(),
      'Influence on the decision: high, medium or low.',
      'Vaikutusvalta: high, medium tai low.',
    ),
    attitude: f(
      z.enum(ATTITUDES).default('unknown'),
      'Attitude to our proposal now, judged from what was seen.',
      'Asenne ehdotukseemme nyt, havaitun perusteella.',
    ),
    basis: f(
      text(600).optional(),
      'What was seen or heard: write what you would show the person.',
      'Mitä nähtiin tai kuultiin: kirjoita vain se, minkä voisit näyttää ihmiselle.',
    ),
    asOf: f(date().optional(), 'Day of the judgement.', 'Arvion päivä.'),
    history: f(
      z
        .array(
          z.strictObject({
            attitude: f(z.enum(ATTITUDES), 'Attitude then.', 'Asenne silloin.'),
            asOf: f(date(), 'Day of that judgement.', 'Sen arvion päivä.'),
            basis: f(text(600).optional(), 'What was seen then.', 'Mitä silloin nähtiin.'),
          }),
        )
        .default([]),
      'Earlier judgements.',
      'Aiemmat arviot.',
    ),
    needs: f(z.array(reference()).default([]), 'Needs they care about.', 'Tarpeet, jotka ovat henkilölle tärkeitä.'),
    personalWin: f(text(400).optional(), 'What they themselves gain.', 'Henkilön oma hyöty.'),
    approach: f(text(600).optional(), 'How to meet them.', 'Miten henkilö kohdataan.'),
    counterpart: f(
      reference().optional(),
      'Our person who looks after the relationship.',
      'Oma ihminen, joka hoitaa suhdetta.',
    ),
    relationship: f(
      z
        .strictObject({
          now: f(level(), 'Level now, 0 none to 4 partner.', 'Taso nyt, 0 (ei suhdetta) – 4 (kumppani).'),
          wanted: f(level(), 'Level wanted, 0 to 4.', 'Tavoiteltu taso, 0–4.'),
        })
        .optional(),
      'Relationship level now and wanted.',
      'Suhteen taso nyt ja tavoiteltu taso.',
    ),
    lastContact: f(date().optional(), 'Day of the last contact.', 'Viimeisimmän yhteydenpidon päivä.'),
    reportsTo: f(
      reference().optional(),
      'Person of this plan whom they report to.',
      'Esihenkilö, tämän suunnitelman ihminen.',
    ),
    influences: f(
      z.array(reference()).default([]),
      'People of this plan who listen to them.',
      'Tämän suunnitelman ihmiset, jotka kuuntelevat häntä.',
    ),
  });

export type Stakeholder = z.output<ReturnType<typeof stakeholderSchema>>;

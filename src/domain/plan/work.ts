import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { amount, date, days, due, f, fiscalYearName, id, quarter, reference, text, webAddress } from './fields.ts';
import { ATTITUDES, FUNCTIONS, GOAL_BASES, IDEA_KINDS, STAGES } from './vocabulary.ts';

const wins = {
  customerWin: () => f(text(400).optional(), 'What the customer gains.', 'Asiakkaan hyöty.'),
  ourWin: () => f(text(400).optional(), 'What we gain.', 'Meidän hyöty.'),
};
const shared = () =>
  f(
    z.boolean().default(false),
    'Shared with the customer; internal unless marked.',
    'Jaetaan asiakkaalle; sisäinen, ellei merkitty.',
  );

/** An annual goal of an account. */
export const goalSchema = () =>
  z.strictObject({
    id: f(id(), 'Short name, such as y1.', 'Lyhyt tunnus, esimerkiksi y1.'),
    year: f(fiscalYearName(), 'Fiscal year.', 'Tilikausi.'),
    goal: f(text(300), 'The goal in a sentence.', 'Vuositavoite yhdellä lauseella.'),
    basis: f(
      text(400),
      'What in the market or the customer data it rests on.',
      'Mihin markkinassa tai asiakastiedossa se perustuu.',
    ),
    basedOn: f(
      z.enum(GOAL_BASES),
      'Kind of basis: market or customer-data.',
      'Perusteen laji: market tai customer-data.',
    ),
    measure: f(text(200).optional(), 'What is measured.', 'Mitä mitataan.'),
    target: f(text(120).optional(), 'The value to reach, with its unit.', 'Tavoiteltu arvo yksikköineen.'),
    companyGoal: f(
      reference().optional(),
      'Strategic goal of the company that it serves.',
      'Yrityksen strateginen tavoite, jota se palvelee.',
    ),
    customerWin: wins.customerWin(),
    ourWin: wins.ourWin(),
    shared: shared(),
  });

/** A growth idea: ours until it becomes a deal, which the CRM keeps. */
export const ideaSchema = (currency: Currency) =>
  z.strictObject({
    id: f(id(), 'Short name, such as i1.', 'Lyhyt tunnus, esimerkiksi i1.'),
    idea: f(text(200), 'The idea in a few words.', 'Kasvuaihio muutamalla sanalla.'),
    kind: f(
      z.enum(IDEA_KINDS),
      'growth, or widening of cooperation.',
      'growth (kasvu) tai widening (yhteistyön laajennus).',
    ),
    need: f(reference().optional(), 'Need that it serves.', 'Tarve, jota se palvelee.'),
    offering: f(reference().optional(), 'Offering of the company.', 'Yrityksen tarjooma.'),
    value: f(amount(currency).optional(), 'Sales a year if it comes true.', 'Myynti vuodessa, jos aihio toteutuu.'),
    stage: f(
      z.enum(STAGES),
      'idea, testing, planned, running, done or dropped.',
      'idea, testing, planned, running, done tai dropped.',
    ),
    proposer: f(
      text(120).optional(),
      'Who proposed it: a person of ours by id, or the customer by role.',
      'Kuka ehdotti: oma ihminen tunnuksella tai asiakas roolilla.',
    ),
    quarter: f(
      quarter().optional(),
      'Quarter in which first sales are expected.',
      'Kvartaali, jolta ensimmäistä myyntiä odotetaan.',
    ),
    crmId: f(text(80).optional(), 'Id of the deal in the CRM.', 'Kaupan tunnus CRM:ssä.'),
    crmUrl: f(webAddress().optional(), 'Address of the deal in the CRM.', 'Kaupan osoite CRM:ssä.'),
    goals: f(
      z.array(reference()).default([]),
      'Strategic goals that it serves.',
      'Strategiset tavoitteet, joita se palvelee.',
    ),
    reason: f(text(400).optional(), 'Why it was dropped.', 'Miksi se hylättiin.'),
    customerWin: wins.customerWin(),
    ourWin: wins.ourWin(),
    shared: shared(),
  });

/** Something that somebody of ours does by a given time. */
export const actionSchema = (currency: Currency) =>
  z.strictObject({
    id: f(id(), 'Short name, such as a1.', 'Lyhyt tunnus, esimerkiksi a1.'),
    action: f(text(200), 'What is done.', 'Mitä tehdään.'),
    goal: f(
      reference().optional(),
      'Annual goal of this plan that it serves.',
      'Tämän suunnitelman vuositavoite, jota se palvelee.',
    ),
    idea: f(
      reference().optional(),
      'Growth idea of this plan that it moves.',
      'Tämän suunnitelman kasvuaihio, jota se edistää.',
    ),
    owner: f(reference(), 'Who of ours does it.', 'Oma ihminen, joka sen tekee.'),
    function: f(z.enum(FUNCTIONS).optional(), 'Function that does the work.', 'Toiminto, joka tekee työn.'),
    due: f(
      due(),
      'Day, month or quarter by which it is done.',
      'Päivä, kuukausi tai kvartaali, johon mennessä se on tehty.',
    ),
    stage: f(
      z.enum(STAGES),
      'idea, testing, planned, running, done or dropped.',
      'idea, testing, planned, running, done tai dropped.',
    ),
    kind: f(
      text(60).optional(),
      'Kind of action, such as visit, workshop, pilot.',
      'Toimenpiteen laji, esimerkiksi käynti, työpaja, pilotti.',
    ),
    major: f(
      z.boolean().default(false),
      'A major action is tested with the customer before it is rolled out.',
      'Merkittävä toimenpide testataan asiakkaan kanssa ennen laajentamista.',
    ),
    joint: f(z.boolean().default(false), 'Done together with the customer.', 'Tehdään yhdessä asiakkaan kanssa.'),
    effortDays: f(days().optional(), 'Working days it takes.', 'Montako työpäivää siihen kuluu.'),
    aim: f(text(200).optional(), 'Effect aimed at.', 'Tavoiteltu vaikutus.'),
    test: f(
      z
        .strictObject({
          on: f(date(), 'Day of the test.', 'Testin päivä.'),
          with: f(text(160), 'With whom, by role.', 'Kenen kanssa, roolina.'),
          result: f(text(400), 'What came out.', 'Mitä selvisi.'),
        })
        .optional(),
      'Test with the customer.',
      'Testi asiakkaan kanssa.',
    ),
    slippedFrom: f(due().optional(), 'Earlier due time, when it moved.', 'Aiempi määräaika, jos se siirtyi.'),
    closedOn: f(date().optional(), 'Day it was done or dropped.', 'Päivä, jona se valmistui tai hylättiin.'),
    effect: f(
      z
        .strictObject({
          relationship: f(
            z
              .array(
                z.strictObject({
                  person: f(reference(), 'Person of this plan.', 'Tämän suunnitelman ihminen.'),
                  from: f(z.enum(ATTITUDES), 'Attitude before.', 'Asenne ennen.'),
                  to: f(z.enum(ATTITUDES), 'Attitude after.', 'Asenne jälkeen.'),
                }),
              )
              .default([]),
            'Effect on people, from and to.',
            'Vaikutus ihmisiin, mistä mihin.',
          ),
          sales: f(
            z.union([z.literal('none'), amount(currency)]).optional(),
            'Effect on sales: an amount, or none.',
            'Vaikutus myyntiin: summa tai none.',
          ),
          learned: f(text(500).optional(), 'What we learned.', 'Mitä opittiin.'),
        })
        .optional(),
      'Effect, stated when the action is closed.',
      'Vaikutus, joka kirjataan, kun toimenpide suljetaan.',
    ),
    reason: f(text(400).optional(), 'Why it slipped or was dropped.', 'Miksi se siirtyi tai hylättiin.'),
    customerWin: wins.customerWin(),
    ourWin: wins.ourWin(),
    shared: shared(),
  });

export type Goal = z.output<ReturnType<typeof goalSchema>>;
export type Idea = z.output<ReturnType<typeof ideaSchema>>;
export type Action = z.output<ReturnType<typeof actionSchema>>;

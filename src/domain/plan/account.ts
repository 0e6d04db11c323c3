import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { budgetLineSchema, figureCommentSchema, forecastRevisionSchema, investmentLineSchema } from './budget-line.ts';
import { operatingModelSchema } from './company.ts';
import {
  amount,
  amountsByQuarter,
  count,
  date,
  f,
  fiscalYearName,
  id,
  percent,
  reference,
  text,
  webAddress,
} from './fields.ts';
import {
  changeSchema,
  feedbackSchema,
  openQuestionSchema,
  promiseSchema,
  raisedFlagSchema,
  trustSchema,
} from './follow-up.ts';
import { stakeholderSchema } from './stakeholder.ts';
import { FUNCTIONS, SHAREABLE_BLOCKS, STATUSES } from './vocabulary.ts';
import { actionSchema, goalSchema, ideaSchema } from './work.ts';

export const crmSchema = () =>
  z.strictObject({
    id: f(text(80), 'Id of the customer in the CRM.', 'Asiakkaan tunnus CRM:ssä.'),
    url: f(webAddress().optional(), 'Address of the customer in the CRM.', 'Asiakkaan osoite CRM:ssä.'),
  });

/** Basic facts of the customer. */
const profileSchema = () =>
  z.strictObject({
    asOf: f(
      date().optional(),
      'Day on which the facts were last true.',
      'Päivä, jona tiedot viimeksi pitivät paikkansa.',
    ),
    businessId: f(text(40).optional(), 'Business id.', 'Y-tunnus.'),
    industry: f(text(160).optional(), 'Industry.', 'Toimiala.'),
    sites: f(z.array(text(120)).default([]), 'Sites, one a line.', 'Toimipaikat.'),
    customerSince: f(
      z.int().min(1800).max(9999).optional(),
      'Year in which they became a customer.',
      'Asiakas vuodesta.',
    ),
    contract: f(text(300).optional(), 'What is agreed and until when.', 'Mitä on sovittu ja mihin asti.'),
  });

/** The customer's own figures of one year. */
const financesSchema = (currency: Currency) =>
  z.strictObject({
    year: f(fiscalYearName(), 'The customer’s financial year.', 'Asiakkaan tilikausi.'),
    netSales: f(amount(currency).optional(), 'Net sales.', 'Liikevaihto.'),
    operatingResult: f(amount(currency).optional(), 'Operating result.', 'Liiketulos.'),
    equityRatio: f(percent().optional(), 'Equity ratio, per cent.', 'Omavaraisuusaste, prosenttia.'),
    employees: f(count().optional(), 'Number of employees.', 'Henkilöstömäärä.'),
    shareOfWallet: f(
      percent().optional(),
      'Our share of what they buy of this kind, per cent.',
      'Osuutemme asiakkaan ostoista, prosenttia.',
    ),
    source: f(text(200), 'Where the figures are from.', 'Mistä luvut ovat.'),
    asOf: f(date(), 'Day they were read.', 'Päivä, jona ne luettiin.'),
  });

const needSchema = () =>
  z.strictObject({
    id: f(id(), 'Short name, such as n1.', 'Lyhyt tunnus, esimerkiksi n1.'),
    need: f(text(200), 'The need in a few words.', 'Tarve muutamalla sanalla.'),
    basis: f(text(400), 'How we know.', 'Mistä tiedämme.'),
    asOf: f(date(), 'Day it was heard or seen.', 'Päivä, jona se kuultiin tai nähtiin.'),
    customerWin: f(
      text(400).optional(),
      'What the customer gains when it is met.',
      'Asiakkaan hyöty, kun siihen vastataan.',
    ),
    ourWin: f(text(400).optional(), 'What we gain.', 'Meidän hyöty.'),
    shared: f(
      z.boolean().default(false),
      'Shared with the customer; internal unless marked.',
      'Jaetaan asiakkaalle; sisäinen, ellei merkitty.',
    ),
  });

/** Value for the customer, as a measure that moves from a baseline to a target. */
const valueClaimSchema = () =>
  z.strictObject({
    id: f(id().optional(), 'Short name of the claim.', 'Lyhyt tunnus.'),
    need: f(reference().optional(), 'Need that it meets.', 'Tarve, johon se vastaa.'),
    measure: f(text(160), 'What is measured.', 'Mitä mitataan.'),
    unit: f(text(40).optional(), 'Unit of the measure.', 'Mittarin yksikkö.'),
    baseline: f(z.number().optional(), 'Value before.', 'Lähtöarvo.'),
    target: f(z.number().optional(), 'Value to reach.', 'Tavoitearvo.'),
    targetBy: f(
      text(20).optional(),
      'When it is to be reached: a quarter or a year.',
      'Mihin mennessä: kvartaali tai vuosi.',
    ),
    measured: f(z.number().optional(), 'Value measured last.', 'Viimeksi mitattu arvo.'),
    measuredOn: f(date().optional(), 'Day it was measured.', 'Mittauspäivä.'),
    shared: f(
      z.boolean().default(false),
      'Shared with the customer; internal unless marked.',
      'Jaetaan asiakkaalle; sisäinen, ellei merkitty.',
    ),
  });

const strategySchema = () =>
  z.strictObject({
    asOf: f(date().optional(), 'Day the choices were last confirmed.', 'Päivä, jona valinnat viimeksi vahvistettiin.'),
    choices: f(
      z
        .array(
          z.strictObject({
            choice: f(
              z.enum(['do', 'do-not']),
              'do: we choose this; do-not: we leave it.',
              'do: tämä valitaan; do-not: tämä jätetään.',
            ),
            what: f(text(400), 'What is chosen or left.', 'Mitä valitaan tai jätetään.'),
            goals: f(
              z.array(reference()).default([]),
              'Strategic goals that the choice serves.',
              'Strategiset tavoitteet, joita valinta palvelee.',
            ),
            need: f(reference().optional(), 'Need it rests on.', 'Tarve, johon se perustuu.'),
          }),
        )
        .default([]),
      'What we choose to do and not to do.',
      'Mitä valitaan tehtäväksi ja mitä jätetään tekemättä.',
    ),
  });

/** Blocks that a customer of a sales plan may have as well as an account of its own. */
export const namedCustomerFields = (currency: Currency) => ({
  name: f(text(160), 'Name of the customer.', 'Asiakkaan nimi.'),
  crm: f(crmSchema().optional(), 'Link to the CRM.', 'Linkki CRM:ään.'),
  parent: f(
    reference().optional(),
    'Id of the parent account, for roll-ups of groups.',
    'Emoasiakkaan tunnus konsernin summia varten.',
  ),
  targets: f(
    amountsByQuarter(currency).optional(),
    'Top-down target of this customer by fiscal quarter.',
    'Asiakkaalle ylhäältä asetettu tavoite kvartaaleittain.',
  ),
  budget: f(
    z.array(budgetLineSchema(currency)).default([]),
    'Sales budget, line by line.',
    'Myyntibudjetti riveittäin.',
  ),
  investment: f(
    z.array(investmentLineSchema(currency)).default([]),
    'Investment budget: money and hours for the customer.',
    'Investointibudjetti: asiakkaaseen käytettävä raha ja tunnit.',
  ),
  forecast: f(
    z.array(forecastRevisionSchema(currency)).default([]),
    'Forecasts, each with its date.',
    'Ennusteet päivämäärineen.',
  ),
  comments: f(
    z.array(figureCommentSchema()).default([]),
    'Why a gap or a deviation is as it is.',
    'Miksi ero tai poikkeama on sellainen kuin on.',
  ),
  people: f(
    z.array(stakeholderSchema()).default([]),
    'Stakeholders of the customer.',
    'Asiakkaan sidosryhmän henkilöt.',
  ),
  ideas: f(z.array(ideaSchema(currency)).default([]), 'Growth ideas.', 'Kasvuaihiot.'),
  actions: f(z.array(actionSchema(currency)).default([]), 'Actions.', 'Toimenpiteet.'),
});

/** `accounts/<id>.mdx`: the plan of one key customer. Its id is the file's name. */
export const accountPlanSchema = (currency: Currency) =>
  z.strictObject({
    ...namedCustomerFields(currency),
    segment: f(reference(), 'Customer segment.', 'Asiakasluokka.'),
    kam: f(
      reference(),
      'Key account manager who keeps the plan up to date.',
      'Avainasiakaspäällikkö, joka pitää suunnitelman ajan tasalla.',
    ),
    status: f(z.enum(STATUSES).default('active'), 'active, prospect or ending.', 'active, prospect tai ending.'),
    purpose: f(
      text(600).optional(),
      'Purpose of the partnership, in a sentence or two.',
      'Kumppanuuden tarkoitus, lause tai kaksi.',
    ),
    team: f(
      z
        .array(
          z.strictObject({
            person: f(reference(), 'Person of ours.', 'Oma ihminen.'),
            function: f(z.enum(FUNCTIONS), 'Function in the account team.', 'Toiminto asiakastiimissä.'),
          }),
        )
        .default([]),
      'Owner team with functions.',
      'Asiakastiimi toimintoineen.',
    ),
    operatingModel: f(
      operatingModelSchema().optional(),
      'Operating model, when it differs from the company’s.',
      'Toimintamalli, jos se poikkeaa yrityksen mallista.',
    ),
    profile: f(profileSchema().optional(), 'Basic facts.', 'Perustiedot.'),
    finances: f(
      z.array(financesSchema(currency)).default([]),
      'The customer’s own figures by year.',
      'Asiakkaan omat luvut vuosittain.',
    ),
    needs: f(z.array(needSchema()).default([]), 'Needs of the customer.', 'Asiakkaan tarpeet.'),
    valueClaims: f(
      z.array(valueClaimSchema()).default([]),
      'Value for the customer, measured.',
      'Arvo asiakkaalle, mitattuna.',
    ),
    strategy: f(strategySchema().optional(), 'Strategy choices.', 'Strategiset valinnat.'),
    goals: f(z.array(goalSchema()).default([]), 'Annual goals.', 'Vuositavoitteet.'),
    feedback: f(z.array(feedbackSchema()).default([]), 'Customer feedback.', 'Asiakaspalaute.'),
    promises: f(z.array(promiseSchema()).default([]), 'Promises made.', 'Annetut lupaukset.'),
    openQuestions: f(z.array(openQuestionSchema()).default([]), 'What we do not know yet.', 'Mitä emme vielä tiedä.'),
    changes: f(z.array(changeSchema()).default([]), 'Coming organisational changes.', 'Tulevat organisaatiomuutokset.'),
    redFlags: f(z.array(raisedFlagSchema()).default([]), 'Red flags raised by hand.', 'Käsin nostetut punaiset liput.'),
    trust: f(
      z.array(trustSchema()).default([]),
      'Trust and quality of cooperation by quarter.',
      'Luottamus ja yhteistyön laatu kvartaaleittain.',
    ),
    reviewBookedOn: f(date().optional(), 'Day of the next quarterly review.', 'Seuraavan kvartaalitarkastelun päivä.'),
    shared: f(
      z.array(z.enum(SHAREABLE_BLOCKS)).default([]),
      'Blocks shared whole with the customer.',
      'Osat, jotka jaetaan asiakkaalle kokonaan.',
    ),
    customerConfirmed: f(
      z
        .strictObject({
          on: f(date(), 'Day of the confirmation.', 'Vahvistuksen päivä.'),
          by: f(text(120), 'Who confirmed, by role.', 'Kuka vahvisti, roolina.'),
        })
        .optional(),
      'When the customer confirmed the joint plan.',
      'Milloin asiakas vahvisti yhteisen suunnitelman.',
    ),
  });

export type AccountPlan = z.output<ReturnType<typeof accountPlanSchema>>;
export type Need = z.output<ReturnType<typeof needSchema>>;
export type ValueClaim = z.output<ReturnType<typeof valueClaimSchema>>;
export type Finances = z.output<ReturnType<typeof financesSchema>>;

import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { crmSchema } from './account.ts';
import { budgetLineSchema, figureCommentSchema, forecastRevisionSchema, investmentLineSchema } from './budget-line.ts';
import { amountsByQuarter, countByQuarter, date, f, id, reference, text } from './fields.ts';

/** A customer that we do not have yet, or that was won and has no plan of its own so far. */
const prospectSchema = () =>
  z.strictObject({
    id: f(
      id(),
      'Short stable name; it stays the same when the customer gets a plan of its own.',
      'Lyhyt pysyvä tunnus; sama silloinkin, kun asiakas saa oman suunnitelman.',
    ),
    name: f(text(160), 'Name of the prospect.', 'Mahdollisen asiakkaan nimi.'),
    crm: f(crmSchema().optional(), 'Link to the CRM.', 'Linkki CRM:ään.'),
    why: f(text(300).optional(), 'How it fits the criteria.', 'Miten se täyttää kriteerit.'),
    next: f(text(300).optional(), 'What happens next, and when.', 'Mitä seuraavaksi tapahtuu ja milloin.'),
    wonOn: f(date().optional(), 'Day of the first order.', 'Ensimmäisen tilauksen päivä.'),
  });

/** `new-customers/<id>.mdx`: a target group in which customers are to be won. A line of its own in every sum. */
export const newCustomerPlanSchema = (currency: Currency) =>
  z.strictObject({
    name: f(
      text(160),
      'Name of the plan: the target group in a few words.',
      'Suunnitelman nimi: kohderyhmä muutamalla sanalla.',
    ),
    owner: f(
      reference(),
      'Who of ours wins them; the plan’s figures count for this person.',
      'Kuka hankinnasta vastaa; suunnitelman luvut lasketaan hänelle.',
    ),
    targetGroup: f(
      z.strictObject({
        who: f(text(400), 'Which customers, in a sentence.', 'Millaiset asiakkaat, yhdellä lauseella.'),
        criteria: f(
          z.array(text(200)).min(1),
          'Criteria that a customer of the group meets.',
          'Kriteerit, jotka ryhmän asiakas täyttää.',
        ),
      }),
      'Who is looked for, with criteria.',
      'Keitä haetaan, kriteereineen.',
    ),
    offerings: f(z.array(reference()).default([]), 'What we offer them.', 'Mitä heille tarjotaan.'),
    goal: f(text().optional(), 'What we want with this group.', 'Mitä tämän ryhmän kanssa tavoitellaan.'),
    strategy: f(text().optional(), 'How we go about it.', 'Miten siihen päästään.'),
    servesGoals: f(
      z.array(reference()).default([]),
      'Strategic goals that the plan serves.',
      'Strategiset tavoitteet, joita suunnitelma palvelee.',
    ),
    wanted: f(
      countByQuarter(),
      'How many customers are to be won, by fiscal quarter.',
      'Montako asiakasta halutaan, kvartaaleittain.',
    ),
    won: f(
      countByQuarter().optional(),
      'Customers won by fiscal quarter who are not named among the prospects.',
      'Saadut asiakkaat kvartaaleittain, joita ei mainita mahdollisten asiakkaiden joukossa.',
    ),
    targets: f(
      amountsByQuarter(currency).optional(),
      'Top-down target of the plan by fiscal quarter.',
      'Suunnitelmalle ylhäältä asetettu tavoite kvartaaleittain.',
    ),
    budget: f(
      z.array(budgetLineSchema(currency).omit({ need: true, idea: true })).default([]),
      'Sales wanted, line by line.',
      'Tavoiteltu myynti riveittäin.',
    ),
    investment: f(
      z.array(investmentLineSchema(currency).omit({ idea: true })).default([]),
      'Money and hours put into winning them.',
      'Hankintaan käytettävä raha ja tunnit.',
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
    prospects: f(
      z.array(prospectSchema()).default([]),
      'Prospects by name, where there are any.',
      'Mahdolliset asiakkaat nimeltä, jos heitä on.',
    ),
  });

export type NewCustomerPlanWritten = z.output<ReturnType<typeof newCustomerPlanSchema>>;
export type Prospect = z.output<ReturnType<typeof prospectSchema>>;

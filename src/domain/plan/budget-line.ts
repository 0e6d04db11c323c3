import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { amountsByQuarter, date, effortByQuarter, f, id, quarter, reference, text } from './fields.ts';
import { CONFIDENCES } from './vocabulary.ts';

/** One line of the bottom-up sales budget. */
export const budgetLineSchema = (currency: Currency) =>
  z.strictObject({
    id: f(id().optional(), 'Short name of the line, such as l1.', 'Rivin lyhyt tunnus, esimerkiksi l1.'),
    line: f(text(160).optional(), 'What is sold, in a few words.', 'Mitä myydään, muutamalla sanalla.'),
    offering: f(reference().optional(), 'Offering of the company.', 'Yrityksen tarjooma.'),
    need: f(reference().optional(), 'Need that it serves.', 'Tarve, jota se palvelee.'),
    idea: f(reference().optional(), 'Growth idea that it comes from.', 'Kasvuaihio, josta se tulee.'),
    confidence: f(
      z.enum(CONFIDENCES),
      'How sure it is: secure, at-risk or new-growth.',
      'Varmuus: secure, at-risk tai new-growth.',
    ),
    sales: f(
      amountsByQuarter(currency),
      'Sales by fiscal quarter; a whole year is split evenly.',
      'Myynti kvartaaleittain; koko vuosi jaetaan tasan.',
    ),
  });

/** What we put into the customer: money, hours or both. Never mixed with sales. */
export const investmentLineSchema = (currency: Currency) =>
  z.strictObject({
    id: f(id().optional(), 'Short name of the line.', 'Rivin lyhyt tunnus.'),
    line: f(text(160), 'What it is spent on.', 'Mihin se käytetään.'),
    idea: f(reference().optional(), 'Growth idea that it serves.', 'Kasvuaihio, jota se palvelee.'),
    money: f(amountsByQuarter(currency).optional(), 'Money by fiscal quarter.', 'Raha kvartaaleittain.'),
    hours: f(effortByQuarter().optional(), 'Hours by fiscal quarter.', 'Tunnit kvartaaleittain.'),
  });

/** What was expected on a given day. The newest revision that names a quarter holds for it. */
export const forecastRevisionSchema = (currency: Currency) =>
  z.strictObject({
    madeOn: f(date(), 'Day the forecast was made.', 'Päivä, jona ennuste tehtiin.'),
    reason: f(text(400).optional(), 'Why it changed.', 'Miksi se muuttui.'),
    sales: f(
      amountsByQuarter(currency),
      'Sales now expected, by fiscal quarter.',
      'Nyt odotettu myynti kvartaaleittain.',
    ),
  });

/** Why a figure is off: closes the red flag that asked for it. */
export const figureCommentSchema = () =>
  z.strictObject({
    quarter: f(quarter(), 'The quarter it speaks of.', 'Kvartaali, jota se koskee.'),
    on: f(
      z.enum(['gap', 'deviation']),
      'Which difference: gap (budget − target) or deviation (actual − budget).',
      'Kumpi ero: gap (budjetti − tavoite) vai deviation (toteuma − budjetti).',
    ),
    comment: f(text(600), 'Why it is so and what follows.', 'Miksi näin on ja mitä siitä seuraa.'),
    writtenOn: f(date(), 'Day it was written.', 'Kirjauspäivä.'),
    by: f(reference().optional(), 'Who wrote it.', 'Kuka sen kirjasi.'),
  });

export type BudgetLine = z.output<ReturnType<typeof budgetLineSchema>>;
export type InvestmentLine = z.output<ReturnType<typeof investmentLineSchema>>;
export type ForecastRevision = z.output<ReturnType<typeof forecastRevisionSchema>>;
export type FigureComment = z.output<ReturnType<typeof figureCommentSchema>>;

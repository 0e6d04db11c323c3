import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { amountsByQuarter, date, effortByQuarter, id, quarter, reference, text, group } from './fields.ts';
import { CONFIDENCES } from './vocabulary.ts';

/** One line of the bottom-up sales budget. */
export const budgetLineSchema = (currency: Currency) =>
  group('budget-line', {
    id: id().optional(),
    line: text(160).optional(),
    offering: reference().optional(),
    need: reference().optional(),
    idea: reference().optional(),
    confidence: z.enum(CONFIDENCES),
    sales: amountsByQuarter(currency),
  });

/** What we put into the customer: money, hours or both. Never mixed with sales. */
export const investmentLineSchema = (currency: Currency) =>
  group('investment-line', {
    id: id().optional(),
    line: text(160),
    idea: reference().optional(),
    money: amountsByQuarter(currency).optional(),
    hours: effortByQuarter().optional(),
  });

/** What was expected on a given day. The newest revision that names a quarter holds for it. */
export const forecastRevisionSchema = (currency: Currency) =>
  group('forecast-revision', {
    madeOn: date(),
    reason: text(400).optional(),
    sales: amountsByQuarter(currency),
  });

/** Why a figure is off: closes the red flag that asked for it. */
export const figureCommentSchema = () =>
  group('figure-comment', {
    quarter: quarter(),
    on: z.enum(['gap', 'deviation', 'forecast']),
    comment: text(600),
    writtenOn: date(),
    by: reference().optional(),
  });

export type BudgetLine = z.output<ReturnType<typeof budgetLineSchema>>;
export type InvestmentLine = z.output<ReturnType<typeof investmentLineSchema>>;
export type ForecastRevision = z.output<ReturnType<typeof forecastRevisionSchema>>;
export type FigureComment = z.output<ReturnType<typeof figureCommentSchema>>;

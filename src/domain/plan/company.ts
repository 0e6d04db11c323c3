import { z } from 'zod';
import { audienceSchema } from './audience.ts';
import { currencyOf, type Currency } from '../money/money.ts';
import {
  amount,
  amountsByQuarter,
  count,
  date,
  days,
  id,
  percent,
  reference,
  text,
  timeZone,
  webAddress,
  group,
  fault,
} from './fields.ts';
import { FIRST_TIME_ZONE } from '../calendar/time-zones.ts';
import { CONTENT_FORMAT } from './content-format.ts';
import { said, type Spoken } from './said.ts';
import { OPERATING_MODELS } from './vocabulary.ts';

/** A language of the interface, by its tag: `en`, `sv`. Which there are, the folders of words say. */
export type Language = string;

export const GRADES = ['error', 'red-flag', 'hint', 'off'] as const;

/**
 * Only the currency of `company.yaml`: it is needed before any amount can be read. Falls back to EUR, which the full
 * check reports.
 */
export function currencyIn(written: unknown): Currency {
  const code = typeof written === 'object' && written !== null && 'currency' in written ? written.currency : undefined;
  return (typeof code === 'string' ? currencyOf(code) : undefined) ?? { code: 'EUR', decimals: 2 };
}

export const operatingModelSchema = () =>
  group('operating-model', {
    model: z.enum(OPERATING_MODELS),
    reason: text(),
  });

/** The same of the whole company, which may give its reason in each of its languages. */
const companyModelSchema = (languages: readonly Language[]) =>
  group('operating-model', { model: z.enum(OPERATING_MODELS), reason: said(languages) });

/**
 * `company.yaml`: what holds for the whole company, and which of the languages there are it wants; the first, unless it
 * says.
 */
export const companySchema = (currency: Currency, languages: readonly Language[]) =>
  group('company', {
    name: said(languages, 120),
    format: z
      .int()
      .min(1)
      .default(1)
      .refine((format) => format <= CONTENT_FORMAT, fault('format-too-new')),
    about: said(languages, 500).optional(),
    currency: z.string().refine((code) => currencyOf(code) !== undefined, fault('unknown-currency')),
    fiscalYear: group('company.fiscalYear', {
      firstMonth: z.int().min(1).max(12).default(1),
      namedBy: z.enum(['start', 'end']).default('start'),
    }).default({ firstMonth: 1, namedBy: 'start' }),
    languages: z.array(z.enum(languages)).min(1).default(languages.slice(0, 1)),
    writtenIn: z.enum(languages).optional(),
    operatingModel: companyModelSchema(languages).optional(),
    leads: z.enum(['bottom-up', 'top-down']).optional(),
    horizonQuarters: z.int().min(1).max(12).default(5),
    goals: z
      .array(
        group('company.goals', {
          id: id(),
          name: said(languages, 160),
          measure: said(languages, 300).optional(),
        }),
      )
      .default([]),
    offerings: z
      .array(
        group('company.offerings', {
          id: id(),
          name: said(languages, 120),
        }),
      )
      .default([]),
    synonyms: z.array(z.array(text(80)).min(2)).default([]),
    targets: amountsByQuarter(currency).optional(),
    targetBasis: said(languages, 300).optional(),
    thresholds: group('company.thresholds', {
      gapPercent: percent().default(8),
      deviationPercent: percent().default(10),
      forecastDropPercent: percent().default(10),
      forecastStaleDays: days().default(45),
      slipDays: days().default(30),
      lowFeedback: z.int().min(1).max(5).default(2),
      coming: days().default(30),
      sealWithinDays: days().default(9),
      reviewWithinDays: days().default(30),
      majorIdeaValue: count().optional(),
    }).prefault({}),
    grades: z.record(z.string(), z.enum(GRADES)).default({}),
    guardrails: group('company.guardrails', {
      figuresAbove: amount(currency).optional(),
      sealingWithinDays: days().optional(),
      rules: z.boolean().default(false),
      judgements: z.boolean().default(false),
      asks: reference().optional(),
    }).optional(),
    site: webAddress().optional(),
    repository: group('company.repository', {
      host: z.enum(['github', 'gitlab', 'gitea', 'bitbucket', 'azure']),
      url: webAddress(),
      branch: text(100).default('main'),
      folder: text(200).default('content'),
      signInAs: text(200).optional(),
    }).optional(),
    audiences: z.array(audienceSchema(languages)).default([]),
    asOf: date().optional(),
    timeZone: timeZone().default(FIRST_TIME_ZONE),
  });

export type CompanyWritten = z.output<ReturnType<typeof companySchema>>;
/** The company as one of its languages speaks of it. */
export type Company = Spoken<CompanyWritten>;
export type CompanyGoal = Company['goals'][number];

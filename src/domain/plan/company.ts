import { z } from 'zod';
import { currencyOf, type Currency } from '../money/money.ts';
import { amountsByQuarter, count, date, days, f, id, percent, text, timeZone, webAddress } from './fields.ts';
import { FIRST_TIME_ZONE } from '../calendar/time-zones.ts';
import { OPERATING_MODELS } from './vocabulary.ts';

/** A language of the interface, by its tag: `en`, `sv`. Which there are, the folders of words say. */
export type Language = string;

export const GRADES = ['error', 'red-flag', 'hint', 'off'] as const;

/** Only the currency of `company.yaml`: it is needed before any amount can be read. Falls back to EUR, which the full check reports. */
export function currencyIn(written: unknown): Currency {
  const code = typeof written === 'object' && written !== null && 'currency' in written ? written.currency : undefined;
  return (typeof code === 'string' ? currencyOf(code) : undefined) ?? { code: 'EUR', decimals: 2 };
}

export const operatingModelSchema = () =>
  z.strictObject({
    model: f(
      z.enum(OPERATING_MODELS),
      'Where on the scale from product to solution selling.',
      'Kohta asteikolla tuotemyynnistä ratkaisumyyntiin.',
    ),
    reason: f(text(), 'Why this model fits.', 'Miksi tämä malli sopii.'),
  });

/** `company.yaml`: what holds for the whole company, and which of the languages there are it wants; the first, unless it says. */
export const companySchema = (currency: Currency, languages: readonly Language[]) =>
  z.strictObject({
    name: f(text(120), 'The company whose plans these are.', 'Yritys, jonka suunnitelmia nämä ovat.'),
    about: f(
      text(500).optional(),
      'A note shown on every page, for instance that the company is invented.',
      'Huomautus joka sivulla, esimerkiksi että yritys on keksitty.',
    ),
    currency: f(
      z.string().refine((code) => currencyOf(code) !== undefined, {
        error: () => 'unknown-currency',
        params: { rule: 'unknown-currency' },
      }),
      'The one currency, as an ISO 4217 code.',
      'Ainoa valuutta ISO 4217 -koodina.',
    ),
    fiscalYear: f(
      z
        .strictObject({
          firstMonth: f(
            z.int().min(1).max(12).default(1),
            'First month of the fiscal year, 1 to 12.',
            'Tilikauden ensimmäinen kuukausi, 1–12.',
          ),
          namedBy: f(
            z.enum(['start', 'end']).default('start'),
            'Whether the year is named by the calendar year it starts or ends in.',
            'Nimetäänkö tilikausi alkamis- vai päättymisvuoden mukaan.',
          ),
        })
        .default({ firstMonth: 1, namedBy: 'start' }),
      'When the fiscal year begins and how it is named.',
      'Milloin tilikausi alkaa ja miten se nimetään.',
    ),
    languages: f(
      z.array(z.enum(languages)).min(1).default(languages.slice(0, 1)),
      'Interface languages to build; the first is at the root.',
      'Rakennettavat kielet; ensimmäinen on juuressa.',
    ),
    writtenIn: f(
      z.enum(languages).optional(),
      'The language that the plans are written in; the first interface language unless said.',
      'Kieli, jolla suunnitelmat kirjoitetaan; muuten ensimmäinen kieli.',
    ),
    operatingModel: f(
      operatingModelSchema().optional(),
      'The operating model of the company, with its reason.',
      'Yrityksen toimintamalli perusteluineen.',
    ),
    leads: f(
      z.enum(['bottom-up', 'top-down']).optional(),
      'Which budgeting direction leads when the two disagree.',
      'Kumpi budjetointisuunta ratkaisee, kun ne ovat eri mieltä.',
    ),
    horizonQuarters: f(
      z.int().min(1).max(12).default(5),
      'How many quarters ahead plans reach.',
      'Montako kvartaalia eteenpäin suunnitellaan.',
    ),
    goals: f(
      z
        .array(
          z.strictObject({
            id: f(id(), 'Short name that plans point at.', 'Lyhyt tunnus, johon suunnitelmat viittaavat.'),
            name: f(text(160), 'The goal in a few words.', 'Tavoite muutamalla sanalla.'),
            measure: f(
              text(300).optional(),
              'How it is seen that the goal is met.',
              'Mistä nähdään, että tavoite on saavutettu.',
            ),
          }),
        )
        .default([]),
      'Strategic goals.',
      'Strategiset tavoitteet.',
    ),
    offerings: f(
      z
        .array(
          z.strictObject({
            id: f(id(), 'Short name that budget lines point at.', 'Lyhyt tunnus, johon budjettirivit viittaavat.'),
            name: f(text(120), 'The offering in a few words.', 'Tarjooma muutamalla sanalla.'),
          }),
        )
        .default([]),
      'What we sell, as budget lines name it.',
      'Mitä myymme, budjettirivien sanoin.',
    ),
    targets: f(
      amountsByQuarter(currency).optional(),
      'Top-down target of the company by fiscal quarter.',
      'Yrityksen ylhäältä asetettu tavoite kvartaaleittain.',
    ),
    targetBasis: f(
      text(300).optional(),
      'What the target rests on, such as last year’s sales.',
      'Mihin tavoite perustuu, esimerkiksi viime vuoden myyntiin.',
    ),
    thresholds: f(
      z
        .strictObject({
          gapPercent: f(
            percent().default(8),
            'A gap larger than this share of the target is a red flag.',
            'Tätä suurempi ero tavoitteeseen on punainen lippu.',
          ),
          deviationPercent: f(
            percent().default(10),
            'A deviation larger than this share of the budget needs a comment.',
            'Tätä suurempi poikkeama budjetista vaatii kommentin.',
          ),
          coming: f(
            days().default(30),
            'How many days ahead the first screen lists actions.',
            'Montako päivää eteenpäin etusivu luettelee toimenpiteitä.',
          ),
          sealWithinDays: f(
            days().default(9),
            'Within how many days of its end a quarter is sealed.',
            'Monenko päivän kuluessa kvartaali sinetöidään sen päätyttyä.',
          ),
          reviewWithinDays: f(
            days().default(30),
            'Within how many days an account is reviewed out of turn once a change of its organisation is known.',
            'Monenko päivän kuluessa asiakas tarkastellaan rytmin ulkopuolella, kun organisaatiomuutos on tiedossa.',
          ),
          majorIdeaValue: f(
            count().optional(),
            'Sales a year, in major units, from which an idea or its actions are major.',
            'Vuosimyynti, josta alkaen kasvuaihio ja sen toimenpiteet ovat merkittäviä.',
          ),
        })
        .prefault({}),
      'Limits for red flags.',
      'Punaisten lippujen rajat.',
    ),
    grades: f(
      z.record(z.string(), z.enum(GRADES)).default({}),
      'Another grade for a rule, by its id: error, red-flag, hint or off.',
      'Säännön toinen luokitus tunnuksen mukaan: error, red-flag, hint tai off.',
    ),
    repository: f(
      z
        .strictObject({
          host: f(
            z.enum(['github', 'gitlab']),
            'Which code host, for the shape of edit links.',
            'Koodipalvelu, muokkauslinkkien muotoa varten.',
          ),
          url: f(webAddress(), 'Address of the repository.', 'Tietovaraston osoite.'),
          branch: f(text(100).default('main'), 'Branch that edits go to.', 'Haara, johon muutokset tehdään.'),
          folder: f(
            text(200).default('content'),
            'Where the content folder is in the repository.',
            'Missä sisältökansio on tietovarastossa.',
          ),
        })
        .optional(),
      'Where the content is kept, for edit links.',
      'Missä sisältö on, muokkauslinkkejä varten.',
    ),
    asOf: f(
      date().optional(),
      'The day the site speaks of, unless the command says another.',
      'Päivä, jonka tilannetta sivusto kuvaa, ellei komennossa anneta toista.',
    ),
    timeZone: f(
      timeZone().default(FIRST_TIME_ZONE),
      'Where the company’s day begins, as an IANA name such as Europe/Helsinki: it decides which day is today.',
      'Missä yrityksen päivä alkaa, IANA-nimenä kuten Europe/Helsinki: siitä tiedetään, mikä päivä on tänään.',
    ),
  });

export type Company = z.output<ReturnType<typeof companySchema>>;
export type CompanyGoal = Company['goals'][number];

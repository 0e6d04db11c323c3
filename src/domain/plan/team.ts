import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { amountsByQuarter, effortByQuarter, f, id, reference, text } from './fields.ts';
import { rewardsSchema } from './segment.ts';
import { FUNCTIONS } from './vocabulary.ts';

const targets = (currency: Currency) =>
  f(
    amountsByQuarter(currency).optional(),
    'Top-down target by fiscal quarter.',
    'Ylhäältä asetettu tavoite kvartaaleittain.',
  );
const targetBasis = () =>
  f(
    text(300).optional(),
    'What the target rests on, such as last year’s sales.',
    'Mihin tavoite perustuu, esimerkiksi viime vuoden myyntiin.',
  );

const teamMemberSchema = (currency: Currency) =>
  z.strictObject({
    id: f(id(), 'Short name that plans point at.', 'Lyhyt tunnus, johon suunnitelmat viittaavat.'),
    name: f(text(120), 'Full name.', 'Koko nimi.'),
    title: f(text(120).optional(), 'Title in our organisation.', 'Tehtävänimike.'),
    functions: f(
      z.array(z.enum(FUNCTIONS)).default([]),
      'Functions: sales, service, delivery …',
      'Toiminnot: sales, service, delivery …',
    ),
    manager: f(reference().optional(), 'Whom they report to.', 'Esihenkilö.'),
    crmId: f(text(80).optional(), 'Id in the CRM or the finance system.', 'Tunnus CRM:ssä tai talousjärjestelmässä.'),
    targets: targets(currency),
    targetBasis: targetBasis(),
  });

/** `team/<id>.yaml`: one unit of our own organisation with its teams and people. */
export const unitSchema = (currency: Currency) =>
  z.strictObject({
    name: f(text(120), 'Name of the unit.', 'Yksikön nimi.'),
    order: f(
      z.int().min(0).max(999).default(100),
      'Place among the units, smallest first.',
      'Paikka yksiköiden joukossa, pienin ensin.',
    ),
    targets: targets(currency),
    targetBasis: targetBasis(),
    capacity: f(
      z
        .array(
          z.strictObject({
            function: f(z.enum(FUNCTIONS), 'The function that has the days.', 'Toiminto, jolla päivät ovat.'),
            days: f(
              effortByQuarter(),
              'Working days for customers by quarter.',
              'Työpäivät asiakkaille kvartaaleittain.',
            ),
          }),
        )
        .default([]),
      'Days that each function has for the plans.',
      'Päivät, jotka kullakin toiminnolla on suunnitelmille.',
    ),
    rewards: f(
      rewardsSchema(),
      'What is rewarded, as text; never sums of pay.',
      'Mistä palkitaan, tekstinä; ei koskaan palkkasummia.',
    ),
    teams: f(
      z
        .array(
          z.strictObject({
            id: f(id(), 'Short name of the team.', 'Tiimin lyhyt tunnus.'),
            name: f(text(120), 'Name of the team.', 'Tiimin nimi.'),
            targets: targets(currency),
            targetBasis: targetBasis(),
            rewards: f(
              rewardsSchema(),
              'What is rewarded, as text; never sums of pay.',
              'Mistä palkitaan, tekstinä; ei koskaan palkkasummia.',
            ),
            people: f(z.array(teamMemberSchema(currency)).default([]), 'People of the team.', 'Tiimin ihmiset.'),
          }),
        )
        .default([]),
      'Teams of the unit.',
      'Yksikön tiimit.',
    ),
    people: f(
      z.array(teamMemberSchema(currency)).default([]),
      'People of the unit who are in no team.',
      'Yksikön ihmiset, jotka eivät ole tiimissä.',
    ),
  });

export type UnitPlan = z.output<ReturnType<typeof unitSchema>>;
export type TeamMemberPlan = z.output<ReturnType<typeof teamMemberSchema>>;

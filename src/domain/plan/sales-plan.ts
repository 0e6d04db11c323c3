import { z } from 'zod';
import type { Currency } from '../money/money.ts';
import { namedCustomerFields } from './account.ts';
import { f, id, reference, text } from './fields.ts';

/** `sales-plans/<id>.mdx`: one plan over several named customers, for instance all of one salesperson's. */
export const salesPlanSchema = (currency: Currency) =>
  z.strictObject({
    name: f(text(160), 'Name of the sales plan.', 'Myyntisuunnitelman nimi.'),
    owner: f(reference(), 'Salesperson who keeps it up to date.', 'Myyjä, joka pitää suunnitelman ajan tasalla.'),
    segment: f(
      reference(),
      'Segment of its customers, unless a customer names another.',
      'Asiakkaiden luokka, ellei asiakas nimeä toista.',
    ),
    goal: f(text().optional(), 'What we want with these customers.', 'Mitä näiden asiakkaiden kanssa tavoitellaan.'),
    strategy: f(text().optional(), 'How we go about it.', 'Miten siihen päästään.'),
    servesGoals: f(
      z.array(reference()).default([]),
      'Strategic goals that the plan serves.',
      'Strategiset tavoitteet, joita suunnitelma palvelee.',
    ),
    customers: f(
      z
        .array(
          z.strictObject({
            id: f(id(), 'Short stable name; the anchor on the page.', 'Lyhyt pysyvä tunnus; ankkuri sivulla.'),
            segment: f(
              reference().optional(),
              'Segment, when it differs from the plan’s.',
              'Asiakasluokka, jos se poikkeaa suunnitelman luokasta.',
            ),
            owner: f(
              reference().optional(),
              'Salesperson, when it is not the plan’s owner.',
              'Myyjä, jos hän on muu kuin suunnitelman vastuuhenkilö.',
            ),
            industry: f(text(160).optional(), 'Industry.', 'Toimiala.'),
            businessId: f(text(40).optional(), 'Business id.', 'Y-tunnus.'),
            sites: f(z.array(text(120)).default([]), 'Sites.', 'Toimipaikat.'),
            ...namedCustomerFields(currency),
          }),
        )
        .min(1),
      'Named customers, each with its row.',
      'Nimetyt asiakkaat, kukin omalla rivillään.',
    ),
  });

export type SalesPlanWritten = z.output<ReturnType<typeof salesPlanSchema>>;

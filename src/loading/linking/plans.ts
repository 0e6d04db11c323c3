import type { FieldPath, Source } from '#domain/place.ts';
import { only, type WrittenFile } from '../written.ts';

/** The blocks of one named customer as written: an account plan, or a row of a sales plan. */
export interface WrittenCustomer {
  id: string;
  data: unknown;
  crmId: string | undefined;
  source: Source;
  /** Where its fields begin in the file. */
  base: FieldPath;
}

/** The prospects of new-customer plans, in the order of files and rows. */
export function writtenProspects(files: readonly WrittenFile[]): WrittenCustomer[] {
  return only(files, 'new-customer-plan').flatMap(({ data, source }) =>
    data.prospects.map(
      (prospect, at): WrittenCustomer => ({
        id: prospect.id,
        data: prospect,
        crmId: prospect.crm?.id,
        source,
        base: ['prospects', at],
      }),
    ),
  );
}

/** Every named customer that is written anywhere, in the order of files and rows. */
export function writtenCustomers(files: readonly WrittenFile[]): WrittenCustomer[] {
  return [
    ...only(files, 'account').map(
      ({ id, data, source }): WrittenCustomer => ({ id, data, crmId: data.crm?.id, source, base: [] }),
    ),
    ...only(files, 'sales-plan').flatMap(({ data, source }) =>
      data.customers.map(
        (customer, at): WrittenCustomer => ({
          id: customer.id,
          data: customer,
          crmId: customer.crm?.id,
          source,
          base: ['customers', at],
        }),
      ),
    ),
  ];
}

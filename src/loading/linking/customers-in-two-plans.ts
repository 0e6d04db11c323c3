import type { Problem } from '#domain/checks/problem.ts';
import { placeOf } from '#domain/place.ts';
import type { WrittenFile } from '../written.ts';
import { writtenCustomers, writtenProspects, type WrittenCustomer } from './plans.ts';

/**
 * Customers that stand in two plans, told by their id, which is also their address, or by their id in the CRM. A
 * prospect may have the id of a customer: it was won and has a plan of its own.
 */
export function customersInTwoPlans(files: readonly WrittenFile[]): Problem[] {
  const byCrmId = new Map<string, WrittenCustomer>();
  return [writtenCustomers(files), writtenProspects(files)].flatMap((customers) => {
    const byId = new Map<string, WrittenCustomer>();
    return customers.flatMap((customer): Problem[] => {
      const same = byId.get(customer.id);
      if (same) return [problem(customer, same, 'id')];
      byId.set(customer.id, customer);
      if (customer.crmId === undefined) return [];
      const sameInCrm = byCrmId.get(customer.crmId);
      if (sameInCrm) return sameInCrm.id === customer.id ? [] : [problem(customer, sameInCrm, 'crmId')];
      byCrmId.set(customer.crmId, customer);
      return [];
    });
  });
}

function problem(customer: WrittenCustomer, before: WrittenCustomer, by: 'id' | 'crmId'): Problem {
  const field = by === 'id' ? ['id'] : ['crm', 'id'];
  const { file, line } = placeOf(before.source, [...before.base, ...field]);
  return {
    rule: 'customer-in-two-plans',
    grade: 'error',
    place: placeOf(customer.source, [...customer.base, ...field]),
    facts: { by, value: (by === 'id' ? customer.id : customer.crmId) ?? '', other: before.id, file, line },
  };
}

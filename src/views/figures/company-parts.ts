import type { Measure } from '#domain/budget/figures.ts';
import { companyQuarter, newCustomersQuarter } from '#domain/budget/roll-up.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { organisationOf } from '#domain/budget/organisation.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { carriedByNone } from '#domain/budget/made-of.ts';
import { placeOf } from '#domain/place.ts';
import { plannedIn } from '#domain/portfolio.ts';
import { segmentFigureHref } from '../links/figure-link.ts';
import type { Site } from '../site.ts';
import type { TotalPart } from './total-panels.ts';

/**
 * What a figure of the company is the sum of: its segments and new customers. A target may be the units', where the
 * segments have not been given one that is whole (see `companyTarget`).
 */
export function companyParts(site: Site, measure: Measure, quarter: Quarter): TotalPart[] {
  const { segments, figures } = companyQuarter(quarter, site.book);
  const newCustomers = newCustomersQuarter(quarter, site.book).figures;
  const parts = [
    ...segments.map(({ segment, figures: own, ...of }) => ({
      id: segment.code ?? '',
      name: segment.name,
      href: site.url(`/segments/${segment.id}/`),
      amount: own[measure],
      opens: segmentFigureHref(site, segment, measure, quarter),
      figures: own,
      planned: plannedIn(of),
      targetAt: segment.targets?.[quarter] === undefined ? undefined : placeOf(segment.source, ['targets', quarter]),
    })),
    {
      name: site.t.site.newCustomers,
      href: site.url('/new-customers/'),
      amount: newCustomers[measure],
      figures: newCustomers,
      planned: site.portfolio.newCustomerPlans,
      opens: undefined,
    },
  ].flatMap((part) => (part.amount === undefined ? [] : [{ ...part, amount: part.amount }]));
  if (
    measure !== 'target' ||
    (figures.target !== undefined &&
      carriedByNone(
        figures.target,
        parts.map(({ amount }) => amount),
      ) === 0)
  )
    return parts;
  return organisationOf(site.portfolio).parts.flatMap((unit) => {
    const amount = organisationQuarter(unit, quarter, site.book).figures.target;
    return amount === undefined
      ? []
      : [{ name: unit.name, href: site.url(`/team/#unit-${unit.id}`), amount, opens: undefined }];
  });
}

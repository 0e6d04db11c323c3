import type { IsoDate } from '../calendar/dates.ts';
import { commonManager } from '../checks/common-manager.ts';
import { inChargeOn } from '../membership/our-people.ts';
import { byText } from '../order.ts';
import type { Portfolio, TeamMember } from '../portfolio.ts';

/** Files of the content folder that belong together, and who of ours is asked when one of them changes, by id. */
export interface FileOwner {
  /** From the content folder on; `*` stands for any part of a name, and ends with a slash for all in a folder. */
  files: string;
  whom: string;
}

/**
 * Who is asked when a file changes: the owner of a plan and of the reviews of it; for a segment and for a unit of ours,
 * the nearest common manager of its owners and its people; for the company, its figures and seals, who gives the yes of
 * the guardrails, else who is above all others. More exact files come later. What has nobody is left out.
 */
export function fileOwners(portfolio: Portfolio, asOf: IsoDate): FileOwner[] {
  const { company, members, accounts, salesPlans, newCustomerPlans, segments, units, reviews } = portfolio;
  const inCharge = (id: string) => inChargeOn(id, portfolio, asOf);
  const above = (people: readonly (TeamMember | undefined)[]) =>
    commonManager(
      people.filter((one) => one !== undefined),
      portfolio,
    );
  const top =
    (company.guardrails?.asks === undefined ? undefined : inCharge(company.guardrails.asks)?.id) ??
    [...members.values()].find(({ manager, id }) => manager === undefined && inCharge(id)?.id === id)?.id;
  const own = accounts.filter(({ salesPlan }) => salesPlan === undefined);
  const owned: [file: string, whom: string | undefined][] = [
    ...['company.yaml', 'actuals/', 'snapshots/', 'segments/', 'groups/', 'team/'].map(
      (file): [string, string | undefined] => [file, top],
    ),
    ...units.map(({ id, source }): [string, string | undefined] => [
      source.file,
      above([...members.values()].filter((member) => member.unit.id === id)),
    ]),
    ...segments.map((segment): [string, string | undefined] => [
      segment.source.file,
      above(accounts.filter((account) => account.segment === segment).map(({ kam }) => inCharge(kam.id))),
    ]),
    ...[...newCustomerPlans, ...salesPlans].map(({ source, owner }): [string, string | undefined] => [
      source.file,
      inCharge(owner.id)?.id,
    ]),
    ...own.map(({ source, kam }): [string, string | undefined] => [source.file, inCharge(kam.id)?.id]),
    ...own
      .filter((account) => reviews.some((review) => review.account === account))
      .map(({ id, kam }): [string, string | undefined] => [`reviews/*/${id}*.mdx`, inCharge(kam.id)?.id]),
  ];
  const depth = (file: string) => (file.endsWith('/') ? 0 : 1);
  return owned
    .flatMap(([files, whom]) => (whom === undefined ? [] : [{ files, whom }]))
    .sort((a, b) => depth(a.files) - depth(b.files) || byText(a.files, b.files));
}

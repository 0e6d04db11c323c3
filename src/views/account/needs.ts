import type { ValueClaim } from '#domain/plan/account.ts';
import type { Account } from '#domain/portfolio.ts';
import { anchorIfNamed, anchorOf } from '../links/account-links.ts';
import type { Site } from '../site.ts';
import { ageSince, type FactAge } from './ages.ts';
import { shownId } from './references.ts';

export interface NeedRow {
  anchor: string;
  id: string;
  need: string;
  basis: string;
  age: FactAge;
  customerWin: string | undefined;
  ourWin: string | undefined;
  isShared: boolean;
  claims: ClaimRow[];
}

/** Value for the customer: from where, to where, and where it stands. */
export type ClaimRow = ReturnType<typeof claimRow>;

/** Needs with both sides' win, each with the value claims that meet it. */
export function needsOf(site: Site, account: Account) {
  const known = new Set(account.needs.map((need) => need.id));
  return {
    needs: account.needs.map((need) => ({
      anchor: anchorOf(account, 'need', need.id),
      id: shownId(need.id),
      need: need.need,
      basis: need.basis,
      age: ageSince(site, need.asOf, account.segment.shelfLives.needs),
      customerWin: need.customerWin,
      ourWin: need.ourWin,
      isShared: need.shared,
      claims: account.valueClaims
        .filter((claim) => claim.need === need.id)
        .map((claim) => claimRow(site, account, claim)),
    })),
    /** Claims that point at no need of the plan. */
    otherClaims: account.valueClaims
      .filter((claim) => claim.need === undefined || !known.has(claim.need))
      .map((claim) => claimRow(site, account, claim)),
  };
}

function claimRow(site: Site, account: Account, claim: ValueClaim) {
  const { format } = site;
  const withUnit = (value: number | undefined) =>
    value === undefined ? undefined : [format.number(value, 3), claim.unit].filter(Boolean).join('\u00a0');
  const target = claim.target === undefined ? undefined : format.number(claim.target, 3);
  return {
    anchor: anchorIfNamed(account, 'claim', claim.id),
    /** With its unit where no baseline stands beside it that has the unit. */
    measure: claim.baseline === undefined && claim.unit ? `${claim.measure}, ${claim.unit}` : claim.measure,
    baseline: withUnit(claim.baseline),
    target:
      target !== undefined && claim.targetBy !== undefined
        ? site.t.account.needs.targetBy(target, claim.targetBy)
        : target,
    measured: claim.measured === undefined ? undefined : format.number(claim.measured, 3),
    measuredOn: claim.measuredOn && format.due(claim.measuredOn, site.asOf),
    isShared: claim.shared,
  };
}

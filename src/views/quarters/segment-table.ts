import { isCustomerIn } from '#domain/membership/customers.ts';
import { membershipOn } from '#domain/membership/membership.ts';
import type { Linked } from '../links/account-links.ts';
import { shareTexts, type ShareTexts } from '../figures/figure-texts.ts';
import { roundedPartsNote } from '../figures/rounded-parts.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { gapScale, type GapScale } from '../figures/gap-bar.ts';
import { beyondMembers, sealedCompany, sealedSegment, sealedTogether } from '#domain/snapshot/sealed-figures.ts';
import { sealedStaleText } from './sealed-stale.ts';
import type { QuarterView } from './quarter-view.ts';

/** A segment's figures in a quarter; the company's own row has no code. */
export interface QuarterSegmentRow extends ShareTexts {
  code: string | undefined;
  name: Linked;
  planType: string | undefined;
  accounts: string;
  flags: string;
}

export interface QuarterSegmentTable {
  rows: QuarterSegmentRow[];
  company: QuarterSegmentRow;
  /** Of the segments' gap bars. */
  scale: GapScale;
  /** Rows without a gap or a share, and why. */
  notes: string[];
}

/** Every segment's figures of a quarter, with the company as the sum below. */
export function quarterSegmentTable(view: QuarterView): QuarterSegmentTable {
  const { site, names, snapshot, quarter } = view;
  const segmentOf = new Map(snapshot.accounts.map(({ id, segment }) => [id, segment]));
  const isThere = (id: string) => site.portfolio.segments.some((segment) => segment.id === id);
  const accountsOf = (id: string) => snapshot.accounts.filter(({ segment }) => segment === id);
  const rows = snapshot.segments.map(
    (segment): QuarterSegmentRow => ({
      code: segment.code,
      name: {
        text: names.text(segment.name),
        href: isThere(segment.id) ? site.url(`/segments/${segment.id}/`) : undefined,
      },
      planType: site.t.home.planType[segment.planType],
      ...shareTexts(site, sealedSegment(snapshot, segment.id, quarter), sealedStaleText(view, accountsOf(segment.id))),
      accounts: String(accountsOf(segment.id).length),
      flags: String(
        snapshot.flags.filter(
          (flag) =>
            flag.segment === segment.id || (flag.account !== undefined && segmentOf.get(flag.account) === segment.id),
        ).length,
      ),
    }),
  );
  const plans = snapshot.newCustomerPlans;
  if (plans.length > 0) {
    rows.push({
      code: undefined,
      name: { text: site.t.site.newCustomers },
      planType: site.t.newCustomers.planType,
      accounts: site.format.figure(undefined),
      ...shareTexts(site, sealedTogether(plans, quarter), sealedStaleText(view, plans)),
      flags: String(snapshot.flags.filter(({ newCustomerPlan }) => newCustomerPlan !== undefined).length),
    });
  }
  return {
    rows,
    company: {
      code: undefined,
      name: { text: site.t.home.company },
      planType: undefined,
      ...shareTexts(site, sealedCompany(snapshot, quarter), sealedStaleText(view, [...snapshot.accounts, ...plans])),
      accounts: String(snapshot.accounts.length),
      flags: String(snapshot.flags.length),
    },
    scale: gapScale(rows.map(({ gapAmount }) => gapAmount)),
    notes: [
      ...beyondNotes(view),
      ...roundedPartsNote(
        site,
        [...snapshot.segments.map(({ id }) => sealedSegment(snapshot, id, quarter)), sealedTogether(plans, quarter)],
        sealedCompany(snapshot, quarter),
      ),
      ...notAlikeNotes(
        site,
        [
          ...snapshot.segments.map(({ id, name }) => ({
            name: names.text(name),
            figures: sealedSegment(snapshot, id, quarter),
          })),
          ...(plans.length > 0 ? [{ name: site.t.site.newCustomers, figures: sealedTogether(plans, quarter) }] : []),
          { name: site.t.home.company, figures: sealedCompany(snapshot, quarter) },
        ],
        ({ name }) => names.text(name),
        ['gap', 'deviation'],
      ),
    ],
  };
}

/**
 * Where a seal's sum is of more or of others than the accounts in it: of how much, and whom the plans know and the seal
 * does not.
 */
function beyondNotes({ site, names, snapshot, quarter }: QuarterView): string[] {
  const { format, t, portfolio } = site;
  const sealed = new Set(snapshot.accounts.map(({ id }) => id));
  const unknownTo = (segment: string | undefined) =>
    portfolio.accounts.filter(
      (account) =>
        !sealed.has(account.id) &&
        isCustomerIn(account, quarter, portfolio.fiscalYear) &&
        (segment === undefined || membershipOn(account, snapshot.stateOn).segment === segment),
    );
  return beyondMembers(snapshot, quarter).map(({ segment, measure, sealed: sum, ofMembers }) => {
    const of = snapshot.segments.find(({ id }) => id === segment)?.name;
    const missing = unknownTo(segment);
    const said = t.snapshot.beyond(
      of === undefined ? t.home.company : names.text(of),
      t.vocabulary.measure[measure],
      format.figure(sum),
      format.figure(ofMembers),
    );
    if (missing.length === 0) return said;
    const named = missing.slice(0, MOST_NAMED).map(({ name }) => name);
    return `${said} ${t.snapshot.notInSeal(missing.length > MOST_NAMED ? [...named, '…'] : named, missing.length)}`;
  });
}

/** More customers than this are counted and not named. */
const MOST_NAMED = 3;

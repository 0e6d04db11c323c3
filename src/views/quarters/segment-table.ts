import type { Linked } from '../links/account-links.ts';
import { shareTexts, type ShareTexts } from '../figures/figure-texts.ts';
import { roundedPartsNote } from '../figures/rounded-parts.ts';
import { notAlikeNotes } from '../figures/not-alike.ts';
import { gapScale, type GapScale } from '../figures/gap-bar.ts';
import { sealedCompany, sealedSegment, sealedTogether } from '#domain/snapshot/sealed-figures.ts';
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
  const rows = snapshot.segments.map(
    (segment): QuarterSegmentRow => ({
      code: segment.code,
      name: {
        text: names.text(segment.name),
        href: isThere(segment.id) ? site.url(`/segments/${segment.id}/`) : undefined,
      },
      planType: site.t.home.planType[segment.planType],
      ...shareTexts(site, sealedSegment(snapshot, segment.id, quarter)),
      accounts: String(snapshot.accounts.filter((account) => account.segment === segment.id).length),
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
      ...shareTexts(site, sealedTogether(plans, quarter)),
      flags: String(snapshot.flags.filter(({ newCustomerPlan }) => newCustomerPlan !== undefined).length),
    });
  }
  return {
    rows,
    company: {
      code: undefined,
      name: { text: site.t.home.company },
      planType: undefined,
      ...shareTexts(site, sealedCompany(snapshot, quarter)),
      accounts: String(snapshot.accounts.length),
      flags: String(snapshot.flags.length),
    },
    scale: gapScale(rows.map(({ gapAmount }) => gapAmount)),
    notes: [
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

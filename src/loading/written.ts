import type { AccountPlan } from '#domain/plan/account.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import type { HoldingWritten } from '#domain/plan/group.ts';
import type { HandbookFields } from '#domain/plan/handbook-page.ts';
import type { HandbookHeading, HandbookNode } from '#domain/plan/handbook-text.ts';
import type { CompanyWritten } from '#domain/plan/company.ts';
import type { NewCustomerPlanWritten } from '#domain/plan/new-customer-plan.ts';
import type { ReviewWritten } from '#domain/plan/review.ts';
import type { SalesPlanWritten } from '#domain/plan/sales-plan.ts';
import type { SegmentWritten } from '#domain/plan/segment.ts';
import type { UnitWritten } from '#domain/plan/team.ts';
import type { CorrectionNote } from '#domain/plan/correction-note.ts';
import type { Seal } from '#domain/snapshot/snapshot.ts';
import type { Source } from '#domain/place.ts';
import type { InvestmentUsedRow, SalesRow } from '#domain/portfolio.ts';

/**
 * One file of the content folder, read and checked by itself, not yet linked to the others.
 * Plain values only, so that the disk entrance and Astro's content layer can carry the same thing.
 */
export type WrittenFile =
  | { kind: 'company'; id: 'company'; data: CompanyWritten; source: Source }
  | { kind: 'segment'; id: string; data: SegmentWritten; source: Source }
  | { kind: 'group'; id: string; data: HoldingWritten; source: Source }
  | { kind: 'unit'; id: string; data: UnitWritten; source: Source }
  /** `isRest`: it was read and linked before, and is the same still; see `plan-rest.ts`. */
  | { kind: 'account'; id: string; data: AccountPlan; body: BodyNode[]; source: Source; isRest?: true }
  | { kind: 'sales-plan'; id: string; data: SalesPlanWritten; body: BodyNode[]; source: Source }
  | { kind: 'new-customer-plan'; id: string; data: NewCustomerPlanWritten; body: BodyNode[]; source: Source }
  /** Its id is `2026-Q2/meritar-foods`, the quarter being the folder that it stands in. */
  | { kind: 'review'; id: string; data: ReviewWritten; body: BodyNode[]; source: Source }
  | { kind: 'actuals'; id: string; sales: SalesRow[]; investmentUsed: InvestmentUsedRow[]; source: Source }
  | { kind: 'snapshot'; id: string; hash: Seal['hash']; snapshot: Seal['snapshot']; source: Source }
  | { kind: 'correction-notes'; id: string; data: { notes: CorrectionNote[] }; source: Source }
  /** A page of the company's own; its id is `en/visits`, the language being the folder that it stands in. */
  | {
      kind: 'handbook';
      id: string;
      data: HandbookFields;
      body: HandbookNode[];
      headings: HandbookHeading[];
      source: Source;
    };

export type WrittenKind = WrittenFile['kind'];

/** The files of one kind. */
export function only<K extends WrittenKind>(
  files: readonly WrittenFile[],
  kind: K,
): Extract<WrittenFile, { kind: K }>[] {
  return files.filter((file): file is Extract<WrittenFile, { kind: K }> => file.kind === kind);
}

/** What stands in `snapshots/`: files that are named by a quarter, see `found-files.ts`. */
export type SnapshotKind = 'snapshot' | 'correction-notes';

/** The folder of each kind of file, and how its names end. `company.yaml` stands by itself at the top. */
export const FOLDERS = {
  segment: { folder: 'segments', extension: '.yaml' },
  group: { folder: 'groups', extension: '.yaml' },
  unit: { folder: 'team', extension: '.yaml' },
  account: { folder: 'accounts', extension: '.mdx' },
  'sales-plan': { folder: 'sales-plans', extension: '.mdx' },
  review: { folder: 'reviews', extension: '.mdx' },
  'new-customer-plan': { folder: 'new-customers', extension: '.mdx' },
  actuals: { folder: 'actuals', extension: '.csv' },
} as const satisfies Record<
  Exclude<WrittenKind, 'company' | 'handbook' | SnapshotKind>,
  { folder: string; extension: string }
>;

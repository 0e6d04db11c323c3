import type { Customers } from '../matching/customers.ts';
import type { Facts, Findings } from '../reading/finding.ts';
import type { Exports, ImportSettings } from '../reading/import-input.ts';
import { setField } from '#writing/yaml-text.ts';
import type { Draft } from './draft.ts';
import { planOfRow } from './move-row.ts';

/**
 * Customers who wait without a segment go into the one that is asked for; rows whose segment demands a plan of their
 * own become one, the last rows of a plan first, since they are counted in it.
 */
export function movePlans(
  draft: Draft,
  customers: Customers,
  { asOf, today, segments = [] }: ImportSettings,
  { files }: Exports,
  findings: Findings,
): void {
  const moving = customers.list
    .flatMap(({ standing, row }) => {
      if (!standing) return [];
      const isWaiting = segments.length > 0 && standing.segment.waitingRoom;
      const segment = (isWaiting ? customers.segmentOf(row) : undefined) ?? standing.segment;
      return segment === standing.segment && (!standing.salesPlan || segment.planType !== 'account')
        ? []
        : [{ account: standing, segment }];
    })
    .sort((a, b) => Number(b.account.base[1] ?? 0) - Number(a.account.base[1] ?? 0));
  const rows: Facts[] = [];
  for (const { account, segment } of moving) {
    const { file } = account.source;
    if (!account.salesPlan || segment.planType !== 'account') {
      draft.write(file, setField(draft.text(file) ?? '', account.base, 'segment', segment.id));
      draft.count(file, 'segments', 1);
      continue;
    }
    const texts = (of: string) => draft.text(of) ?? '';
    // Who waited for a segment was in none before.
    const from = account.segment.waitingRoom ? undefined : (asOf ?? today);
    for (const moved of planOfRow(account, texts, { segment: segment.id, from })) {
      if (moved.text === undefined) draft.remove(moved.file);
      else draft.write(moved.file, moved.text);
      if (moved.text !== undefined && moved.file === file) draft.count(file, 'customersMoved', 1);
    }
    const name = customers.newSegments.find(({ id }) => id === segment.id)?.name ?? account.segment.name;
    rows.unshift({ id: account.id, name: account.name, segment: name });
  }
  if (rows.length > 0) findings.note('rows-became-plans', files.accounts, { count: rows.length }, undefined, rows);
}

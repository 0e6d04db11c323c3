import type { Problem } from '#domain/checks/problem.ts';
import { placeOf } from '#domain/place.ts';
import { brokenLinks } from '#domain/snapshot/seal-chain.ts';
import { only, type WrittenFile } from '../written.ts';

/** Seals that were taken away, put in another's place, or written after a later one. */
export function brokenSeals(files: readonly WrittenFile[]): Problem[] {
  const seals = only(files, 'snapshot');
  const sources = new Map(seals.map(({ id, source }) => [id, source]));
  return brokenLinks(
    seals.map(({ id, hash, snapshot: { sealedBefore } }) => ({ quarter: id, hash, sealedBefore })),
  ).flatMap((link): Problem[] => {
    const source = sources.get(link.break === 'missing' ? link.by : link.quarter);
    if (!source) return [];
    const { quarter, by } = link;
    return [{ rule: `snapshot-${link.break}`, grade: 'error', place: placeOf(source, []), facts: { quarter, by } }];
  });
}

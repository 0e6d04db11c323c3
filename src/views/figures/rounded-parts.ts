import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { Sum } from '#domain/budget/comparison.ts';
import { carriedByNone } from '#domain/budget/made-of.ts';
import { MEASURES } from '#domain/budget/figures.ts';
import type { Amount } from '#domain/money/money.ts';
import type { Site } from '../site.ts';

type Words = Pick<Site, 't' | 'format'>;

/**
 * What rows add up to as they are printed, where that is another figure than their printed total; they are exact
 * before.
 */
export function roundedSum(
  { format }: Words,
  rows: readonly (Amount | undefined)[],
  total: Amount | undefined,
): string[] {
  const set = rows.filter((amount) => amount !== undefined);
  if (total === undefined || set.length === 0 || carriedByNone(total, set) !== 0) return [];
  const rounded = Sum.over(set, (amount) => format.rounded(amount)).amount ?? 0;
  return carriedByNone(rounded, [format.rounded(total)]) === 0 ? [] : [format.money(rounded)];
}

/** The note of a total whose rounded rows add up to another figure; nothing where all of them agree. */
export function roundedPartsNote<Member>(
  site: Words,
  rows: readonly ComparedFigures<Member>[],
  total: ComparedFigures<Member>,
): string[] {
  const { t } = site;
  const parts = [
    ...MEASURES.flatMap((measure) =>
      roundedSum(
        site,
        rows.map((row) => row[measure]),
        total[measure],
      ).map((figure) => `${t.vocabulary.measure[measure]} ${figure}`),
    ),
    ...roundedSum(
      site,
      rows.map(({ gap }) => gap.difference),
      total.gap.difference,
    ).map((figure) => `${t.vocabulary.measure.gap} ${figure}`),
  ];
  return parts.length === 0 ? [] : [t.figures.roundedParts(parts)];
}

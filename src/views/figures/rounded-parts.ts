import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { MEASURES } from '#domain/budget/figures.ts';
import { add, type Minor } from '#domain/money/money.ts';
import type { Site } from '../site.ts';

type Words = Pick<Site, 't' | 'format'>;

/** What rows add up to as they are printed, where that is another figure than their printed total; they are exact before. */
export function roundedSum(
  { format }: Words,
  rows: readonly (Minor | undefined)[],
  total: Minor | undefined,
): string[] {
  const set = rows.filter((amount) => amount !== undefined);
  if (total === undefined || set.length === 0 || add(set) !== total) return [];
  const rounded = add(set.map((amount) => format.rounded(amount)));
  return rounded === format.rounded(total) ? [] : [format.money(rounded)];
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

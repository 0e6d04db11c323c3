import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import type { Comparison } from '#domain/budget/comparison.ts';
import type { Measure } from '#domain/budget/figures.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

/** What is compared, and the two measures that it is taken from. */
const COMPARED = {
  gap: ['budget', 'target'],
  deviation: ['actual', 'budget'],
  year: ['forecast', 'target'],
} as const satisfies Record<string, readonly [Measure, Measure]>;
type What = keyof typeof COMPARED;

/** More members than this are counted and not named. */
const MOST_NAMED = 3;

type Words = Pick<Site, 't'>;
type NameOf<Member> = (member: Member) => string;

/**
 * Why two sums that are both set have no difference: who is in one and not in the other. Nothing where they have one.
 */
function reasons<Member>(
  { t }: Words,
  what: What,
  comparison: Comparison<Member>,
  nameOf?: NameOf<Member>,
): readonly string[] {
  if (comparison.isAlike || comparison.of.amount === undefined || comparison.against.amount === undefined) return [];
  const [of, against] = COMPARED[what];
  const has = (measure: Measure, without: readonly Member[]) =>
    without.length === 0
      ? []
      : [t.figures.hasNone(without.length, measure, nameOf && without.length <= MOST_NAMED ? without.map(nameOf) : [])];
  const withoutAgainst = [...new Set([...comparison.withoutAgainst, ...comparison.against.inPart])];
  return [...has(of, comparison.withoutOf), ...has(against, withoutAgainst)];
}

/** A sentence more for a lede that cannot say how far a sum is from another: who is missing. */
export function whyNotAlike<Member>(site: Words, what: What, comparison: Comparison<Member>): Phrase {
  const why = reasons(site, what, comparison);
  return why.length === 0 ? [] : [' ', site.t.figures.notAlike(what, why)];
}

/** The same within a sentence of somebody's own, in brackets. */
export function whyInText<Member>(site: Words, what: What, comparison: Comparison<Member>): string[] {
  const why = reasons(site, what, comparison);
  return why.length === 0 ? [] : [site.t.figures.notAlikeBrief(why)];
}

/** Notes of a table: which rows have no gap or no deviation though both its sums are set, and who is missing. */
export function notAlikeNotes<Member>(
  site: Words,
  rows: readonly { name: string; figures: ComparedFigures<Member> }[],
  nameOf?: NameOf<Member>,
  shown: readonly ('gap' | 'deviation')[] = ['gap'],
): string[] {
  return shown.flatMap((what) => {
    const told = rows.flatMap(({ name, figures }) => {
      const why = reasons(site, what, figures[what], nameOf);
      return why.length === 0 ? [] : [{ name, why }];
    });
    return [...Map.groupBy(told, ({ why }) => why.join(' '))].map(([, same]) =>
      site.t.figures.notAlikeIn(
        same.map(({ name }) => name),
        what,
        same[0]?.why ?? [],
      ),
    );
  });
}

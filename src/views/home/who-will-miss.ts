import type { PlannedMiss } from '#domain/budget/miss.ts';
import { daysPassed } from '#domain/budget/pace.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import type { Segment } from '#domain/portfolio.ts';
import type { Phrase } from '#words/phrase.ts';
import { missScale } from '../figures/miss-bar.ts';
import { missTogether } from '../figures/miss-texts.ts';
import { staleNote } from '../figures/stale-text.ts';
import { stillToComeText } from '../figures/still-to-come.ts';
import type { Site } from '../site.ts';
import {
  actualOf,
  actualTogether,
  areBudgets,
  lineTexts,
  NAMED,
  namesOf,
  roundedNotes,
  rowOf,
  sides,
  withAction,
  type Line,
  type MissRow,
} from './miss-lines.ts';
import { shortList, type ShortList } from './short-list.ts';
import { ofSegment, ofTheCompany } from './whose-miss.ts';

/** So many rows stand by themselves; the rest of the misses are one row. */
const SHOWN = 8;
/**
 * The first question of a director: who will miss the quarter, by how much, and what is done about it next (R86 of
 * .github/requirements.md); of the company, or of one segment. What is still to come is said of a segment, and of the
 * company by `companyPace`. Nothing where nobody was asked for anything or nobody has a forecast.
 */
export function whoWillMiss(site: Site, quarter: Quarter, only?: Segment) {
  const { t, portfolio } = site;
  const of = only === undefined ? ofTheCompany(site, quarter) : ofSegment(site, quarter, only);
  if (of.lines.length === 0) return undefined;
  const passed = daysPassed(quarter, site.asOf, portfolio.fiscalYear);
  const { short, others } = sides(site, of.lines);
  const [shown, more] = [short.slice(0, SHOWN), short.slice(SHOWN)];
  const scale = missScale(shown);
  const single = (line: Line) => rowOf(site, lineTexts(site, line, quarter), line, actualOf(line), { passed, scale });
  const rows = shown.map(single);
  const together = (name: string, some: readonly (Line | PlannedMiss)[], action: string) =>
    some.length === 0
      ? []
      : [
          rowOf(
            site,
            { name: { text: name }, action, isBudget: areBudgets(some) },
            missTogether(some),
            actualTogether(some),
            { passed },
          ),
        ];
  return {
    rows,
    sums: [
      ...together(t.miss.more(more.length), more, namesOf(site, more)),
      ...together(t.miss.onOrOver(others.length), others, namesOf(site, others)),
      ...together(
        t.miss.notTold(of.untold.length),
        of.untold,
        t.miss.notToldWhy(of.untold.slice(0, NAMED).map(({ planned }) => planned.name)),
      ),
    ],
    company: rowOf(
      site,
      {
        name: { text: of.name },
        isBudget: of.isBudget,
        links: of.links,
        action: rows.length === 0 ? '' : withAction(site, rows, quarter),
      },
      of.sum,
      of.actual,
      { passed },
    ),
    rest: shortList([...more, ...others], 0, single) satisfies ShortList<MissRow>,
    passed,
    notes: [
      t.miss.note(of.isBudget || of.lines.some((line) => areBudgets([line]))),
      ...staleNote(site, of.planned, quarter),
      ...(of.sum.miss === undefined && only === undefined ? [t.miss.notCompared(of.missing)] : []),
      ...roundedNotes(site, [...of.lines, ...of.untold], of.sum),
    ],
    toCome: only && stillToComeText(site, of, quarter, passed),
  } satisfies Record<string, unknown> & { toCome: Phrase | undefined };
}

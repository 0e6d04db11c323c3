import { daysBetween } from '#domain/calendar/dates.ts';
import type { Facts } from '#domain/checks/facts.ts';
import type { Problem } from '#domain/checks/problem.ts';
import { flagsOf } from '#domain/snapshot/flag-changes.ts';
import type { SealedAccount, SealedFlag } from '#domain/snapshot/snapshot.ts';
import { placeFrom } from '#domain/snapshot/written-place.ts';
import type { FlagRow } from '../account/flags.ts';
import { actOf } from '../flags/flag-duty.ts';
import { flagWords } from '#problems/flag-words.ts';
import { ruleLink } from '../links/rule-link.ts';
import type { QuarterView } from './quarter-view.ts';

/**
 * An account's red flags in a quarter: those open at its end, most severe first, then those that people raised and
 * closed in it.
 */
export function flagRowsOf(view: QuarterView, account: SealedAccount): FlagRow[] {
  const { site, names, snapshot } = view;
  const day = (date: string) => site.format.due(date, snapshot.stateOn);
  return [
    ...flagsOf(snapshot, account.id).map((flag) => openFlagRow(view, flag)),
    ...account.closedFlags.map(
      ({ severity, what, opened, closed }): FlagRow => ({
        severity,
        isClosed: true,
        what: names.text(what),
        clear: undefined,
        rule: undefined,
        when: site.t.account.flags.span(day(opened), day(closed)),
      }),
    ),
  ];
}

/** A flag that was open at the end of a quarter, with today's names. */
export function openFlagRow(view: QuarterView, flag: SealedFlag): FlagRow {
  const {
    site,
    snapshot: { stateOn },
  } = view;
  const words = site.t.account.flags;
  const { since } = flag;
  const isKnown = Object.hasOwn(site.t.planProblems, flag.rule);
  const problem = isKnown ? problemFrom(view, flag) : undefined;
  const said = problem && flagWords(problem, site);
  return {
    severity: flag.severity,
    isClosed: false,
    what: said?.what ?? flag.rule,
    clear: said?.clear,
    // What a seal holds is over.
    act: view.seal || !problem ? undefined : actOf(site, problem),
    rule: ruleLink(site, flag.rule),
    when:
      since === undefined
        ? undefined
        : since > stateOn
          ? words.left(site.format.days(daysBetween(stateOn, since)))
          : words.since(site.format.due(since, stateOn)),
  };
}

/**
 * The flag as the rule found it, with today's names. A seal is read as it was written: by a rule that Rulla still has.
 */
function problemFrom(
  { names }: QuarterView,
  { rule, severity, account, segment, owner, since, due, block, facts, place }: SealedFlag,
): Problem {
  const told = Object.entries(facts).map(([name, fact]): [string, Facts[string]] => [
    name,
    isTexts(fact) ? fact.map(names.text) : Array.isArray(fact) ? names.text(fact) : fact,
  ]);
  return {
    rule,
    grade: 'red-flag',
    severity,
    account,
    segment,
    owner,
    since,
    due,
    block,
    facts: Object.fromEntries(told),
    place: placeFrom(place),
  } as Problem;
}

type SealedFact = SealedFlag['facts'][string];
type SealedTexts = Extract<SealedFact, unknown[][]>;

/** A list of texts, and not one text, which is a list of its parts. */
function isTexts(fact: SealedFact): fact is SealedTexts {
  return Array.isArray(fact) && fact.every((part) => Array.isArray(part));
}

import { shareOfKind } from '#domain/budget/confidence.ts';
import { gapCauses, type AccountGap, type ClosingIdea } from '#domain/budget/gap-causes.ts';
import type { Quarter } from '#domain/calendar/quarters.ts';
import { add } from '#domain/money/money.ts';
import { CONFIDENCES } from '#domain/plan/vocabulary.ts';
import type { Planned } from '#domain/portfolio.ts';
import { accountHref, plannedHref, thingHref, type Linked } from '../links/account-links.ts';
import type { Site } from '../site.ts';

/** The first few of a list, and how many more there are. */
export interface Few<T> {
  shown: T[];
  more: number;
}

/** Accounts apart from their own target on one side: by name, and together. */
export interface Apart extends Few<{ account: Linked; text: string }> {
  count: number;
  together: string;
}

/** What a gap is made of, as printed. */
export type Causes = ReturnType<typeof causesOf>;

/** Why plans and target of some accounts differ in a quarter, with at most so many of a kind by name. */
export function causesOf(site: Site, accounts: readonly Planned[], quarter: Quarter, most = 5) {
  const { short, over, unbudgeted, withoutTarget, confidence, ideas } = gapCauses(accounts, quarter, site.book);
  const link = (planned: Planned): Linked => ({ text: planned.name, href: plannedHref(site, planned) });
  const apart = (gaps: readonly AccountGap[]): Apart => ({
    ...few(gaps, most, gapRow),
    count: gaps.length,
    together: site.format.signed(gaps.length === 0 ? undefined : add(gaps.map(({ gap }) => gap))),
  });
  const gapRow = ({ account, gap }: AccountGap) => ({ account: link(account), text: site.format.signed(gap) });
  return {
    quarter,
    /** Whether anybody has a target to be short of. */
    hasTargets: accounts.some((planned) => site.book.figuresOf(planned, quarter).target !== undefined),
    short: apart(short),
    over: apart(over),
    unbudgeted: few(unbudgeted, most, link),
    /** How many accounts with a budget have no target of their own. */
    withoutTarget: withoutTarget.length,
    confidence: CONFIDENCES.filter((kind) => confidence[kind] !== undefined).map((kind) => ({
      confidence: kind,
      text: site.format.figure(confidence[kind]),
      share: site.format.percent(shareOfKind(confidence, kind)),
    })),
    ideas: few(ideas, most, (idea) => ideaRow(site, idea)),
    /** What all open ideas that no line counts on would bring in the quarter. */
    ideasTogether: site.format.figure(ideas.length === 0 ? undefined : add(ideas.map(({ inQuarter }) => inQuarter))),
  };
}

function ideaRow(site: Site, { account, idea, inQuarter }: ClosingIdea) {
  return {
    idea: { text: idea.idea, href: thingHref(site, account, 'idea', idea.id) },
    account: { text: account.name, href: accountHref(site, account) },
    stage: idea.stage,
    /** When first sales are expected, where that is said. */
    expected: idea.quarter,
    inQuarter: site.format.figure(inQuarter),
  };
}

/** The first few of a list as a page shows them. */
export function few<T, U>(all: readonly T[], most: number, shown: (each: T) => U): Few<U> {
  return { shown: all.slice(0, most).map(shown), more: Math.max(0, all.length - most) };
}

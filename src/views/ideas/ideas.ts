import { ideasByStage, isNotInCrm, type IdeaAt } from '#domain/goals/ideas.ts';
import { add } from '#domain/money/money.ts';
import { oncePer } from '#domain/once-per.ts';
import { IDEA_KINDS, type Stage } from '#domain/plan/vocabulary.ts';
import { accountHref, thingHref, type Linked } from '../links/account-links.ts';
import { referencesOf } from '../account/references.ts';
import { ideaRow, type IdeaRow } from '../account/work.ts';
import { memberShortLink } from '../links/company-links.ts';
import type { Paging } from '../list/parts.ts';
import { whiteSpaceOverAll } from './white-space.ts';
import type { Site } from '../site.ts';

/** A growth idea among those of all accounts. */
export interface ListedIdea extends Omit<IdeaRow, 'proposer'> {
  href: string;
  account: Linked;
  /** Who keeps the plan, and so puts the idea into the CRM. */
  kam: Linked;
  /** A person of ours leads to their page; the customer's is named by role. */
  proposer: Linked | undefined;
  needText: Linked | undefined;
  /** What it is sorted and grouped by. */
  by: { kind: (typeof IDEA_KINDS)[number]; value: number | undefined; inCrm: boolean };
}

/** One stage: how many ideas, and the value of those that have one. */
export interface StageRow {
  stage: Stage;
  count: number;
  value: string;
  withoutValue: number;
  withoutCrm: number;
}

export type IdeasPage = ReturnType<typeof ideasPage>;

/** How many ideas a page has. */
export const IDEAS_PAGING: Paging = { first: 40, further: 70 };

/** So many are read on a page beside the list. */
const MOST_BESIDE = 20;
const MOST_DROPPED = 60;

/** Where a page of the list stands. */
export function ideasPath(part: number): string {
  return part === 1 ? '/ideas/' : `/idea-list/${part}/`;
}

/**
 * All growth ideas by stage and value, those not yet in the CRM, the dropped ones with their reason, and the white
 * space.
 */
export const ideasPage = oncePer((site: Site) => {
  const { format, t } = site;
  const stages = ideasByStage(site.portfolio);
  const live = stages.filter(({ stage }) => stage !== 'dropped');
  const open = live.filter(({ stage }) => stage !== 'done');
  const values = open.flatMap(({ value }) => value ?? []);
  const whiteSpace = whiteSpaceOverAll(site);
  return {
    lede: t.ideas.lede(
      count(open),
      values.length === 0 ? undefined : format.money(add(values)),
      open.reduce((sum, { withoutValue }) => sum + withoutValue, 0),
      whiteSpace.needs,
      whiteSpace.unmet.length + whiteSpace.moreUnmet,
    ),
    stages: stages.map(({ stage, ideas, value, withoutValue, withoutCrm }) => ({
      stage,
      count: ideas.length,
      value: format.figure(value),
      withoutValue,
      withoutCrm,
    })),
    /** Ideas that live, by stage and value. */
    rows: live.flatMap(({ ideas }) => ideas.map((idea) => listedIdea(site, idea))),
    groups: {
      stage: live.map(({ stage, ideas, value }) => ({
        key: stage,
        stage,
        count: ideas.length,
        value: format.figure(value),
      })),
      kind: IDEA_KINDS.flatMap((kind) => {
        const own = live.flatMap(({ ideas }) => ideas.filter(({ idea }) => idea.kind === kind));
        if (own.length === 0) return [];
        const values = own.flatMap(({ idea }) => idea.value ?? []);
        return [
          {
            key: kind,
            name: t.vocabulary.ideaKind[kind],
            count: own.length,
            value: format.figure(values.length === 0 ? undefined : add(values)),
          },
        ];
      }),
    },
    notInCrm: beside(live.flatMap(({ ideas }) => ideas).filter(isNotInCrm), MOST_BESIDE, (idea) =>
      listedIdea(site, idea),
    ),
    dropped: beside(
      stages.filter(({ stage }) => stage === 'dropped').flatMap(({ ideas }) => ideas),
      MOST_DROPPED,
      (idea) => listedIdea(site, idea),
    ),
    csvHref: site.dataFile('ideas.csv'),
    whiteSpace,
  };
});

/** The first rows of a list that is read beside another one, and how many more there are. */
function beside<From, Row>(all: readonly From[], most: number, rowOf: (from: From) => Row) {
  return { rows: all.slice(0, most).map(rowOf), count: all.length, more: Math.max(0, all.length - most) };
}

function listedIdea(site: Site, { account, idea }: IdeaAt): ListedIdea {
  const names = referencesOf(site, account);
  return {
    ...ideaRow(site, account, idea),
    href: thingHref(site, account, 'idea', idea.id),
    account: { text: account.name, href: accountHref(site, account) },
    kam: memberShortLink(site, account.kam.id),
    proposer: idea.proposer === undefined ? undefined : memberShortLink(site, idea.proposer),
    needText: idea.need === undefined ? undefined : names.need(idea.need),
    by: { kind: idea.kind, value: idea.value, inCrm: idea.crmId !== undefined || idea.crmUrl !== undefined },
  };
}

function count(stages: readonly { ideas: readonly IdeaAt[] }[]): number {
  return stages.reduce((sum, { ideas }) => sum + ideas.length, 0);
}

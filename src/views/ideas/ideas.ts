import { ideasByStage, isNotInCrm, type IdeaAt } from '#domain/goals/ideas.ts';
import { add } from '#domain/money/money.ts';
import type { Stage } from '#domain/plan/vocabulary.ts';
import { accountHref, thingHref, type Linked } from '../links/account-links.ts';
import { referencesOf } from '../account/references.ts';
import { ideaRow, type IdeaRow } from '../account/work.ts';
import { memberShortLink } from '../links/company-links.ts';
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

/** All growth ideas by stage and value, those not yet in the CRM, the dropped ones with their reason, and the white space. */
export function ideasPage(site: Site) {
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
      whiteSpace.unmet.length,
    ),
    stages: stages.map(({ stage, ideas, value, withoutValue, withoutCrm }) => ({
      stage,
      count: ideas.length,
      value: format.figure(value),
      withoutValue,
      withoutCrm,
    })),
    /** Ideas that live, by stage and value; a stage with its anchor. */
    groups: live.map(({ stage, ideas, value }) => ({
      stage,
      anchor: `stage-${stage}`,
      value: format.figure(value),
      ideas: ideas.map((idea) => listedIdea(site, idea)),
    })),
    notInCrm: live
      .flatMap(({ ideas }) => ideas)
      .filter(isNotInCrm)
      .map((idea) => listedIdea(site, idea)),
    dropped: stages
      .filter(({ stage }) => stage === 'dropped')
      .flatMap(({ ideas }) => ideas)
      .map((idea) => listedIdea(site, idea)),
    whiteSpace,
  };
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
  };
}

function count(stages: readonly { ideas: readonly IdeaAt[] }[]): number {
  return stages.reduce((sum, { ideas }) => sum + ideas.length, 0);
}

import type { FlaggedPart } from '#domain/checks/finding.ts';
import { peopleOn } from '#domain/membership/customers-people.ts';
import { BLOCKS, type Block } from '#domain/plan/vocabulary.ts';
import { placeIn, type Account } from '#domain/portfolio.ts';
import { editHref } from '../links/edit-link.ts';
import { blocksChange, type ShownChange } from '../history/last-change.ts';
import type { Site } from '../site.ts';

/** Sections of an account plan's page, in reading order; each is an anchor that never changes. */
const SECTIONS = [
  'facts',
  'needs',
  'people',
  'strategy',
  'goals',
  'budget',
  'ideas',
  'actions',
  'feedback',
  'questions',
  'promises',
  'changes',
  'trust',
  'flags',
  'since-seal',
  'reviews',
  'quarters',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** The section that prints each part of a plan, and so counts its red flags. Everything that a flag can be on has one. */
const SECTION_OF: Readonly<Record<FlaggedPart, SectionId>> = {
  profile: 'facts',
  finances: 'facts',
  team: 'facts',
  needs: 'needs',
  valueClaims: 'needs',
  people: 'people',
  strategy: 'strategy',
  budget: 'budget',
  investment: 'budget',
  forecast: 'budget',
  goals: 'goals',
  ideas: 'ideas',
  actions: 'actions',
  feedback: 'feedback',
  promises: 'promises',
  openQuestions: 'questions',
  changes: 'changes',
  redFlags: 'flags',
  trust: 'trust',
  reviews: 'reviews',
};

/** The blocks of the plan that a section prints; the first one is where an edit begins. */
function blocksOf(id: SectionId): readonly Block[] {
  return BLOCKS.filter((block) => SECTION_OF[block] === id);
}

/** What a section prints of the plan beside its blocks. */
const FIELDS_BESIDE: Partial<Record<SectionId, readonly string[]>> = { budget: ['targets', 'comments'] };

export interface PlanSection {
  id: SectionId;
  number: number;
  title: string;
  /** How many things it holds, where things are counted. */
  count: number | undefined;
  /** Red flags on its blocks. */
  flags: number;
  editHref: string | undefined;
  isShared: boolean;
}

/** The sections of a plan with what they count and where each is edited. */
export function sectionsOf(site: Site, account: Account): PlanSection[] {
  return SECTIONS.map((id) => sectionOf(site, account, id));
}

/** One section by its id. */
export function sectionOf(site: Site, account: Account, id: SectionId): PlanSection {
  const flags = site.redFlagsOf(account.id);
  const blocks = blocksOf(id);
  return {
    id,
    number: SECTIONS.indexOf(id) + 1,
    title: site.t.account.sections[id],
    count: countOf(site, account, id, flags.length),
    flags: flags.filter(({ block }) => block !== undefined && SECTION_OF[block] === id).length,
    editHref: editOf(site, account, blocks[0]),
    isShared: blocks.some((block) => account.shared.some((shared) => shared === block)),
  };
}

/** The section that prints a block of the plan. */
export function sectionOfBlock(block: Block): SectionId {
  return SECTION_OF[block];
}

/** Who changed what a section prints last, when and why. The plan's text stands under the strategy. */
export function changeOf(site: Site, account: Account, id: SectionId): ShownChange | undefined {
  return blocksChange(
    site,
    account,
    [...blocksOf(id), ...(FIELDS_BESIDE[id] ?? [])],
    id === 'strategy' && account.body.length > 0,
  );
}

/** Where a block of the plan is edited: at its first line, or at the top of the file when it is not written yet. */
export function editOf(site: Site, account: Account, block: string | undefined): string | undefined {
  const place = placeIn(account, block === undefined ? [] : [block]);
  return editHref(site.portfolio.company.repository, place.file, place.line);
}

function countOf({ asOf }: Site, account: Account, id: SectionId, flags: number): number | undefined {
  switch (id) {
    case 'needs':
      return account.needs.length;
    case 'people':
      return peopleOn(account, asOf).length;
    case 'strategy':
      return account.strategy?.choices.length ?? 0;
    case 'goals':
      return account.goals.length;
    case 'budget':
      return account.budget.length;
    case 'ideas':
      return account.ideas.length;
    case 'actions':
      return account.actions.length;
    case 'feedback':
      return account.feedback.length;
    case 'questions':
      return account.openQuestions.filter((question) => question.answeredOn === undefined).length;
    case 'promises':
      return account.promises.length;
    case 'changes':
      return account.changes.length;
    case 'flags':
      return flags;
    case 'facts':
    case 'trust':
    case 'since-seal':
    case 'reviews':
    case 'quarters':
      return undefined;
  }
}

import type { FlaggedPart } from '#domain/checks/finding.ts';
import { peopleOn } from '#domain/membership/customers-people.ts';
import { BLOCKS, isOpen, type Block } from '#domain/plan/vocabulary.ts';
import { placeIn, type Account } from '#domain/portfolio.ts';
import { reviewsOf } from '#domain/review/reviews-of.ts';
import { editHref } from '../links/edit-link.ts';
import { blocksChange, type ShownChange } from '../history/last-change.ts';
import type { Site } from '../site.ts';

/** Sections of an account plan's page, in reading order; each is an anchor that never changes. */
const SECTIONS = [
  'facts',
  'needs',
  'people',
  'strategy',
  'budget',
  'ideas',
  'actions',
  'follow-up',
  'reviews',
] as const;
export type SectionId = (typeof SECTIONS)[number];

/** Parts of a section that have a name and an anchor of their own, and where each stands; the brief is no section. */
const SECTION_WITH = {
  goals: 'strategy',
  feedback: 'follow-up',
  questions: 'follow-up',
  promises: 'follow-up',
  changes: 'follow-up',
  trust: 'follow-up',
  flags: 'brief',
  'since-seal': 'brief',
  quarters: 'budget',
} as const satisfies Record<string, SectionId | 'brief'>;
export type PartId = SectionId | keyof typeof SECTION_WITH;

/** Where each part of a plan is printed. Everything that a flag can be on has a place. */
const PART_OF: Readonly<Record<FlaggedPart, PartId>> = {
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

export function sectionWith(part: PartId): SectionId | 'brief' {
  return part in SECTION_WITH ? SECTION_WITH[part as keyof typeof SECTION_WITH] : (part as SectionId);
}

/** The blocks of the plan that a section prints; the first one is where an edit begins. */
function blocksOf(id: PartId): readonly Block[] {
  return BLOCKS.filter((block) => PART_OF[block] === id || sectionWith(PART_OF[block]) === id);
}

/** What a section prints of the plan beside its blocks. */
const FIELDS_BESIDE: Partial<Record<PartId, readonly string[]>> = { budget: ['targets', 'comments'] };

export interface PlanSection {
  id: SectionId;
  number: number;
  title: string;
  /** How many things it holds that are worth a count. */
  count: number | string | undefined;
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
    count: countOf(site, account, id),
    flags: flags.filter(({ block }) => block !== undefined && sectionWith(PART_OF[block]) === id).length,
    editHref: editOf(site, account, blocks[0]),
    isShared: blocks.some((block) => account.shared.some((shared) => shared === block)),
  };
}

/** The part of the page that prints a block of the plan: its name and its anchor. */
export function partOfBlock(block: Block): PartId {
  return PART_OF[block];
}

/** Who changed what a section prints last, when and why. The plan's text stands under the strategy. */
export function changeOf(site: Site, account: Account, id: PartId): ShownChange | undefined {
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
  return editHref(site, place.file, place.line);
}

/** Where a part of the page is edited: at the first of its blocks. */
export function editOfPart(site: Site, account: Account, id: PartId): string | undefined {
  return editOf(site, account, blocksOf(id)[0]);
}

function countOf({ asOf, t, portfolio }: Site, account: Account, id: SectionId): number | string | undefined {
  switch (id) {
    case 'needs':
      return account.needs.length;
    case 'people':
      return peopleOn(account, asOf).length;
    case 'ideas':
      return account.ideas.length;
    case 'actions':
      return t.account.brief.open(account.actions.filter((action) => isOpen(action)).length);
    case 'reviews':
      return reviewsOf(account, portfolio, asOf).length;
    case 'facts':
    case 'strategy':
    case 'budget':
    case 'follow-up':
      return undefined;
  }
}

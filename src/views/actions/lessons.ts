import type { Attitude } from '#domain/plan/vocabulary.ts';
import {
  closedActions,
  kindsOfAction,
  wordOfKind,
  type ClosedAction,
  type KindOfAction,
} from '#domain/review/lessons.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import { actionRowOf, type ActionRow } from '../account/work.ts';
import type { Site } from '../site.ts';
import { writtenIn } from '../text/written-language.ts';

/** A closed action of any account with what it states of its effect. */
export interface Lesson
  extends Pick<ActionRow, 'action' | 'href' | 'relationship' | 'sales' | 'learned' | 'owner' | 'test'> {
  account: Linked;
  closedOn: string;
}

/** One kind of action in the order of what followed it. */
export interface KindRow {
  rank: number;
  name: string;
  anchor: string;
  actions: number;
  followed: { done: number; of: number };
  moves: { from: Attitude; to: Attitude; count: number }[];
  sales: string;
  /** "of 3 actions" that name an amount. */
  salesOf: string | undefined;
  days: string;
  /** The newest ones. */
  lessons: Lesson[];
  /** So many older ones are not listed; the data file of actions holds all. */
  more: number;
}

/** More than so many of one kind are not read on a page. */
const MOST_LISTED = 60;

/** What followed closed actions over all accounts, by kind of action; see the domain for how kinds are ranked. */
export function lessonsPage(site: Site) {
  const closed = closedActions(site.portfolio, site.asOf);
  const kinds = kindsOfAction(closed, site.portfolio.company.synonyms);
  const learned = closed.filter(({ action }) => action.effect?.learned !== undefined).length;
  return {
    csvHref: site.dataFile('actions.csv'),
    lede: site.t.lessons.lede(
      closed.length,
      learned,
      closed.length - learned,
      new Set(closed.map(({ account }) => account)).size,
    ),
    kinds: kinds.map((kind, at) => ({
      rank: at + 1,
      name: kind.kind === undefined ? site.t.lessons.noKind : capital(wordForReader(site, kind) ?? kind.kind),
      anchor: `kind-${at + 1}`,
      actions: kind.actions.length,
      followed: { done: kind.followedByChange, of: kind.actions.length },
      moves: [...kind.moves],
      sales: kind.sales === undefined ? site.format.figure(undefined) : site.format.money(kind.sales),
      salesOf: kind.withSales === 0 ? undefined : site.t.lessons.ofActions(kind.withSales),
      days: site.format.number(kind.days, 1),
      lessons: kind.actions.slice(0, MOST_LISTED).map((each) => lesson(site, each)),
      more: Math.max(0, kind.actions.length - MOST_LISTED),
    })),
  };
}

function lesson(site: Site, { account, action, closedOn }: ClosedAction): Lesson {
  const row = actionRowOf(site, account, action);
  return {
    action: row.action,
    href: row.href,
    relationship: row.relationship,
    sales: row.sales,
    learned: row.learned,
    owner: row.owner,
    test: row.test,
    account: { text: account.name, href: accountHref(site, account) },
    closedOn: site.format.due(closedOn, site.asOf),
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/**
 * What plans in the reader's language call the kind; where none of them has it, the one word that the company's
 * synonyms have for it beside those of the plans. Nothing where there is none, or more than one.
 */
function wordForReader(site: Site, { actions }: KindOfAction): string | undefined {
  const { company } = site.portfolio;
  const own = wordOfKind(actions.filter(({ account }) => writtenIn(site.portfolio, account) === site.language));
  if (own !== undefined) return own;
  const written = new Set(actions.map(({ action }) => action.kind?.trim().toLowerCase()));
  const others = (company.synonyms.find((words) => words.some((word) => written.has(word.toLowerCase()))) ?? []).filter(
    (word) => !written.has(word.toLowerCase()),
  );
  return others.length === 1 ? others[0] : undefined;
}

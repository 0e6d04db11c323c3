import { oncePer } from '#domain/once-per.ts';
import { customersOn } from '#domain/membership/customers.ts';
import { coverageOf, plansOf } from '#domain/health/coverage.ts';
import { agedFacts, freshnessByKind, isOver, type AgedFact } from '#domain/health/freshness.ts';
import { completenessOf, type Completeness, type MissingField } from '#domain/health/completeness.ts';
import type { FactKind } from '#domain/plan/vocabulary.ts';
import { placeIn } from '#domain/portfolio.ts';
import { partOfBlock } from '../account/sections.ts';
import { accountHref, type Linked } from '../links/account-links.ts';
import { memberShortLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { type OwnPages, shownBesideOthers } from '../list/own-pages.ts';
import { missingFieldName } from './missing-field-name.ts';
import { ruleGroups, type RuleGroup, type RuleTable } from './flags.ts';
import type { Phrase } from '#words/phrase.ts';
import type { Site } from '../site.ts';

export interface CoverageRow {
  name: Linked;
  customers: string;
  ownPlan: string;
  inSalesPlan: string;
  /** Customers in a plan of the kind that the segment demands, of all. */
  asDemanded: { done: number; of: number };
  withoutDemanded: Linked[];
}

export type MissingRow = ReturnType<typeof missingRow>;

export type FactRow = ReturnType<typeof factRow>;

export interface HealthPage {
  lede: Phrase;
  coverage: { rows: CoverageRow[]; whole: CoverageRow; plans: number; inNoPlan: { id: string; rows: number }[] };
  completeness: { first: MissingRow[]; rest: MissingRow[]; incomplete: number; complete: number; of: number };
  freshness: {
    kinds: { name: string; fresh: string; over: string; undated: string; hasOver: boolean }[];
    facts: FactRow[];
    moreOver: number;
  };
  flags: RuleTable;
  rules: RuleGroup[];
}

/** Of plans that lack something so many are read on the page, the emptiest. */
export const INCOMPLETE_PLANS: OwnPages = { shown: 30, onPage: 85 };
/** Where all of them stand, when they are many. */
export const INCOMPLETE_PATH = '/health/completeness/';
const MOST_FACTS = 15;

/** How complete each customer's plan is, and those that lack something, the emptiest first. */
const completenessIn = oncePer((site: Site) => {
  const plans = customersOn(site.portfolio, site.asOf).map((account) => completenessOf(account, site.book));
  const incomplete = plans
    .filter(({ missing }) => missing.length > 0)
    .sort((a, b) => b.asked - b.written - (a.asked - a.written));
  return { plans, incomplete };
});

/** Every plan that lacks something, the emptiest first. */
export function incompletePlans(site: Site): readonly Completeness[] {
  return completenessIn(site).incomplete;
}

/** The state of the plans: coverage, completeness, freshness and flags. */
export function healthPage(site: Site): HealthPage {
  const { plans, incomplete } = completenessIn(site);
  const facts = agedFacts(site.book);
  const over = facts.filter(isOver);
  const rows = incomplete
    .slice(0, shownBesideOthers(INCOMPLETE_PLANS, incomplete.length))
    .map((plan) => missingRow(site, plan));
  const coverage = coverageView(site);
  return {
    lede: site.t.health.lede(
      plans.length,
      coverage.inNoPlan.length,
      plans.length - incomplete.length,
      plans.length,
      over.length,
      site.redFlags.length,
    ),
    coverage,
    completeness: {
      first: rows.slice(0, INCOMPLETE_PLANS.shown),
      rest: rows.slice(INCOMPLETE_PLANS.shown),
      incomplete: incomplete.length,
      complete: plans.length - incomplete.length,
      of: plans.length,
    },
    freshness: {
      kinds: freshnessByKind(facts).map(({ kind, fresh, over: past, undated }) => ({
        name: kindName(site, kind),
        fresh: site.format.number(fresh),
        over: site.format.number(past),
        undated: site.format.number(undated),
        hasOver: past > 0,
      })),
      facts: facts
        .filter(({ days }) => days !== undefined)
        .slice(0, MOST_FACTS)
        .map((fact) => factRow(site, fact)),
      moreOver: Math.max(0, over.length - MOST_FACTS),
    },
    ...ruleGroups(site),
  };
}

function coverageView(site: Site): HealthPage['coverage'] {
  const { segments, inNoPlan } = coverageOf(site.book);
  const number = (count: number) => site.format.number(count);
  const row = (name: Linked, counted: readonly (typeof segments)[number][]): CoverageRow => {
    const sum = (of: (each: (typeof segments)[number]) => number) => counted.reduce((all, each) => all + of(each), 0);
    const all = sum(({ ownPlan, inSalesPlan }) => ownPlan.length + inSalesPlan.length);
    return {
      name,
      customers: number(all),
      ownPlan: number(sum(({ ownPlan }) => ownPlan.length)),
      inSalesPlan: number(sum(({ inSalesPlan }) => inSalesPlan.length)),
      asDemanded: { done: all - sum(({ withoutDemanded }) => withoutDemanded.length), of: all },
      withoutDemanded: counted.flatMap(({ withoutDemanded }) =>
        withoutDemanded.map((account) => ({ text: account.name, href: accountHref(site, account) })),
      ),
    };
  };
  return {
    rows: segments.map((each) =>
      row({ text: each.segment.name, href: site.url(`/segments/${each.segment.id}/`) }, [each]),
    ),
    whole: row({ text: site.t.health.all }, segments),
    plans: plansOf(customersOn(site.portfolio, site.asOf)).size,
    inNoPlan: [...inNoPlan].map(([id, rows]) => ({ id, rows })),
  };
}

/** What a plan lacks, each field with the way to where it belongs. */
export function missingRow(site: Site, { account, asked, written, missing }: Completeness) {
  return {
    account: { text: account.name, href: accountHref(site, account) },
    plan: account.salesPlan?.name,
    kam: memberShortLink(site, account.kam.id),
    asked,
    written,
    fields: missing.map((field) => {
      const place = placeIn(account, field.path);
      return {
        name: {
          text: missingFieldName(site, field),
          href: editHref(site, place.file, place.line) ?? sectionHref(site, account, field),
        },
        of: field.of.join(', '),
      };
    }),
  };
}

function sectionHref(site: Site, account: Completeness['account'], { block }: MissingField): string {
  const section = block === 'team' || block === 'purpose' ? undefined : partOfBlock(block);
  return account.salesPlan || section === undefined
    ? accountHref(site, account)
    : `${accountHref(site, account)}#${section}`;
}

function factRow(site: Site, { account, kind, of, days, limit, path }: AgedFact) {
  const place = placeIn(account, path);
  return {
    account: { text: account.name, href: accountHref(site, account) },
    kind: kindName(site, kind),
    of,
    days,
    limit,
    kam: memberShortLink(site, account.kam.id),
    editHref: editHref(site, place.file, place.line),
  };
}

function kindName(site: Site, kind: FactKind): string {
  return site.t.segments.shelfLife[kind];
}

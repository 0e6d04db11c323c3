import { actionsSection } from '#components/account/actions.tsx';
import { briefActions, briefAges, briefChanges, briefFlags, briefSales } from '#components/account/brief.tsx';
import { briefOf } from '#views/account/brief.ts';
import { budgetSection } from '#components/account/budget.tsx';
import { factsSection } from '#components/account/facts.tsx';
import { followUpSection } from '#components/account/follow-up.tsx';
import { ideasSection } from '#components/account/ideas.tsx';
import { needsSection } from '#components/account/needs.tsx';
import { peopleSection } from '#components/account/people.tsx';
import { planHead } from '#components/account/plan-head.tsx';
import { reviewsSection } from '#components/account/reviews.tsx';
import { strategySection } from '#components/account/strategy.tsx';
import { openBook, type FigureBook, type Measure } from '#domain/budget/figures.ts';
import { judge } from '#domain/checks/judge.ts';
import { PLAN_RULES } from '#domain/checks/plan-rules.ts';
import { byText } from '#domain/order.ts';
import { isAccount, type Account, type Planned, type Portfolio } from '#domain/portfolio.ts';
import { jointPlanOf } from '#domain/sharing.ts';
import { searchRecords } from '#indexing/records.ts';
import { PAGE_TYPES } from '#printing/page-types.ts';
import { accountPlans } from '#views/accounts/accounts.ts';
import { jointPlanView } from '#views/joint-plan/joint-plan.ts';
import { gatherFacts, siteIn, type Site } from '#views/site.ts';
import { listening, recordedPortfolio } from '../recorded-reads.ts';
import { KINDS, SAME_BRICK, type Kind } from '../field-kinds.ts';

/** Where a field is shown, as addresses with a star for any name, and which rules judge by it. */
export interface FieldUse {
  shown: string[];
  rules: string[];
}

/** Fields by kind of file and path. */
export type FieldUses = Record<string, Record<string, FieldUse>>;

/**
 * What no page prints as it is and no rule judges by: where what comes of it is seen. Fields by kind and the beginning
 * of their path. What is recorded after all has no place here.
 */
export const SEEN_AT: Readonly<Record<string, string>> = {
  'account earlier[].team[]': '/quarters/*/',
  'account investment[].id': '/data/',
  'sales-plan customers[].owner': '/sales-plans/*/',
  'new-customer-plan investment[].id': '/data/',
  'review of': '/quarters/*/',
  'review trust.score': '/accounts/*/#follow-up',
  'segment order': '/segments/',
  'unit order': '/team/*/',
  'unit teams[].people[].crmId': '/handbook/commands/import/',
  'unit teams[].people[].handle': '/handbook/commands/owners/',
  'unit people[].crmId': '/handbook/commands/import/',
  'unit people[].handle': '/handbook/commands/owners/',
  'company format': '/handbook/commands/migrate/',
  'company about': '/',
  'company site': '/handbook/commands/check/',
  'company grades': '/handbook/rules/',
  'company guardrails': '/handbook/commands/diff/',
  'company audiences': '/handbook/commands/build/',
  'company asOf': '/',
  'company repository': '/handbook/propose-a-change/',
  'company timeZone': '/',
  handbook: '/handbook/',
};

type Ask = (kind: Kind, path: string) => void;

const HISTORY = { files: new Map(), edits: [] };
/** The parts of the page of an account plan, each as it is printed by itself; what stands above them is the page. */
const SECTIONS: Readonly<Record<string, (site: Site, account: Account) => unknown>> = {
  '': planHead,
  '#brief': (site, account) => {
    const brief = briefOf(site, account);
    return [briefSales, briefAges, briefFlags, briefChanges, briefActions].map((part) => part(site, brief));
  },
  '#facts': factsSection,
  '#needs': needsSection,
  '#people': peopleSection,
  '#strategy': strategySection,
  '#budget': budgetSection,
  '#ideas': ideasSection,
  '#actions': actionsSection,
  '#follow-up': followUpSection,
  '#reviews': reviewsSection,
};
const PLAN = '/accounts/*/';
/** Pages of the same figures, told as one. */
const TOLD_AS: Readonly<Record<string, string>> = {
  '/segments/by/*/': '/segments/',
  '/budget/by/*/': '/budget/',
  '/accounts/*/*/': '/quarters/*/',
};
/** Where a sum of the book is written. */
const FIGURES: Partial<Record<Measure, string>> = {
  target: 'targets',
  budget: 'budget[].sales',
  forecast: 'forecast[].sales',
};

/**
 * What asks for each field of a portfolio by its name: every section of a plan, every kind of page, and every rule,
 * each alone with a portfolio of its own, so that nothing is known from before.
 */
export function fieldUses(portfolio: Portfolio, asOf: string): FieldUses {
  const uses = new Map<string, { shown: Set<string>; rules: Set<string> }>();
  const noted = (as: 'shown' | 'rules', what: string): Ask => {
    return (kind, path) => {
      for (const one of twinsOf(kind, path)) {
        const use = uses.get(one) ?? { shown: new Set(), rules: new Set() };
        uses.set(one, use);
        use[as].add(what);
      }
    };
  };
  for (const [id, rule] of Object.entries(PLAN_RULES)) {
    const find = rule.find as (book: FigureBook, history: typeof HISTORY) => unknown;
    find(listeningBook(portfolio, asOf, noted('rules', id)), HISTORY);
  }
  const flags = judge(openBook(portfolio, asOf), HISTORY);
  const siteThatTells = (ask: Ask) => siteIn('en', gatherFacts(listeningBook(portfolio, asOf, ask), flags), '/');
  for (const [anchor, print] of Object.entries(SECTIONS)) {
    const site = siteThatTells(noted('shown', PLAN + anchor));
    for (const account of accountPlans(site)) print(site, account);
  }
  const plain = siteIn('en', gatherFacts(openBook(portfolio, asOf), flags), '/');
  for (const kind of PAGE_TYPES) {
    const [first] = kind.outputsIn(plain);
    const where = first && patternOf(first.path);
    if (where === undefined || where === PLAN || where.startsWith('/handbook/')) continue;
    const site = siteThatTells(noted('shown', TOLD_AS[where] ?? where));
    for (const { make } of kind.outputsIn(site)) make();
  }
  const searched = siteThatTells(noted('shown', '/search/'));
  searchRecords(searched);
  const joint = siteThatTells(noted('shown', '/joint-plan/'));
  for (const account of accountPlans(joint))
    jointPlanView(jointPlanOf(joint.portfolio, account), {
      ...joint,
      fiscalYear: joint.portfolio.fiscalYear,
      written: 'en',
    });
  return byKind(uses);
}

/** The field itself, and that of an account plan where a sales plan has the same brick. */
function twinsOf(kind: Kind, path: string): string[] {
  const twin = SAME_BRICK[kind]?.(path);
  return [...new Set([`${kind} ${path}`, ...(twin ? [`${twin.kind} ${twin.path}`] : [])])];
}

/**
 * A book of a portfolio that tells which fields it is asked for, once it is open; a sum of the book is the fields it is
 * of.
 */
function listeningBook(portfolio: Portfolio, asOf: string, ask: Ask): FigureBook {
  let isOpen = false;
  const book = openBook(
    recordedPortfolio(portfolio, (kind, path) => isOpen && ask(kind, path)),
    asOf,
  );
  isOpen = true;
  return {
    ...book,
    figuresOf: (planned, quarter) =>
      listening(book.figuresOf(planned, quarter), (measure) => {
        const path = FIGURES[measure as Measure];
        if (path !== undefined) ask(...fieldOf(planned, path));
      }),
  };
}

function fieldOf(planned: Planned, path: string): [Kind, string] {
  if (!isAccount(planned)) return ['new-customer-plan', path];
  return planned.salesPlan ? ['sales-plan', `customers[].${path}`] : ['account', path];
}

/** A path with a star for each name of a thing; names of pages stay. */
function patternOf(path: string): string {
  const named = new Set('attitudes roles lessons call-sheet people by'.split(' '));
  return path
    .split('/')
    .map((step, at) => (at < 2 || step === '' || named.has(step) ? step : '*'))
    .join('/');
}

function byKind(uses: ReadonlyMap<string, { shown: Set<string>; rules: Set<string> }>): FieldUses {
  const useOf = (name: string): FieldUse => {
    const use = uses.get(name);
    const elsewhere = Object.entries(SEEN_AT).find(([beginning]) => name.startsWith(beginning))?.[1];
    return {
      shown: use?.shown.size || elsewhere === undefined ? [...(use?.shown ?? [])] : [elsewhere],
      rules: [...(use?.rules ?? [])].sort(byText),
    };
  };
  return Object.fromEntries(
    (Object.keys(KINDS) as Kind[]).map((kind) => [
      kind,
      Object.fromEntries(KINDS[kind].map(({ path }) => [path, useOf(`${kind} ${path}`)])),
    ]),
  );
}

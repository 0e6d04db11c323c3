import type { Problem } from '#domain/checks/problem.ts';
import { byText } from '#domain/order.ts';
import { currencyIn, type CompanyWritten, type Language } from '#domain/plan/company.ts';
import { spoken, textsElsewhere, textsInLanguages } from '#domain/plan/said.ts';
import type {
  Account,
  Holding,
  NewCustomerPlan,
  OwnPage,
  Portfolio,
  SalesPlan,
  Segment,
  TeamMember,
  Unit,
} from '#domain/portfolio.ts';
import { membershipsInPlan, membershipsOf, postsOf } from '#domain/membership/written.ts';
import { timeline } from '#domain/membership/timeline.ts';
import type { AccountPlan } from '#domain/plan/account.ts';
import type { TeamMemberPlan } from '#domain/plan/team.ts';
import type { Seal } from '#domain/snapshot/snapshot.ts';
import type { BodyNode } from '#domain/plan/body.ts';
import { assembleReviews } from './assemble-reviews.ts';
import { linkProblems } from './linking/link-problems.ts';
import { only, type WrittenFile } from './written.ts';

export interface Assembled {
  /** Nothing when something that everything else hangs on is missing or wrong. */
  portfolio: Portfolio | undefined;
  problems: Problem[];
}

/**
 * Links the files of a content folder into one portfolio, and lists everything that is wrong between them. What the
 * company says in several languages is said in one: the one that is asked for, else the company's first. What hangs on
 * a wrong reference is left out of the portfolio, which nobody builds a site from while there are errors.
 */
export function assemble(files: readonly WrittenFile[], language?: Language): Assembled {
  return { problems: linkProblems(files), portfolio: portfolioOf(files, language) };
}

/** The portfolio alone, of files between which nothing is wrong; nothing without a company. */
export function portfolioOf(files: readonly WrittenFile[], language?: Language): Portfolio | undefined {
  const company = only(files, 'company')[0];
  if (!company) return undefined;
  const languages = languagesFrom(language, company.data);

  const ofCompany = [...only(files, 'segment'), ...only(files, 'unit'), ...only(files, 'group')];
  const segments = only(files, 'segment')
    .sort(byOrder)
    .map((file): Segment => ({ ...spoken(file.data, languages), id: file.id, source: file.source }));
  const units = only(files, 'unit')
    .sort(byOrder)
    .map((file): Unit => ({ ...spoken(file.data, languages), id: file.id, source: file.source }));
  const members = membersOf(units);
  const segmentById = new Map(segments.map((segment) => [segment.id, segment]));
  const parents: { account: Account; parent: string }[] = [];

  const accounts: Account[] = [];
  for (const file of sorted(only(files, 'account'))) {
    const segment = segmentById.get(file.data.segment);
    const kam = members.get(file.data.kam);
    if (!segment || !kam) continue;
    const { earlier: _earlier, ...written } = file.data;
    const account: Account = {
      ...written,
      id: file.id,
      segment,
      kam,
      parent: undefined,
      memberships: membershipsOf(file.data),
      salesPlan: undefined,
      body: file.body,
      source: file.source,
      base: [],
    };
    accounts.push(account);
    if (file.data.parent !== undefined) parents.push({ account, parent: file.data.parent });
  }

  const salesPlans: SalesPlan[] = [];
  for (const file of sorted(only(files, 'sales-plan'))) {
    const owner = members.get(file.data.owner);
    const segment = segmentById.get(file.data.segment);
    if (!owner || !segment) continue;
    const customers: Account[] = [];
    const { earlier, ...written } = file.data;
    const plan: SalesPlan = {
      ...written,
      id: file.id,
      owner,
      segment,
      owners: timeline({ owner: written.owner, segment: written.segment }, earlier),
      customers,
      body: file.body,
      source: file.source,
    };
    for (const [at, customer] of file.data.customers.entries()) {
      const base = ['customers', at];
      const own = customer.segment === undefined ? segment : segmentById.get(customer.segment);
      const kam = customer.owner === undefined ? owner : members.get(customer.owner);
      if (!own || !kam) continue;
      const {
        industry,
        businessId,
        sites,
        segment: _segment,
        owner: _owner,
        earlier: _earlier,
        parent,
        ...blocks
      } = customer;
      const profile =
        industry === undefined && businessId === undefined && sites.length === 0
          ? undefined
          : { industry, businessId, sites };
      const account: Account = {
        ...EMPTY_BLOCKS,
        ...blocks,
        lang: file.data.lang,
        profile,
        segment: own,
        kam,
        parent: undefined,
        memberships: membershipsInPlan(customer, plan.owners),
        salesPlan: plan,
        body: NO_BODY,
        source: file.source,
        base,
      };
      customers.push(account);
      accounts.push(account);
      if (parent !== undefined) parents.push({ account, parent });
    }
    salesPlans.push(plan);
  }
  accounts.sort(byId);

  const accountById = new Map(accounts.map((account) => [account.id, account]));
  const holdings = new Map(
    sorted(only(files, 'group')).map(({ id, data, source }): [string, Holding] => [
      id,
      { ...spoken(data, languages), id, source },
    ]),
  );
  for (const { account, parent } of parents) {
    account.parent = accountById.get(parent) ?? holdings.get(parent);
  }

  const newCustomerPlans = sorted(only(files, 'new-customer-plan')).flatMap((file): NewCustomerPlan[] => {
    const owner = members.get(file.data.owner);
    const { earlier, ...written } = file.data;
    const owners = timeline({ owner: written.owner }, earlier);
    return owner ? [{ ...written, id: file.id, owner, owners, body: file.body, source: file.source }] : [];
  });
  const planOfProspect = new Map(
    newCustomerPlans.flatMap((plan) =>
      plan.prospects.filter(({ id }) => !accountById.has(id)).map(({ id }) => [id, plan] as const),
    ),
  );

  const actuals = only(files, 'actuals');
  const sales = sorted(actuals).flatMap((file) => file.sales);
  const investmentUsed = sorted(actuals).flatMap((file) => file.investmentUsed);
  const isKnown = (row: { account: string }) => accountById.has(row.account) || planOfProspect.has(row.account);
  const notes = new Map(only(files, 'correction-notes').map((file) => [file.id, file]));
  const seals = only(files, 'snapshot').map(
    ({ id, hash, snapshot, source }): Seal => ({
      quarter: id,
      file: source.file,
      hash,
      snapshot,
      notes: [...(notes.get(id)?.data.notes ?? [])].sort((a, b) => byText(a.on, b.on)),
      notesFile: notes.get(id)?.source.file,
    }),
  );
  const reviews = assembleReviews(only(files, 'review'), accountById, segmentById);
  return {
    // A language named twice is one language, built once.
    company: {
      ...spoken(company.data, languages),
      languages: [...new Set(company.data.languages)],
      currencyUnit: currencyIn(company.data),
      source: company.source,
    },
    fiscalYear: company.data.fiscalYear,
    segments,
    units,
    members,
    accounts,
    accountById,
    holdings,
    salesPlans,
    newCustomerPlans,
    planOfProspect,
    reviews: reviews.held,
    begunReviews: reviews.begun,
    actuals: {
      sales: sales.filter(isKnown),
      unmatchedSales: sales.filter((row) => !isKnown(row)),
      investmentUsed: investmentUsed.filter(isKnown),
      unmatchedInvestment: investmentUsed.filter((row) => !isKnown(row)),
    },
    saidElsewhere: new Map(
      [company.data, ...ofCompany.map(({ data }) => data)].flatMap((thing) =>
        textsElsewhere(thing, languages, company.data.writtenIn ?? company.data.languages[0]),
      ),
    ),
    snapshots: seals.sort((a, b) => byText(a.quarter, b.quarter)),
    handbook: sorted(only(files, 'handbook')).map(
      ({ id, data, body, headings, source }): OwnPage => ({ ...data, id, body, headings, source }),
    ),
  };
}

/**
 * The language that is asked for before those of the company: a name that it lacks stands in the next one that has it.
 */
function languagesFrom(language: Language | undefined, { languages }: CompanyWritten): Language[] {
  return [...(language === undefined ? [] : [language]), ...languages];
}

/** Whether anything of the company is said in several languages, so that each language has a portfolio of its own. */
export function speaksSeveral(files: readonly WrittenFile[]): boolean {
  return files.some(
    ({ kind, ...file }) =>
      (kind === 'company' || kind === 'segment' || kind === 'unit' || kind === 'group') &&
      'data' in file &&
      textsInLanguages(file.data).length > 0,
  );
}

/** Blocks that a customer of a sales plan leaves to account plans. */
export const EMPTY_BLOCKS = {
  purpose: undefined,
  team: [],
  operatingModel: undefined,
  finances: [],
  needs: [],
  valueClaims: [],
  strategy: undefined,
  goals: [],
  feedback: [],
  promises: [],
  openQuestions: [],
  changes: [],
  redFlags: [],
  trust: [],
  reviewBookedOn: undefined,
  shared: [],
  customerConfirmed: undefined,
} satisfies Partial<AccountPlan>;
const NO_BODY: readonly BodyNode[] = [];

function membersOf(units: readonly Unit[]): Map<string, TeamMember> {
  const members = new Map<string, TeamMember>();
  const unitById = new Map(units.map((unit) => [unit.id, unit]));
  const take = ({ earlier, ...person }: TeamMemberPlan, unit: Unit, team: string | undefined) =>
    members.set(person.id, { ...person, unit, team, posts: postsOf({ earlier }, { unit: unit.id, team }, unitById) });
  for (const unit of units) {
    for (const person of unit.people) take(person, unit, undefined);
    for (const team of unit.teams) {
      for (const person of team.people) take(person, unit, team.id);
    }
  }
  return members;
}

function sorted<T extends { id: string }>(things: T[]): T[] {
  return things.sort(byId);
}

function byId(a: { id: string }, b: { id: string }): number {
  return byText(a.id, b.id);
}

function byOrder(a: { data: { order: number }; id: string }, b: { data: { order: number }; id: string }): number {
  return a.data.order - b.data.order || byId(a, b);
}

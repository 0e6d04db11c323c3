import { groupsOf, isHolding, type Group } from '#domain/budget/groups.ts';
import { byText } from '#domain/order.ts';
import type { Account, NewCustomerPlan, SalesPlan, TeamMember } from '#domain/portfolio.ts';
import { shownReviews } from '#views/rhythm/reviews.ts';
import { groupParents } from '#views/groups/group.ts';
import { groupPath } from '#views/links/group-link.ts';
import { pathOf, pathOfPerson } from '#views/links/account-links.ts';
import { memberName } from '#views/links/company-links.ts';
import { siteIn, type Site, type SiteFacts } from '#views/site.ts';
import { writtenIn } from '#views/text/written-language.ts';
import type { RecordKind } from '#search/kinds.ts';
import { otherWordsFor } from '#search/synonyms.ts';
import { type RecordSection, sectionedText, textsOf } from './record-text.ts';

/**
 * A plan, a customer in a sales plan or a person, to be found in one language: its address is its key. Plain text
 * throughout.
 */
export interface SearchRecord {
  url: string;
  kind: RecordKind;
  title: string;
  /** What stands under the title in a list of results. */
  note: string;
  /**
   * The name at the end of the note: the person's company, the plan's manager. Names are found as they are, never by a
   * part.
   */
  names: string;
  /** Other words for what is said, which are not shown. */
  also: string;
  content: string;
  /** The language of the content, where it is not the page's; nothing where it is. */
  lang: string;
  /** Where each section of the content begins, so that a result leads to the section that holds the words. */
  sections: readonly RecordSection[];
}

/** The records that are made of one thing, such as a plan and its people. */
export interface RecordPart {
  /** The same from one build to the next, and told apart from all others of the language. */
  name: string;
  of: object;
  make: () => SearchRecord[];
}

/** Every plan and every person of the site in its language, sorted by address. */
export function searchRecords(site: Site): SearchRecord[] {
  return inOrder(recordParts(site).flatMap(({ make }) => make()));
}

/** Records as they are fed. */
export function inOrder(records: readonly SearchRecord[]): SearchRecord[] {
  return records.toSorted((a, b) => byText(a.url, b.url));
}

/** What each thing of a site gives the search. */
function recordParts(site: Site): RecordPart[] {
  const { accounts, salesPlans, newCustomerPlans, members } = site.portfolio;
  const partsOf = <T extends { id: string }>(kind: string, all: readonly T[], make: (one: T) => SearchRecord[]) =>
    all.map((of) => ({ name: `${site.language} ${kind} ${of.id}`, of, make: () => make(of) }));
  return [
    ...partsOf('account', accounts, (one) => [recordOfAccount(site, one), ...recordsOfPeople(site, one)]),
    ...partsOf('sales plan', salesPlans, (one) => [recordOfSalesPlan(site, one)]),
    ...partsOf('new customers', newCustomerPlans, (one) => [recordOfNewCustomers(site, one)]),
    ...partsOf('group', groupParents(site), (one) => [recordOfGroup(site, one)]),
    ...partsOf('member', [...members.values()], (one) => [recordOfMember(site, one)]),
  ];
}

/** What the search of a site is fed with beside the pages of the handbook, in each language, thing by thing. */
export function recordPartsIn(facts: SiteFacts, base: string): { language: string; parts: RecordPart[] }[] {
  return facts.portfolio.company.languages.map((language) => ({
    language,
    parts: recordParts(siteIn(language, facts, base)),
  }));
}

function recordOfAccount(site: Site, account: Account): SearchRecord {
  const { search } = site.t;
  const text = sectionedText([
    [
      '',
      '',
      [
        account.purpose,
        account.profile?.industry,
        ...(account.profile?.sites ?? []),
        account.parent?.name,
        account.profile?.businessId,
        account.crm?.id,
      ],
    ],
    [
      'needs',
      search.sections.needs,
      [
        ...account.needs.flatMap((need) => [need.need, need.basis]),
        ...account.valueClaims.map((claim) => claim.measure),
      ],
    ],
    [
      'strategy',
      search.sections.strategy,
      [...(account.strategy?.choices.map((choice) => choice.what) ?? []), ...textsOf(account.body)],
    ],
    ['budget', search.sections.budget, account.budget.map((line) => line.line)],
    ['goals', search.sections.goals, account.goals.flatMap((goal) => [goal.goal, goal.basis])],
    ['ideas', search.sections.ideas, account.ideas.map((idea) => idea.idea)],
    [
      'actions',
      search.sections.actions,
      account.actions.flatMap((action) => [action.action, action.aim, action.effect?.learned]),
    ],
    ['feedback', search.sections.feedback, account.feedback.map((feedback) => feedback.said)],
    ['promises', search.sections.promises, account.promises.map((promise) => promise.promise)],
    ['questions', search.sections.questions, account.openQuestions.map((open) => open.question)],
    ['changes', search.sections.changes, account.changes.map((change) => change.what)],
    ['flags', search.sections.flags, account.redFlags.map((flag) => flag.what)],
    [
      'reviews',
      search.sections.reviews,
      shownReviews(site, account).flatMap((review) => [
        review.judgement,
        ...review.decisions.map(({ decision }) => decision),
        ...review.nextQuarter.map(({ change }) => change),
        ...textsOf(review.body),
      ]),
    ],
  ]);
  const { kam, salesPlan } = account;
  const isNamedByPlan = salesPlan?.name.includes(kam.name) === true;
  const note = [
    ...(salesPlan ? [salesPlan.name] : [site.t.vocabulary.planType.account, segmentName(account)]),
    ...(isNamedByPlan ? [] : [memberName(site, kam)]),
  ];
  return record(site, account, {
    url: site.url(pathOf(account)),
    kind: 'plan',
    title: account.name,
    note: note.join(', '),
    names: isNamedByPlan ? salesPlan.name : kam.name,
    also: '',
    ...text,
    ...(salesPlan && { sections: [] }),
  });
}

function recordOfSalesPlan(site: Site, plan: SalesPlan): SearchRecord {
  const text = sectionedText([['', '', [plan.goal, plan.strategy, ...textsOf(plan.body)]]]);
  const note = [site.t.vocabulary.planType.sales, memberName(site, plan.owner)].join(', ');
  return record(site, plan, {
    url: site.url(`/sales-plans/${plan.id}/`),
    kind: 'plan',
    title: plan.name,
    note,
    names: plan.owner.name,
    also: '',
    ...text,
  });
}

function recordOfNewCustomers(site: Site, plan: NewCustomerPlan): SearchRecord {
  const { search, newCustomers } = site.t;
  const text = sectionedText([
    ['', '', [plan.goal, plan.strategy, ...textsOf(plan.body)]],
    ['target-group', newCustomers.targetGroup, [plan.targetGroup.who, ...plan.targetGroup.criteria]],
    ['budget', search.sections.budget, plan.budget.map((line) => line.line)],
    [
      'prospects',
      newCustomers.prospects,
      plan.prospects.flatMap(({ name, crm, why, next }) => [name, crm?.id, why, next]),
    ],
  ]);
  return record(site, plan, {
    url: site.url(`/new-customers/${plan.id}/`),
    kind: 'plan',
    title: plan.name,
    note: [newCustomers.plan, memberName(site, plan.owner)].join(', '),
    names: plan.owner.name,
    also: '',
    ...text,
  });
}

/** A corporate group, found by its name, by what it is, by its id in the CRM and by its members. */
function recordOfGroup(site: Site, parent: Group['parent']): SearchRecord {
  const { groups } = site.t;
  const members = groupsOf(site.portfolio).find((group) => group.parent === parent)?.accounts ?? [];
  const own = isHolding(parent) ? [parent.about, parent.crmId] : [];
  return record(
    site,
    { lang: site.language },
    {
      url: site.url(groupPath(parent)),
      kind: 'plan',
      title: isHolding(parent) ? parent.name : groups.name(parent.name),
      note: groups.kind,
      names: '',
      also: '',
      ...sectionedText([
        ['', '', own],
        ['members', groups.members, members.map(({ name }) => name)],
      ]),
    },
  );
}

/**
 * Customers of a sales plan share one address, so their people are told apart by a part of the address that no page
 * needs.
 */
function recordsOfPeople(site: Site, account: Account): SearchRecord[] {
  const { vocabulary } = site.t;
  return account.people.map((person) => {
    const path = account.salesPlan
      ? `/sales-plans/${account.salesPlan.id}/?person=${person.id}#${account.id}`
      : pathOfPerson(account, person.id);
    const note = [person.title, account.name].filter((part) => part !== undefined).join(', ');
    const text = sectionedText([
      [
        '',
        '',
        [
          person.basis,
          person.approach,
          person.personalWin,
          person.unit,
          ...person.roles.map((role) => vocabulary.role[role]),
        ],
      ],
    ]);
    const roleAlso: Partial<Record<string, string>> = vocabulary.roleAlso;
    const also = [
      ...person.roles.flatMap((role) => roleAlso[role] ?? []),
      ...otherWordsFor(person.title, site.portfolio.company.synonyms),
    ].join(' ');
    return record(site, account, {
      url: site.url(path),
      kind: 'person',
      title: person.name,
      note,
      names: account.name,
      also,
      ...text,
    });
  });
}

/** One of our own people, found by name, title and what they do. */
function recordOfMember(site: Site, member: TeamMember): SearchRecord {
  const { portfolio, t } = site;
  const { content, sections } = sectionedText([
    ['', '', [member.title, ...member.functions.map((each) => t.vocabulary.function[each])]],
  ]);
  return record(
    site,
    { lang: site.language },
    {
      url: site.url(`/team/${member.id}/`),
      kind: 'person',
      title: member.name,
      note: [member.title, portfolio.company.name]
        .filter((part) => part !== undefined)
        .map((part, at) => (at === 0 ? memberName(site, { name: part, until: member.until }) : part))
        .join(', '),
      names: portfolio.company.name,
      also: otherWordsFor(member.title, portfolio.company.synonyms).join(' '),
      content,
      sections,
    },
  );
}

function record(site: Site, plan: { lang?: string | undefined }, plain: Omit<SearchRecord, 'lang'>): SearchRecord {
  const written = writtenIn(site.portfolio, plan);
  return { ...plain, lang: written === site.language ? '' : written };
}

function segmentName({ segment }: Account): string {
  return segment.code === undefined ? segment.name : `${segment.code} ${segment.name}`;
}

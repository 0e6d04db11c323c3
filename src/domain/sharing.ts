import type { IsoDate } from './calendar/dates.ts';
import type { Due } from './calendar/due.ts';
import type { AccountPlan, Need } from './plan/account.ts';
import type { BodyNode } from './plan/body.ts';
import type { ShareableBlock, Stage } from './plan/vocabulary.ts';
import type { Account, Portfolio } from './portfolio.ts';

/**
 * What the customer may see of a plan. Every field here is one that somebody decided may be shown; a field that the
 * plan gains later stays internal until it is added here.
 */
export interface JointPlan {
  customer: string;
  /** Our company, and who of ours keeps the plan. */
  company: string;
  keeper: string;
  confirmed: { on: IsoDate; by: string } | undefined;
  /** The texts within `<Shared>`, in their order. */
  texts: readonly (readonly JointText[])[];
  profile: JointProfile | undefined;
  values: readonly JointValue[];
  needs: readonly JointNeed[];
  goals: readonly JointGoal[];
  actions: readonly JointAction[];
  promises: readonly JointPromise[];
  openQuestions: readonly JointQuestion[];
  ideas: readonly JointIdea[];
  feedback: readonly JointFeedback[];
  /** People of the customer whom a shared text names. */
  peopleNamed: readonly string[];
}

/** A piece of a shared text: safe HTML without links, or the name of something. */
export type JointText = { html: string } | { name: string };
type Profile = NonNullable<AccountPlan['profile']>;
export type JointProfile = Pick<Profile, 'industry' | 'sites' | 'customerSince' | 'contract'>;
export type JointValue = Pick<
  AccountPlan['valueClaims'][number],
  'measure' | 'unit' | 'baseline' | 'target' | 'targetBy' | 'measured' | 'measuredOn'
>;
export type JointNeed = Pick<Need, 'need' | 'customerWin'>;
export type JointGoal = Pick<AccountPlan['goals'][number], 'year' | 'goal' | 'measure' | 'target' | 'customerWin'>;
export type JointIdea = Pick<AccountPlan['ideas'][number], 'idea' | 'stage' | 'quarter' | 'customerWin'>;

export interface JointAction {
  action: string;
  owner: string;
  due: Due;
  stage: Stage;
  closedOn: IsoDate | undefined;
  isTogether: boolean;
  customerWin: string | undefined;
}

export interface JointPromise {
  promise: string;
  by: string;
  due: IsoDate;
  keptOn: IsoDate | undefined;
  brokenOn: IsoDate | undefined;
}

export interface JointQuestion {
  question: string;
  owner: string;
  due: IsoDate;
  answeredOn: IsoDate | undefined;
}

export interface JointFeedback {
  on: IsoDate;
  by: string;
  score: number | undefined;
  said: string;
  /** The action that it led to, where that is shared too. */
  ledTo: string | undefined;
}

/**
 * The shared parts of a plan, and nothing else. Each thing names its type where it is made, so that the compiler
 * refuses any field beside those above. Of a shared item these stay ours: our win, the reasons behind it, its value to
 * us, its effect, and the people of the customer whom it is about.
 */
export function jointPlanOf(portfolio: Portfolio, account: Account): JointPlan {
  const shared = sharedIn(account);
  const member = (id: string) => portfolio.members.get(id)?.name ?? portfolio.company.name;
  const actions = shared('actions', account.actions);
  const { profile } = account;
  return {
    customer: account.name,
    company: portfolio.company.name,
    keeper: account.kam.name,
    confirmed: account.customerConfirmed && { on: account.customerConfirmed.on, by: account.customerConfirmed.by },
    texts: sharedTexts(account.body).map((nodes) => jointText(account, nodes)),
    profile:
      profile && account.shared.includes('profile')
        ? {
            industry: profile.industry,
            sites: profile.sites,
            customerSince: profile.customerSince,
            contract: profile.contract,
          }
        : undefined,
    values: shared('valueClaims', account.valueClaims).map(
      ({ measure, unit, baseline, target, targetBy, measured, measuredOn }): JointValue => ({
        measure,
        unit,
        baseline,
        target,
        targetBy,
        measured,
        measuredOn,
      }),
    ),
    needs: shared('needs', account.needs).map(({ need, customerWin }): JointNeed => ({ need, customerWin })),
    goals: shared('goals', account.goals).map(
      ({ year, goal, measure, target, customerWin }): JointGoal => ({
        year,
        goal,
        measure,
        target,
        customerWin,
      }),
    ),
    actions: actions.map(
      ({ action, owner, due, stage, closedOn, joint, customerWin }): JointAction => ({
        action,
        owner: member(owner),
        due,
        stage,
        closedOn,
        isTogether: joint,
        customerWin,
      }),
    ),
    promises: shared('promises', account.promises).map(
      ({ promise, by, due, keptOn, brokenOn }): JointPromise => ({
        promise,
        by: member(by),
        due,
        keptOn,
        brokenOn,
      }),
    ),
    openQuestions: shared('openQuestions', account.openQuestions).map(
      ({ question, owner, due, answeredOn }): JointQuestion => ({
        question,
        owner: member(owner),
        due,
        answeredOn,
      }),
    ),
    ideas: shared('ideas', account.ideas).map(
      ({ idea, stage, quarter, customerWin }): JointIdea => ({
        idea,
        stage,
        quarter,
        customerWin,
      }),
    ),
    feedback: shared('feedback', account.feedback).map(
      ({ on, by, score, said, action }): JointFeedback => ({
        on,
        by,
        score,
        said,
        ledTo: actions.find(({ id }) => id === action)?.action,
      }),
    ),
    peopleNamed: [...new Set(sharedTexts(account.body).flatMap(peopleIn))].flatMap(
      (id) => account.people.find((person) => person.id === id)?.name ?? [],
    ),
  };
}

/** Whether there is anything to show the customer. */
export function isEmpty(plan: JointPlan): boolean {
  const { texts, profile, values, needs, goals, actions, promises, openQuestions, ideas, feedback } = plan;
  return (
    profile === undefined &&
    [texts, values, needs, goals, actions, promises, openQuestions, ideas, feedback].every((list) => list.length === 0)
  );
}

/** A thing of a plan that may be shared; a reference to one that is not gives its name away. */
const LISTS_OF = { Need: 'needs', Goal: 'goals', Idea: 'ideas', Action: 'actions' } as const;
type Referring = keyof typeof LISTS_OF;

/** The parts of a plan that say what of it is shared. */
export type SharingPart = Pick<AccountPlan, 'shared' | 'needs' | 'goals' | 'ideas' | 'actions'>;

/** Whether a reference in a plan's text points at something that the customer sees. */
export function isSharedThing(plan: SharingPart, component: Referring, id: string): boolean {
  const block = LISTS_OF[component];
  const thing = (plan[block] as readonly { id: string; shared: boolean }[]).find((one) => one.id === id);
  return thing !== undefined && (thing.shared || plan.shared.includes(block));
}

/**
 * Whether a component of a plan's text points at a need, goal, idea or action, each of which may be shared by itself.
 */
export function refersToThing(component: string): component is Referring {
  return Object.hasOwn(LISTS_OF, component);
}

/** What stands within `<Shared>`. A note is ours, whatever stands in it. */
export function sharedTexts(body: readonly BodyNode[]): (readonly BodyNode[])[] {
  return body.flatMap((node) => ('component' in node && node.component === 'Shared' ? [node.children] : []));
}

function sharedIn(account: Account) {
  return <T extends { shared: boolean }>(block: ShareableBlock, items: readonly T[]): readonly T[] =>
    account.shared.includes(block) ? items : items.filter(({ shared }) => shared);
}

function jointText(account: Account, nodes: readonly BodyNode[]): JointText[] {
  return nodes.flatMap((node): JointText[] => {
    if ('html' in node) return [{ html: withoutLinks(node.html) }];
    const id = node.attributes['id'] ?? '';
    switch (node.component) {
      case 'Shared':
        return jointText(account, node.children);
      case 'Person':
        return nameOf(account.people.find((person) => person.id === id)?.name);
      case 'Need':
        return isSharedThing(account, 'Need', id) ? nameOf(account.needs.find((need) => need.id === id)?.need) : [];
      case 'Goal':
        return isSharedThing(account, 'Goal', id) ? nameOf(account.goals.find((goal) => goal.id === id)?.goal) : [];
      case 'Idea':
        return isSharedThing(account, 'Idea', id) ? nameOf(account.ideas.find((idea) => idea.id === id)?.idea) : [];
      case 'Action':
        return isSharedThing(account, 'Action', id)
          ? nameOf(account.actions.find((action) => action.id === id)?.action)
          : [];
      case 'Figure':
      case 'Chart':
      case 'Note':
        return [];
    }
  });
}

function peopleIn(nodes: readonly BodyNode[]): string[] {
  return nodes.flatMap((node) => {
    if ('html' in node) return [];
    if (node.component === 'Person') return [node.attributes['id'] ?? ''];
    return node.component === 'Shared' ? peopleIn(node.children) : [];
  });
}

function nameOf(name: string | undefined): JointText[] {
  return name === undefined ? [] : [{ name }];
}

/** The addresses of links and the anchors of headings are ways around our own site. */
function withoutLinks(html: string): string {
  return html.replace(/<a href="[^"]*">|<\/a>/g, '').replace(/(<h[1-6]) id="[^"]*"/g, '$1');
}

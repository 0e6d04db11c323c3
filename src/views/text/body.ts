import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { figuresOf, segmentQuarter } from '#domain/budget/roll-up.ts';
import { addQuarters, quarterOf, type Quarter } from '#domain/calendar/quarters.ts';
import type { BodyNode, ComponentNode } from '#domain/plan/body.ts';
import type { Account, Planned, Review, SalesPlan, Segment } from '#domain/portfolio.ts';
import { accountHref, plannedHref, type Linked } from '../links/account-links.ts';
import { referencesOf, type References } from '../account/references.ts';
import { whyInText } from '../figures/not-alike.ts';
import { accountFigure, PLAN_QUARTERS, quarterFigure, type QuarterFigureView } from '../figures/quarter-figure.ts';
import type { Site } from '../site.ts';

/** A piece of a plan's text, ready to print. */
export type BodyPart =
  | { kind: 'html'; html: string }
  | { kind: 'reference'; to: Linked }
  | FigurePart
  | { kind: 'chart'; figure: QuarterFigureView }
  /** A chart that stands on the page already, and where. */
  | { kind: 'drawn-above'; chart: Linked; where: string }
  | { kind: 'note'; note: 'risk' | 'win' | 'info'; label: string; parts: BodyPart[] }
  | { kind: 'shared'; parts: BodyPart[] };

export interface FigurePart {
  kind: 'figure';
  text: string;
  href: string;
  title: string;
}

/** Whose text it is: what its references mean, and whose figures it speaks of when it names nobody. */
interface Speaker {
  name: string;
  href: string;
  names: References[];
  figuresOf(quarter: Quarter): ComparedFigures<Planned>;
  chart(id: string, from: string | undefined, to: string | undefined): BodyPart;
}

/**
 * The text of an account plan or a new-customer plan: its own HTML runs, with components turned into live figures and
 * references.
 */
export function bodyOf(site: Site, account: Planned): BodyPart[] {
  return partsOf(site, accountSpeaker(site, account), account.body);
}

/**
 * The same on the page of an account, whose brief draws sales by quarter: a chart of quarters within those leads there.
 */
export function planBodyOf(site: Site, account: Account): BodyPart[] {
  const speaker = accountSpeaker(site, account);
  const { fiscalYear } = site.portfolio;
  const now = quarterOf(site.asOf, fiscalYear);
  const drawn = { from: addQuarters(now, -PLAN_QUARTERS.before), to: addQuarters(now, PLAN_QUARTERS.after) };
  const chart: Speaker['chart'] = (id, from = drawn.from, to = drawn.to) =>
    from < drawn.from || to > drawn.to
      ? speaker.chart(id, from, to)
      : {
          kind: 'drawn-above',
          chart: { text: site.t.body.salesFromTo(from, to), href: '#sales' },
          where: site.t.body.inBrief,
        };
  return partsOf(site, { ...speaker, chart }, account.body);
}

/** `before` keeps the ids of charts apart where texts of one account stand on one page. */
function accountSpeaker(site: Site, account: Planned, before = ''): Speaker {
  return {
    name: account.name,
    href: plannedHref(site, account),
    names: [referencesOf(site, account)],
    figuresOf: (quarter) => figuresOf([account], quarter, site.book),
    chart: (id, from, to) =>
      chartPart(accountFigure(site, account, { id: `${before}${id}`, from, to, panelOf: undefined })),
  };
}

/** The text of a review: of an account as in its plan, of a segment with the segment's own figures. */
export function reviewBody(site: Site, { id, account, segment, body }: Review): BodyPart[] {
  const speaker = account
    ? accountSpeaker(site, account, `${id.replace('/', '-').toLowerCase()}-`)
    : segment && segmentSpeaker(site, segment);
  return speaker ? partsOf(site, speaker, body) : [];
}

function segmentSpeaker(site: Site, segment: Segment): Speaker {
  const ofSegment = (quarter: Quarter) => segmentQuarter(segment, quarter, site.book).figures;
  return {
    name: segment.name,
    href: site.url(`/segments/${segment.id}/`),
    names: [],
    figuresOf: ofSegment,
    chart: (id, from, to) =>
      chartPart(quarterFigure(site, ofSegment, { id, of: segment.name, ...PLAN_QUARTERS, from, to })),
  };
}

/** The text of a sales plan: references mean any of its customers' things, figures are the sums of its customers. */
export function salesPlanBody(site: Site, plan: SalesPlan): BodyPart[] {
  const ofPlan = (quarter: Quarter) => figuresOf(plan.customers, quarter, site.book);
  const speaker: Speaker = {
    name: plan.name,
    href: site.url(`/sales-plans/${plan.id}/`),
    names: plan.customers.map((customer) => referencesOf(site, customer)),
    figuresOf: ofPlan,
    chart: (id, from, to) => chartPart(quarterFigure(site, ofPlan, { id, of: plan.name, ...PLAN_QUARTERS, from, to })),
  };
  return partsOf(site, speaker, plan.body);
}

function chartPart(figure: QuarterFigureView): BodyPart {
  return { kind: 'chart', figure };
}

function partsOf(site: Site, speaker: Speaker, nodes: readonly BodyNode[]): BodyPart[] {
  return nodes.map((node) => ('html' in node ? { kind: 'html', html: node.html } : componentPart(site, speaker, node)));
}

function componentPart(site: Site, speaker: Speaker, node: ComponentNode): BodyPart {
  const { attributes } = node;
  const to = (kind: 'person' | 'need' | 'goal' | 'idea' | 'action'): Linked => {
    const found = speaker.names.map((names) => names[kind](attributes['id'] ?? ''));
    return found.find((one) => one.href !== undefined) ?? { text: attributes['id'] ?? '' };
  };
  switch (node.component) {
    case 'Figure':
      return figurePart(site, speaker, attributes);
    case 'Person':
      return { kind: 'reference', to: to('person') };
    case 'Need':
      return { kind: 'reference', to: lowerFirst(to('need')) };
    case 'Goal':
      return { kind: 'reference', to: to('goal') };
    case 'Idea':
      return { kind: 'reference', to: to('idea') };
    case 'Action':
      return { kind: 'reference', to: to('action') };
    case 'Chart':
      return speaker.chart(`chart-${node.line}`, attributes['from'], attributes['to']);
    case 'Note':
      return { ...noteOf(site, attributes), kind: 'note', parts: partsOf(site, speaker, node.children) };
    case 'Shared':
      return { kind: 'shared', parts: partsOf(site, speaker, node.children) };
  }
}

/** What a note is about, and the word that says so. */
export function noteOf(
  site: Site,
  attributes: ComponentNode['attributes'],
): { note: 'risk' | 'win' | 'info'; label: string } {
  const note = attributes['kind'] === 'risk' || attributes['kind'] === 'win' ? attributes['kind'] : 'info';
  return { note, label: site.t.body.note[note] };
}

/** A live figure of a customer in a text that is nobody's plan, such as a handbook page of the company's own. */
export function customerFigure(site: Site, attributes: ComponentNode['attributes']): FigurePart {
  const customer = site.portfolio.accountById.get(attributes['account'] ?? '');
  if (!customer) throw new Error(`Expected a figure of a customer, got one of "${attributes['account'] ?? ''}".`);
  return figurePart(site, accountSpeaker(site, customer), attributes);
}

/** A live figure with its unit; where it is computed is one step away. */
function figurePart(site: Site, speaker: Speaker, attributes: ComponentNode['attributes']): FigurePart {
  const quarter = attributes['quarter'] ?? '';
  const measure = attributes['of'] as 'budget' | 'target' | 'forecast' | 'actual' | 'gap';
  const other = attributes['account'] === undefined ? undefined : site.portfolio.accountById.get(attributes['account']);
  const figures = other ? figuresOf([other], quarter, site.book) : speaker.figuresOf(quarter);
  const amount = measure === 'gap' ? figures.gap.difference : figures[measure];
  const word = site.t.vocabulary.measure[measure];
  const page = other ? accountHref(site, other) : speaker.href;
  return {
    kind: 'figure',
    text: [
      amount === undefined ? site.t.body.notSet(word, quarter) : site.format.money(amount),
      ...(measure === 'gap' ? whyInText(site, 'gap', figures.gap) : ofHowMany(site, figures, measure)),
    ].join(' '),
    href: page.includes('#') ? page : `${page}#sales`,
    title: site.t.body.figureTitle(word, quarter, other?.name ?? speaker.name),
  };
}

/**
 * Beside a sum of some customers only, of how many it is: "(3 of 5 customers)". An actual is whole: who has none bought
 * nothing.
 */
function ofHowMany(
  { t }: Site,
  figures: ComparedFigures<Planned>,
  measure: 'budget' | 'target' | 'forecast' | 'actual',
): string[] {
  const { members, missing } = figures.sum(measure);
  return measure === 'actual' || figures[measure] === undefined || missing.length === 0
    ? []
    : [t.body.ofSome(members.length, members.length + missing.length)];
}

/** A need is named within a sentence, so its capital goes, unless the word is an abbreviation. */
function lowerFirst(to: Linked): Linked {
  const [first = '', second = ''] = [...to.text];
  return second !== '' && second === second.toUpperCase()
    ? to
    : { ...to, text: first.toLowerCase() + to.text.slice(first.length) };
}

import { gapOf } from '#domain/budget/figures.ts';
import type { Minor } from '#domain/money/money.ts';
import type { BodyNode, ComponentNode } from '#domain/plan/body.ts';
import type { Account } from '#domain/portfolio.ts';
import { accountHref, anchorOf, type Linked } from './account-links.ts';
import { referencesOf, type References } from './account/references.ts';
import type { Site } from './site.ts';

/** A piece of a plan's text, ready to print. */
export type BodyPart =
  | { kind: 'html'; html: string }
  | { kind: 'reference'; to: Linked }
  | { kind: 'figure'; text: string; href: string | undefined; title: string }
  | { kind: 'chart'; id: string; from: string | undefined; to: string | undefined }
  | { kind: 'note'; note: 'risk' | 'win' | 'info'; label: string; parts: BodyPart[] }
  | { kind: 'shared'; parts: BodyPart[] };

/** The text of a plan: its own HTML runs, with components turned into live figures and references. */
export function bodyOf(site: Site, account: Account, body: readonly BodyNode[] = account.body): BodyPart[] {
  const names = referencesOf(site, account);
  const partsOf = (nodes: readonly BodyNode[]): BodyPart[] =>
    nodes.map((node) => ('html' in node ? { kind: 'html', html: withSiteAddresses(node.html, site) } : componentPart(site, account, names, node, partsOf)));
  return partsOf(body);
}

/** Links within the site are written from its root; here they get the path that it stands under. Text holds no bare quotes. */
function withSiteAddresses(html: string, site: Site): string {
  return html.replace(/ href="(\/[^"]*)"/g, (_, way: string) => ` href="${site.url(way)}"`);
}

function componentPart(site: Site, account: Account, names: References, node: ComponentNode, partsOf: (nodes: readonly BodyNode[]) => BodyPart[]): BodyPart {
  const { attributes } = node;
  const id = attributes['id'] ?? '';
  switch (node.component) {
    case 'Figure': return figurePart(site, account, attributes);
    case 'Person': return { kind: 'reference', to: names.person(id) };
    case 'Need': return { kind: 'reference', to: lowerFirst(names.need(id)) };
    case 'Goal': return { kind: 'reference', to: names.goal(id) };
    case 'Idea': return { kind: 'reference', to: names.idea(id) };
    case 'Action': return { kind: 'reference', to: names.action(id) };
    case 'Chart': return { kind: 'chart', id: anchorOf(account, 'chart', String(node.line)), from: attributes['from'], to: attributes['to'] };
    case 'Note': {
      const note = attributes['kind'] === 'risk' || attributes['kind'] === 'win' ? attributes['kind'] : 'info';
      return { kind: 'note', note, label: site.t.body.note[note], parts: partsOf(node.children) };
    }
    case 'Shared': return { kind: 'shared', parts: partsOf(node.children) };
  }
}

/** A live figure with its unit; where it is computed is one step away. */
function figurePart(site: Site, account: Account, attributes: ComponentNode['attributes']): BodyPart {
  const quarter = attributes['quarter'] ?? '';
  const measure = attributes['of'] as 'budget' | 'target' | 'forecast' | 'actual' | 'gap';
  const of = attributes['account'] === undefined ? account : site.portfolio.accountById.get(attributes['account']) ?? account;
  const figures = site.book.figuresOf(of, quarter);
  const amount: Minor | undefined = measure === 'gap' ? gapOf(figures) : figures[measure];
  const word = site.t.vocabulary.measure[measure];
  const page = accountHref(site, of);
  return {
    kind: 'figure',
    text: amount === undefined ? site.t.body.notSet(word, quarter) : site.format.money(amount),
    href: of.salesPlan ? page : `${page}#${measure === 'budget' ? 'budget' : 'sales'}`,
    title: site.t.body.figureTitle(word, quarter, of.name),
  };
}

/** A need is named within a sentence, so its capital goes, unless the word is an abbreviation. */
function lowerFirst(to: Linked): Linked {
  const [first = '', second = ''] = [...to.text];
  return second !== '' && second === second.toUpperCase() ? to : { ...to, text: first.toLowerCase() + to.text.slice(first.length) };
}

import type { Linked } from '../links/account-links.ts';
import { ruleLink } from '../links/rule-link.ts';
import type { HandbookNode } from '#domain/plan/handbook-text.ts';
import type { OwnPage } from '#domain/portfolio.ts';
import { customerFigure, noteOf, type FigurePart } from '../text/body.ts';
import type { Site } from '../site.ts';
import { fieldTables, type FieldTable } from './field-tables.ts';

/** A piece of the text of a handbook page that is data, ready to print. */
export type OwnPart =
  | { kind: 'html'; html: string }
  | { kind: 'link'; href: string; parts: OwnPart[] }
  | { kind: 'rule'; rule: Linked }
  | { kind: 'term'; parts: OwnPart[] }
  | { kind: 'fields'; table: FieldTable }
  | { kind: 'worked-year' }
  | FigurePart
  | { kind: 'note'; note: 'risk' | 'win' | 'info'; label: string; parts: OwnPart[] };

/** The text of a handbook page of the company's own, its components turned into what they show. */
export function ownPageParts(site: Site, page: Pick<OwnPage, 'body'>): OwnPart[] {
  return page.body.map((node) => partOf(site, node));
}

function partOf(site: Site, node: HandbookNode): OwnPart {
  if ('html' in node) return { kind: 'html', html: node.html };
  const { attributes } = node;
  const parts = () => ownPageParts(site, { body: node.children });
  switch (node.component) {
    case 'SiteLink':
      return { kind: 'link', href: site.url(attributes['href'] ?? '/'), parts: parts() };
    case 'Rule': {
      return { kind: 'rule', rule: ruleLink(site, attributes['id'] ?? '') };
    }
    case 'Term':
      return { kind: 'term', parts: parts() };
    case 'FieldReference': {
      const table = fieldTables(site).find(({ id }) => id === attributes['of']);
      if (!table) throw new Error(`Expected a file kind of the field reference, got "${attributes['of'] ?? ''}".`);
      return { kind: 'fields', table };
    }
    case 'WorkedYear':
      return { kind: 'worked-year' };
    case 'Figure':
      return customerFigure(site, attributes);
    case 'Note':
      return { kind: 'note', ...noteOf(site, attributes), parts: parts() };
  }
}

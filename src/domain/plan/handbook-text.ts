import { COMPONENTS, type BodyNode, type ComponentRule } from './body.ts';

/**
 * Components of the handbook pages that come with Rulla. Those are compiled, so that nothing else may stand there
 * either.
 */
export const METHOD_COMPONENTS = {
  Rule: { attributes: { id: { kind: 'rule', required: true } }, holds: 'nothing' },
  FieldReference: {
    attributes: {
      of: {
        kind: {
          oneOf: [
            'company',
            'segment',
            'unit',
            'account',
            'sales-plan',
            'new-customer-plan',
            'review',
            'correction-notes',
          ],
        },
        required: true,
      },
    },
    holds: 'nothing',
  },
  Term: { attributes: {}, holds: 'text' },
  WorkedYear: { attributes: {}, holds: 'nothing' },
} as const satisfies Record<string, ComponentRule>;

/**
 * Components of the handbook pages of a company: the handbook's own, and those of plans that need no plan around them.
 */
export const HANDBOOK_COMPONENTS = {
  ...METHOD_COMPONENTS,
  Note: COMPONENTS.Note,
  Figure: {
    ...COMPONENTS.Figure,
    attributes: { ...COMPONENTS.Figure.attributes, account: { kind: 'account', required: true } },
  },
} as const satisfies Record<string, ComponentRule>;

export type HandbookComponent = keyof typeof HANDBOOK_COMPONENTS;

/** A link of a handbook page to a page of this site: nobody writes it so, it is how `[words](/goals/)` is kept. */
export const SITE_LINK = 'SiteLink';

/** The text of a company's own handbook page as data. Nothing of it can run. */
export type HandbookNode = BodyNode<HandbookComponent | typeof SITE_LINK>;

/** A heading of a handbook page, for the list of its contents. */
export interface HandbookHeading {
  depth: number;
  slug: string;
  text: string;
}

/**
 * The body of a plan as data: runs of safe HTML and the components between them. Nothing of it can run.
 * A component's attributes are literal texts; its children are again a body.
 */
export type BodyNode<Name extends string = ComponentName> = HtmlRun | ComponentNode<Name>;

export interface HtmlRun {
  html: string;
}

export interface ComponentNode<Name extends string = ComponentName> {
  component: Name;
  attributes: Readonly<Record<string, string>>;
  children: readonly BodyNode<Name>[];
  /** Where it stands in the file. */
  line: number;
  column: number;
}

export const FIGURE_KINDS = ['budget', 'target', 'forecast', 'actual', 'gap'] as const;
export const NOTE_KINDS = ['risk', 'win', 'info'] as const;

/**
 * What an attribute of a plan component may hold. References are to things of the same plan unless the kind says so.
 */
export type AttributeKind =
  | 'person'
  | 'need'
  | 'goal'
  | 'idea'
  | 'action'
  | 'account'
  | 'quarter'
  | 'rule'
  | { oneOf: readonly string[] };

export interface ComponentRule {
  attributes: Readonly<Record<string, { kind: AttributeKind; required: boolean }>>;
  /** Whether it stands in a line of text or as a block of its own that holds text. */
  holds: 'nothing' | 'text';
}

/**
 * The closed vocabulary of plan bodies: the checks, the field reference and the editor's hints are made from this
 * table.
 */
export const COMPONENTS = {
  Figure: {
    attributes: {
      of: { kind: { oneOf: FIGURE_KINDS }, required: true },
      quarter: { kind: 'quarter', required: true },
      account: { kind: 'account', required: false },
    },
    holds: 'nothing',
  },
  Person: { attributes: { id: { kind: 'person', required: true } }, holds: 'nothing' },
  Need: { attributes: { id: { kind: 'need', required: true } }, holds: 'nothing' },
  Goal: { attributes: { id: { kind: 'goal', required: true } }, holds: 'nothing' },
  Idea: { attributes: { id: { kind: 'idea', required: true } }, holds: 'nothing' },
  Action: { attributes: { id: { kind: 'action', required: true } }, holds: 'nothing' },
  Chart: {
    attributes: {
      of: { kind: { oneOf: ['sales'] }, required: true },
      from: { kind: 'quarter', required: false },
      to: { kind: 'quarter', required: false },
    },
    holds: 'nothing',
  },
  Note: { attributes: { kind: { kind: { oneOf: NOTE_KINDS }, required: true } }, holds: 'text' },
  Shared: { attributes: {}, holds: 'text' },
} as const satisfies Record<string, ComponentRule>;

export type ComponentName = keyof typeof COMPONENTS;

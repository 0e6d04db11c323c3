/**
 * JSX that prints: an element is markup at once. Text and the values of attributes are escaped, always. A part is a
 * function of data: no hooks, no context, no state. See the decision "one way to print" in the handbook.
 */
import type { JSX as Preact } from 'preact';
import { escaped, Html, printed, type Printable } from './html.ts';

/** Names of classes, of which those that are nothing or `false` are left out. */
export type Classes = string | false | null | undefined | readonly (string | false | null | undefined)[];

type Props = Readonly<Record<string, unknown>> & { readonly children?: Printable };
type Part = (props: never) => Printable;

/** Elements of HTML that have no end tag. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** Shapes of a drawing, which close themselves when nothing stands in them. */
const SHAPES = new Set('circle ellipse line path polygon polyline rect stop use'.split(' '));

/** Prints one element; called by what the compiler makes of JSX. */
export function jsx(type: string | Part, props: Props): Html {
  if (typeof type === 'function') {
    const made = type(props as never);
    return made instanceof Html ? made : new Html(printed(made));
  }
  let text = `<${type}`;
  for (const name in props) if (name !== 'children') text += attribute(name, props[name]);
  if (VOID.has(type)) return new Html(`${text}>`);
  if (props.children === undefined && SHAPES.has(type)) return new Html(`${text}/>`);
  return new Html(`${text}>${printed(props.children)}</${type}>`);
}

export { jsx as jsxs };

/** Several things that stand one after another, without an element around them: `<>…</>`. */
export function Fragment({ children }: { children?: Printable }): Html {
  return children instanceof Html ? children : new Html(printed(children));
}

function attribute(name: string, value: unknown): string {
  if (name === 'class') {
    const classes = Array.isArray(value) ? value.filter(Boolean).join(' ') : value;
    return classes ? ` class="${escaped(String(classes))}"` : '';
  }
  if (typeof value === 'string') return ` ${name}="${escaped(value)}"`;
  if (typeof value === 'number') return ` ${name}="${value}"`;
  return value === true ? ` ${name}` : '';
}

type Current = 'page' | 'true' | 'step' | 'location' | 'date' | 'time' | undefined;
type Scope = 'col' | 'row' | 'colgroup' | 'rowgroup';

/** The attributes of one element as Preact types them, narrower where it would let a misspelt word pass. */
type Attributes<A> = Omit<
  A,
  'children' | 'class' | 'className' | 'aria-current' | 'scope' | 'spellcheck' | 'key' | 'ref'
> & {
  children?: Printable;
  class?: Classes;
  'aria-current'?: Current;
  scope?: Scope;
  spellcheck?: 'true' | 'false';
};

export declare namespace JSX {
  type Element = Html;
  type ElementType = string | Part;
  type IntrinsicElements = { [K in keyof Preact.IntrinsicElements]: Attributes<Preact.IntrinsicElements[K]> };
  interface ElementChildrenAttribute {
    children: unknown;
  }
}

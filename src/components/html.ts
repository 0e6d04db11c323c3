import { escapeHTML } from 'astro/runtime/server/index.js';

/** By this property Astro knows text that needs no escaping. */
const ASTRO_HTML = Symbol.for('astro:html-string');

/** Markup that is ready to be printed; Astro prints it as it is, anywhere in a component. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  get [ASTRO_HTML](): true {
    return true;
  }
}

export type Printable = Html | string | number | false | null | undefined | readonly Printable[];

/**
 * Markup from a template, for what stands in a page often: an Astro component costs more than the few tags it prints.
 * Every value is escaped, unless it is markup itself; nothing and `false` print nothing, a list prints its members. A line
 * break in the template goes together with the spaces around it, as in an Astro component; `${' '}` is a space that stays.
 *
 * The whole account page is written so, since there are thousands of it: a section is a function `(site, account) => Html`
 * in a file of its own, opened with `planSection` (components/account/plan-section.ts) and listed in plan-page.ts. A style
 * sheet is imported by the page's `.astro` file, never by such a file: Node runs it as it is.
 */
export function html(markup: TemplateStringsArray, ...values: readonly Printable[]): Html {
  const parts = joined(markup);
  let text = parts[0] ?? '';
  for (let at = 0; at < values.length; at++) text += printed(values[at]) + (parts[at + 1] ?? '');
  return new Html(text);
}

/** An attribute with the space before it; nothing when it has no value. */
export function attribute(name: string, value: string | number | undefined): Html {
  return value === undefined ? NOTHING : new Html(` ${name}="${escapeHTML(String(value))}"`);
}

const NOTHING = new Html('');

/** Each template without its line breaks; there are as many as are written in the code. */
const JOINED = new Map<TemplateStringsArray, readonly string[]>();

function joined(markup: TemplateStringsArray): readonly string[] {
  let parts = JOINED.get(markup);
  if (!parts) {
    parts = markup.map((part) => part.replace(/\s*\n\s*/g, ''));
    JOINED.set(markup, parts);
  }
  return parts;
}

function printed(value: Printable): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Html) return value.toString();
  if (typeof value === 'number') return String(value);
  if (!value) return '';
  let text = '';
  for (const each of value) text += printed(each);
  return text;
}

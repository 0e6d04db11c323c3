import { escapeHTML } from 'astro/runtime/server/index.js';

/** By this property Astro knows text that needs no escaping. */
const ASTRO_HTML = Symbol.for('astro:html-string');

/** A text longer than this is kept in its pieces: whole, each page would be a large object to make, clear away and make again. */
const LONG = 8_000;

/** Markup that is ready to be printed; Astro prints it as it is, anywhere in a component. */
export class Html {
  readonly #markup: string | readonly string[];

  constructor(markup: string | readonly string[]) {
    this.#markup = markup;
  }

  /** The markup in one piece or more, which are printed one after another. */
  get pieces(): readonly string[] {
    return typeof this.#markup === 'string' ? [this.#markup] : this.#markup;
  }

  toString(): string {
    return typeof this.#markup === 'string' ? this.#markup : this.#markup.join('');
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
  const pieces: string[] = [];
  let text = parts[0] ?? '';
  for (let at = 0; at < values.length; at++) text = added(pieces, text, values[at]) + (parts[at + 1] ?? '');
  return new Html(pieces.length === 0 ? text : [...pieces, text]);
}

/** Puts a value behind a text; what has become long goes among the pieces, and the rest comes back. */
function added(pieces: string[], before: string, value: Printable): string {
  let text = before;
  if (typeof value === 'string') text += escapeHTML(value);
  else if (typeof value === 'number') text += String(value);
  else if (value instanceof Html) {
    const [first = '', ...others] = value.pieces;
    text += first;
    for (const other of others) {
      pieces.push(text);
      text = other;
    }
  } else if (value) for (const each of value) text = added(pieces, text, each);
  if (text.length <= LONG) return text;
  pieces.push(text);
  return '';
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

import { escapeHTML } from 'astro/runtime/server/index.js';

/** Markup that is ready to be printed; Astro prints it as it is, anywhere in a component. */
export class Html {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }

  /** By this name Astro knows text that needs no escaping. */
  get [Symbol.toStringTag](): string {
    return 'HTMLString';
  }
}

export type Printable = Html | string | number | false | null | undefined | readonly Printable[];

/**
 * Markup from a template, for what stands in a page hundreds of times: an Astro component costs more than the few tags it
 * prints. Every value is escaped, unless it is markup itself; nothing and `false` print nothing, a list prints its members.
 */
export function html(markup: TemplateStringsArray, ...values: readonly Printable[]): Html {
  let text = markup[0] ?? '';
  for (let at = 0; at < values.length; at++) text += printed(values[at]) + (markup[at + 1] ?? '');
  return new Html(text);
}

/** An attribute with the space before it; nothing when it has no value. */
export function attribute(name: string, value: string | number | undefined): Html {
  return value === undefined ? NOTHING : new Html(` ${name}="${escapeHTML(String(value))}"`);
}

const NOTHING = new Html('');

function printed(value: Printable): string {
  if (typeof value === 'string') return escapeHTML(value);
  if (value instanceof Html) return value.toString();
  if (typeof value === 'number') return String(value);
  if (!value) return '';
  let text = '';
  for (const each of value) text += printed(each);
  return text;
}

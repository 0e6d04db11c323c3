/** What a part may print: markup, text, numbers, lists of these; nothing and truth values print nothing. */
export type Printable = Html | string | number | boolean | null | undefined | readonly Printable[];

/**
 * Markup that is ready to be printed. Only an element written as JSX and `raw` make it, so that text becomes markup in
 * one place; its text is private, since any `{ text }` would pass as markup otherwise.
 */
export class Html {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

/**
 * The one door for markup that is not written as JSX: a drawing, a plan's checked text. Whoever calls it answers for
 * it.
 */
export function raw(markup: string): Html {
  return new Html(markup);
}

/** What is printed for a value: text escaped, markup as it is, a list one after another. */
export function printed(value: Printable): string {
  if (typeof value === 'string') return escaped(value);
  if (value instanceof Html) return value.toString();
  if (typeof value === 'number') return String(value);
  if (!Array.isArray(value)) return '';
  let text = '';
  for (const each of value as readonly Printable[]) text += printed(each);
  return text;
}

const SPECIAL = /[&<>"']/;
const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in an attribute in quotation marks. */
export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign) : text;
}

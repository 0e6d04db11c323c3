import { raw, type Html } from '#jsx/html.ts';

/**
 * Makes markup that was written as a page of its own fit to stand within another one: its ids, and what in it refers to
 * them, begin with a prefix; its headings are one level lower, with their old level as data by which they look as they did;
 * and its sections are no landmarks any more, of which a page has few and none twice.
 */
export function within(part: Html, prefix: string): Html {
  const markup = String(part);
  const ids = new Set([...markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
  const own = (id: string) => (ids.has(id) ? `${prefix}-${id}` : id);
  const rewritten = markup
    .replace(/(<section\b[^>]*?)\saria-labelledby="[^"]*"/g, '$1')
    .replace(/(\sid=")([^"]+)"/g, (_, before: string, id: string) => `${before}${own(id)}"`)
    .replace(
      /(\s(?:aria-labelledby|aria-describedby|aria-controls|headers|for)=")([^"]+)"/g,
      (_, before: string, list: string) => `${before}${list.split(' ').map(own).join(' ')}"`,
    )
    .replace(/(\shref="#)([^"]+)"/g, (_, before: string, id: string) => `${before}${own(id)}"`)
    .replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${own(id)})`)
    .replace(
      /<(\/?)h([1-5])(?=[\s>])/g,
      (_, slash: string, level: string) =>
        `<${slash}h${Number(level) + 1}${slash === '' ? ` data-level="${level}"` : ''}`,
    );
  return raw(rewritten);
}

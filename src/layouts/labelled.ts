import { methodMarkOf } from '#components/marks/method-mark.tsx';
import { oncePer } from '#domain/once-per.ts';
import type { Site } from '#views/site.ts';

/**
 * Labels of a page that have no mark of their own yet: smaller headings, columns, and the names of single figures and
 * facts.
 */
const LABEL = /<(h3|h4|dt|th)\b([^>]*)>((?:(?!<\/\1>)[\s\S])*)<\/\1>(?!\s*<a class="?how)/g;
/** A mark, and whether a column ends with it; one behind a letter that leads to a note stays. */
const MARK = /(?<!<\/sup>)<a class="how"[^>]*><\/a>(<\/th>)?/g;
const CONTENT = /<main\b[^>]*>[\s\S]*<\/main>/;

/**
 * A page on which every label of a part, of a single figure or of a fact leads to its place in the method, as headings
 * and columns do: where a page says it first, and a column of the same name in a second table has no mark. A name that
 * leads somewhere itself, and what the method does not explain, are left alone.
 */
export function labelled(site: Site, markup: string): string {
  if (site.leftOut.has('handbook')) return markup;
  const marked = new Set<string>();
  return markup.replace(CONTENT, (main) =>
    saidOnce(main).replace(LABEL, (whole, tag: string, attributes: string, inner: string) => {
      const isName = inner.includes('<a ') || /\bscope="?row/.test(attributes);
      const mark = isName ? '' : markFor(site, inner);
      if (mark === '' || marked.has(mark)) return whole;
      marked.add(mark);
      return `<${tag}${attributes}>${inner}${mark}</${tag}>`;
    }),
  );
}

function saidOnce(main: string): string {
  const said = new Set<string>();
  return main.replace(MARK, (mark, end: string | undefined) => {
    const own = end === undefined ? mark : mark.slice(0, -end.length);
    if (end !== undefined && said.has(own)) return end;
    said.add(own);
    return mark;
  });
}

const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/** The mark for the words of a label; nothing where the method has no place for them. */
const markFor = oncePer((site: Site, inner: string): string => {
  const label = inner
    .replace(/<sup>.*?<\/sup>|<[^>]+>/g, '')
    .replace(/&(?:amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign)
    .trim();
  return label === '' ? '' : String(methodMarkOf(site, label) ?? '');
});

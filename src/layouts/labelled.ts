import { methodMarkOf } from '#components/marks/method-mark.tsx';
import { oncePer } from '#domain/once-per.ts';
import type { Site } from '#views/site.ts';

/** Heads of columns that are only heard: a way to the method that nobody sees is none for who walks by keys. */
const HEARD_HEADS = /<thead class="visually-hidden">[\s\S]*?<\/thead>/g;
const withoutMarks = (markup: string) => markup.replace(/<a class="how"[^>]*><\/a>/g, '');
const HEARD = /^<span class="visually-hidden">[^<]*<\/span>$/;
/**
 * Labels of a page that have no mark of their own yet: smaller headings, columns, and the names of single figures and
 * facts. Heads that are only heard are taken whole.
 */
const LABEL = new RegExp(
  `${HEARD_HEADS.source}|<(h3|h4|dt|th)\\b([^>]*)>((?:(?!</\\1>)[\\s\\S])*)</\\1>(?!\\s*<a class="?how)`,
  'g',
);
/** A mark, and whether a column ends with it; one behind a letter that leads to a note stays. */
const MARK = /<a class="how"(?<!<\/sup><a class="how")[^>]*><\/a>(<\/th>)?/g;
/**
 * A label of words alone before its mark, and what stands between the two: such a label is the link itself, which is
 * larger than a mark and has its name. Heads of a table that sorts become buttons, and the title of a numbered part
 * lies under the button that opens it: these keep a mark of their own, and so are taken whole here.
 */
const PLAIN_LABEL = new RegExp(
  [
    '<table\\b[^>]*\\bsortable\\b[^>]*>[\\s\\S]*?</thead>',
    '<span class="number"[^>]*>[^<]*</span><h2\\b',
    '(<(?:h[234]|dt|th)\\b[^>]*>)([^<]+)(<sup\\b[^>]*>[^<]*</sup>)?(</h[234]>)?<a class="how" href="([^"]*)"[^>]*></a>',
  ].join('|'),
  'g',
);
const CONTENT = /<main\b[^>]*>[\s\S]*<\/main>/;

/**
 * A page on which every label of a part, of a single figure or of a fact leads to its place in the method, as headings
 * and columns do: where a page says it first, and a column of the same name in a second table has no mark. A name that
 * leads somewhere itself, and what the method does not explain, are left alone.
 */
export function labelled(site: Site, markup: string): string {
  if (site.leftOut.has('handbook')) return markup;
  return markup.replace(CONTENT, (main) => {
    const said = new Set<string>();
    const marked = saidOnce(main.replace(HEARD_HEADS, withoutMarks), said).replace(
      LABEL,
      (whole, tag: string, attributes: string, inner: string) => {
        if (tag === undefined) return whole;
        const isName = inner.includes('<a ') || /\bscope="?row/.test(attributes) || HEARD.test(inner);
        const mark = isName ? '' : markFor(site, inner);
        if (mark === '' || said.has(mark)) return whole;
        said.add(mark);
        return `<${tag}${attributes}>${inner}${mark}</${tag}>`;
      },
    );
    return marked.replace(PLAIN_LABEL, (whole, before: string, text: string, letter = '', end = '', href = '') =>
      before === undefined ? whole : `${before}<a class="explained" href="${href}">${text}</a>${letter}${end}`,
    );
  });
}

/** A page on which each mark stands once, beside a column; `said` is given those that stand. */
function saidOnce(main: string, said: Set<string>): string {
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

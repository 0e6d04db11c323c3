import { escaped } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import { BEGINNING, textLanguages, type TextLanguages } from '#views/text/text-languages.ts';

/** A part of a page with a language of its own. */
interface Extent {
  start: number;
  end: number;
  language: string;
}

/** A text of a plan within a text of the page. */
interface Found {
  start: number;
  end: number;
  language: string;
}

/** What is no text for readers, or may hold no other element. */
const TEXT = /<(script|style)\b[\s\S]*?<\/\1>|>([^<]+)(?=<)/g;
const OPENING = /^<([a-z][a-z0-9]*)\b[^>]*>$/i;
const TEXT_ALONE = new Set(['title', 'option', 'desc', 'textarea']);
const SPECIAL = /&(?:amp|lt|gt|quot|#39);/g;
const SIGNS: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/**
 * A page on which every text of a plan says its language, where that is not the language of what stands around it: a
 * screen reader then speaks it, and a browser hyphenates it, as it is written. A text is known by itself, whoever
 * prints it: whole in its element, or within a sentence of the page.
 */
export function marked(site: Site, markup: string): string {
  const texts = textLanguages(site.portfolio);
  if ([...texts.languages].every((language) => language === site.language)) return markup;
  const extents = extentsIn(markup);
  const parts: string[] = [];
  let from = 0;
  for (const match of markup.matchAll(TEXT)) {
    const [, , text] = match;
    if (text === undefined) continue;
    const around = languageAt(match.index, extents) ?? site.language;
    const found = textsWithin(text, texts).filter(({ language }) => language !== around);
    const [first] = found;
    if (!first) continue;
    const start = match.index + 1;
    const tagStart = markup.lastIndexOf('<', match.index);
    const tag = markup.slice(tagStart, start);
    const name = OPENING.exec(tag)?.[1];
    const isAlone = name !== undefined && markup.startsWith(`</${name}>`, start + text.length);
    if (isAlone && first.start === 0 && first.end === text.length) {
      parts.push(markup.slice(from, tagStart), withLanguage(tag, first.language), text);
    } else if (!TEXT_ALONE.has(name ?? '')) {
      const wrap = name === 'text' || name === 'tspan' ? 'tspan' : 'span';
      parts.push(markup.slice(from, start), wrapped(text, found, wrap));
    } else continue;
    from = start + text.length;
  }
  return from === 0 ? markup : parts.join('') + markup.slice(from);
}

function withLanguage(tag: string, language: string): string {
  return tag.replace(/\slang=(?:"[^"]*"|[^\s>]+)/, '').replace(/\s*(\/?)>$/, ` lang="${language}"$1>`);
}

function wrapped(text: string, found: readonly Found[], element: string): string {
  let at = 0;
  const parts = found.map(({ start, end, language }) => {
    const part = `${text.slice(at, start)}<${element} lang="${language}">${text.slice(start, end)}</${element}>`;
    at = end;
    return part;
  });
  return parts.join('') + text.slice(at);
}

/** The texts of plans in a text of a page, in order: the whole of it, else each long one that stands in it. */
function textsWithin(written: string, { whole, within }: TextLanguages): Found[] {
  const text = written.replace(SPECIAL, (sign) => SIGNS[sign] ?? sign);
  const language = whole.get(text.trim());
  if (language !== undefined) return [{ start: 0, end: written.length, language }];
  if (text.length <= BEGINNING || !text.includes(' ')) return [];
  const found: Found[] = [];
  let at = 0;
  while (at <= text.length - BEGINNING) {
    const known = within
      .get(text.slice(at, at + BEGINNING))
      ?.find((one) => text.startsWith(one.text, at) && !/\p{L}/u.test(text[at + one.text.length] ?? ''));
    if (known) {
      const before = escaped(text.slice(0, at)).length;
      found.push({ start: before, end: before + escaped(known.text).length, language: known.language });
    }
    at = nextWord(text, at + (known?.text.length ?? 1));
  }
  return found;
}

function nextWord(text: string, from: number): number {
  const letter = /(?<![\p{L}\p{N}])[\p{L}\p{N}”“"(]/gu;
  // Within a letter that takes two signs the search would begin at the letter itself, and never go on.
  letter.lastIndex = /[\ud800-\udbff]/.test(text[from - 1] ?? '') ? from + 1 : from;
  return letter.exec(text)?.index ?? text.length;
}

/** Elements that say their language, in the order in which they begin. */
function extentsIn(markup: string): Extent[] {
  return [...markup.matchAll(/<([a-z][a-z0-9]*)\b[^>]*\slang=(?:"([^"]*)"|([^\s>]+))[^>]*>/gi)].map((match) => ({
    start: match.index,
    end: endOf(markup, match[1] ?? '', match.index + match[0].length),
    language: match[2] ?? match[3] ?? '',
  }));
}

/**
 * Where the element ends that has begun before: its own closing tag, behind those of elements of the same name within
 * it.
 */
function endOf(markup: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}\\b`, 'gi');
  tags.lastIndex = from;
  let depth = 1;
  for (let tag = tags.exec(markup); tag; tag = tags.exec(markup)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return markup.length;
}

function languageAt(place: number, extents: readonly Extent[]): string | undefined {
  let inner: string | undefined;
  for (const { start, end, language } of extents) {
    if (start > place) break;
    if (end >= place) inner = language;
  }
  return inner;
}

/** Elements that have no end. */
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** What may stand but once of its name, or beside a label of its own: however alike, none stands for another. */
const SINGLE = /^(?:nav|main|aside|form|section|header|footer|article|input|select|textarea|button|label|h[1-6])$/;
/**
 * Attributes whose values say where something is, how it is drawn or what it is called: any value is as valid as
 * another.
 */
const FREE = new Set([
  ...[
    'href',
    'src',
    'd',
    'x',
    'y',
    'x1',
    'x2',
    'y1',
    'y2',
    'cx',
    'cy',
    'r',
    'rx',
    'ry',
    'dx',
    'dy',
    'points',
    'transform',
  ],
  ...['viewbox', 'width', 'height', 'fill', 'content', 'title', 'alt', 'value', 'datetime'],
]);
/** The same of elements that are not told apart by them. */
const REFERENCES = /^(?:id|aria-label|aria-labelledby|aria-describedby|aria-controls|headers)$/;

interface Part {
  tag: string;
  /** How it begins, and that as a form. */
  begin: string;
  told: string;
  /** What is inside, each form once, as it stands and as forms. */
  kept: string[];
  forms: string[];
  known: Set<string>;
  isSingle: boolean;
}

/**
 * Parts without which what they stand in is as valid: left out where one of their form was seen in such a place, on any
 * page.
 */
const SPARED = /^<(?:tr|li|figure|details|nav|header)\b/;
/** What frames many pages, to the letter. */
const FRAME = /^<(?:nav|header)\b/;

/**
 * A page in which what stands often of one form within a part, be it a hundred rows, stands there once, without the
 * rows and points that were `seen` in such a place before. A validator says of many such pages what it would say of the
 * pages, but for ids, what refers to them, headings and the names of landmarks, which `whole-page.ts` asks of each.
 * Nothing where tags do not close as they open: such a page is to be looked at as it is.
 */
export function eachFormOnce(html: string, seen: Set<string>): string | undefined {
  const begun = (tag: string, begin: string, told: string): Part => ({
    tag,
    begin,
    told,
    kept: [],
    forms: [],
    known: new Set(),
    isSingle: SINGLE.test(tag),
  });
  const open = [begun('', '', '')];
  const put = (text: string, form: string, isSingle: boolean) => {
    const within = open.at(-1)!;
    if (isSingle) within.isSingle = true;
    else if (within.known.has(form)) return;
    else within.known.add(form);
    within.forms.push(form);
    if (SPARED.test(form) && (!isSingle || FRAME.test(form))) {
      const place = open.map(({ told }) => told).join('>') + (isSingle ? text : form);
      if (seen.has(place)) return;
      seen.add(place);
    }
    within.kept.push(text);
  };
  for (let at = 0; at < html.length; ) {
    const next = html.indexOf('<', at);
    if (next < 0) break;
    if (next !== at) put(html.slice(at, next), textForm(html.slice(at, next)), false);
    TAG.lastIndex = next;
    const [whole, remark, slash = '', tag = '', attributes = '', self = ''] = TAG.exec(html) ?? [];
    if (whole === undefined) return undefined;
    at = next + whole.length;
    if (remark !== undefined) put(remark, remark, true);
    else if (slash !== '') {
      const { begin, told, kept, forms, isSingle, ...ended } = open.pop()!;
      if (ended.tag !== tag || open.length === 0) return undefined;
      put(begin + kept.join('') + whole, `<${told}>${forms.join('')}</${tag}>`, isSingle);
    } else {
      const told = `${tag}${attributeForms(tag, attributes)}${self}`;
      if (VOID.has(tag) || self !== '') put(whole, `<${told}>`, SINGLE.test(tag));
      else if (tag === 'script' || tag === 'style') {
        const end = html.indexOf(`</${tag}>`, at) + tag.length + 3;
        put(html.slice(next, end), html.slice(next, end), true);
        at = end;
      } else open.push(begun(tag, whole, told));
    }
  }
  return open.length === 1 ? open[0]!.kept.join('') : undefined;
}

/** A doctype or remark, or a tag with its attributes, where one begins. */
const TAG = /(<!(?:doctype [^>]*|--[\s\S]*?--)>)|<(\/?)([a-zA-Z][\w-]*)((?:\s+[\w:.-]+(?:="[^"]*")?)*)\s*(\/?)>/iy;

/** Whether there is a text, and the signs in it that a page may not bear as they are. */
function textForm(text: string): string {
  if (text.trim() === '') return '';
  const signs = new Set(text.match(/&(?:#?\w+;)?|>/g));
  return `x${[...signs].sort().join('')}`;
}

function attributeForms(tag: string, attributes: string): string {
  const isTold = SINGLE.test(tag);
  return [...attributes.matchAll(/\s+([\w:.-]+)(?:="([^"]*)")?/g)]
    .map(([, name = '', value]) => {
      if (value === undefined) return ` ${name}`;
      const isFree = FREE.has(name.toLowerCase()) || name.startsWith('data-') || (!isTold && REFERENCES.test(name));
      return ` ${name}="${isFree ? textForm(value) : value}"`;
    })
    .join('');
}

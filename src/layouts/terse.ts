import { withShortNames } from './short-names.ts';
import { understood } from './understood.ts';

/**
 * End tags that HTML lets be left out, and what must follow at once: an element that begins, or the end of what they
 * stand in. What not every browser closes a paragraph for, such as `<search>`, is not among it.
 */
export const LEFT_OUT: Readonly<Record<string, string>> = {
  li: 'li /ul /ol',
  dt: 'dt dd',
  dd: 'dd dt /dl /div',
  p:
    'address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr main nav ol p pre section table ul /article /aside /blockquote /dd /details /div /figcaption /figure /footer ' +
    '/header /li /main /nav /section /td /th',
  option: 'option /select /datalist',
  caption: 'colgroup thead tbody tr',
  colgroup: 'thead tbody tr',
  thead: 'tbody tfoot',
  tbody: 'tbody tfoot /table',
  tfoot: '/table',
  tr: 'tr /thead /tbody /tfoot',
  td: 'td th /tr',
  th: 'td th /tr',
};

/** All of these at once: each, where one of what it names follows. */
const END = new RegExp(
  `</(?:${Object.entries(LEFT_OUT)
    .map(([name, after]) => `${name}>(?=<(?:${after.replaceAll(' ', '|')})[ >])`)
    .join('|')})`,
  'g',
);
/** A value that needs no quotation marks; not the last of what closes itself, which would take in the `/`. */
const PLAIN_VALUE = /="([^"\s'`=<>]+)"(?!\/)/g;

/** What a page fetches, of which its head is made for the most part. */
const LINK = /<link [^>]*>/g;
const POLICY = / content="default-src [^"]*"/;

/** Apostrophes as they are. */
function plainSigns(markup: string): string {
  return markup.replaceAll('&#39;', "'");
}

/** A page is taken piece by piece: as one text, each step would make a large object for the system to map. */
const PIECE = 16_000;

/**
 * The same document in fewer bytes: without the end tags and quotation marks that HTML can do without, with
 * apostrophes as they are and short names of classes. A browser makes of it what it makes of the whole, to the last
 * space. What reads pages by their text reads the head, which stays as it is but for its policy and its links; texts
 * of the handbook, which the search reads, are not given here. What else is done to the body, `also`, is done to each
 * of its pieces, which begin with a tag.
 */
export function terse(document: string, also: (piece: string) => string = (piece) => piece): string {
  const head = document.indexOf('<body>');
  let text = document
    .slice(0, head)
    .replace(POLICY, plainSigns)
    .replaceAll(' crossorigin="anonymous"', ' crossorigin')
    .replace(LINK, (link) => link.replace(PLAIN_VALUE, '=$1'));
  const body = understood(document.slice(head));
  let from = 0;
  while (from < body.length) {
    const next = body.indexOf('<', from + PIECE);
    const piece = body.slice(from, next < 0 ? undefined : next);
    text += also(withShortNames(plainSigns(piece).replace(END, '')).replace(PLAIN_VALUE, '=$1'));
    from += piece.length;
  }
  return text;
}

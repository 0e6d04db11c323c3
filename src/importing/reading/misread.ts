import { inEncoding } from './decode.ts';

/** How UTF-8 looks that was once read in another encoding: as Windows-1252, and as old Macintoshes wrote. */
const MISREAD: readonly { sign: RegExp; bytes: ReadonlyMap<string, number> }[] = [
  {
    sign: /[\u00c2\u00c3\u00c5][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€/,
    bytes: bytesIn('windows-1252'),
  },
  { sign: /[√¬≈].|‚Ä/, bytes: bytesIn('macintosh') },
];
/** So often a text may have been read wrongly. */
const MOST_OFTEN = 4;

function bytesIn(encoding: string): ReadonlyMap<string, number> {
  return new Map(Array.from({ length: 256 }, (_, byte) => [inEncoding(byte, encoding), byte]));
}

/**
 * What a text says whose UTF-8 was once read in another encoding, or more than once ("HÃ¤meen" and "H√§meen" are
 * Hämeen); nothing of one that was read rightly.
 */
export function readTwice(text: string): string | undefined {
  let meant: string | undefined;
  for (let often = 0; often < MOST_OFTEN; often++) {
    const before = readOnceLess(meant ?? text);
    if (before === undefined) break;
    meant = before;
  }
  return meant;
}

function readOnceLess(text: string): string | undefined {
  for (const { sign, bytes } of MISREAD) {
    if (!sign.test(text)) continue;
    const found = [...text].map((letter) => bytes.get(letter) ?? -1);
    if (found.includes(-1)) continue;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(found));
    } catch {
      // What looked so is how it is written.
    }
  }
  return undefined;
}

/** Letters with a mark, as web pages call them: `&auml;` is an a with two dots. */
const MARKS: Readonly<Record<string, string>> = {
  uml: '\u0308',
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  ring: '\u030a',
  cedil: '\u0327',
  caron: '\u030c',
};
const SIGNS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  ndash: '–',
  mdash: '—',
  rsquo: '’',
};
const OF_WEB = new RegExp(
  `&(?:#(\\d{2,6})|#x([\\da-f]{2,5})|([A-Za-z])(${Object.keys(MARKS).join('|')})|(\\w{2,6}));`,
  'giu',
);

/** What a text says that is written as in the source of a web page ("Sato &amp; Co"); nothing of any other. */
export function writtenForWeb(text: string): string | undefined {
  if (!text.includes('&') || !text.includes(';')) return undefined;
  const meant = text.replace(
    OF_WEB,
    (whole, decimal?: string, hex?: string, letter?: string, mark?: string, sign?: string) => {
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      if (code > 0x1f && code < 0x110000) return String.fromCodePoint(code);
      if (letter !== undefined) return `${letter}${MARKS[mark ?? ''] ?? ''}`.normalize('NFC');
      return SIGNS[sign ?? ''] ?? whole;
    },
  );
  return meant === text ? undefined : meant;
}

/** Nearly all texts have none of the signs that any of these has. */
const MAY_BE = /[^\u0020-\u007e]|[&?]/;

/** Question marks within words, as a program leaves them for letters that it cannot write. */
const ASKED = /\p{L}\?\p{Ll}/u;

/** What is to be told of how a text is written; nothing of nearly all. */
export function misreadIn(
  text: string,
): { code: 'letters-misread' | 'letters-for-web'; meant: string } | { code: 'letters-asked' } | undefined {
  if (!MAY_BE.test(text)) return undefined;
  const misread = readTwice(text);
  if (misread !== undefined) return { code: 'letters-misread', meant: misread };
  const plain = writtenForWeb(text);
  if (plain !== undefined) return { code: 'letters-for-web', meant: plain };
  return ASKED.test(text) ? { code: 'letters-asked' } : undefined;
}

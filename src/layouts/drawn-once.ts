import { createHash } from 'node:crypto';
import { SHARED_DRAWINGS, SHARED_SIGNS } from '#components/marks/shared-drawings.tsx';

/**
 * What a page's style sheets say of the inside of a shared drawing: they do not reach into another file, but what they
 * set for all of the page does.
 */
const WORN: Readonly<Record<string, string>> = {
  'on-fill': 'stroke="var(--paper)"',
  now: 'color="var(--link)"',
  axis: '',
};

const DRAWING = /^<svg([^>]*)>([\s\S]*)<\/svg>$/;
/** What a drawing says of itself where it stands: its class, its size, and that nobody hears it. */
const OF_THE_PLACE = / (?:class|aria-hidden|width|height)="[^"]*"/g;
/** The size of most, which the site's style sheet gives to those that name none. */
const USUAL_SIZE = ' width="12" height="12"';
/** A sign in its place within another drawing. */
const SIGN_AT = /<g class="([^"]*)" transform="translate\((\d+) 0\)"><use href="([^"]*)"\/><\/g>/g;

interface Shared {
  /** The drawing as it is printed, and how it is found in the file. */
  markup: string;
  id: string;
  symbol: string;
}

function named(markup: string, at: number): Shared {
  const [, attributes = '', shapes = ''] = DRAWING.exec(markup) ?? [];
  const id = at.toString(36);
  return {
    markup,
    id,
    symbol: `<symbol id="${id}"${attributes.replace(OF_THE_PLACE, '')}>${ownColours(shapes)}</symbol>`,
  };
}

const DRAWINGS = SHARED_DRAWINGS.map((drawing, at) => named(String(drawing), at));
const SIGNS = SHARED_SIGNS.map((sign, at) => {
  const id = `s${at}`;
  return { markup: String(sign), id, symbol: `<g id="${id}">${ownColours(String(sign))}</g>` };
});

function ownColours(shapes: string): string {
  return shapes.replace(/ class="([^"]*)"/g, (_, name: string) => {
    const worn = WORN[name];
    if (worn === undefined) throw new Error(`A shared drawing wears "${name}", which its file does not know.`);
    return worn === '' ? '' : ` ${worn}`;
  });
}

/** The file of the drawings that stand on many pages. */
export const DRAWINGS_FILE = `<svg xmlns="http://www.w3.org/2000/svg">${[...DRAWINGS, ...SIGNS].map(({ symbol }) => symbol).join('')}</svg>\n`;

/** Where it stands in a site: its name changes when a drawing does. */
export const DRAWINGS_PATH = `assets/${createHash('sha256').update(DRAWINGS_FILE).digest('hex').slice(0, 5)}.svg`;

const KNOWN = new Map(
  DRAWINGS.map(({ markup, id }) => [
    markup,
    {
      opening: `<svg${(DRAWING.exec(markup)?.[1] ?? '').match(OF_THE_PLACE)?.join('').replace(USUAL_SIZE, '') ?? ''}>`,
      id,
    },
  ]),
);
const ANY_DRAWING = /<svg\b[\s\S]*?<\/svg>/g;
const STRIP = '<svg class="mark strip"';

/**
 * A page on which each drawing that stands on many pages is shown from one file, which a browser keeps: they were a
 * third of the pages' bytes. `address` is where the file is found.
 */
export function drawnOnce(markup: string, address: string): string {
  return markup.replace(ANY_DRAWING, (drawing) => {
    const known = KNOWN.get(drawing);
    if (known) return `${known.opening}<use href="${address}#${known.id}"/></svg>`;
    if (!drawing.startsWith(STRIP)) return drawing;
    return SIGNS.reduce(
      (strip, { markup: sign, id }) => strip.replaceAll(sign, `<use href="${address}#${id}"/>`),
      drawing,
    ).replace(SIGN_AT, '<use href="$3" class="$1" x="$2"/>');
  });
}

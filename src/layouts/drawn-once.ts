import { createHash } from 'node:crypto';
import { ATTITUDES } from '#domain/plan/vocabulary.ts';
import { attitudeDrawing } from '#components/marks/attitude-sign.tsx';
import { magnifier } from '#components/marks/icons.tsx';
import { SHARED_DRAWINGS, SHARED_SIGNS } from '#components/marks/shared-drawings.tsx';
import { outlineOf } from './outlines.ts';

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
/** A sign in its place within another drawing. */
const SIGN_AT = /<g class="([^"]*)" transform="translate\((\d+) 0\)"><use href="([^"]*)"\/><\/g>/g;

interface Shared {
  /** The drawing as it is printed. */
  markup: string;
  /** What it says of itself where it stands, and its shapes with their frame. */
  opening: string;
  frame: string;
  shapes: string;
  /** How it is found: in the file of drawings, or as the class of its mask. */
  id: string;
}

const shapesOf = (markup: string) => DRAWING.exec(markup)?.[2] ?? '';
const KNOWN: readonly Shared[] = SHARED_DRAWINGS.map((drawing, at) => {
  const markup = String(drawing);
  const [, attributes = '', shapes = ''] = DRAWING.exec(markup) ?? [];
  const opening = attributes.match(OF_THE_PLACE)?.join('') ?? '';
  return { markup, opening, frame: attributes.replace(OF_THE_PLACE, ''), shapes, id: at.toString(36) };
});
/** Those of more than one colour stand in the file, since a mask has one: that of the text around it. */
const isOfTwoColours = ({ shapes }: Shared) => / class="now"/.test(shapes);
const IN_FILE = KNOWN.filter(isOfTwoColours);
const MASKED = KNOWN.filter((known) => !isOfTwoColours(known));

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

/** The file of the drawings that stand on many pages and are no masks. */
export const DRAWINGS_FILE = `<svg xmlns="http://www.w3.org/2000/svg">${[
  ...IN_FILE.map(({ id, frame, shapes }) => `<symbol id="${id}"${frame}>${ownColours(shapes)}</symbol>`),
  ...SIGNS.map(({ symbol }) => symbol),
].join('')}</svg>\n`;

/** Where it stands in a site: its name changes when a drawing does. */
export const DRAWINGS_PATH = `assets/${createHash('sha256').update(DRAWINGS_FILE).digest('hex').slice(0, 5)}.svg`;

/** The class that shows a drawing, by its mask. */
const classOf = ({ id }: Shared) => `d${id}`;

/** The class of what begins with the drawing, which is drawn before its words. */
const leadsIn = ({ id }: Shared) => `m${id}`;

/**
 * A drawing with shades as a mask, alone in an address of its own: where it covers, the colour of the text is seen. To
 * Chromium each is a document, and paper shows it as dots; an outline is neither.
 */
function maskOf({ frame, shapes }: Shared): string {
  const alone = `<svg xmlns="http://www.w3.org/2000/svg"${frame}>${ownColours(shapes)}</svg>`;
  return `mask:url("data:image/svg+xml,${alone.replaceAll('"', "'").replace(/[<>#%]/g, encodeURIComponent)}") center/contain no-repeat`;
}

/** How a drawing is cut out of its ground, so many dots wide. */
function cutOf(drawing: Shared, width: number): string {
  const [, own] = / viewBox="0 0 (\d+) \d+"/.exec(drawing.frame) ?? [];
  const outline = outlineOf(drawing.frame, drawing.shapes, width / Number(own));
  return outline === undefined ? maskOf(drawing) : `clip-path:path("${outline}")`;
}

/** Signs of attitudes have outlines of one size; those of four were a fifth of the sheet that a page waits for. */
const OF_ATTITUDES = 18;

/** The sign of an attitude made so many dots wide; not by `scale`, of which paper makes a drawing of its own each. */
const scaledTo = (width: number) => `zoom:${String(Math.round((width / OF_ATTITUDES) * 1e4) / 1e4).slice(1)}`;

/** What is drawn before words stands as a drawing does, and has its colour where the reader has chosen all colours. */
const LEADING = 'content:"";display:inline-block;flex:none;forced-color-adjust:preserve-parent-color';

/**
 * What the site's sheet says of the drawings that stand on many pages: their size, where nothing else says it, and
 * their shape. Sheets of parts and pages come after it.
 */
export function drawingSheet(): string {
  const rules = new Map<string, Shared[]>();
  const say = (drawing: Shared, rule: string) => rules.set(rule, [...(rules.get(rule) ?? []), drawing]);
  for (const drawing of MASKED) {
    const shown = sizeOf(drawing, 'width');
    const [width, height] = isAttitude(drawing) ? [OF_ATTITUDES, OF_ATTITUDES] : [shown, sizeOf(drawing, 'height')];
    say(drawing, 'background:currentColor;print-color-adjust:exact');
    say(drawing, `width:${width}px;height:${height}px`);
    say(drawing, cutOf(drawing, width));
    if (shown !== width) say(drawing, scaledTo(shown));
  }
  const namedBy = (of: readonly Shared[], name: (drawing: Shared) => string) =>
    `:where(${of.map((drawing) => `.${name(drawing)}`).join()})`;
  const before = (of: readonly Shared[]) => `${namedBy(of, leadsIn)}::before`;
  const mark = ':where(.attitude)';
  const attitudes = MASKED.filter(isAttitude);
  const onPaper = `${mark}>${namedBy(attitudes, classOf)},${mark}${before(attitudes)}{${scaledTo(ON_PAPER)}}`;
  return `@layer base{${before(MASKED)}{${LEADING}}${[...rules]
    .map(([rule, of]) => `${namedBy(of, classOf)},${before(of)}{${rule}}`)
    .join('')}@media print{${onPaper}}}\n`;
}

/** The sign of an attitude has one size on paper: 11.5 points. */
const ON_PAPER = (11.5 / 72) * 96;
const SIGNS_OF_ATTITUDES = new Set(ATTITUDES.map((attitude) => shapesOf(String(attitudeDrawing(attitude)))));
const isAttitude = ({ shapes }: Shared) => SIGNS_OF_ATTITUDES.has(shapes);

const sizeOf = ({ opening }: Shared, side: string) => Number(new RegExp(` ${side}="(\\d+)"`).exec(opening)?.[1] ?? 12);

/** In the box of the search, Chromium would tell of a picture without a name. */
const SEARCH = String(magnifier(1.5));

/** How a drawing is written where it stands: without words and without children, nobody hears it. */
const SHOWN = new Map<string, string | { before: string; after: string }>([
  ...MASKED.map((drawing) => {
    const own = / class="([^"]*)"/.exec(drawing.opening)?.[1];
    const silent = drawing.markup === SEARCH ? ' aria-hidden="true"' : '';
    return [drawing.markup, `<svg class="${own ? `${own} ` : ''}${classOf(drawing)}"${silent}></svg>`] as const;
  }),
  ...IN_FILE.map(
    ({ markup, opening, id }) => [markup, { before: `<svg${opening}><use href="`, after: `#${id}"/></svg>` }] as const,
  ),
]);
const ANY_DRAWING = /<svg\b[\s\S]*?<\/svg>/g;
const STRIP = '<svg class="mark strip"';
/** A mark, a state, a button or a link that edits, which begins with a drawing that a mask shows. */
const LED =
  /<(span class="(?:mark|state|sealed-mark|adds)|a class="(?:edit-lin[ek]|button)|button class="button)([^"]*)("[^>]*>)<svg class="(?:lock )?d(\w+)"><\/svg>/g;

/**
 * A page on which each drawing that stands on many pages is shown by a mask of the site's sheet, and what is of more
 * colours or stands in another drawing from one file, which a browser keeps: they were a third of the pages' bytes.
 * What a mark begins with is drawn by the mark itself. `address` is where the file is found.
 */
export function drawnOnce(markup: string, address: string): string {
  const once = markup.replace(ANY_DRAWING, (drawing) => {
    const known = SHOWN.get(drawing);
    if (typeof known === 'string') return known;
    if (known) return known.before + address + known.after;
    if (!drawing.startsWith(STRIP)) return drawing;
    return SIGNS.reduce(
      (strip, { markup: sign, id }) => strip.replaceAll(sign, `<use href="${address}#${id}"/>`),
      drawing,
    ).replace(SIGN_AT, (_, kind: string, x: string, sign: string) =>
      x === '0' ? `<use href="${sign}" class="${kind}"/>` : `<use href="${sign}" class="${kind}" x="${x}"/>`,
    );
  });
  return once.replace(LED, '<$1$2 m$4$3');
}

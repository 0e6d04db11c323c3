import type { Printable } from '#jsx/html.ts';
import { Html } from '#jsx/html.ts';
import { methodPlace } from '#views/handbook/method-places.ts';
import type { Site } from '#views/site.ts';

/**
 * The quiet mark beside a label that leads to its place in the method; nothing where the method has none, on a page
 * within another, and where a build has no handbook. It has no words of its own to see, and is not on paper.
 */
export function methodMark(site: Site, label: Printable): Html | undefined {
  const text = textOf(label);
  return text === undefined || site.inside !== undefined || site.leftOut.has('handbook')
    ? undefined
    : methodMarkOf(site, text);
}

/** The mark for the words of a label, on any page; nothing where the method has no place for them. */
export function methodMarkOf(site: Site, text: string): Html | undefined {
  const href = methodPlace(site, text);
  return href === undefined ? undefined : <a class="how" href={href} aria-label={site.t.site.howOf(text)}></a>;
}

/**
 * The words of a label: its first piece where it has several, such as a letter that leads to a note; all where each is
 * kept whole.
 */
function textOf(label: Printable): string | undefined {
  const pieces: readonly unknown[] = Array.isArray(label) ? label.flat(Number.POSITIVE_INFINITY) : [label];
  const first = pieces.find((piece) => typeof piece === 'string' && piece.trim() !== '');
  if (typeof first === 'string') return first;
  const words = pieces.map((piece) =>
    piece instanceof Html ? String(piece).replace(/<sup>.*?<\/sup>|<[^>]+>/g, '') : piece,
  );
  return words.every((word) => typeof word === 'string') ? words.join('') : undefined;
}

import { namedBy } from '#components/text/heading.tsx';
import type { Html, Printable } from '#jsx/html.ts';
import type { Classes } from '#jsx/jsx-runtime.ts';
import type { Site } from '#views/site.ts';
import { type EmptyState, emptyState, type SectionHeader, sectionHeader } from './section-header.tsx';

export interface Section extends SectionHeader {
  class?: Classes;
  /** The anchor of the section, where it is not its heading's. */
  anchor?: string;
  /** What is said in the place of the content when there is none. */
  empty?: EmptyState | false | undefined;
  /** How many things it lists, said at the right; where there are none, `empty` is said and the note is not. */
  count?: number;
}

/** A section of a page: its heading, and its content or what belongs here. */
export function section(site: Site, { class: own, anchor, empty, count, ...of }: Section, content: Printable) {
  const header = count === undefined ? of : { ...of, aside: String(count), note: count > 0 && of.note };
  return (
    <section class={['section', own].flat()} id={anchor} aria-labelledby={namedBy(site, of.id)}>
      {sectionHeader(site, header)}
      {empty && !count ? emptyState(site, empty) : content}
    </section>
  );
}

/** The first rows of a list as a table; the rest of them closed below it. */
export function firstAndRest<R>(
  { first, rest }: { first: readonly R[]; rest: readonly R[] },
  caption: string,
  more: (count: number) => string,
  tableOf: (rows: readonly R[], caption: string) => Html,
): Printable {
  return [
    first.length > 0 && tableOf(first, caption),
    rest.length > 0 && (
      <details class="more">
        <summary>{more(rest.length)}</summary>
        {tableOf(rest, more(rest.length))}
      </details>
    ),
  ];
}

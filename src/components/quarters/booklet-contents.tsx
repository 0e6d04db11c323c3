import type { BookletPart } from '#views/quarters/booklet.ts';
import type { Site } from '#views/site.ts';

/** What the booklet holds, on its first sheet; `npm run pdf` fills in the sheets. */
export function bookletContents(site: Site, parts: readonly BookletPart[]) {
  return (
    <nav class="booklet-contents" aria-labelledby="contents">
      <h2 id="contents">{site.t.snapshot.booklet.contents}</h2>
      <ol>
        {parts.map(({ name, anchor }) => (
          <li>
            <a href={`#${anchor}`}>{name}</a>
            <span class="sheet" data-sheet-of={anchor}></span>
          </li>
        ))}
      </ol>
    </nav>
  );
}

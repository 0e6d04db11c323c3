import { figureText, NOT_SET } from '#components/marks/marks.tsx';
import { wears } from '#components/text/wears.ts';
import type { Printable } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';

/** Whatever page has a figure that opens wears what its panel wears. */
const WORN = wears('figures');

/** A figure that opens to what it is made of, at that address in the page. One that is not set opens to nothing. */
export function opens(site: Site, href: string | undefined, text: string) {
  return href === undefined || text === NOT_SET ? (
    figureText(site, text)
  ) : (
    <a class="opens" href={href}>
      {text}
      {WORN}
    </a>
  );
}

/**
 * What a figure opens to in place: closed it is not seen, and the link of the figure, which leads to `id`, opens it.
 * Where a script runs, the panel stands below the row that was pressed, whatever page it is from
 * (src/browser/open-figure.ts).
 */
export function openedPanel(site: Site, id: string, title: Printable, content: Printable) {
  return (
    <details class="opened">
      <summary>
        <span class="what">{title}</span>
        <span class="close">{site.t.figures.close}</span>
      </summary>
      <div id={id}>{content}</div>
    </details>
  );
}

/** What only a script says of panels, once a page. */
export function openedWords(site: Site) {
  const { back, escapeCloses } = site.t.figures;
  return <div hidden data-opened-words data-back={back} data-escape={escapeCloses}></div>;
}

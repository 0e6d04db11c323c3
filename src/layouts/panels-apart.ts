import { FIGURES_FILE } from '#views/links/figures-file.ts';

const PANEL = '<details class="opened">';
const DETAILS = /<(\/?)details\b/g;
/** A row of panels that all have gone. */
const EMPTY_ROW = /<tr class="opened-row"><td colspan="\d+"><\/td><\/tr>/g;
const PANEL_ID = /<\/summary><div id="([^"]*)">/;
const LINK_WITHIN = /href="#([^"]*)"/g;
/** A figure that opens on another page: that page's panels stand beside it as well. */
const OPENS_ELSEWHERE = /(<a class="opens" href="\/[^"#]*\/)#/g;

/**
 * A page without the panels that its figures open to, and the panels, for a page of their own: a third of a plan, which
 * few readers open more than one of. Figures lead to them there, and a script fetches them from there
 * (src/browser/open-figure.ts). `address` is the page's own.
 */
export function panelsApart(
  markup: string,
  address: string,
): { readonly page: string; readonly panels: readonly string[] } {
  const panels: string[] = [];
  let page = '';
  let from = 0;
  for (let at = markup.indexOf(PANEL); at >= 0; at = markup.indexOf(PANEL, from)) {
    const end = endOf(markup, at);
    page += markup.slice(from, at);
    panels.push(markup.slice(at, end));
    from = end;
  }
  page += markup.slice(from);
  const ids = new Set(panels.map((panel) => PANEL_ID.exec(panel)?.[1]));
  return {
    // Each is asked for by one of the two pages.
    get page() {
      return elsewhere(panels.length > 0 ? page.replace(EMPTY_ROW, '') : page).replace(
        LINK_WITHIN,
        (link, id: string) => (ids.has(id) ? `href="${FIGURES_FILE}#${id}"` : link),
      );
    },
    get panels() {
      return panels.map((panel) =>
        elsewhere(panel).replace(LINK_WITHIN, (link, id: string) => (ids.has(id) ? link : `href="${address}#${id}"`)),
      );
    },
  };
}

function elsewhere(markup: string): string {
  return markup.replace(OPENS_ELSEWHERE, `$1${FIGURES_FILE}#`);
}

/** Where a panel ends: behind its own closing tag, and those of disclosures within it. */
function endOf(markup: string, at: number): number {
  DETAILS.lastIndex = at;
  let depth = 0;
  for (let tag = DETAILS.exec(markup); tag; tag = DETAILS.exec(markup)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.index + '</details>'.length;
  }
  throw new Error('Expected a panel to end, and it does not.');
}

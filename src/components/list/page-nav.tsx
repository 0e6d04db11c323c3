import type { Html } from '#jsx/html.ts';
import { shownParts } from '#views/list/parts.ts';
import type { Site } from '#views/site.ts';

interface PageNav {
  part: number;
  /** How many pages there are. */
  of: number;
  pathOf: (part: number) => string;
}

/**
 * The pages of a list, when there is more than one: the one before and the one after, the first, the last and those
 * beside this one.
 */
export function pageNav(site: Site, { part, of, pathOf }: PageNav): Html | undefined {
  if (of < 2) return undefined;
  const t = site.t.lists;
  const to = (each: number) => site.url(pathOf(each));
  return (
    <nav class="page-links no-print" aria-label={t.pages} data-pages>
      {part > 1 && (
        <a href={to(part - 1)} rel="prev">
          {t.previous}
        </a>
      )}
      <ol>
        {shownParts(part, of).map((each) => (
          <li>
            {each === 0 ? (
              '…'
            ) : (
              <a href={to(each)} aria-current={each === part ? 'page' : undefined}>
                <span class="visually-hidden">{t.pageWord} </span>
                {site.format.number(each)}
              </a>
            )}
          </li>
        ))}
      </ol>
      {part < of && (
        <a href={to(part + 1)} rel="next">
          {t.next}
        </a>
      )}
    </nav>
  );
}

import type { Printable } from '#jsx/html.ts';

export interface SideLink {
  /** Nothing for what the page is itself. */
  href?: string | undefined;
  text: Printable;
  count?: number | string | undefined;
  after?: Printable;
  current?: 'page' | 'location' | false;
}

export interface SideGroup {
  /** Above the list, which it names. */
  title?: string;
  links: readonly SideLink[];
}

/**
 * A page's own contents in the place of the side navigation; a group without links is left out. Where they lead to
 * parts of the page they stay in sight, and the mark goes with the part that is read (browser/follow-contents.ts).
 */
export function sideNav(
  name: string,
  groups: readonly SideGroup[],
  { note, isBelowMenu = false }: { note?: Printable; isBelowMenu?: boolean } = {},
) {
  const follows = groups.some(({ links }) => links.some(({ href }) => href?.startsWith('#')));
  return (
    <nav
      class={['side-nav', isBelowMenu && 'page-contents']}
      aria-label={name}
      data-follows={follows ? name : undefined}
    >
      {groups.map(
        ({ title, links }) =>
          links.length > 0 && (
            <>
              {title && <p class="group">{title}</p>}
              <ul aria-label={title === name ? undefined : title}>
                {links.map((link) => (
                  <li>{sideLink(link)}</li>
                ))}
              </ul>
            </>
          ),
      )}
      {note}
    </nav>
  );
}

function sideLink({ href, text, count, after, current }: SideLink) {
  return href === undefined ? (
    <span class="strong">{text}</span>
  ) : (
    <a href={href} aria-current={current || undefined}>
      {text}
      {count !== undefined && <span class="count">{count}</span>}
      {after}
    </a>
  );
}

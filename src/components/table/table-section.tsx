import { type Section, section } from '#components/frame/section.tsx';
import type { Printable } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import { type Table, table } from './table.tsx';

interface TableSection<R> extends Omit<Table<R>, 'caption' | 'groups'> {
  rows: readonly R[];
  /** So many more there are than its rows, and what is said of them below it. */
  more?: { count: number; said: Printable };
}

/**
 * A section that is one table, called as the section is: how many rows it has is said at the right, and what belongs
 * here where there is none.
 */
export function tableSection<R>(
  site: Site,
  head: Pick<Section, 'id' | 'title' | 'note' | 'editHref' | 'empty'>,
  { more, ...of }: TableSection<R>,
) {
  const count = of.rows.length + (more?.count ?? 0);
  return section(site, { ...head, count }, [
    table(site, { ...of, caption: head.title }),
    more && more.count > 0 && <p class="caption">{more.said}</p>,
  ]);
}

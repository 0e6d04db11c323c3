import { type Section, section } from '#components/frame/section.tsx';
import type { Site } from '#views/site.ts';
import { type Table, table } from './table.tsx';

interface TableSection<R> extends Omit<Table<R>, 'caption' | 'groups'> {
  rows: readonly R[];
}

/** A section that is one table, called as the section is: how many rows it has is said at the right, and what belongs here where there is none. */
export function tableSection<R>(
  site: Site,
  head: Pick<Section, 'id' | 'title' | 'note' | 'editHref' | 'empty'>,
  of: TableSection<R>,
) {
  return section(site, { ...head, count: of.rows.length }, table(site, { ...of, caption: head.title }));
}

import { section } from '#components/frame/section.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { whatChanged } from '#views/home/what-changed.ts';
import type { Site } from '#views/site.ts';

/** The accepted edits of the last seven days; left out when there are none. */
export function whatChangedPart(site: Site) {
  const t = site.t.history;
  const changed = whatChanged(site);
  if (!changed) return undefined;
  return section(
    site,
    {
      id: 'what-changed',
      class: 'what-changed keep-together',
      title: t.whatChanged,
      aside: t.editsShown(changed.rows.length, changed.all, changed.all - changed.rows.length),
    },
    <>
      {table(site, {
        caption: t.whatChanged,
        areHeadsHidden: true,
        rows: changed.rows,
        columns: [
          { head: t.day, class: 'day', cell: 'day' },
          {
            head: t.edit,
            isRowHead: true,
            cell: ({ subject, more, why, whyIn, by }) => (
              <>
                {linkedText(subject, subject.href ? 'quiet-link strong' : 'strong')}
                {more && [' ', more]}
                {why && [': ', <span lang={whyIn}>{why}</span>]}
                {by && [', ', by]}
              </>
            ),
          },
        ],
      })}
    </>,
  );
}

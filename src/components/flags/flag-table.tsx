import { flagAct } from '#components/flags/flag-act.tsx';
import { flagMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { FlagRow } from '#views/account/flags.ts';
import type { Site } from '#views/site.ts';

/**
 * Red flags: severity, what is wrong, the rule that says so, since when; and what would clear it where there is room.
 */
export function flagTable(site: Site, flags: readonly FlagRow[], withCure = false) {
  const { flags: t, brief } = site.t.account;
  return table(site, {
    class: 'as-text flags',
    caption: t.caption,
    areHeadsHidden: true,
    rows: flags,
    // Beside their cures they stand once on a page.
    row: ({ anchor }) => ({ id: withCure ? anchor : undefined }),
    columns: [
      {
        head: t.flag,
        class: 'severity',
        isRowHead: false,
        cell: ({ severity, isClosed }) => flagMark(site, severity, isClosed),
      },
      {
        head: t.what,
        class: 'what',
        cell: (flag) => [
          flag.what,
          ' ',
          under(withCure && flag.clear && [`${brief.toClear} ${flag.clear}`, flagAct(site, flag.act)]),
          ' ',
          <span class="under when">
            {flag.rule && linkedText(flag.rule, 'quiet-link rule-title')} {flag.when}
            {!withCure && flagAct(site, flag.act)}
          </span>,
        ],
      },
    ],
  });
}

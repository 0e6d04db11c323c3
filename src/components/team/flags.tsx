import { flagAct } from '#components/flags/flag-act.tsx';
import { section } from '#components/frame/section.tsx';
import { flagMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Html } from '#jsx/html.ts';
import type { Site } from '#views/site.ts';
import type { FlagsOfRule } from '#views/team/flags.ts';
import { shownOfEach } from '#views/team/person-lists.ts';
import type { PersonPage } from '#views/team/person.ts';
import { wholeListLink } from './whole-list-link.tsx';

/** The red flags that wait for the person: of each rule the first, and where all of them stand. */
export function flagsOfPerson(site: Site, page: Pick<PersonPage, 'member' | 'flags'>) {
  const t = site.t.team;
  const each = shownOfEach('flags', page.flags);
  const shown = page.flags.map((group) => ({ ...group, count: group.rows.length, rows: group.rows.slice(0, each) }));
  const counted = { shown: countOf(shown), all: countOf(page.flags) };
  const rest = wholeListLink(site, page, 'flags', counted);
  return section(
    site,
    { id: 'flags', title: t.flags, count: counted.all, empty: { title: t.noFlags, text: t.noFlagsText } },
    [flagTable(site, shown), rest && <p class="caption">{rest}</p>],
  );
}

function countOf(groups: readonly { rows: readonly unknown[] }[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** Red flags under their rules: how severe, which rule, how many there are in all, and what clears each. */
export function flagTable(site: Site, groups: readonly (FlagsOfRule & { count: number })[]): Html {
  const t = site.t.team;
  return table(site, {
    class: 'warnings by-rule of-person',
    caption: t.flags,
    areHeadsHidden: true,
    groups: groups.map(({ severity, rule, clear, count, rows }) => ({
      headRow: (
        <tr class="rule-head">
          <th scope="rowgroup">
            {flagMark(site, severity)} {linkedText(rule, 'quiet-link strong')}{' '}
            {count > 1 && <span class="ink3">{count}</span>}
            {clear !== undefined && <span class="cure">{[t.toClear, ' ', clear]}</span>}
          </th>
        </tr>
      ),
      rows: rows.map((row) => ({ ...row, own: clear === undefined ? row.clear : undefined })),
    })),
    columns: [
      {
        head: t.what,
        class: 'what',
        isRowHead: false,
        cell: ({ subject, what, act, own }) => [
          subject && [linkedText(subject, 'quiet-link strong'), ': '],
          what,
          own !== undefined && <span class="cure">{[t.toClear, ' ', own]}</span>,
          flagAct(site, act),
        ],
      },
    ],
  });
}

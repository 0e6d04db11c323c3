import { flagAct } from '#components/flags/flag-act.tsx';
import { flagMark } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { joined, under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Printable } from '#jsx/html.ts';
import type { FlagRow } from '#views/account/flags.ts';
import type { Site } from '#views/site.ts';

/**
 * Red flags: severity, what is wrong, the rule that says so, since when; and what would clear it where there is room.
 * Where there is not, those of one rule that follow each other say its name and severity once.
 */
export function flagTable(site: Site, flags: readonly FlagRow[], withCure = false) {
  const { flags: t, brief } = site.t.account;
  const isFirst = (flag: FlagRow) => withCure || ofOneRule(flags, flag)[0] === flag;
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
        isRowHead: false,
        rowspan: (flag) => (withCure ? 1 : isFirst(flag) ? ofOneRule(flags, flag).length : 0),
        cell: ({ severity, isClosed }) => flagMark(site, severity, isClosed),
      },
      {
        head: t.what,
        cell: (flag) => {
          const cure = under(withCure && flag.clear && [`${brief.toClear} ${flag.clear}`, flagAct(site, flag.act)]);
          const below = foot(
            flag.rule && isFirst(flag) && linkedText(flag.rule, 'quiet-link'),
            flag.when,
            !withCure && flagAct(site, flag.act),
          );
          return joined(
            [flag.what, cure, below].filter((part) => !!part),
            ' ',
          );
        },
      },
    ],
  });
}

/** The smaller line under what is wrong: its rule, since when, and what can be done; nothing where it says nothing. */
function foot(rule: Printable, when: string | undefined, act: Printable) {
  const said = [rule, when].filter(Boolean);
  return under((said.length > 0 || act) && [joined(said, ' '), act]);
}

/** Flags of one rule, and as severe, that stand one after another with one of them. */
function ofOneRule(flags: readonly FlagRow[], flag: FlagRow): FlagRow[] {
  const isAlike = (other: FlagRow) =>
    other.rule !== undefined && other.rule.text === flag.rule?.text && other.severity === flag.severity;
  if (flag.rule === undefined) return [flag];
  const at = flags.indexOf(flag);
  const before = flags.slice(0, at).findLastIndex((other) => !isAlike(other)) + 1;
  const after = flags.findIndex((other, place) => place > at && !isAlike(other));
  return flags.slice(before, after < 0 ? undefined : after);
}

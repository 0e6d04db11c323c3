import { flagAct } from '#components/flags/flag-act.tsx';
import { flagMark } from '#components/marks/marks.tsx';
import { tableSection } from '#components/table/table-section.tsx';
import { under } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { Severity } from '#domain/plan/vocabulary.ts';
import type { Linked } from '#views/links/account-links.ts';
import type { FlagAct } from '#views/flags/flag-duty.ts';
import type { Site } from '#views/site.ts';

/** A red flag with what clears it, and what it is about where that is not plain. */
interface Flag {
  severity: Severity;
  subject?: Linked | undefined;
  what: string;
  clear: string;
  act?: FlagAct | undefined;
  rule: Linked;
}

/** Red flags of a person or a plan, each with what clears it. */
export function flagDuties(site: Site, title: string, flags: readonly Flag[]) {
  const t = site.t.team;
  return tableSection(
    site,
    {
      id: 'flags',
      title,
      empty: { title: t.noFlags, text: t.noFlagsText },
    },
    {
      class: 'as-text flag-duties',
      areHeadsHidden: true,
      rows: flags,
      columns: [
        { head: t.flag, class: 'severity', isRowHead: false, cell: (flag) => flagMark(site, flag.severity) },
        {
          head: t.what,
          class: 'what',
          cell: (flag) => (
            <>
              {flag.subject && [linkedText(flag.subject, 'quiet-link strong'), ': ']}
              {flag.what}
              {under([t.toClear, ' ', flag.clear, flagAct(site, flag.act), ' ', linkedText(flag.rule, 'quiet-link')])}
            </>
          ),
        },
      ],
    },
  );
}

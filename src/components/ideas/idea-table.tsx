import { figureText, NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { table } from '#components/table/table.tsx';
import { under, withId } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { wins } from '#components/text/wins.tsx';
import type { Account } from '#domain/portfolio.ts';
import { ideasOf } from '#views/account/work.ts';
import type { Site } from '#views/site.ts';

/** The growth ideas of one plan with stage, value and both sides' win. */
export function ideaTable(site: Site, account: Account) {
  const t = site.t.account.ideas;
  return table(site, {
    class: 'as-text ideas',
    caption: t.caption,
    rows: ideasOf(site, account),
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      {
        head: t.idea,
        cell: (idea) =>
          withId(
            idea.id,
            <span>
              <b>{idea.idea}</b>
              {under(idea.reason)}
              {wins(site, idea.customerWin, idea.ourWin)}
              {idea.isShared && sharedMark(site)}
            </span>,
          ),
      },
      {
        head: t.need,
        label: true,
        cell: ({ need, offering }) => [need ? linkedText(need) : figureText(site, NOT_SET), under(offering)],
      },
      {
        head: t.kind,
        cell: ({ kind, goals }) => [
          kind,
          goals.length > 0 && under(goals.map((goal) => [linkedText(goal, 'quiet-link'), ' '])),
        ],
      },
      { head: t.stage, cell: ({ stage }) => stageMark(site, stage) },
      { head: t.value(site.format.unit), kind: 'num', label: true, cell: 'value' },
      { head: t.expected, class: 'one-line', label: true, cell: ({ quarter }) => quarter ?? NOT_SET },
      { head: t.proposer, label: true, cell: ({ proposer }) => proposer ?? NOT_SET },
      {
        head: t.crm,
        class: 'one-line',
        cell: ({ crm }) => (crm ? linkedText(crm) : <span class="ink3">{t.notInCrm}</span>),
      },
    ],
  });
}

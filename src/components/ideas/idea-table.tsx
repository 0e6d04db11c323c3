import { NOT_SET, stageMark } from '#components/marks/marks.tsx';
import { sharedMark } from '#components/marks/plan-marks.tsx';
import { table } from '#components/table/table.tsx';
import { joined, under, withId } from '#components/text/lines.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { wins } from '#components/text/wins.tsx';
import type { Account } from '#domain/portfolio.ts';
import { type IdeaRow, ideasOf } from '#views/account/work.ts';
import type { Site } from '#views/site.ts';

/** The growth ideas of one plan: what each is for, how far it is, and what it is worth from when. */
export function ideaTable(site: Site, account: Account) {
  const t = site.t.account.ideas;
  return table(site, {
    class: 'as-text ideas',
    caption: t.caption,
    rows: ideasOf(site, account),
    row: ({ anchor }) => ({ id: anchor }),
    columns: [
      { head: t.idea, cell: (idea) => withId(idea.id, ideaCell(site, idea)) },
      {
        head: t.stageAndCrm,
        cell: ({ stage, crm }) => [
          stageMark(site, stage),
          crm ? under(linkedText(crm)) : <span class="under ink3">{t.notInCrm}</span>,
        ],
      },
      {
        head: t.value(site.format.unit),
        kind: 'num',
        label: true,
        cell: ({ value, quarter }) => [value, under(quarter ?? NOT_SET)],
      },
    ],
  });
}

/** An idea with both sides' win, and in a line what it is, whom it serves and whose it was. */
function ideaCell(site: Site, idea: IdeaRow) {
  const t = site.t.account.ideas;
  const things = (all: readonly Parameters<typeof linkedText>[0][]) =>
    joined(
      all.map((each) => linkedText(each)),
      ' ',
    );
  const parts = [
    [idea.kind, idea.need && [', ', t.need, ' ', linkedText(idea.need)]],
    idea.offering,
    idea.goals.length > 0 && [t.serves, ' ', things(idea.goals)],
    idea.proposer && [t.proposer, ' ', idea.proposer],
    ...idea.earlier,
  ].filter((part) => !!part);
  return (
    <span>
      <b>{idea.idea}</b> {idea.isShared && sharedMark(site, true)}
      {under([
        idea.reason && [idea.reason, ' '],
        wins(site, idea.customerWin, idea.ourWin, 'within'),
        (idea.customerWin ?? idea.ourWin) && '. ',
        joined(parts, '. '),
      ])}
    </span>
  );
}

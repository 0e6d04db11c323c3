import { editLink } from '#components/frame/section-header.tsx';
import { section } from '#components/frame/section.tsx';
import { flagMark, NOT_SET } from '#components/marks/marks.tsx';
import { table } from '#components/table/table.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import type { RewardRow } from '#views/goals/rewards.ts';
import type { Site } from '#views/site.ts';

/** What is rewarded, as text, with the goals it points at; what points nowhere or follows a forecast comes first. */
export function rewardsPart(site: Site, rewards: readonly RewardRow[], unrewarded: string[]) {
  const t = site.t.goals;
  return section(
    site,
    {
      id: 'rewards',
      title: t.rewardsTitle,
      note: t.rewardsNote,
      empty: rewards.length === 0 && { title: t.noRewards, text: t.noRewardsText },
    },
    <>
      {table(site, {
        class: 'as-text rewards',
        caption: t.rewardsTitle,
        rows: rewards,
        columns: [
          { head: t.criterion, cell: 'criterion' },
          { head: t.of, label: true, cell: 'of' },
          {
            head: t.pointsAt,
            label: true,
            cell: ({ goals }) =>
              goals.length === 0 ? (
                <span class="ink3">{t.noGoal}</span>
              ) : (
                goals.map((goal) => [linkedText(goal, 'quiet-link'), ' '])
              ),
          },
          { head: t.follows, label: true, cell: ({ basedOn }) => basedOn ?? NOT_SET },
          {
            head: t.toMend,
            class: ({ faults }) => faults.length === 0 && 'nothing',
            cell: ({ faults, editHref, criterion }) => [
              faults.map((fault) => (
                <span class="fault">
                  {flagMark(site, 'low')} {linkedText(fault, 'quiet-link')}
                </span>
              )),
              faults.length > 0 && editHref && editLink(site, editHref, criterion),
            ],
          },
        ],
      })}
      {unrewarded.length > 0 && <p class="caption">{t.unrewarded(unrewarded)}</p>}
    </>,
  );
}

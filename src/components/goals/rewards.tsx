import { editLink } from '#components/frame/section-header.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { figureText, flagMark } from '#components/marks/marks.tsx';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { RewardRow } from '#views/goals/rewards.ts';
import type { Site } from '#views/site.ts';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { emptyState } from '#components/frame/section-header.tsx';
import type { Html } from '#jsx/html.ts';

/** What is rewarded, as text, with the goals it points at; what points nowhere or follows a forecast comes first. */
export function rewardsPart(site: Site, rewards: readonly RewardRow[], unrewarded: string[]): Html | undefined {
  const t = site.t.goals;
  const lang = writtenLanguage(site);
  return (
    <section class="section" aria-labelledby="rewards">
      {sectionHeader(site, { id: 'rewards', title: t.rewardsTitle, note: t.rewardsNote })}
      {rewards.length === 0 ? (
        emptyState(site, { title: t.noRewards, text: t.noRewardsText })
      ) : (
        <table class="as-text rewards">
          <caption class="visually-hidden">{t.rewardsTitle}</caption>
          <thead>
            <tr>
              <th scope="col">{t.criterion}</th>
              <th scope="col">{t.of}</th>
              <th scope="col">{t.pointsAt}</th>
              <th scope="col">{t.follows}</th>
              <th scope="col">{t.toMend}</th>
            </tr>
          </thead>
          <tbody>
            {rewards.map((reward) => (
              <tr>
                <th scope="row" lang={lang}>
                  {reward.criterion}
                </th>
                <td data-label={t.of}>{reward.of}</td>
                <td data-label={t.pointsAt}>
                  {reward.goals.length === 0 ? (
                    <span class="ink3">{t.noGoal}</span>
                  ) : (
                    reward.goals.map((goal) => [linkedText(goal, 'quiet-link'), ' '])
                  )}
                </td>
                <td data-label={t.follows}>{figureText(site, reward.basedOn ?? '–')}</td>
                <td class={[reward.faults.length === 0 && 'nothing']}>
                  {reward.faults.map((fault) => (
                    <span class="fault">
                      {flagMark(site, 'low')} {linkedText(fault, 'quiet-link')}
                    </span>
                  ))}
                  {reward.faults.length > 0 && reward.editHref && editLink(site, reward.editHref, reward.criterion)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rewards.length > 0 && unrewarded.length > 0 && <p class="caption">{t.unrewarded(unrewarded)}</p>}
    </section>
  );
}

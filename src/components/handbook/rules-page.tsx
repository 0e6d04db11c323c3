import type { PageContent, PageType } from '#components/frame/page.ts';
import { RULE_IDS, ruleGroups } from '#views/handbook/rules.ts';
import type { Site } from '#views/site.ts';
import { handbookPart, ruleSection } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';

export const rulesPageType: PageType = { path: '/handbook/rules/', page: printed };

function printed(site: Site): PageContent {
  const words = site.t.handbook;
  const grades = { ...words.gradeOne, off: site.t.rules.off };
  const groups = ruleGroups(site);
  return handbookPart(
    site,
    {
      title: words.rulesTitle,
      lede: words.rulesLede(RULE_IDS.length),
      side: handbookSide(
        site,
        'rules',
        groups.map(({ doing, title }) => ({ slug: doing, text: title })),
      ),
      isOfToday: true,
    },
    groups.map(({ doing, title, rules }) =>
      ruleSection(
        site,
        { id: doing, title, aside: String(rules.length) },
        <ul class="rule-list">
          {rules.map((rule) => (
            <li>
              <a class="strong" href={rule.href}>
                {rule.title}
              </a>
              <span>
                <b>{grades[rule.grade]}.</b> {rule.meaning}
                {rule.open > 0 && [
                  ' ',
                  <span class="rule-note one-line" data-unsearched>
                    {site.t.rules.open(rule.open)}.
                  </span>,
                ]}
                {rule.regraded && [' ', <span class="rule-note">{rule.regraded}</span>]}
              </span>
            </li>
          ))}
        </ul>,
      ),
    ),
  );
}

import type { PageContent, PageType } from '#components/frame/page.ts';
import { RULE_IDS, ruleGroups } from '#views/handbook/rules.ts';
import type { Site } from '#views/site.ts';
import { handbookPart, ruleSection } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';

export const rulesPageType: PageType = { path: '/handbook/rules/', page: printed };

function printed(site: Site): PageContent {
  const words = site.t.handbook;
  const titles = { ...words.grade, off: site.t.rules.off };
  const meanings = { ...words.gradeMeaning, off: site.t.rules.offMeaning };
  return handbookPart(
    site,
    {
      title: words.rulesTitle,
      lede: words.rulesLede(RULE_IDS.length),
      side: handbookSide(site, 'rules'),
      isOfToday: true,
    },
    ruleGroups(site).map(({ grade, rules }) =>
      ruleSection(
        site,
        { id: grade, title: titles[grade], aside: String(rules.length), note: meanings[grade] },
        <ul class="rule-list">
          {rules.map((rule) => (
            <li>
              <a class="strong" href={rule.href}>
                {rule.title}
              </a>
              <span>
                {rule.meaning}
                {rule.open > 0 && [' ', <span class="rule-note one-line">{site.t.rules.open(rule.open)}.</span>]}
                {rule.regraded && [' ', <span class="rule-note">{rule.regraded}</span>]}
              </span>
            </li>
          ))}
        </ul>,
      ),
    ),
  );
}

import type { PageContent, PageType } from '#components/frame/page.ts';
import { lede } from '#components/text/words.tsx';
import { handbookShelf } from '#views/handbook/handbook.ts';
import { RULE_IDS, ruleGroups } from '#views/handbook/rules.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import type { Site } from '#views/site.ts';
import { handbookHead, ruleSection } from './handbook-head.tsx';
import { handbookSide } from './handbook-side.tsx';

export const rulesPageType: PageType = { path: '/handbook/rules/', page: printed };

function printed(site: Site): PageContent {
  const words = site.t.handbook;
  const sentence = words.rulesLede(RULE_IDS.length);
  const pages = handbookShelf(site).filter((page) => slugOf(page) !== 'index');
  const titles = { ...words.grade, off: site.t.rules.off };
  const meanings = { ...words.gradeMeaning, off: site.t.rules.offMeaning };
  return {
    title: words.rulesTitle,
    section: 'handbook',
    description: sentence,
    side: handbookSide(site, pages, 'rules', []),
    main: (
      <>
        {handbookHead(site)}
        <h1>{words.rulesTitle}</h1>
        {lede(sentence)}
        {ruleGroups(site).map(({ grade, rules }) =>
          ruleSection(
            site,
            { id: grade, title: titles[grade], aside: String(rules.length), note: meanings[grade] },
            <ul class="rule-list">
              {rules.map((rule) => (
                <li>
                  <a class="rule-id" href={rule.href}>
                    {rule.id}
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
        )}
      </>
    ),
  };
}

import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { handbookShelf } from '#views/handbook/handbook.ts';
import { slugOf } from '#views/handbook/shelf.ts';
import { RULE_IDS, ruleGroups } from '#views/handbook/rules.ts';
import { handbookSide } from '#components/handbook/handbook-side.tsx';
import { lede } from '#components/text/words.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

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
        {wears('handbook')}

        <nav class="breadcrumb" aria-label={words.youAreHere}>
          <a href={site.url('/handbook/')}>{words.title}</a>
        </nav>
        <h1>{words.rulesTitle}</h1>
        {lede(sentence)}
        {ruleGroups(site).map(({ grade, rules }) => (
          <section class="rule-section" aria-labelledby={grade}>
            {sectionHeader(site, {
              id: grade,
              title: titles[grade],
              aside: String(rules.length),
              note: meanings[grade],
            })}
            <ul class="rule-list">
              {rules.map((rule) => (
                <li>
                  <a class="rule-id" href={rule.href}>
                    {rule.id}
                  </a>
                  <span>
                    {rule.meaning}
                    {rule.open > 0 && (
                      <>
                        {' '}
                        <span class="rule-note one-line">{site.t.rules.open(rule.open)}.</span>
                      </>
                    )}
                    {rule.regraded && (
                      <>
                        {' '}
                        <span class="rule-note">{rule.regraded}</span>
                      </>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </>
    ),
  };
}

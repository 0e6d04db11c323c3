import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { healthPage } from '#views/health/health.ts';
import { lede } from '#components/text/words.tsx';
import { coveragePart } from '#components/health/coverage.tsx';
import { completenessPart } from '#components/health/completeness.tsx';
import { freshnessPart } from '#components/health/freshness.tsx';
import { ruleFlags } from '#components/health/rule-flags.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const healthPageType: PageType = { path: '/health/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.health;
  const page = healthPage(site);
  return {
    title: t.title,
    section: 'health',
    description: t.description(site.portfolio.company.name),
    main: (
      <>
        {wears('account', 'accounts', 'home', 'health')}
        <div class="page-head">
          <h1>{t.title}</h1>
        </div>
        {lede(page.lede)}
        {coveragePart(site, page.coverage)}
        {completenessPart(site, page.completeness)}
        {freshnessPart(site, page.freshness)}
        {ruleFlags(site, page.flags, page.rules)}
      </>
    ),
  };
}

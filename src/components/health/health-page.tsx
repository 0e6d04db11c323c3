import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { healthPage } from '#views/health/health.ts';
import type { Site } from '#views/site.ts';
import { completenessPart } from './completeness.tsx';
import { coveragePart } from './coverage.tsx';
import { freshnessPart } from './freshness.tsx';
import { ruleFlags } from './rule-flags.tsx';

export const healthPageType: PageType = { path: '/health/', part: 'overviews', page: printed };

function printed(site: Site): PageContent {
  const t = site.t.health;
  const page = healthPage(site);
  return overview(site, {
    title: t.title,
    section: 'health',
    description: t.description(site.portfolio.company.name),
    sheets: ['account', 'accounts', 'home', 'health'],
    lede: page.lede,
    content: [
      coveragePart(site, page.coverage),
      completenessPart(site, page.completeness),
      freshnessPart(site, page.freshness),
      ruleFlags(site, page.flags, page.rules),
    ],
  });
}

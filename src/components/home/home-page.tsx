import { wears } from '#components/text/wears.ts';
import type { Site } from '#views/site.ts';
import { sourceNotes } from '#components/figures/source-notes.tsx';
import { homePage } from '#views/home/home.ts';
import { stateMark } from '#components/marks/state-mark.tsx';
import { lede } from '#components/text/words.tsx';
import { entrances } from '#components/home/entrances.tsx';
import { earlyWarnings } from '#components/home/early-warnings.tsx';
import { comingActions } from '#components/home/coming-actions.tsx';
import { plansAgainstTarget } from '#components/home/plans-against-target.tsx';
import { whatChangedPart } from '#components/home/what-changed.tsx';
import { rhythm } from '#components/home/rhythm.tsx';
import { ownAccountsPart } from '#components/home/own-accounts.tsx';
import { segments } from '#components/home/segments.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

export const homePageType: PageType = { path: '/', page: printed };

function printed(site: Site): PageContent {
  const { quarter, title, description, sealBy, people, sources, ...page } = homePage(site);
  return {
    title,
    section: 'home',
    quarter,
    description,
    main: (
      <>
        {wears('home')}
        <div class="page-head">
          <h1>{title}</h1>
          {stateMark(site, 'preliminary', site.asOf, sealBy)}
        </div>
        {lede(page.lede)}
        {entrances(site, people)}
        <div class="columns">
          <div>
            {earlyWarnings(site)}
            {comingActions(site)}
          </div>
          <div>
            {plansAgainstTarget(site)}
            {whatChangedPart(site)}
            {rhythm(site, quarter)}
            {ownAccountsPart(site, people)}
          </div>
        </div>
        {segments(site, quarter, sources)}
        {sourceNotes(site, sources)}
      </>
    ),
  };
}

import { sourceNotes } from '#components/figures/source-notes.tsx';
import { overview } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { stateMark } from '#components/marks/state-mark.tsx';
import { homePage } from '#views/home/home.ts';
import type { Site } from '#views/site.ts';
import { bridgePart } from '#components/budget/bridge.tsx';
import { bridge } from '#views/budget/bridge.ts';
import { whatMovedPart } from '#components/budget/what-moved.tsx';
import { comingActions } from './coming-actions.tsx';
import { earlyWarnings } from './early-warnings.tsx';
import { entrances } from './entrances.tsx';
import { ownAccountsPart } from './own-accounts.tsx';
import { pacePart } from './pace.tsx';
import { plansAgainstTarget } from './plans-against-target.tsx';
import { rhythm } from './rhythm.tsx';
import { wonAndLostPart } from '#components/quarters/won-and-lost.tsx';
import { wonAndLostNow } from '#views/quarters/won-and-lost.ts';
import { segments } from './segments.tsx';
import { whatChangedPart } from './what-changed.tsx';
import { whoWillMissPart } from './who-will-miss.tsx';

export const homePageType: PageType = { path: '/', page: printed };

function printed(site: Site): PageContent {
  const { quarter, title, description, sealBy, people, sources, lede } = homePage(site);
  return overview(site, {
    title,
    section: 'home',
    quarter,
    description,
    sheets: ['home'],
    prints: true,
    aside: stateMark(site, 'preliminary', site.asOf, sealBy),
    lede,
    content: (
      <>
        {whoWillMissPart(site, quarter)}
        {entrances(site, people)}
        <div class="columns">
          <div>
            {bridgePart(site, bridge(site, quarter), quarter, true)}
            {whatMovedPart(site, quarter)}
          </div>
          <div>
            {pacePart(site, quarter)}
            {plansAgainstTarget(site)}
          </div>
        </div>
        <div class="columns">
          <div>
            {earlyWarnings(site)}
            {comingActions(site)}
          </div>
          <div>
            {wonAndLostPart(site, wonAndLostNow(site, quarter))}
            {whatChangedPart(site)}
            {rhythm(site, quarter)}
            {ownAccountsPart(site, people)}
          </div>
        </div>
        {segments(site, quarter, sources)}
        {sourceNotes(site, sources)}
      </>
    ),
  });
}

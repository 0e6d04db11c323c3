import type { PrintedPage } from '#components/frame/printed-page.ts';
import { attribute, html } from '#components/html.ts';
import type { Account } from '#domain/portfolio.ts';
import { headerOf } from '#views/account/header.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import type { Site } from '#views/site.ts';
import { actionsSection } from './actions.ts';
import { briefActions, briefAges, briefChanges, briefFlags, briefSales } from './brief.ts';
import { budgetSection } from './budget.ts';
import { factsSection } from './facts.ts';
import { flagsSection } from './flags.ts';
import { changesSection, feedbackSection, promisesSection, questionsSection, trustSection } from './follow-up.ts';
import { goalsSection } from './goals.ts';
import { ideasSection } from './ideas.ts';
import { needsSection } from './needs.ts';
import { peopleSection } from './people.ts';
import { planHead, planSide } from './plan-head.ts';
import { quartersSection } from './quarters.ts';
import { reviewsSection } from './reviews.ts';
import { sinceSealSection } from './since-seal.ts';
import { strategySection } from './strategy.ts';

/** The page of an account plan: what its frame says, its own contents, and its sections in reading order. */
export function planPage(site: Site, account: Account): PrintedPage {
  const head = headerOf(site, account);
  return {
    title: account.name,
    path: `/accounts/${account.id}/`,
    section: 'accounts',
    description: site.t.account.description(account.name, head.segment.text, head.owner.text),
    printCentre: `${account.name}, ${site.t.site.asOf(site.format.date(site.asOf))}`,
    side: planSide(site, account),
    main: html`
      <article class="plan">
        ${planHead(site, account)}
        <div class="brief" id="brief">
          ${head.purpose && html`<p class="purpose"${attribute('lang', writtenLanguage(site))}>${head.purpose}</p>`}
          ${briefAges(site, account)}
          ${briefSales(site, account)}
          <div class="brief-side">
            ${briefFlags(site, account)}
            ${briefChanges(site, account)}
          </div>
          ${briefActions(site, account)}
        </div>
        ${factsSection(site, account)}
        ${needsSection(site, account)}
        ${peopleSection(site, account)}
        ${strategySection(site, account)}
        ${goalsSection(site, account)}
        ${budgetSection(site, account)}
        ${ideasSection(site, account)}
        ${actionsSection(site, account)}
        <div class="columns even">
          ${feedbackSection(site, account)}
          ${questionsSection(site, account)}
          ${promisesSection(site, account)}
          ${changesSection(site, account)}
          ${trustSection(site, account)}
          ${flagsSection(site, account)}
        </div>
        ${sinceSealSection(site, account)}
        ${reviewsSection(site, account)}
        ${quartersSection(site, account)}
      </article>`,
  };
}

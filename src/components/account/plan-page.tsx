import { ofToday } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { wears } from '#components/text/wears.ts';
import { writtenInNote } from '#components/text/written-in.tsx';
import type { Account } from '#domain/portfolio.ts';
import { briefOf } from '#views/account/brief.ts';
import { headerOf } from '#views/account/header.ts';
import { accountPlans } from '#views/accounts/accounts.ts';
import { filesOf } from '#views/history/last-change.ts';
import type { Site } from '#views/site.ts';
import { writtenLanguage } from '#views/text/written-language.ts';
import { contributorsTo } from '#views/history/contributors.ts';
import { actionsSection } from './actions.tsx';
import { briefActions, briefAges, briefChanges, briefFlags, briefSales } from './brief.tsx';
import { budgetSection } from './budget.tsx';
import { factsSection } from './facts.tsx';
import { followUpSection } from './follow-up.tsx';
import { ideasSection } from './ideas.tsx';
import { needsSection } from './needs.tsx';
import { peopleSection } from './people.tsx';
import { planHead, planSide } from './plan-head.tsx';
import { reviewsSection } from './reviews.tsx';
import { strategySection } from './strategy.tsx';

export const planPageType: PageType<Account> = {
  path: ({ id }) => `/accounts/${id}/`,
  keys: accountPlans,
  page: planPage,
};

/** The page of an account plan: what its frame says, its own contents, and its sections in reading order. */
function planPage(site: Site, account: Account): PageContent {
  const head = headerOf(site, account);
  const brief = briefOf(site, account);
  return {
    title: account.name,
    section: 'accounts',
    read: filesOf(site, account),
    description: site.t.account.description(account.name, head.segment.text, head.owner.text),
    printCentre: ofToday(site, account.name),
    side: planSide(site, account),
    main: (
      <article class="plan">
        {wears('account', 'changes', 'figures', 'relationship-map', 'reviews', 'white-space')}
        {planHead(site, account)}
        <div class="brief" id="brief">
          {head.purpose && (
            <p class="purpose" lang={writtenLanguage(site, account)}>
              {head.purpose}
            </p>
          )}
          {writtenInNote(site, account)}
          {briefSales(site, brief)}
          <div class="brief-side">
            {briefAges(site, brief)}
            {briefFlags(site, brief)}
            {briefChanges(site, brief)}
          </div>
          {briefActions(site, brief)}
        </div>
        {factsSection(site, account)}
        {needsSection(site, account)}
        {peopleSection(site, account)}
        {strategySection(site, account)}
        {budgetSection(site, account)}
        {ideasSection(site, account)}
        {actionsSection(site, account)}
        {followUpSection(site, account)}
        {reviewsSection(site, account)}
        {contributors(site, account)}
      </article>
    ),
  };
}

/** Who has written the plan, and where what waits for review is; paper has no use for either. */
function contributors(site: Site, account: Account) {
  const found = contributorsTo(site, account);
  return (
    found && (
      <p class="caption no-print">
        {found.said} {found.waiting && <a href={found.waiting.href}>{found.waiting.text}</a>}
      </p>
    )
  );
}

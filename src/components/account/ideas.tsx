import { emptyState } from '#components/frame/section-header.tsx';
import { ideaTable } from '#components/ideas/idea-table.tsx';
import { needsByOfferings } from '#components/ideas/needs-by-offerings.tsx';
import type { Account } from '#domain/portfolio.ts';
import { editOf } from '#views/account/sections.ts';
import { whiteSpaceTable } from '#views/ideas/white-space.ts';
import type { Site } from '#views/site.ts';
import { planSection } from './plan-section.tsx';

/** Section 6: growth ideas and plans to widen cooperation; beside them the needs that nothing meets yet. */
export function ideasSection(site: Site, account: Account) {
  const { account: t, ideas: words } = site.t;
  const ideas =
    account.ideas.length === 0
      ? emptyState(site, { ...t.empty.ideas, href: editOf(site, account, 'ideas') })
      : ideaTable(site, account);
  return planSection(
    { site, account, id: 'ideas', empty: account.ideas.length + account.needs.length === 0 && t.empty.ideas },
    () => {
      if (account.needs.length === 0) return ideas;
      const whiteSpace = whiteSpaceTable(site, [account]);
      return (
        <div class="columns wide-left">
          <div>{ideas}</div>
          <div>
            <h3 class="white-head">{words.whiteSpace}</h3>
            {needsByOfferings(site, whiteSpace, { caption: words.needsBy(account.name), withAccount: false })}
            <p class="caption">{words.whiteSpaceNote(whiteSpace.from)}</p>
          </div>
        </div>
      );
    },
  );
}

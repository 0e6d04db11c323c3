import { whoMovedPart } from '#components/figures/who-moved.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { sourceNotes } from '#components/figures/source-notes.tsx';
import { breadcrumb, ofToday } from '#components/frame/overview.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';
import { section } from '#components/frame/section.tsx';
import { linkedText } from '#components/text/linked-text.tsx';
import { wears } from '#components/text/wears.ts';
import { lede } from '#components/text/words.tsx';
import type { TeamMember } from '#domain/portfolio.ts';
import type { Site } from '#views/site.ts';
import { personPage } from '#views/team/person.ts';
import { counterparts } from './counterparts.tsx';
import { flagsOfPerson } from './flags.tsx';
import { actionDuties, decisionsPart, promisesPart, questionsPart } from './duties.tsx';
import { handoverPart } from './handover.tsx';
import { loadPart } from './load.tsx';
import { inTeamsPart, ownAccountsPart } from './own-accounts.tsx';
import { personHead } from './person-head.tsx';

export const personPagesType: PageType<TeamMember> = {
  path: ({ id }) => `/team/${id}/`,
  part: 'people',
  keys: (site) => [...site.portfolio.members.values()],
  page: printed,
};

function printed(site: Site, member: TeamMember): PageContent {
  const t = site.t.team;
  const page = personPage(site, member);
  return {
    title: member.name,
    section: 'team',
    description: t.personDescription(member.name),
    printCentre: ofToday(site, member.name),
    main: (
      <>
        {wears('account', 'accounts', 'home', 'team')}
        {breadcrumb({ text: t.title, href: site.url('/team/') }, linkedText(page.unit))}
        {personHead(site, member, page)}
        {lede(page.lede)}
        {page.handover && handoverPart(site, page, page.handover)}
        {page.figure &&
          section(
            site,
            { id: 'sales-title', class: 'person-figure', title: t.targetAndAccounts },
            quarterFigure(site, page.figure),
          )}
        {ownAccountsPart(site, page)}
        {actionDuties(site, page)}
        {flagsOfPerson(site, page)}
        {whoMovedPart(site, page.moves)}
        {inTeamsPart(site, page)}
        {page.load && loadPart(site, page.load)}
        {counterparts(site, page)}
        <div class="columns even">
          {promisesPart(site, page)}
          {questionsPart(site, page)}
          {decisionsPart(site, page)}
        </div>
        {page.accounts.length + page.newCustomers.length > 0 && sourceNotes(site, page.sources)}
      </>
    ),
  };
}

import { wears } from '#components/text/wears.ts';
import type { TeamMember } from '#domain/portfolio.ts';
import type { Site } from '#views/site.ts';
import { linkedText } from '#components/text/linked-text.tsx';
import { sourceNotes } from '#components/figures/source-notes.tsx';
import { personPage } from '#views/team/person.ts';
import { personHead } from '#components/team/person-head.tsx';
import { lede } from '#components/text/words.tsx';
import { sectionHeader } from '#components/frame/section-header.tsx';
import { quarterFigure } from '#components/figures/quarter-figure.tsx';
import { flagDuties } from '#components/team/flag-duties.tsx';
import { actionDuties } from '#components/team/action-duties.tsx';
import { ownAccountsPart } from '#components/team/own-accounts.tsx';
import { loadPart } from '#components/team/load.tsx';
import { counterparts } from '#components/team/counterparts.tsx';
import { promisesPart } from '#components/team/promises.tsx';
import { questionsPart } from '#components/team/questions.tsx';
import { decisionsPart } from '#components/team/decisions.tsx';
import type { PageContent, PageType } from '#components/frame/page.ts';

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
    printCentre: `${member.name}, ${site.t.site.asOf(site.format.date(site.asOf))}`,
    main: (
      <>
        {wears('account', 'accounts', 'team')}
        <p class="breadcrumb">
          <a href={site.url('/team/')}>{t.title}</a> / {linkedText(page.unit)}
        </p>
        {personHead(site, member, page)}
        {lede(page.lede)}
        {page.figure && (
          <section class="section person-figure" aria-labelledby="sales-title">
            {sectionHeader(site, { id: 'sales-title', title: t.targetAndAccounts })}
            {quarterFigure(site, page.figure)}
          </section>
        )}
        {flagDuties(site, page.flags)}
        {actionDuties(site, page.actions)}
        {ownAccountsPart(site, page)}
        {page.load && loadPart(site, page.load)}
        {counterparts(site, page.counterparts)}
        <div class="columns even">
          {promisesPart(site, page.promises)}
          {questionsPart(site, page.questions)}
          {decisionsPart(site, page.decisions)}
        </div>
        {page.accounts.length + page.newCustomers.length > 0 && sourceNotes(site, page.sources)}
      </>
    ),
  };
}

import { accountsPageType } from '#components/accounts/accounts-page.tsx';
import { accountPartsType } from '#components/accounts/account-parts.tsx';
import { callSheetType } from '#components/account/call-sheet.tsx';
import { planPageType } from '#components/account/plan-page.tsx';
import { actionPartsType, actionsPageType } from '#components/actions/actions-page.tsx';
import { lessonsPageType } from '#components/actions/lessons-page.tsx';
import { budgetPageType } from '#components/budget/budget-page.tsx';
import { deviationPagesType } from '#components/budget/deviations.tsx';
import { budgetViewPagesType } from '#components/budget/view-pages.tsx';
import { changesPageType } from '#components/changes/changes-page.tsx';
import { dataPageType } from '#components/data/data-page.tsx';
import { myEditsPageType } from '#components/editing/my-edits-page.tsx';
import type { Page, PageType } from '#components/frame/page.ts';
import { goalPartsType, goalsPageType } from '#components/goals/goals-page.tsx';
import { groupPagesType } from '#components/groups/group-pages.tsx';
import { decisionsPageType } from '#components/handbook/decisions-page.tsx';
import { fieldsPageType } from '#components/handbook/fields-page.tsx';
import { commandPagesType, commandsPageType } from '#components/handbook/command-pages.tsx';
import { glossaryPageType } from '#components/handbook/glossary-page.tsx';
import { bareFrontType, ownPagesType } from '#components/handbook/handbook-pages.tsx';
import { requirementsPageType } from '#components/handbook/requirements-page.tsx';
import { rulePagesType } from '#components/handbook/rule-pages.tsx';
import { rulesPageType } from '#components/handbook/rules-page.tsx';
import { completenessPagesType } from '#components/health/completeness.tsx';
import { healthPageType } from '#components/health/health-page.tsx';
import { homePageType } from '#components/home/home-page.tsx';
import { ideaPartsType, ideasPageType } from '#components/ideas/ideas-page.tsx';
import { newCustomerPagesType } from '#components/new-customers/new-customer-pages.tsx';
import { newCustomersPageType } from '#components/new-customers/new-customers-page.tsx';
import { peopleOfAccountType, peopleOfSalesPlanType } from '#components/people/personal-data-page.tsx';
import { accountQuarterPagesType } from '#components/quarters/account-quarter-pages.tsx';
import { quarterPagesType } from '#components/quarters/quarter-pages.tsx';
import { quarterResultsType } from '#components/quarters/results.tsx';
import { quartersPageType } from '#components/quarters/quarters-page.tsx';
import { salesPlanPagesType } from '#components/sales-plans/sales-plan-pages.tsx';
import { salesPlansPageType } from '#components/sales-plans/sales-plans-page.tsx';
import { searchPageType } from '#components/search/search-page.tsx';
import { rollUpByPagesType } from '#components/segments/roll-up-by-pages.tsx';
import { segmentPagesType, segmentRowsType } from '#components/segments/segment-pages.tsx';
import { segmentsPageType } from '#components/segments/segments-page.tsx';
import { attitudesPageType } from '#components/people/attitudes-page.tsx';
import { rolesCoveredPageType } from '#components/people/roles-covered-page.tsx';
import { stakeholderPagesType } from '#components/people/stakeholder-pages.tsx';
import { stakeholdersPageType } from '#components/people/stakeholders-page.tsx';
import { personListPagesType } from '#components/team/person-list-pages.tsx';
import { personPagesType } from '#components/team/person-pages.tsx';
import { teamPageType, teamPartsType } from '#components/team/team-page.tsx';
import type { Site } from '#views/site.ts';
import { kindOf, namesAtTop, type Kind, type Output } from './output.ts';

/** Every kind of page that the site has in each language, but for the handbook's own texts, which Astro compiles. */
export const PAGE_TYPES: readonly Kind<Page>[] = [
  pagesOf(homePageType),
  pagesOf(changesPageType),
  pagesOf(accountsPageType),
  pagesOf(accountPartsType),
  pagesOf(planPageType),
  pagesOf(callSheetType),
  pagesOf(peopleOfAccountType),
  pagesOf(accountQuarterPagesType),
  pagesOf(salesPlansPageType),
  pagesOf(salesPlanPagesType),
  pagesOf(peopleOfSalesPlanType),
  pagesOf(newCustomersPageType),
  pagesOf(newCustomerPagesType),
  pagesOf(actionsPageType),
  pagesOf(actionPartsType),
  pagesOf(lessonsPageType),
  pagesOf(ideasPageType),
  pagesOf(ideaPartsType),
  pagesOf(healthPageType),
  pagesOf(completenessPagesType),
  pagesOf(segmentsPageType),
  pagesOf(segmentPagesType),
  pagesOf(segmentRowsType),
  pagesOf(rollUpByPagesType),
  pagesOf(groupPagesType),
  pagesOf(budgetPageType),
  pagesOf(budgetViewPagesType),
  pagesOf(deviationPagesType),
  pagesOf(goalsPageType),
  pagesOf(goalPartsType),
  pagesOf(myEditsPageType),
  pagesOf(dataPageType),
  pagesOf(quartersPageType),
  pagesOf(quarterPagesType),
  pagesOf(quarterResultsType),
  pagesOf(stakeholdersPageType),
  pagesOf(stakeholderPagesType),
  pagesOf(attitudesPageType),
  pagesOf(rolesCoveredPageType),
  pagesOf(teamPageType),
  pagesOf(teamPartsType),
  pagesOf(personPagesType),
  pagesOf(personListPagesType),
  pagesOf(searchPageType),
  pagesOf(rulesPageType),
  pagesOf(rulePagesType),
  pagesOf(fieldsPageType),
  pagesOf(glossaryPageType),
  pagesOf(commandsPageType),
  pagesOf(commandPagesType),
  pagesOf(requirementsPageType),
  pagesOf(decisionsPageType),
  pagesOf(ownPagesType),
  pagesOf(bareFrontType),
];

/** Those on which figures open: what they open to stands on a page beside each (src/layouts/panels-apart.ts). */
const WITH_FIGURES: readonly Kind<Page>[] = [
  pagesOf(homePageType),
  pagesOf(planPageType),
  pagesOf(salesPlanPagesType),
  pagesOf(newCustomerPagesType),
  pagesOf(segmentsPageType),
  pagesOf(segmentPagesType),
  pagesOf(rollUpByPagesType),
  pagesOf(groupPagesType),
  pagesOf(budgetPageType),
  pagesOf(budgetViewPagesType),
  pagesOf(quarterPagesType),
  pagesOf(attitudesPageType),
  pagesOf(personPagesType),
];

/** Every page of a language that has another beside it, of what its figures open to. */
export function pagesWithFigures(site: Site): Output<Page>[] {
  return WITH_FIGURES.flatMap((kind) => kind.outputsIn(site));
}

/** The folders at the top of a site that pages stand in: `accounts`, `handbook`. */
export const PAGE_FOLDERS: readonly string[] = namesAtTop(PAGE_TYPES);

/** Every page of a language, in no order that matters. */
export function pagesIn(site: Site): Output<Page>[] {
  return PAGE_TYPES.flatMap((kind) => kind.outputsIn(site));
}

function pagesOf<K>({ page, ...places }: PageType<K>): Kind<Page> {
  return kindOf(places, (site, key, path) => ({ ...page(site, key), path }));
}

import { staleText } from '../figures/stale-text.ts';
import { besideTarget } from '../figures/beside-target.ts';
import { organisationOf, partIn, partsAt } from '#domain/budget/organisation.ts';
import { organisationQuarter } from '#domain/budget/organisation-quarter.ts';
import { addQuarters, quarterOf } from '#domain/calendar/quarters.ts';
import { placeOf } from '#domain/place.ts';
import { plannedIn, type Planned, type TeamMember } from '#domain/portfolio.ts';
import { accountRow } from '../accounts/accounts.ts';
import { figureTexts, withPriorYear } from '../figures/figure-texts.ts';
import { movedText, movesSince } from '../segments/moves.ts';
import { SOURCES, sourcesOf, targetPlace } from '../budget/sources.ts';
import { memberLink } from '../links/company-links.ts';
import { newCustomerRow } from '../new-customers/new-customers.ts';
import { sumLede } from '../figures/sum-lede.ts';
import { whyNotAlike } from '../figures/not-alike.ts';
import { quarterFigure } from '../figures/quarter-figure.ts';
import { plannedParts, totalPanelOf } from '../figures/total-panels.ts';
import type { Site } from '../site.ts';
import { actionDuties, counterpartRows, decisionDuties, promiseDuties, questionDuties, teamRows } from './duties.ts';
import { flagDuties } from './flags.ts';
import { handoverOf } from './handover.ts';
import { loadTable } from './load.ts';

export type PersonPage = ReturnType<typeof personPage>;

/** One person of ours: what they answer for, what they do next, and whom they look after. */
export function personPage(site: Site, member: TeamMember) {
  const { t, format, book, portfolio } = site;
  const quarter = quarterOf(site.asOf, portfolio.fiscalYear);
  const part = partsAt('person', organisationOf(portfolio)).find(({ id }) => id === member.id);
  if (!part) throw new Error(`Expected ${member.id} in the organisation, found nobody.`);
  const sum = organisationQuarter(part, quarter, book);
  const yearBefore = (planned: Planned) => book.figuresOf(planned, addQuarters(quarter, -4)).actual;
  return {
    member,
    quarter,
    lede:
      plannedIn(part).length === 0
        ? t.team.keepsNone
        : (sumLede(site, sum) ?? [
            ...t.team.lede(
              part.accounts.length,
              part.newCustomerPlans.length,
              sum.figures.budget === undefined ? undefined : format.money(sum.figures.budget),
              quarter,
              ...besideTarget(format, sum.gap),
            ),
            ...whyNotAlike(site, 'gap', sum.figures.gap),
          ]),
    unit: { text: member.unit.name, href: `${site.url('/team/')}#unit-${member.unit.id}` },
    team: member.unit.teams.find(({ id }) => id === member.team)?.name,
    functions: member.functions.map((name) => t.vocabulary.function[name]).join(', '),
    manager: member.manager === undefined ? undefined : memberLink(site, member.manager),
    reports: [...portfolio.members.values()]
      .filter(({ manager }) => manager === member.id)
      .map(({ id }) => memberLink(site, id)),
    /** Target against what the accounts add up to; nothing for who has neither. */
    figure:
      plannedIn(part).length === 0 && part.targets === undefined
        ? undefined
        : quarterFigure(site, (of) => organisationQuarter(part, of, book).figures, {
            id: 'sales',
            of: member.name,
            before: 4,
            after: 4,
            panelOf: totalPanelOf(site, {
              of: member.name,
              kind: 'account',
              partsOf: (measure, of) => plannedParts(site, plannedIn(partIn(part, of, book)), measure, of),
              ownTarget: (of) =>
                part.targets?.[of] === undefined
                  ? undefined
                  : { place: placeOf(part.source, [...part.base, 'targets', of]), basis: part.targetBasis },
            }),
          }),
    accounts: part.accounts.map((account) =>
      withPriorYear(site, accountRow(site, account, quarter, site.redFlagsOf(account.id).length), yearBefore(account)),
    ),
    newCustomers: part.newCustomerPlans.map((plan) =>
      withPriorYear(site, newCustomerRow(site, plan, quarter), yearBefore(plan)),
    ),
    total: withPriorYear(
      site,
      figureTexts(site, sum.figures, staleText(site, plannedIn(part), quarter)),
      sum.priorYear,
    ),
    /** What the target set on the person rests on. */
    targetBasis: part.targetBasis,
    /** On paper: where the figures of the current quarter come from. */
    sources: sourcesOf(
      site,
      quarter,
      { planned: plannedIn(part), targets: targetPlace(part.source, part.base, part.targets, quarter) },
      SOURCES,
    ),
    /**
     * Customers that came to the person or their team work, or went, since the quarter of a year ago, and where the
     * person moved.
     */
    moves: movesSince(site, addQuarters(quarter, -4), 'person')
      .filter(({ of, id, from, to }) =>
        of === 'person' ? id === member.id : [from, to].some((each) => each?.split('/')[0] === member.id),
      )
      .map((moved) => movedText(site, moved)),
    withoutBudget: sum.totals.budget.missing.length,
    /** Accounts of others in whose team the person is. */
    teams: teamRows(site, member),
    actions: actionDuties(site, member),
    load: loadTable(site, member),
    counterparts: counterpartRows(site, member),
    promises: promiseDuties(site, member),
    questions: questionDuties(site, member),
    decisions: decisionDuties(site, member),
    flags: flagDuties(site, member),
    /** What somebody else takes over; nothing for who stays. */
    handover: handoverOf(site, member),
  };
}

import path from 'node:path';
import process from 'node:process';
import { membersOn } from '#domain/membership/our-people.ts';
import { openBook } from '#domain/budget/figures.ts';
import { addQuarters, isQuarter, quarterOf } from '#domain/calendar/quarters.ts';
import { judge } from '#domain/checks/judge.ts';
import { nearestNamed } from '#domain/checks/nearest-named.ts';
import { PLAN_TYPES, type PlanType } from '#domain/plan/vocabulary.ts';
import type { Portfolio, Segment, TeamMember } from '#domain/portfolio.ts';
import type { Draft, NameWritten } from '#drafts/draft.ts';
import { startAccount, startGroup, startNewCustomers, startSalesPlan, startSegment } from '#drafts/start-plan.ts';
import { startReview } from '#drafts/start-review.ts';
import { inUsualForm } from '#handwritten/usual-form.ts';
import { quarterToReview } from '#views/editing/beginnings.ts';
import { putInPlace } from '#writing/put-in-place.ts';
import { FIRST_LANGUAGE } from '#words/languages.ts';
import { gatherFacts, siteIn, type Site } from '#views/site.ts';
import { startCompany } from './company/new-company.ts';
import { WISH_OPTIONS } from './company/wish.ts';
import { checkFolder } from './shell/checked.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { inUsualFormAsBefore } from './shell/in-usual-form.ts';
import { askedFor, isKind, KINDS, nameFrom, type Kind } from './shell/new-questions.ts';
import { draftLanguage, nameIn, planLanguage } from './shell/new-names.ts';
import { KINDS_OF_OURS, startOfOurs } from './shell/new-of-ours.ts';
import { movedRow } from './shell/moved-row.ts';
import { IS_PACKAGE } from './shell/places.ts';
import { languageFrom, report } from './shell/report.ts';
import { asOfDay, contentFolder, wayTo } from './shell/settings.ts';
import { putNewFile } from './shell/put-file.ts';

const IN_CHECKOUT = `npm run new -- language TAG [--pseudo]              a language of the interface, with the English texts to write over;
                                                    a pseudo one has marked and longer words, to see what is not in them
npm run new -- rule ID                              a rule of Rulla itself: its file, words, fault and edges, to be filled in
`;
const HELP = `
npm run new                                         asks what to start, and what it must know
npm run new -- company DIR [--name "Name"]          a company of your own: its repository, with content, CI and README
npm run new -- review ACCOUNT|SEGMENT [QUARTER]     a review with the quarter's figures and the last decisions filled in
npm run new -- account ID [--name "Name"]           an account plan with the blocks that its segment requires; a customer of a
                                                    sales plan takes all of its row along
npm run new -- row ID [--sales-plan ID]             an account plan becomes a row of a sales plan, with all that it holds
npm run new -- sales-plan ID [--name "Name"]        a sales plan with its first customer
npm run new -- new-customer ID [--name "Name"]      a new-customer plan that wants one customer next quarter
npm run new -- segment ID [--name "Name"]           a customer segment
npm run new -- group ID [--name "Name"]             a corporate group whose parent buys nothing itself
npm run new -- unit ID [--name "Name"]              a unit of our own
npm run new -- person ID [--name "Name"]            one of our people, after the others of the unit
npm run new -- goal ID [--name "Name"]              a strategic goal, after those in company.yaml
${IS_PACKAGE ? '' : IN_CHECKOUT}
Starts a file that passes the check and prints where it is. A file that is there is never overwritten. IDs are short names
in small letters, such as north-oy. Without QUARTER a review is of the quarter that is waiting for it, else of the current one;
it counts as held when its judgement is written.

--name "Name"      what it is called (default: made from the id)
--name-in fi="…"   what a company, segment, group, unit or goal is called in another language of the company. Once for each
--lang fi          language that an account, sales or new-customer plan is written in (default: the company's)
--segment ID       segment of an account or sales plan (default: the first one with that kind of plan)
--owner ID         who on our side owns the plan (default: the first person of sales)
--customer "Name"  first customer of a sales plan
--who "…"          which customers a new-customer plan looks for, and --criterion "…" that each of them meets
--plan-type TYPE   account or sales: the plan that a new segment requires (default: account)
--sales-plan ID    where a row goes (default: the owner's sales plan)
--unit ID          unit of a new person of our own (default: the first one); --function sales is what they do
--change ID        the review is an unscheduled one, because of this change at the account

For a company; what is left out is asked at a terminal, and is as usual elsewhere:
--person "Name"    the first of the team
--languages en,fi  languages of the site, the first one first
--currency EUR, --first-month 1, --time-zone Europe/Helsinki, --operating-model product|mixed|solution,
--why "…" you sell like that, --goal "…", the first strategic one
--code-host github|gitlab|gitea|azure|none, --repository https://…  where it will be kept; --crm "Name"

--content DIR      the content folder (default: RULLA_CONTENT, else content/)
--as-of DATE       the day that is today, for the review's figures, YYYY-MM-DD (default: as for npm run check)

Exit codes: 0 done; 1 the content has errors, and nothing is written; 2 the command was used wrongly.
`;

const OPTIONS = {
  name: { type: 'string' },
  'name-in': { type: 'string', multiple: true },
  lang: { type: 'string' },
  segment: { type: 'string' },
  owner: { type: 'string' },
  customer: { type: 'string' },
  who: { type: 'string' },
  criterion: { type: 'string' },
  'plan-type': { type: 'string' },
  change: { type: 'string' },
  'sales-plan': { type: 'string' },
  unit: { type: 'string' },
  function: { type: 'string' },
  content: { type: 'string' },
  'as-of': { type: 'string' },
  pseudo: { type: 'boolean' },
  ...WISH_OPTIONS,
} as const;
type Values = { [name in Exclude<keyof typeof OPTIONS, 'pseudo' | 'name-in'>]?: string | undefined };

export function run(args: string[]): Promise<number> {
  return runCommand(
    args,
    { help: HELP, options: OPTIONS, words: 3 },
    async ({ pseudo: isPseudo = false, 'name-in': namesIn, ...given }, [wanted, named, quarter]) => {
      const { kind, id, values } = await askedFor(wanted, named, given);
      if (!IS_PACKAGE && (kind === 'language' || kind === 'rule')) {
        const { startInCheckout } = await import('./shell/new-in-checkout.ts');
        return startInCheckout(kind, id, isPseudo);
      }
      if (!isKind(kind))
        throw new WrongUse(
          'whatToStart',
          KINDS.map((known) => `npm run new -- ${known} ID`),
        );
      if (kind === 'company') return startCompany(id, values, namesIn);
      if (id === undefined) throw new WrongUse('nameIt', kind, kind === 'review' ? 'ACCOUNT' : 'ID');
      if (quarter !== undefined && kind !== 'review') throw new WrongUse('quarterOfOther', quarter);
      const folder = await contentFolder(values.content);
      const { portfolio, errors } = await checkFolder(folder);
      if (!portfolio || errors.length > 0) {
        process.stderr.write(report(errors, folder, 'text', languageFrom(undefined, portfolio?.company.languages[0])));
        return PROBLEMS_FOUND;
      }
      const { company } = portfolio;
      const name = await nameIn(kind, company, values.name ?? nameFrom(id), namesIn);
      const lang = await planLanguage(kind, company, values.lang);
      if (isOfOurs(kind)) {
        const { unit, function: task } = values;
        const wish = { folder, portfolio, id, name, unit, function: task };
        const ours = await startOfOurs(kind, wish);
        if (ours.isNew) await writeNew(folder, ours);
        else await putInPlace(folder, [await inUsualFormAsBefore(folder, ours)]);
        process.stdout.write(`${wayTo(path.join(folder, ours.file))}\n`);
        return DONE;
      }
      const standing = portfolio.accountById.get(id);
      if (kind === 'row' || (kind === 'account' && standing?.salesPlan)) {
        if (!standing) throw unknown('customer', id, portfolio.accounts);
        const moved = movedRow(kind, folder, portfolio, standing, {
          ...given,
          day: asOfDay(values['as-of'], portfolio.company),
        });
        await putInPlace(folder, moved);
        for (const { file } of moved) process.stdout.write(`${wayTo(path.join(folder, file))}\n`);
        return DONE;
      }
      const draft =
        kind === 'review'
          ? startedReview(await siteFor(portfolio, asOfDay(values['as-of'], portfolio.company)), id, quarter, values)
          : startedPlan(kind, { id, name, lang }, portfolio, values, asOfDay(values['as-of'], company));
      process.stdout.write(`${wayTo(await writeNew(folder, draft))}\n`);
      return DONE;
    },
  );
}

function startedReview(site: Site, id: string, asked: string | undefined, values: Values): Draft {
  const { portfolio } = site;
  const reviewed = portfolio.accountById.get(id) ?? portfolio.segments.find((segment) => segment.id === id);
  if (!reviewed) throw unknown('reviewed', id, [...portfolio.accounts, ...portfolio.segments]);
  if (asked !== undefined && !isQuarter(asked)) throw new WrongUse('noQuarter', asked);
  const quarter = asked ?? quarterToReview(site, reviewed);
  if (quarter > quarterOf(site.asOf, portfolio.fiscalYear)) throw new WrongUse('quarterNotBegun', quarter, site.asOf);
  const changes = 'changes' in reviewed ? reviewed.changes : [];
  const change = values.change === undefined ? undefined : changes.find((known) => known.id === values.change);
  if (values.change !== undefined && !change)
    throw unknown(
      'change',
      values.change,
      changes.flatMap(({ id: known, what }) => (known === undefined ? [] : [{ id: known, name: what }])),
    );
  const there = [...portfolio.reviews, ...portfolio.begunReviews].find(
    (review) =>
      (review.account ?? review.segment) === reviewed && review.quarter === quarter && review.change === change,
  );
  if (there) throw new WrongUse('reviewThere', there.source.file);
  return startReview(site, reviewed, quarter, change);
}

function startedPlan(
  kind: Exclude<Kind, 'company' | 'review' | 'row' | (typeof KINDS_OF_OURS)[number]>,
  { id, name, lang }: { id: string; name: NameWritten; lang: string | undefined },
  portfolio: Portfolio,
  values: Values,
  asOf: string,
): Draft {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) || id.length > 80) throw new WrongUse('noAddress', id);
  const standing = portfolio.accountById.get(id);
  if (kind === 'account' && standing) throw new WrongUse('customerThere', id, standing.source.file);
  const plan = {
    id,
    portfolio,
    name,
    lang,
    language: draftLanguage(portfolio.company, lang),
    since: asOf,
  } as const;
  if (kind === 'group' && standing) throw new WrongUse('groupIsCustomer', id, standing.source.file);
  if (kind === 'group') return startGroup(plan);
  if (kind === 'segment') return startSegment(plan, planTypeFrom(values['plan-type']));
  if (kind === 'new-customer')
    return startNewCustomers(
      plan,
      ownerFrom(portfolio, values.owner, asOf),
      addQuarters(quarterOf(asOf, portfolio.fiscalYear), 1),
      targetGroupFrom(values),
    );
  const segment = segmentFor(kind === 'account' ? 'account' : 'sales', portfolio, values.segment);
  const owner = ownerFrom(portfolio, values.owner, asOf);
  return kind === 'account'
    ? startAccount(plan, segment, owner)
    : startSalesPlan(plan, segment, owner, values.customer);
}

/** Written only when nothing is there: two who start the same file at once do not lose either's. */
async function writeNew(folder: string, { file, text }: Draft): Promise<string> {
  const whole = path.join(folder, file);
  if (!(await putNewFile(whole, inUsualForm(file, text)))) throw new WrongUse('isThere', whole);
  return whole;
}

async function siteFor(portfolio: Portfolio, asOf: string): Promise<Site> {
  const book = openBook(portfolio, asOf);
  return siteIn(
    portfolio.company.writtenIn ?? portfolio.company.languages[0] ?? FIRST_LANGUAGE,
    gatherFacts(book, judge(book)),
    '/',
  );
}

function segmentFor(planType: PlanType, { segments }: Portfolio, asked: string | undefined): Segment {
  const found =
    asked === undefined
      ? (segments.find((segment) => segment.planType === planType) ?? segments[0])
      : segments.find(({ id }) => id === asked);
  if (found) return found;
  throw asked === undefined ? new WrongUse('noSegmentYet') : unknown('segment', asked, segments);
}

function ownerFrom(portfolio: Portfolio, asked: string | undefined, asOf: string): TeamMember {
  const people = membersOn(portfolio, asOf);
  const found =
    asked === undefined
      ? (people.find(({ functions }) => functions.includes('sales')) ?? people[0])
      : people.find(({ id }) => id === asked);
  if (found) return found;
  throw asked === undefined ? new WrongUse('nobodyYet') : unknown('member', asked, people);
}

function targetGroupFrom({ who, criterion }: Values): { who: string; criterion: string } {
  if (who !== undefined && criterion !== undefined) return { who, criterion };
  throw new WrongUse('noTargetGroup');
}

function planTypeFrom(asked = 'account'): PlanType {
  const found = PLAN_TYPES.find((known) => known === asked);
  if (!found) throw new WrongUse('noPlanType', asked, PLAN_TYPES);
  return found;
}

function unknown(
  what: 'customer' | 'reviewed' | 'change' | 'segment' | 'member',
  value: string,
  known: readonly { id: string; name: string }[],
): WrongUse {
  return new WrongUse('notThere', what, value, nearestNamed(value, known, ({ id, name }) => [id, name])?.id);
}

function isOfOurs(kind: Kind): kind is (typeof KINDS_OF_OURS)[number] {
  return KINDS_OF_OURS.some((known) => known === kind);
}

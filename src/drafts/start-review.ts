import { peopleOn } from '#domain/membership/customers-people.ts';
import { inChargeOn } from '#domain/membership/our-people.ts';
import type { ComparedFigures } from '#domain/budget/compared-figures.ts';
import { figuresOf, segmentQuarter } from '#domain/budget/roll-up.ts';
import { addDays } from '#domain/calendar/dates.ts';
import { addQuarters, firstDayOf, lastDayOf, type Quarter } from '#domain/calendar/quarters.ts';
import { lastDayInTime } from '#domain/calendar/due.ts';
import type { Change } from '#domain/plan/follow-up.ts';
import { isOpen } from '#domain/plan/vocabulary.ts';
import type { Account, Review, Segment } from '#domain/portfolio.ts';
import { attitudeChanges } from '#domain/review/attitudes.ts';
import { openDecisions } from '#domain/review/decisions.ts';
import { reviewsOf } from '#domain/review/reviews-of.ts';
import { flagWords } from '#problems/flag-words.ts';
import { decisionRow } from '#views/rhythm/reviews.ts';
import type { Site } from '#views/site.ts';
import { plainMarkdown, planFile, type Draft } from './draft.ts';

/**
 * A review with what is known before anybody has met: the quarter's figures, what happened in it, and what has become
 * of the decisions of earlier reviews. Its judgement is left to be written; until then it does not count as held. The
 * words are the language's in which the company writes.
 */
export function startReview(site: Site, reviewed: Account | Segment, quarter: Quarter, change?: Change): Draft {
  const account = 'kam' in reviewed ? reviewed : undefined;
  const t = site.t.drafts.review;
  const figures = account
    ? figuresOf([account], quarter, site.book)
    : segmentQuarter(reviewed as Segment, quarter, site.book).figures;
  const keepers = account
    ? [account.kam.id, ...account.team.map(({ person }) => person)]
    : site.portfolio.salesPlans.filter(({ segment }) => segment === reviewed).map(({ owner }) => owner.id);
  const team = [...new Set(keepers.flatMap((id) => inChargeOn(id, site.portfolio, site.asOf)?.id ?? []))];
  return planFile(`reviews/${quarter}/${reviewed.id}${change ? `-${change.id}` : ''}.mdx`, {
    before: [t.figures(quarter, site.format.date(site.asOf), site.format.unit), ...figureLines(site, figures), ''],
    fields: {
      of: reviewed.id,
      on: site.asOf,
      change: change?.id,
      tookPart: team.length > 0 ? team : [[...site.portfolio.members.keys()][0] ?? ''],
    },
    after: [
      t.judgement(reviewed.name, quarter),
      t.notHeld,
      'judgement:',
      '',
      t.decisions,
      'decisions:',
      '  - id: d1',
      `    decision: ${t.decision}`,
      `    owner: ${team[0] ?? ''}`,
      `    due: ${addQuarters(quarter, 1)}`,
      '',
      t.nextQuarter,
      'nextQuarter:',
      `  - change: ${t.change}`,
      '    block: budget',
      ...(account ? ['', t.trust, 'trust:', '  score: 3', `  comment: ${t.trustComment}`] : []),
    ],
    body: [
      figureTable(site, quarter),
      ...lastDecisions(site, reviewed),
      ...(account ? happened(site, account, quarter) : []),
    ].join('\n\n'),
  });
}

function figureLines<Member>(site: Site, figures: ComparedFigures<Member>): string[] {
  const {
    format,
    t: {
      vocabulary: { measure },
    },
  } = site;
  const { target, budget, forecast, actual } = figures;
  const said = (
    [
      ['target', target],
      ['budget', budget],
      ['forecast', forecast],
      ['actual', actual],
    ] as const
  ).map(([name, amount]) => `${measure[name]} ${format.figure(amount)}`);
  const { gap, deviation } = figures;
  return [
    said.join(', '),
    `${measure.gap} ${format.signed(gap.difference)}; ${site.t.drafts.review.difference} ${format.signed(deviation.difference)} (${format.signedPercent(deviation.differenceShare)})`,
  ];
}

/** The figures again as components, so that the page shows them as they stand when it is built. */
function figureTable(site: Site, quarter: Quarter): string {
  const measures = ['target', 'budget', 'forecast', 'actual', 'gap'] as const;
  const { measure } = site.t.vocabulary;
  return [
    `| | ${measures.map((name) => measure[name]).join(' | ')} |`,
    `|---|${'---|'.repeat(measures.length)}`,
    ...[quarter, addQuarters(quarter, 1)].map(
      (each) => `| ${each} | ${measures.map((name) => `<Figure of="${name}" quarter="${each}" />`).join(' | ')} |`,
    ),
  ].join('\n');
}

/**
 * The decisions of the newest review, and those of earlier ones that are still open, each with what has become of it.
 */
function lastDecisions(site: Site, reviewed: Account | Segment): string[] {
  const t = site.t.drafts.review;
  const { portfolio, asOf } = site;
  const newest = reviewsOf(reviewed, portfolio, asOf).at(-1);
  if (!newest) return [];
  const earlier = openDecisions(reviewed, portfolio, asOf).filter(({ review }) => review !== newest);
  const shown = [...newest.decisions.map((decision) => ({ review: newest, decision })), ...earlier];
  if (shown.length === 0) return [];
  const line = ({ review, decision }: { review: Review; decision: Review['decisions'][number] }) => {
    const row = decisionRow(site, decision, review.account);
    return `- ${plainMarkdown(decision.decision)} (${row.owner.text}, ${row.due}, ${review.quarter}): ${row.outcome}.${decision.reason === undefined ? '' : ` ${plainMarkdown(decision.reason)}`}`;
  };
  return [
    `## ${t.lastDecisions(newest.quarter)}`,
    shown.map(line).join('\n'),
    `{/* ${t.whereToClose(newest.source.file)} */}`,
  ];
}

/** What the plan says of the quarter: actions done and slipped, attitudes that moved, and what is open. */
function happened(site: Site, account: Account, quarter: Quarter): string[] {
  const t = site.t.drafts.review;
  const { fiscalYear } = site.portfolio;
  const [first, last] = [firstDayOf(quarter, fiscalYear), lastDayOf(quarter, fiscalYear)];
  const isWithin = (day: string | undefined) => day !== undefined && day >= first && day <= last && day <= site.asOf;
  const closed = account.actions.filter(({ closedOn }) => isWithin(closedOn));
  const open = account.actions.filter((action) => isOpen(action) && lastDayInTime(action.due, fiscalYear) <= last);
  const moved = attitudeChanges(
    peopleOn(account, site.asOf),
    addDays(first, -1),
    last < site.asOf ? last : site.asOf,
  ).filter(({ before, after }) => before !== after);
  const { attitude } = site.t.vocabulary;
  const lines = [
    ...closed.map(
      ({ id, stage, effect }) =>
        `- ${site.t.vocabulary.stage[stage]}: <Action id="${id}" />.${effect?.learned === undefined ? '' : ` ${plainMarkdown(effect.learned)}`}`,
    ),
    ...open.map(({ id }) => `- ${t.notDone}: <Action id="${id}" />.`),
    ...moved.map(
      ({ person, before, after }) =>
        `- <Person id="${person.id}" />: ${attitude[before].toLowerCase()} → ${attitude[after].toLowerCase()}.`,
    ),
  ];
  const flags = site.redFlagsOf(account.id).map((flag) => `- ${plainMarkdown(flagWords(flag, site).what)}`);
  return [
    ...(lines.length > 0 ? [`## ${t.happened(quarter)}`, lines.join('\n')] : []),
    ...(flags.length > 0 ? [`## ${t.flags}`, flags.join('\n')] : []),
  ];
}

import { daysBetween } from '#domain/calendar/dates.ts';
import type { Account, Review, Segment } from '#domain/portfolio.ts';
import type { Decision } from '#domain/plan/review.ts';
import { placeOf } from '#domain/place.ts';
import { decisionState } from '#domain/review/decisions.ts';
import { missingReviews, outOfTurn, type Occasion } from '#domain/review/due-reviews.ts';
import { reviewsOf } from '#domain/review/reviews-of.ts';
import { outOfTurnHref } from '../editing/beginnings.ts';
import { referencesOf } from '../account/references.ts';
import { partOfBlock } from '../account/sections.ts';
import { reviewBody } from '../text/body.ts';
import { memberShortLink } from '../links/company-links.ts';
import { editHref } from '../links/edit-link.ts';
import { quarterPath } from '../frame/frame.ts';
import type { Site } from '../site.ts';
import { oncePer } from '#domain/once-per.ts';

export type DecisionRow = ReturnType<typeof decisionRow>;

export type ReviewRow = ReturnType<typeof reviewRow>;

/** What is said above the reviews: which one is due, booked or missing. */
export interface ReviewNotice {
  text: string;
  isLate: boolean;
  /** Where the review that it asks for is begun. */
  href?: string | undefined;
}

export interface ReviewsView {
  notices: ReviewNotice[];
  /** The newest ones, newest first. */
  reviews: ReviewRow[];
  /** How many more there are; they stand on the pages of their quarters. */
  earlier: number;
}

/** The reviews of an account that have been held, newest first, and what is due. */
export function accountReviews(site: Site, account: Account): ReviewsView {
  const words = site.t.reviews;
  const day = (date: string) => site.format.due(date, site.asOf);
  const booked = account.reviewBookedOn;
  return {
    notices: [
      ...missingNotices(site, account),
      ...outOfTurn(account, site.portfolio, site.asOf).map(
        ({ occasion, due }): ReviewNotice => ({
          text: words.outOfTurnDue(day(due), occasionText(site, occasion)),
          isLate: due < site.asOf,
          href: outOfTurnHref(site, account, occasion),
        }),
      ),
      ...(booked !== undefined && booked >= site.asOf ? [{ text: words.booked(day(booked)), isLate: false }] : []),
    ],
    ...shown(site, account),
  };
}

/** The reviews of a segment as a whole. */
export function segmentReviews(site: Site, segment: Segment): ReviewsView {
  return { notices: missingNotices(site, segment), ...shown(site, segment) };
}

/** What made a review due out of turn, in a sentence. */
export function occasionText(site: Site, { change, newDecider }: Occasion): string {
  return change ? change.what : site.t.reviews.newDecider(newDecider.name);
}

/** One review, as it stands on the as-of day. */
function reviewRow(site: Site, review: Review) {
  const { account } = review;
  const place = placeOf(review.source, ['judgement']);
  return {
    anchor: `review-${review.id.replace('/', '-').toLowerCase()}`,
    quarter: review.quarter,
    lang: review.lang,
    /** The page of the account's quarter; of a segment or a customer in a sales plan, the company's. */
    href:
      account && !account.salesPlan
        ? site.url(`/accounts/${account.id}/${review.quarter.toLowerCase()}/`)
        : site.url(quarterPath(review.quarter)),
    on: site.format.due(review.on, site.asOf),
    /** The change that it was held for, when it was not the quarterly one. */
    outOfTurn: review.change?.what,
    tookPart: review.tookPart.map((id) => memberShortLink(site, id)),
    customerTookPart: review.customerTookPart.join(', '),
    judgement: review.judgement,
    decisions: review.decisions.map((decision) => decisionRow(site, decision, account)),
    nextQuarter: review.nextQuarter.map(({ change, block }) => {
      const section = account && !account.salesPlan && block !== undefined ? partOfBlock(block) : undefined;
      return {
        change,
        section:
          section && account
            ? { text: site.t.account.sections[section], href: `${site.url(`/accounts/${account.id}/`)}#${section}` }
            : undefined,
      };
    }),
    /** Of an account it stands in the plan, quarter by quarter. */
    trust: review.trust && !(account && isTold(account, review.trust.comment)) ? review.trust : undefined,
    body: reviewBody(site, review),
    editHref: editHref(site, place.file, place.line),
  };
}

/** Whether the plan's follow-up says the same of trust already. */
function isTold({ salesPlan, trust }: Account, comment: string | undefined): boolean {
  return salesPlan === undefined && trust.some((entry) => entry.comment === comment);
}

/** A decision with what has become of it. */
export function decisionRow(site: Site, decision: Decision, account: Account | undefined) {
  const words = site.t.reviews.state;
  const state = decisionState(decision, site.portfolio.fiscalYear, site.asOf);
  const day = (date: string | undefined) => site.format.due(date ?? '', site.asOf);
  return {
    decision: decision.decision,
    owner: memberShortLink(site, decision.owner),
    due: day(decision.due),
    state,
    /** "Kept 28 Aug", "Given up 24 Jul", "Past its day", "Open". */
    outcome: {
      kept: words.kept(day(decision.keptOn)),
      dropped: words.dropped(day(decision.droppedOn)),
      late: words.late,
      open: words.open,
    }[state],
    action: decision.action !== undefined && account ? referencesOf(site, account).action(decision.action) : undefined,
    reason: decision.reason,
  };
}

/** A year of quarterly reviews, and one that was held out of turn. */
const MOST_REVIEWS = 5;

/** The reviews that the page of an account or a segment shows, newest first. */
export function shownReviews(
  { portfolio, asOf }: Pick<Site, 'portfolio' | 'asOf'>,
  reviewed: Account | Segment,
): Review[] {
  return reviewsOf(reviewed, portfolio, asOf)
    .sort((a, b) => (a.on < b.on ? 1 : -1))
    .slice(0, MOST_REVIEWS);
}

function shown(site: Site, reviewed: Account | Segment): Pick<ReviewsView, 'reviews' | 'earlier'> {
  const held = reviewsOf(reviewed, site.portfolio, site.asOf).length;
  return {
    reviews: shownReviews(site, reviewed).map((review) => reviewRow(site, review)),
    earlier: Math.max(0, held - MOST_REVIEWS),
  };
}

function missingNotices(site: Site, reviewed: Account | Segment): ReviewNotice[] {
  return missingIn(site.book)
    .filter(({ account, segment }) => (account ?? segment) === reviewed)
    .map(({ quarter, due }) => ({
      text: site.t.reviews.missing(quarter, site.format.due(due, site.asOf), daysBetween(due, site.asOf)),
      isLate: true,
    }));
}

/** Every account's page asks whether it is among them. */
const missingIn = oncePer(({ portfolio, asOf }: Site['book']) => missingReviews(portfolio, asOf));

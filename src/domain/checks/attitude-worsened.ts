import type { FigureBook } from '../budget/figures.ts';
import type { IsoDate } from '../calendar/dates.ts';
import type { Stakeholder } from '../plan/stakeholder.ts';
import type { Attitude } from '../plan/vocabulary.ts';
import { judgementsOf, type Judgement } from '../review/attitudes.ts';
import { reviewsOf } from '../review/reviews-of.ts';
import { about, customersToday, type Finding, peopleOf } from './finding.ts';

type Found = Finding<{ person: string; from: Attitude; to: Attitude; reviewedOn: IsoDate | undefined }>;

/**
 * A person of high influence has turned for the worse since the account was last reviewed: from growth or even keel to
 * trouble, or from any other judgement to overconfident. A first judgement is news and no turn. Where no review was
 * held, the judgement before is what it is held against.
 */
export function attitudeWorsened(book: FigureBook): Found[] {
  const { portfolio, asOf } = book;
  return customersToday(book).flatMap((account) => {
    const reviewedOn = reviewsOf(account, portfolio, asOf)
      .map(({ on }) => on)
      .sort()
      .at(-1);
    return peopleOf(account, book).flatMap(({ person, path }): Found[] => {
      const turn = person.influence === 'high' ? turnOf(person, reviewedOn, asOf) : undefined;
      if (!turn || !isWorse(turn.from, turn.to.attitude)) return [];
      return [
        about(account, [...path, 'attitude'], {
          severity: 'high',
          block: 'people',
          owner: person.counterpart,
          since: turn.to.asOf,
          facts: { person: person.name, from: turn.from, to: turn.to.attitude, reviewedOn },
        }),
      ];
    });
  });
}

/** What a person was judged to be by the last review, and is by now: the same where nobody has judged them since. */
function turnOf(person: Stakeholder, reviewedOn: IsoDate | undefined, asOf: IsoDate) {
  const judgements = judgementsOf(person).filter((judgement) => judgement.asOf <= asOf);
  const to: Judgement | undefined = judgements.at(-1);
  const before =
    reviewedOn === undefined ? judgements.at(-2) : judgements.findLast((judgement) => judgement.asOf <= reviewedOn);
  return to && before && before.attitude !== 'unknown' ? { from: before.attitude, to } : undefined;
}

function isWorse(from: Attitude, to: Attitude): boolean {
  return to === 'trouble' ? from === 'growth' || from === 'even-keel' : to === 'overconfident' && from !== to;
}

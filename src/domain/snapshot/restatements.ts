import { isSameEffort } from '../money/effort.ts';
import type { Minor } from '../money/money.ts';
import { placeOf, type Place } from '../place.ts';
import { placeIn, type Account, type Portfolio } from '../portfolio.ts';
import type { SealedAccount, SealedFigures, Snapshot } from './snapshot.ts';
import { takeSnapshot } from './take-snapshot.ts';
import { viewOf } from './viewed.ts';
import { placeFrom } from './written-place.ts';

/** What a restatement can be of: the four numbers, and money and hours put in, planned and used. */
const RESTATED = [
  'target',
  'budget',
  'forecast',
  'actual',
  'moneyPlanned',
  'moneyUsed',
  'hoursPlanned',
  'hoursUsed',
] as const;
export type Restated = (typeof RESTATED)[number];

/** The others are whole minor units. */
const IN_HOURS: readonly Restated[] = ['hoursPlanned', 'hoursUsed'];

export type RestatedLevel = 'company' | 'segment' | 'unit' | 'team' | 'person' | 'account' | 'newCustomerPlan';

/** A figure of a sealed quarter that the content gives otherwise today. Either may be missing: not set is not 0. */
export interface Restatement {
  level: RestatedLevel;
  id: string;
  figure: Restated;
  sealed: number | undefined;
  today: number | undefined;
  /**
   * Where today's figure differs: the lines that changed or came. None where only a sum of accounts moved, or a line is
   * gone.
   */
  places: readonly Place[];
}

/**
 * Every figure of a sealed quarter that differs from what the content says today, from the company down to its
 * accounts. An account that is gone from the content is not restated; the sums that it was in are.
 */
export function restatementsOf(sealed: Snapshot, portfolio: Portfolio): Restatement[] {
  const { quarter, asOf } = sealed;
  // Of the dozen quarters that a seal looks at none but its own is held against today.
  const view = { ...viewOf(portfolio, quarter, asOf), quarters: [quarter] };
  const today = takeSnapshot(portfolio, [], quarter, asOf, undefined, undefined, view);
  const of = (
    level: RestatedLevel,
    id: string,
    before: SealedFigures | undefined,
    now: SealedFigures | undefined,
    places: (figure: Restated) => Place[],
  ) =>
    (['target', 'budget', 'forecast', 'actual'] as const).flatMap((figure) =>
      difference(level, id, figure, before?.[figure], now?.[figure], places),
    );
  const targetIn =
    (
      things: readonly {
        id: string;
        source: Parameters<typeof placeOf>[0];
        targets?: Readonly<Record<string, Minor>> | undefined;
      }[],
      id: string,
    ) =>
    (figure: Restated) => {
      const thing = things.find((each) => each.id === id);
      return figure === 'target' && thing?.targets?.[quarter] !== undefined
        ? [placeOf(thing.source, ['targets', quarter])]
        : [];
    };
  const nowOf = <T extends { id: string }>(things: readonly T[], id: string) => things.find((thing) => thing.id === id);
  return [
    ...of(
      'company',
      'company',
      sealed.company.figures[quarter],
      today.company.figures[quarter],
      targetIn([{ id: 'company', ...portfolio.company }], 'company'),
    ),
    ...sealed.segments.flatMap(({ id, figures }) =>
      of(
        'segment',
        id,
        figures[quarter],
        nowOf(today.segments, id)?.figures[quarter],
        targetIn(portfolio.segments, id),
      ),
    ),
    ...sealed.organisation.flatMap(({ level, id, figures }) => {
      const now = today.organisation.find((part) => part.level === level && part.id === id);
      return of(
        level,
        id,
        figures[quarter],
        now?.figures[quarter],
        level === 'unit' ? targetIn(portfolio.units, id) : () => [],
      );
    }),
    ...sealed.accounts.flatMap((before) => {
      const now = nowOf(today.accounts, before.id);
      const account = portfolio.accountById.get(before.id);
      return now && account ? accountRestatements(before, now, account, quarter) : [];
    }),
    ...sealed.newCustomerPlans.flatMap(({ id, figures }) =>
      of(
        'newCustomerPlan',
        id,
        figures[quarter],
        nowOf(today.newCustomerPlans, id)?.figures[quarter],
        targetIn(portfolio.newCustomerPlans, id),
      ),
    ),
    ...today.accounts
      .filter(({ id }) => nowOf(sealed.accounts, id) === undefined)
      .flatMap((now) => {
        const account = portfolio.accountById.get(now.id);
        return account
          ? accountRestatements(
              { ...now, figures: {}, lines: [], sales: [], investment: { money: {}, hours: {}, places: [] } },
              now,
              account,
              quarter,
            )
          : [];
      }),
  ];
}

function accountRestatements(
  before: SealedAccount,
  now: SealedAccount,
  account: Account,
  quarter: string,
): Restatement[] {
  const [sealed, today] = [before.figures[quarter], now.figures[quarter]];
  const places = (figure: Restated): Place[] => {
    switch (figure) {
      case 'target':
        return account.targets?.[quarter] === undefined ? [] : [placeIn(account, ['targets', quarter])];
      case 'budget':
        return newOnes(before.lines, now.lines, ({ id, confidence, amount }) => `${id} ${confidence} ${amount}`);
      case 'actual':
        return newOnes(
          before.sales,
          now.sales,
          ({ month, offering, amount }) => `${month} ${offering ?? ''} ${amount}`,
        );
      case 'forecast':
        return account.forecast
          .flatMap((revision, at) =>
            revision.sales[quarter] === today?.forecast && today?.forecast !== undefined
              ? [placeIn(account, ['forecast', at, 'sales', quarter])]
              : [],
          )
          .slice(-1);
      default:
        return now.investment.places.map(placeFrom);
    }
  };
  const one = (figure: Restated, from: number | undefined, to: number | undefined) =>
    difference('account', before.id, figure, from, to, places);
  return [
    ...one('target', sealed?.target, today?.target),
    ...one('budget', sealed?.budget, today?.budget),
    ...one('forecast', sealed?.forecast, today?.forecast),
    ...one('actual', sealed?.actual, today?.actual),
    ...one('moneyPlanned', before.investment.money.plan, now.investment.money.plan),
    ...one('moneyUsed', before.investment.money.actual, now.investment.money.actual),
    ...one('hoursPlanned', before.investment.hours.plan, now.investment.hours.plan),
    ...one('hoursUsed', before.investment.hours.actual, now.investment.hours.actual),
  ];
}

function difference(
  level: RestatedLevel,
  id: string,
  figure: Restated,
  sealed: number | undefined,
  today: number | undefined,
  places: (figure: Restated) => Place[],
): Restatement[] {
  const isSame = IN_HOURS.includes(figure) ? isSameEffort(sealed, today) : sealed === today;
  return isSame ? [] : [{ level, id, figure, sealed, today, places: places(figure) }];
}

/** The places of those of today's lines that the seal does not have, each counted as often as it stands there. */
function newOnes<T extends { place: string }>(
  before: readonly T[],
  now: readonly T[],
  key: (line: T) => string,
): Place[] {
  const left = new Map<string, number>();
  for (const line of before) left.set(key(line), (left.get(key(line)) ?? 0) + 1);
  return now
    .filter((line) => {
      const count = left.get(key(line)) ?? 0;
      left.set(key(line), count - 1);
      return count <= 0;
    })
    .map(({ place }) => placeFrom(place));
}

import type { IsoDate } from '../calendar/dates.ts';
import { isAccount, type Account, type Planned, type TeamMember } from '../portfolio.ts';
import type { Membership, Post } from './belonging.ts';
import { stateOn } from './timeline.ts';

/** Where a customer belonged on a day. */
export function membershipOn(account: Account, day: IsoDate): Membership {
  return stateOn(account.memberships, day);
}

/** The id of whoever answered on a day for a customer or for a new-customer plan. */
export function keeperOn(planned: Planned, day: IsoDate): string {
  return isAccount(planned) ? membershipOn(planned, day).kam : stateOn(planned.owners, day).owner;
}

/** The unit and the team of one of our people on a day. */
export function postOn(member: TeamMember, day: IsoDate): Post {
  return stateOn(member.posts, day);
}

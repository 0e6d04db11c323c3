import { referenceTo } from '#domain/people/held-about.ts';
import type { Stakeholder } from '#domain/plan/stakeholder.ts';
import type { Account, Portfolio } from '#domain/portfolio.ts';
import { nameRemover, type Mention } from '#domain/snapshot/name-remover.ts';

/** Which mentions in a text are the person's for sure, and which could be another's. */
export type Names = (
  text: string,
  account: string | undefined,
  isOwn: boolean,
) => { sure: Mention[]; unsure: Mention[] };

/** Finds the names of a person in texts. */
export function namesOf(portfolio: Portfolio, account: Account, person: Stakeholder): Names {
  const reference = referenceTo(account, person);
  const all = nameRemover(portfolio);
  const others = nameRemover(without(portfolio, account, person));
  return (text, of, isOwn) => {
    // In a file of several customers the nearest account is not known: the person's own is asked for as well.
    const mine = all
      .mentionsIn(text, of ?? (isOwn ? account.id : undefined))
      .filter((mention) => mention.person === reference);
    const theirs = others.mentionsIn(text, of).filter(({ person: other }) => isNear(other, account, isOwn));
    const isTaken = (mention: Mention) =>
      theirs.some((other) => other.start === mention.start && (other.part === 'name' || mention.part !== 'name'));
    // Elsewhere a first or a last name alone is anybody's.
    const relevant = mine.filter(({ part }) => isOwn || part === 'name');
    return { sure: relevant.filter((mention) => !isTaken(mention)), unsure: relevant.filter(isTaken) };
  };
}

/** In the account's own files somebody of another customer is not meant. */
function isNear(person: string, account: Account, isOwn: boolean): boolean {
  return !isOwn || !person.includes('/') || person.startsWith(`${account.id}/`);
}

function without(portfolio: Portfolio, account: Account, person: Stakeholder): Portfolio {
  // Its own map of members: names are remembered by that.
  return {
    ...portfolio,
    members: new Map(portfolio.members),
    accounts: portfolio.accounts.map((one) =>
      one === account ? { ...one, people: one.people.filter((other) => other !== person) } : one,
    ),
  };
}

/** The line of a text that a place stands in, with its number from 1. */
export function lineAt(text: string, at: number): { line: number; text: string } {
  const line = text.slice(0, at).split('\n').length;
  return { line, text: text.split('\n')[line - 1]?.trim() ?? '' };
}

import type { TeamMember } from '../portfolio.ts';

/** Who wrote something, by the name and the address that they gave. */
export interface Author {
  name: string;
  email: string;
}

/** Somebody of ours, as far as they are told from others by what they sign with. */
type Named = Pick<TeamMember, 'id' | 'name'> & { handle?: string | undefined };

/** Those of ours who are among some authors, by id: by name, or by the account that their address or `handle` names. */
export function membersAmong(
  authors: readonly Author[],
  { members }: { members: ReadonlyMap<string, Named> },
): string[] {
  return [...members.values()].filter((member) => authors.some((author) => isBy(member, author))).map(({ id }) => id);
}

function isBy({ id, name, handle }: Named, author: Author): boolean {
  // A host that hides addresses writes 123+account@users.noreply.…
  const account = author.email
    .split('@')[0]
    ?.replace(/^\d+\+/, '')
    .toLowerCase();
  return name === author.name || (account !== undefined && [id, handle?.toLowerCase()].includes(account));
}

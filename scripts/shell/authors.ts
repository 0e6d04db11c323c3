import type { Git } from '#loading/history/git.ts';
import type { Portfolio, TeamMember } from '#domain/portfolio.ts';

/** Who wrote a commit, as git has it. */
export interface Author {
  name: string;
  email: string;
}

/** The authors of the commits that lead from one state to another, each once; none where git cannot tell. */
export async function authorsBetween(git: Git, base: string, head: string): Promise<Author[]> {
  const said = await git.ask(['log', '--format=%an%x00%ae', '--end-of-options', `${base}..${head}`]);
  const lines = [...new Set((said ?? '').split('\n').filter((line) => line !== ''))];
  return lines.map((line) => {
    const [name = '', email = ''] = line.split('\0');
    return { name, email };
  });
}

/** Those of ours who are among some authors: by name, or by the account that their address or `handle` names. */
export function membersAmong(authors: readonly Author[], { members }: Pick<Portfolio, 'members'>): string[] {
  return [...members.values()].filter((member) => authors.some((author) => isBy(member, author))).map(({ id }) => id);
}

function isBy({ id, name, handle }: TeamMember, author: Author): boolean {
  // A host that hides addresses writes 123+account@users.noreply.…
  const account = author.email
    .split('@')[0]
    ?.replace(/^\d+\+/, '')
    .toLowerCase();
  return name === author.name || (account !== undefined && [id, handle?.toLowerCase()].includes(account));
}

import type { IsoDate } from '#domain/calendar/dates.ts';
import { fileOwners } from '#domain/changes/file-owners.ts';
import type { Portfolio, TeamMember } from '#domain/portfolio.ts';

/** Code hosts that read such a file, and where. */
export const OWNERS_FILE = {
  github: '.github/CODEOWNERS',
  gitlab: '.gitlab/CODEOWNERS',
  gitea: 'CODEOWNERS',
} as const;
export type OwnersHost = keyof typeof OWNERS_FILE;

/** The line by which a file of ours is known: one that a person wrote is never written over. */
const MARK = '# Written by: rulla owners';

/** Whether a file of owners is ours. */
export function isOurOwners(text: string): boolean {
  return text.split(/\r?\n/).includes(MARK);
}

/**
 * A CODEOWNERS file in the syntax of a code host: who is asked when a file of the content folder changes. `content` is
 * the folder's way from the top of the repository. Whoever has no account there (`handle`) is named, and their nearest
 * manager who has one is asked; nobody is where none has.
 */
export function codeOwners(portfolio: Portfolio, asOf: IsoDate, host: OwnersHost, content: string): string {
  const lines = fileOwners(portfolio, asOf).map(({ files, whom }) => {
    const pattern = patternOf(content === '' ? '' : `${content}/`, files, host);
    const asked = withHandle(portfolio.members.get(whom), portfolio);
    const name = portfolio.members.get(whom)?.name ?? whom;
    return asked?.handle === undefined ? `# ${pattern} ${name}` : `${pattern} @${asked.handle}`;
  });
  return `${[MARK, ...lines].join('\n')}\n`;
}

function withHandle(member: TeamMember | undefined, { members }: Portfolio): TeamMember | undefined {
  const seen = new Set<string>();
  let at = member;
  while (at && at.handle === undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.manager === undefined ? undefined : members.get(at.manager);
  }
  return at;
}

/**
 * GitHub and GitLab read patterns as in .gitignore; Gitea and Forgejo read regular expressions over the whole path. The
 * folder is the reader's own, and may have spaces and signs in it.
 */
function patternOf(folder: string, files: string, host: OwnersHost): string {
  if (host !== 'gitea') return `/${inPattern(folder)}${files.replaceAll(' ', '\\ ')}`;
  const expression = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return inLine(expression(folder) + files.split('*').map(expression).join('[^/]*').replace(/\/$/, '/.*'));
}

/**
 * A space stands behind a backslash. GitHub knows no such way for the signs that mean something in a pattern or begin a
 * comment: one that stands for any sign is in their place.
 */
function inPattern(folder: string): string {
  return folder.replace(/[#*![\]\\]/g, '?').replaceAll(' ', '\\ ');
}

/** Gitea parts a line at its spaces and takes a backslash away before it reads the expression: each stands twice. */
function inLine(expression: string): string {
  return expression.replace(/[\\ #]/g, '\\$&');
}

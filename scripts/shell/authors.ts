import type { Git } from '#loading/history/git.ts';
import type { Author } from '#domain/changes/members-among.ts';

/** The authors of the commits that lead from one state to another, each once; none where git cannot tell. */
export async function authorsBetween(git: Git, base: string, head: string): Promise<Author[]> {
  const said = await git.ask(['log', '--format=%an%x00%ae', '--end-of-options', `${base}..${head}`]);
  const lines = [...new Set((said ?? '').split('\n').filter((line) => line !== ''))];
  return lines.map((line) => {
    const [name = '', email = ''] = line.split('\0');
    return { name, email };
  });
}

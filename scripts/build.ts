import { spawnSync } from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import { DONE, PROBLEMS_FOUND, runCommand } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import { builtSite } from './kept/built-site.ts';
import { BUILD_OPTIONS } from './shell/build-options.ts';
import { HOME } from './shell/places.ts';

const HELP = `
npm run build -- [--content DIR] [--out DIR] [--as-of DATE] [--base PATH] [--host HOST] [--audience ID,…]
                 [--compare REV|DIR [--title TEXT]] [--verify | --cold]

Checks the content and builds the site into a folder that any web server can serve. The old site stays untouched until
the new one is ready; when the content has errors, they are all listed and nothing is built.
What no edit has changed since the last build is left as it is; where nothing has, the build ends at once. What is kept
for that is in .rulla/kept/ and may be removed at any time.

--content DIR   the content folder (default: RULLA_CONTENT, else content/)
--out DIR       where the site goes (default: dist/)
--as-of DATE    the day the site speaks of, YYYY-MM-DD (default: RULLA_AS_OF, else asOf in company.yaml,
                else today in the company's time zone)
--base PATH     the path the site is served under, for instance /plans/ (default: /)
--host HOST     what will serve it: nginx, apache and caddy write DIR.HOST.conf beside the site, with headers, types and
                how long each file is kept; netlify and github-pages what their servers need within; none, nothing (default)
--audience ID   whom the site is for: all (default), or one that company.yaml names under "audiences"; what it is not to see
                is nowhere in the site. Of several, with commas between, each is built into a folder of its name in DIR
--compare STATE a state before, by any name that git knows, or another content folder: the site has a page /changes/ then,
                before and after side by side. On a branch what-if/… it is called a question, not a proposal
--verify        builds the site from nothing as well, and holds the two against each other, byte by byte
--cold          uses nothing of earlier builds, and keeps nothing for the next
--title TEXT    what that page is called (default: what-if/… in words)

Exit codes: 0 built; 1 the content has errors; 2 the command was used wrongly or could not
run, or --verify found a difference.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: BUILD_OPTIONS }, async (values) => {
    const audiences = values.audience?.split(',') ?? [];
    if (audiences.length > 1) return buildEach(audiences, values.out ?? path.join(HOME, 'dist'), args);
    const site = await builtSite(values);
    if (!site) return PROBLEMS_FOUND;
    const { pages, company, asOf, out, isUnchanged } = site;
    const t = commandWords().commands.build;
    process.stdout.write(`${(isUnchanged ? t.unchanged : t.built)(pages, company, asOf, out)}\n`);
    return site.differing === undefined ? DONE : COULD_NOT_RUN;
  });
}

const COULD_NOT_RUN = 2;

/** A site for each audience, in a folder of its name: each in a process of its own, since Astro builds once in one. */
function buildEach(audiences: readonly string[], out: string, args: readonly string[]): number {
  const codes = audiences.map((audience) => {
    const own = [...args, '--audience', audience, '--out', path.join(out, audience)];
    return (
      spawnSync(process.execPath, [process.argv[1] ?? '', 'build', ...own], { stdio: 'inherit' }).status ??
      COULD_NOT_RUN
    );
  });
  return Math.max(...codes);
}

import process from 'node:process';
import { dev } from 'astro';
import { contentCommit } from '#loading/history/content-commit.ts';
import { openGit } from '#loading/history/git.ts';
import { handOver } from '#site/handover.ts';
import { endLiveContent } from '#site/live-content.ts';
import { companyIn } from './shell/checked.ts';
import { DONE, runCommand } from './shell/command-line.ts';
import { tellGitTrouble } from './shell/git-trouble.ts';
import { languageFrom } from './shell/report.ts';
import { astroIn } from './shell/astro-in.ts';
import { takeSlot } from './shell/own-slot.ts';
import { VERSION, workshop } from './shell/places.ts';
import { asOfDay, contentFolder, FIRST_PORT, portFrom } from './shell/settings.ts';
import { progress } from './shell/stages.ts';
import { freePort } from './shell/web-server.ts';

const HELP = `
npm run dev -- [--port N] [--content DIR] [--as-of DATE]

Serves the site while you edit: a saved plan shows at once. Search needs a build: npm start.

--port N        the port to serve on (default: 4321, or the next free one)
--content DIR   the content folder (default: RULLA_CONTENT, else content/)
--as-of DATE    the day the site speaks of, YYYY-MM-DD

Exit codes: 0 interrupted; 2 the command was used wrongly or could not run.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(
    args,
    { help: HELP, options: { port: { type: 'string' }, content: { type: 'string' }, 'as-of': { type: 'string' } } },
    async (values) => {
      const port = await freePort(values.port === undefined ? undefined : portFrom(values.port), FIRST_PORT);
      const folder = await contentFolder(values.content);
      progress.begin('Getting ready to serve');
      const company = await companyIn(folder);
      const git = await openGit(folder);
      const commit = await contentCommit(git);
      progress.end();
      tellGitTrouble(git, folder, languageFrom(undefined, company?.languages[0]));
      const slot = await takeSlot(workshop(), `dev-${VERSION}`);
      handOver({ folder, asOf: asOfDay(values['as-of'], company), commit });
      const server = await dev({ ...(await astroIn(slot.folder, 'dev')), server: { port, host: 'localhost' } });
      await new Promise<void>((resolve) => {
        for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
      });
      await server.stop();
      endLiveContent();
      await slot.release();
      return DONE;
    },
  );
}

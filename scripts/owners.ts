import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { codeOwners, isOurOwners, OWNERS_FILE, type OwnersHost } from '#handwritten/code-owners.ts';
import { checkFolder } from './shell/checked.ts';
import { DONE, PROBLEMS_FOUND, runCommand, WrongUse } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import { languageFrom, report } from './shell/report.ts';
import { asOfDay, contentFolder, repositoryAround, wayTo } from './shell/settings.ts';
import { putWhole } from '#writing/put-whole.ts';

const HELP = `
npm run owners -- [--content DIR] [--host github|gitlab|gitea] [--check] [--as-of DATE]

Writes CODEOWNERS, by which a code host asks the owner of a plan when it changes: from the owners of plans, the managers of
segments and units, and their accounts on the host (handle in the files of team/). A file that a person wrote stays.
npm run check says when it no longer matches the plans.

--host HOST    the code host (default: that of repository in company.yaml)
--check        writes nothing, and ends with 1 when the file does not match the plans
--content DIR  the content folder (default: RULLA_CONTENT, else content/)
--as-of DATE   the day on which owners are looked at (default: as for npm run check)

Exit codes: 0 done; 1 the content has errors, or with --check the file is stale; 2 the command was used wrongly.
`;

const OPTIONS = {
  content: { type: 'string' },
  host: { type: 'string' },
  check: { type: 'boolean' },
  'as-of': { type: 'string' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS }, async (values) => {
    const folder = await contentFolder(values.content);
    const { portfolio, errors } = await checkFolder(folder, 'problems');
    if (!portfolio || errors.length > 0) {
      process.stderr.write(report(errors, folder, 'text', languageFrom(undefined, portfolio?.company.languages[0])));
      return PROBLEMS_FOUND;
    }
    const host = hostFrom(values.host ?? portfolio.company.repository?.host);
    const { top, content } = repositoryAround(folder);
    const file = path.join(top, OWNERS_FILE[host]);
    const there = await readFile(file, 'utf8').catch(() => undefined);
    const t = commandWords().commands.owners;
    const text = codeOwners(portfolio, asOfDay(values['as-of'], portfolio.company), host, content);
    if (there === text) {
      process.stdout.write(`${t.asPlans(wayTo(file))}\n`);
      return DONE;
    }
    if (values.check === true) {
      process.stderr.write(`${t.notAsPlans(wayTo(file))}\n`);
      return PROBLEMS_FOUND;
    }
    if (there !== undefined && !isOurOwners(there) && /^[^#\s]/m.test(there))
      throw new WrongUse('ownersOfPerson', wayTo(file));
    await mkdir(path.dirname(file), { recursive: true });
    await putWhole(file, text);
    process.stdout.write(`${wayTo(file)}\n`);
    return DONE;
  });
}

function hostFrom(written: string | undefined): OwnersHost {
  const hosts = Object.keys(OWNERS_FILE) as OwnersHost[];
  const host = hosts.find((one) => one === written);
  if (host) return host;
  throw written === undefined
    ? new WrongUse('whichHost', hosts.join('|'))
    : new WrongUse('hostWithoutOwners', written, hosts);
}

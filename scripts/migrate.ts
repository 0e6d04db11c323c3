import process from 'node:process';
import { CONTENT_FORMAT } from '#domain/plan/content-format.ts';
import { putInPlace } from '#writing/put-in-place.ts';
import { changedLines, formatIn, migrationOf } from './migrating/migrate.ts';
import { STEPS } from './migrating/steps.ts';
import { textsOf } from './shell/chosen-person.ts';
import { DONE, runCommand, WrongUse } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import { contentFolder } from './shell/settings.ts';

const HELP = `
npm run migrate -- [--dry-run] [--content DIR]

Brings content of an older format up to the one that this Rulla reads, after it was upgraded: shows each line that changes,
and changes no other. The format is in company.yaml; content without it is of format 1. Commit what it does by itself.

--dry-run      shows what would change and writes nothing
--content DIR  the content folder (default: RULLA_CONTENT, else content/)

Exit codes: 0 done, or nothing to do; 2 the content is of a newer format, or the command was used wrongly.
`;

export function run(args: string[]): Promise<number> {
  return runCommand(
    args,
    { help: HELP, options: { 'dry-run': { type: 'boolean' }, content: { type: 'string' } } },
    async (values) => {
      const folder = await contentFolder(values.content);
      const texts = await textsOf(folder);
      const company = texts.get('company.yaml');
      if (company === undefined) throw new WrongUse('noCompanyFile', folder);
      if (formatIn(company) > CONTENT_FORMAT)
        throw new WrongUse('formatTooNew', String(formatIn(company)), String(CONTENT_FORMAT));
      const migration = migrationOf(texts, STEPS, CONTENT_FORMAT);
      if (values['dry-run'] !== true)
        await putInPlace(
          folder,
          migration.changes.map(({ file, before, after }) => ({ file, was: before, text: after })),
        );
      const t = commandWords().commands.migrate;
      const { changes, from, to } = migration;
      const said =
        changes.length === 0
          ? t.nothingToDo(String(CONTENT_FORMAT))
          : (values['dry-run'] === true ? t.wouldChange : t.changed)(changes.length, texts.size, `${from}`, `${to}`);
      process.stdout.write(`${changedLines(migration)}${said}\n`);
      return DONE;
    },
  );
}

import process from 'node:process';
import { CONTENT_FORMAT } from '#domain/plan/content-format.ts';
import { putInPlace } from '#writing/put-in-place.ts';
import { changedLines, formatIn, migrationOf } from './migrating/migrate.ts';
import { STEPS } from './migrating/steps.ts';
import { textsOf } from './shell/chosen-person.ts';
import { DONE, runCommand, WrongUse } from './shell/command-line.ts';
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
      if (company === undefined) throw new WrongUse(`There is no company.yaml in ${folder}. Name the content folder.`);
      if (formatIn(company) > CONTENT_FORMAT)
        throw new WrongUse(
          `This content is of format ${formatIn(company)}, and this Rulla reads up to ${CONTENT_FORMAT}. Install the version of Rulla that wrote it, or a newer one.`,
        );
      const migration = migrationOf(texts, STEPS, CONTENT_FORMAT);
      if (values['dry-run'] !== true)
        await putInPlace(
          folder,
          migration.changes.map(({ file, before, after }) => ({ file, was: before, text: after })),
        );
      process.stdout.write(changedLines(migration));
      process.stdout.write(
        migration.changes.length === 0
          ? `Nothing to do: the content is of format ${CONTENT_FORMAT}.\n`
          : `${values['dry-run'] === true ? 'Would change' : 'Changed'} ${migration.changes.length} of ${texts.size} files, from format ${migration.from} to ${migration.to}.\n`,
      );
      return DONE;
    },
  );
}

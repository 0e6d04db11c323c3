// What the trial of kills runs that is no command by itself: node kill-work.ts migrate CONTENT | serve CONTENT SITE
import process from 'node:process';
import { putInPlace } from '#writing/put-in-place.ts';
import { migrationOf } from '../../scripts/migrating/migrate.ts';
import { textsOf } from '../../scripts/shell/chosen-person.ts';
import { finishKilled } from '../../scripts/shell/settings.ts';
import { serveFolder } from '../../scripts/shell/web-server.ts';

const [, , what, content = '', site = ''] = process.argv;
if (what === 'migrate') {
  await finishKilled(content);
  // There is one format until now: a step as a next one could have it, which touches every file.
  const step = { to: 2, change: (text: string) => text.replace(/^(name|customer|of): /gm, '$1:  ') };
  const { changes } = migrationOf(await textsOf(content), [step], 2);
  await putInPlace(
    content,
    changes.map(({ file, before, after }) => ({ file, was: before, text: after })),
  );
} else {
  const { address } = await serveFolder(site, '/', 0, false, { folder: content, base: '/' });
  process.stdout.write(`${address}\n`);
}

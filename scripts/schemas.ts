import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';
import { currencyIn } from '#domain/plan/company.ts';
import { editorFiles, editorSettings, EXTENSIONS } from '#handwritten/editor-files.ts';
import { findFiles } from '#loading/found-files.ts';
import { schemasIn } from '#loading/read-text.ts';
import { LANGUAGES } from '#words/languages.ts';
import { DONE, runCommand, WrongUse } from './shell/command-line.ts';
import { commandWords } from './shell/command-tongue.ts';
import { languageFrom } from './shell/report.ts';
import { contentFolder, pathFrom, repositoryAround, wayTo } from './shell/settings.ts';
import { putWhole } from '#writing/put-whole.ts';

const HELP = `
npm run schemas -- [--content DIR] [--folder DIR] [--language en|fi]

Makes VS Code explain each field while you type, offer the words of closed lists, and underline what the check would
refuse: JSON Schemas made from the schemas of the check. The extensions for YAML and for Astro read them; VS Code offers
to install both. Run it again when a plan file is new, or after an upgrade of Rulla.

It writes .vscode/settings.json and .vscode/extensions.json (what else is in them stays), .vscode/rulla/ and
.astro/collections/. The last two need not be committed.

--content DIR    the content folder (default: RULLA_CONTENT, else content/)
--folder DIR     the folder that you open in VS Code (default: the repository that the content folder is in)
--language en|fi the language of the hints (default: the company's first language)

Exit codes: 0 done; 2 the command was used wrongly or could not run.
`;

const OPTIONS = {
  content: { type: 'string' },
  folder: { type: 'string' },
  language: { type: 'string' },
} as const;

export function run(args: string[]): Promise<number> {
  return runCommand(args, { help: HELP, options: OPTIONS }, async (values) => {
    const named = await contentFolder(values.content);
    const around = repositoryAround(named);
    const folder = values.folder === undefined ? around.top : pathFrom(values.folder);
    const content = values.folder === undefined ? path.join(around.top, around.content) : named;
    const way = path.relative(folder, content).split(path.sep).join('/');
    if (way.startsWith('..')) throw new WrongUse('schemasElsewhere', content, folder);
    await writeSchemas(content, folder, values.language);
    const place = wayTo(path.join(folder, '.vscode')) || '.vscode';
    process.stdout.write(`${commandWords().commands.schemas.written(place)}\n`);
    return DONE;
  });
}

/** Writes all that VS Code needs; where the company names no language, hints are in the first one there is. */
async function writeSchemas(content: string, folder: string, language: string | undefined): Promise<void> {
  const company: unknown = parse(await readFile(path.join(content, 'company.yaml'), 'utf8').catch(() => ''), {
    logLevel: 'silent',
  });
  const [own] = (company as { languages?: string[] } | null)?.languages ?? [];
  const words = languageFrom(
    language,
    LANGUAGES.find((one) => one === own),
  );
  const way = path.relative(folder, content).split(path.sep).join('/');
  const { found } = findFiles(content);
  const files = editorFiles(folder, way, found, schemasIn(currencyIn(company)), words);
  files.set('.vscode/settings.json', await merged(path.join(folder, '.vscode/settings.json'), editorSettings(way)));
  files.set(
    '.vscode/extensions.json',
    await merged(path.join(folder, '.vscode/extensions.json'), { recommendations: EXTENSIONS }),
  );
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await putWhole(file, text);
  }
}

/**
 * What stands in a file of settings, with ours put in. A file with comments is left to the person: they would be lost.
 */
async function merged(file: string, own: Record<string, unknown>): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  let there: Record<string, unknown>;
  try {
    there = JSON.parse(text) as Record<string, unknown>;
  } catch {
    throw new WrongUse('settingsWithComments', wayTo(file), JSON.stringify(own, null, 2));
  }
  const both = Object.entries(own).map(([name, value]) => {
    const known = there[name];
    if (Array.isArray(value)) return [name, [...new Set([...(Array.isArray(known) ? known : []), ...value])]];
    return typeof value === 'object' ? [name, { ...(known as object | undefined), ...value }] : [name, value];
  });
  return `${JSON.stringify({ ...there, ...Object.fromEntries(both) }, null, 2)}\n`;
}

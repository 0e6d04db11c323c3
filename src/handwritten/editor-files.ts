import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Language } from '#domain/plan/company.ts';
import type { FoundFile } from '#loading/found-files.ts';
import type { Schemas, TextKind } from '#loading/read-text.ts';
import { FOLDERS } from '#loading/written.ts';
import { jsonSchemaOf } from './json-schema.ts';

/** Kinds of files that people write, and where they stand in the content folder. */
const WHERE = {
  company: 'company.yaml',
  ...(Object.fromEntries(
    Object.entries(FOLDERS).map(([kind, { folder, extension }]) => [
      kind,
      kind === 'review' ? `${folder}/*/*${extension}` : `${folder}/*${extension}`,
    ]),
  ) as Record<keyof typeof FOLDERS, string>),
  'correction-notes': 'snapshots/*.notes.yaml',
  handbook: 'handbook/*/*.mdx',
} as const;
/** Kinds that the editor needs a schema for: those with fields, which a table of rows has not. */
const KINDS = (Object.keys(WHERE) as (keyof typeof WHERE)[]).filter((kind): kind is TextKind & keyof typeof WHERE =>
  /\.(?:yaml|mdx)$/.test(WHERE[kind]),
);

/** Extensions of VS Code that read what is written here. */
export const EXTENSIONS = ['astro-build.astro-vscode', 'redhat.vscode-yaml', 'unifiedjs.vscode-mdx'];

/** Whether a kind of file is fields alone, which the extension for YAML reads; the others have a text under them. */
const isYaml = (kind: keyof typeof WHERE) => WHERE[kind].endsWith('.yaml');

/**
 * What makes VS Code explain and check content while it is typed, by paths from the folder that is opened: a schema of
 * each kind of file; settings for the extension for YAML; and for Astro's extension, which knows the fields above the
 * text of a plan by lists of its own, those lists. `content` is the content folder's way from there, with `/`.
 */
export function editorFiles(
  folder: string,
  content: string,
  found: readonly FoundFile[],
  schemas: Schemas,
  language: Language,
): Map<string, string> {
  const files = new Map<string, string>();
  const schemaText = (kind: TextKind) => `${JSON.stringify(jsonSchemaOf(kind, schemas, language), null, 2)}\n`;
  for (const kind of KINDS)
    files.set(
      isYaml(kind) ? `.vscode/rulla/${kind}.schema.json` : `.astro/collections/${collectionOf(kind)}.schema.json`,
      schemaText(kind),
    );
  const collections = KINDS.filter((kind) => !isYaml(kind));
  files.set(
    '.astro/collections/collections.json',
    `${JSON.stringify(
      {
        collections: collections.map((kind) => ({ hasSchema: true, name: collectionOf(kind) })),
        entries: Object.fromEntries(
          found
            .filter(({ kind }) => collections.some((one) => one === kind))
            // Astro's extension looks files up by their address in small letters, without escapes.
            .map(({ kind, file }) => [
              decodeURIComponent(pathToFileURL(path.join(folder, content, file)).href).toLowerCase(),
              collectionOf(kind),
            ]),
        ),
      },
      null,
      2,
    )}\n`,
  );
  return files;
}

/** The settings of VS Code that lead it to the schemas; what else is set there stays. */
export function editorSettings(content: string): Record<string, unknown> {
  const inside = content === '' ? '' : `${content}/`;
  return {
    'astro.content-intellisense': true,
    'yaml.schemas': Object.fromEntries(
      KINDS.filter(isYaml).map((kind) => [`./.vscode/rulla/${kind}.schema.json`, `${inside}${WHERE[kind]}`]),
    ),
  };
}

function collectionOf(kind: string): string {
  return `rulla-${kind}`;
}

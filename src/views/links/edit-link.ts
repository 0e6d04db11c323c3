import type { Company } from '#domain/plan/company.ts';
import { MY_EDITS } from '../editing/ground.ts';
import type { EditingFiles, Site } from '../site.ts';

type Repository = NonNullable<Company['repository']>;
export type CodeHost = Repository['host'];

/** A file as it stands in an address: its branch, and its path or that of its folder, both encoded; slashes stay. */
interface At {
  branch: string;
  path: string;
}

/** The addresses of one host's own editor, behind that of the repository. */
interface Shape {
  edit(at: At, line: number | undefined): string;
  /** Where a file of this name is begun in the folder at `path`; or the folder, where the host takes no name. */
  begin(at: At, name: string): string;
}

const toLine = (line: number | undefined) => (line === undefined ? '' : `#L${line}`);

/** Every shape that addresses of a web editor have, by the host: GitHub Enterprise is as GitHub, Forgejo as Gitea. */
const SHAPES: Readonly<Record<CodeHost, Shape>> = {
  github: {
    edit: ({ branch, path }, line) => `/edit/${branch}/${path}${toLine(line)}`,
    begin: ({ branch, path }, name) => `/new/${inFolder(branch, path)}?filename=${name}`,
  },
  gitlab: {
    edit: ({ branch, path }, line) => `/-/edit/${branch}/${path}${toLine(line)}`,
    begin: ({ branch, path }, name) => `/-/new/${inFolder(branch, path)}?file_name=${name}`,
  },
  gitea: {
    edit: ({ branch, path }, line) => `/_edit/${branch}/${path}${toLine(line)}`,
    begin: ({ branch, path }) => `/_new/${inFolder(branch, path)}/`,
  },
  bitbucket: {
    edit: ({ branch, path }, line) => `/src/${inOne(branch)}/${path}?mode=edit&at=${inOne(branch)}${toLine(line)}`,
    begin: ({ branch, path }) => `/src/${inFolder(inOne(branch), path)}/`,
  },
  azure: {
    edit: ({ branch, path }, line) =>
      `?path=/${path}&version=GB${inOne(branch)}&_a=contents${line === undefined ? '' : `&line=${line}&lineEnd=${line + 1}&lineStartColumn=1&lineEndColumn=1`}`,
    begin: ({ branch, path }) => `?path=/${path}&version=GB${inOne(branch)}&_a=contents`,
  },
};

function inFolder(branch: string, path: string): string {
  return path === '' ? branch : `${branch}/${path}`;
}

/** A branch in a place where a slash would end it. */
function inOne(branch: string): string {
  return branch.replaceAll('/', '%2F');
}

/**
 * The address of a file in the code host's web editor, at a line where one is known and the host takes it; nothing
 * without a repository. GitHub: `…/edit/main/content/accounts/x.mdx#L12`; GitLab:
 * `…/-/edit/main/content/accounts/x.mdx#L12`.
 */
export function hostEditHref(repository: Company['repository'], file: string, line?: number): string | undefined {
  return repository && top(repository) + SHAPES[repository.host].edit(atIn(repository, file), line);
}

/**
 * Where a file is edited, at a line where one is known: in the code host's editor; without a repository on the page of
 * a reader's own edits, where the file has forms. Nothing where there is neither.
 */
export function editHref(site: EditedSite, file: string, line?: number): string | undefined {
  const { repository } = site.portfolio.company;
  if (repository) return hostEditHref(repository, file, line);
  const begin = site.editing?.has(file) ? editsBegin(site) : undefined;
  return begin === undefined ? undefined : `${begin}${encodedPath(file)}${toLine(line)}`;
}

/** What of a site says where its files are edited. */
type EditedSite = Pick<Site, 'portfolio' | 'url'> & { editing: Pick<EditingFiles, 'has'> | undefined };

/**
 * How every address begins at which a file of the content is edited; what follows is the file's path, and the line
 * behind it. Where a script runs, such a link opens a form in its place. Nothing where nothing is edited.
 */
export function editsBegin(site: EditedSite): string | undefined {
  const { repository } = site.portfolio.company;
  if (!site.editing) return undefined;
  if (!repository) return `${site.url(MY_EDITS)}?of=`;
  return top(repository) + (SHAPES[repository.host].edit(atIn(repository, FILE), undefined).split(FILE)[0] ?? '');
}

/** Stands for a file in an address. */
const FILE = 'a-file-of-the-content';

/**
 * The address at which the code host's web editor begins a file that is not there yet, under its name; nothing without
 * a repository.
 */
export function newFileHref(repository: Company['repository'], file: string): string | undefined {
  if (!repository) return undefined;
  const end = file.lastIndexOf('/');
  const at = atIn(repository, file.slice(0, Math.max(end, 0)));
  return top(repository) + SHAPES[repository.host].begin(at, encodeURIComponent(file.slice(end + 1)));
}

function top({ url }: Repository): string {
  return url.replace(/\/+$/, '').replace(/\.git$/, '');
}

function atIn({ branch, folder }: Repository, file: string): At {
  return { branch: encodedPath(branch), path: encodedPath(folder, file) };
}

function encodedPath(...paths: readonly string[]): string {
  return paths
    .flatMap((path) => path.split('/'))
    .filter((part) => part !== '' && part !== '.')
    .map(encodeURIComponent)
    .join('/');
}

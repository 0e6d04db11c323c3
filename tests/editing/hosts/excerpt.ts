import type { Described, Operation } from './described.ts';

/** What Rulla calls, and what it reads of each answer. */
const CALLS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  github: {
    'GET /repos/{owner}/{repo}/git/ref/{ref}': ['object.sha'],
    'GET /repos/{owner}/{repo}/contents/{path}': ['content'],
    'GET /repos/{owner}/{repo}/commits': ['commit.message', 'commit.author.name', 'commit.author.date'],
    'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': ['tree.sha'],
    'POST /repos/{owner}/{repo}/git/trees': ['sha'],
    'POST /repos/{owner}/{repo}/git/commits': ['sha'],
    'POST /repos/{owner}/{repo}/git/refs': [],
    'POST /repos/{owner}/{repo}/pulls': ['html_url'],
    'POST /repos/{owner}/{repo}/forks': ['full_name', 'owner.login'],
  },
  gitlab: {
    'GET /api/v4/projects/{id}/repository/files/{file_path}': ['content', 'last_commit_id'],
    'GET /api/v4/projects/{id}/repository/commits': ['author_name', 'title', 'committed_date'],
    'GET /api/v4/projects/{id}/repository/branches/{branch}': [],
    'POST /api/v4/projects/{id}/repository/commits': [],
    'POST /api/v4/projects/{id}/merge_requests': ['web_url'],
    'GET /api/v4/projects/{id}/forks': ['id'],
    'POST /api/v4/projects/{id}/fork': ['id'],
    'GET /api/v4/projects/{id}': ['import_status', 'path_with_namespace', 'forked_from_project.id'],
  },
  gitea: {
    'GET /repos/{owner}/{repo}/contents/{filepath}': ['content', 'sha'],
    'GET /repos/{owner}/{repo}/commits': ['commit.message', 'commit.author.name', 'commit.author.date'],
    'GET /repos/{owner}/{repo}/branches/{branch}': [],
    'POST /repos/{owner}/{repo}/contents': [],
    'POST /repos/{owner}/{repo}/pulls': ['html_url'],
    'GET /repos/{owner}/{repo}/forks': ['full_name', 'owner.login', 'permissions.push'],
    'POST /repos/{owner}/{repo}/forks': ['full_name', 'owner.login'],
    'POST /repos/{owner}/{repo}/merge-upstream': [],
    'POST /repos/{owner}/{repo}/sync_fork/{branch}': [],
  },
  bitbucket: {
    'GET /repositories/{workspace}/{repo_slug}/refs/branches/{name}': ['target.hash'],
    'GET /repositories/{workspace}/{repo_slug}/src/{commit}/{path}': [],
    'GET /repositories/{workspace}/{repo_slug}/commits/{revision}': [
      'values.message',
      'values.date',
      'values.author.raw',
    ],
    'POST /repositories/{workspace}/{repo_slug}/src': [],
    'POST /repositories/{workspace}/{repo_slug}/pullrequests': ['links.html.href'],
  },
  azure: {
    'GET /{organization}/{project}/_apis/git/repositories/{repositoryId}/refs': ['value.name', 'value.objectId'],
    'GET /{organization}/{project}/_apis/git/repositories/{repositoryId}/items': [],
    'GET /{organization}/{project}/_apis/git/repositories/{repositoryId}/commits': [
      'value.comment',
      'value.author.name',
      'value.author.date',
    ],
    'POST /{organization}/{project}/_apis/git/repositories/{repositoryId}/refs': ['value.success'],
    'POST /{organization}/{project}/_apis/git/repositories/{repositoryId}/pushes': [],
    'POST /{organization}/{project}/_apis/git/repositories/{repositoryId}/pullrequests': ['pullRequestId'],
  },
};

/**
 * Calls that one maker of a host has and another has not: Gitea the first, Forgejo the second. What is not described is
 * left out.
 */
const OF_SOME: ReadonlySet<string> = new Set([
  'POST /repos/{owner}/{repo}/merge-upstream',
  'POST /repos/{owner}/{repo}/sync_fork/{branch}',
]);

/** What a description says to people. */
const IS_PROSE = /^(?:description|summary|title|examples?|default|x-.*|deprecated|format)$/;

type Json = Readonly<Record<string, unknown>>;

/** Hosts whose descriptions are known. */
export const KNOWN: readonly string[] = Object.keys(CALLS);

/**
 * Of a host's description, of OpenAPI 3 or Swagger 2, the calls that Rulla makes: all that a request may hold, and of
 * an answer what is read of it.
 */
export function excerptOf(host: string, whole: Json, name: string): Described {
  const { title, version } = whole['info'] as Json;
  const calls = Object.entries(CALLS[host] ?? {}).flatMap(([call, read]) =>
    OF_SOME.has(call) && !described(whole, call) ? [] : [[call, operationOf(whole, call, read)] as const],
  );
  return { from: `${name}, ${String(title)} ${String(version)}`, calls: Object.fromEntries(calls) };
}

/** A call as the description has it. */
function described(whole: Json, call: string): Json | undefined {
  const [method = '', at = ''] = call.split(' ');
  return (whole['paths'] as Readonly<Record<string, Readonly<Record<string, Json>>>>)[at]?.[method.toLowerCase()];
}

/** One call of a description, of OpenAPI 3 or of Swagger 2. */
function operationOf(whole: Json, call: string, read: readonly string[]): Operation {
  const own = described(whole, call);
  if (!own) throw new Error(`The description has no ${call}.`);
  const parameters = ((own['parameters'] ?? []) as unknown[]).map((one) => resolved(whole, one)) as Json[];
  const inBody = parameters.find((one) => one['in'] === 'body')?.['schema'];
  const content = (resolved(whole, own['requestBody']) as Json | undefined)?.['content'] as Readonly<
    Record<string, Json>
  >;
  const body = content?.['application/json']?.['schema'] ?? inBody;
  const query = parameters.filter((one) => one['in'] === 'query').map((one) => String(one['name']));
  const answers = Object.entries(own['responses'] as Json).map(([status, said]) => {
    const { content: contents, schema } = resolved(whole, said) as {
      content?: Readonly<Record<string, Json>>;
      schema?: unknown;
    };
    const isGood = status.startsWith('2') && read.length > 0;
    const of = contents?.['application/json']?.['schema'] ?? Object.values(contents ?? {})[0]?.['schema'] ?? schema;
    return [status, isGood ? onlyRead(plain(whole, of) as Json, read) : {}] as const;
  });
  return { query, ...(body !== undefined && { body: plain(whole, body) }), answers: Object.fromEntries(answers) };
}

/** A part of the description, wherever it stands in it. */
function resolved(whole: Json, part: unknown): unknown {
  const at = (part as Json | undefined)?.['$ref'];
  if (typeof at !== 'string') return part;
  return resolved(
    whole,
    at
      .replace('#/', '')
      .split('/')
      .reduce<unknown>((found, step) => (found as Json)[step], whole),
  );
}

/** A schema without its prose, with what it points at. */
function plain(whole: Json, schema: unknown, depth = 0): unknown {
  const own = resolved(whole, schema);
  if (Array.isArray(own)) return own.map((one) => plain(whole, one, depth + 1));
  if (typeof own !== 'object' || own === null || depth > 12) return own;
  return Object.fromEntries(
    Object.entries(own).flatMap(([key, one]) =>
      // A field may be called "description" or "title".
      key === 'properties'
        ? [
            [
              key,
              Object.fromEntries(Object.entries(one as Json).map(([name, of]) => [name, plain(whole, of, depth + 1)])),
            ],
          ]
        : IS_PROSE.test(key)
          ? []
          : [[key, plain(whole, one, depth + 1)]],
    ),
  );
}

/** Of an answer's schema what is read of it, which every answer has to have. */
function onlyRead(schema: Json, read: readonly string[]): Json {
  const one = (schema['allOf'] ?? schema['oneOf'] ?? schema['anyOf']) as Json[] | undefined;
  if (one) return onlyRead(one.find((each) => hasAll(each, read)) ?? one[0] ?? {}, read);
  if (schema['type'] === 'array') return { type: 'array', items: onlyRead(schema['items'] as Json, read) };
  const names = [...new Set(read.map((each) => each.split('.')[0] ?? ''))];
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Json>>;
  return {
    type: 'object',
    properties: Object.fromEntries(
      names.map((name) => {
        const inside = read.flatMap((each) => (each.startsWith(`${name}.`) ? [each.slice(name.length + 1)] : []));
        return [name, inside.length > 0 ? onlyRead(properties[name] ?? {}, inside) : (properties[name] ?? {})];
      }),
    ),
    required: names,
  };
}

function hasAll(schema: Json, read: readonly string[]): boolean {
  const properties = schema['properties'] as Json | undefined;
  return read.every((each) => properties?.[each.split('.')[0] ?? ''] !== undefined);
}

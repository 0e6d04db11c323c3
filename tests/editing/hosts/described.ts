import { readFileSync } from 'node:fs';
import { Ajv, type AnySchema } from 'ajv';
import type { HostAccount } from '#editing/code-hosts.ts';

/** One call, as a host's description has it. */
export interface Operation {
  /** What may be asked behind the question mark. */
  query: readonly string[];
  /** What a body has to be; nothing where there is none. */
  body?: unknown;
  /** By status, what of an answer is read. */
  answers: Readonly<Record<string, unknown>>;
}

/** An excerpt of a host's published description: see `renew-descriptions.ts`. */
export interface Described {
  from: string;
  calls: Readonly<Record<string, Operation>>;
}

/**
 * What descriptions leave out, though every host answers so: who is not known, who asks too much, and trouble of its
 * own.
 */
const EVERYWHERE: ReadonlySet<number> = new Set([401, 403, 404, 409, 413, 422, 423, 429, 500, 502, 503]);

/** A host's description, as requests and answers are held to it. */
export interface Description {
  /** Why it does not take a request; nothing where it does. */
  refuses(method: string, path: string, query: URLSearchParams, body: unknown): string | undefined;
  /** Why an answer is none that it describes; nothing where it is. */
  denies(method: string, path: string, status: number, body: unknown): string | undefined;
}

/** The description of a host, from its excerpt. `top` is the path that its calls stand under. */
export function descriptionOf(host: HostAccount['host'], top: string): Description {
  const url = new URL(`./descriptions/${host}.json`, import.meta.url);
  const { calls } = JSON.parse(readFileSync(url, 'utf8')) as Described;
  const ajv = new Ajv({ strict: false, allErrors: true });
  const all = Object.entries(calls).map(([call, operation]) => {
    const [method = '', at = ''] = call.split(' ');
    // What stands last may have slashes in it, which OpenAPI has no words for.
    const pattern = at
      .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
      .replace(/\{[^}]+\}(?=\/)/g, '[^/]+')
      .replace(/\{[^}]+\}$/, '.+');
    return { method, at: new RegExp(`^${pattern}$`), ...operation };
  });
  const found = (method: string, path: string) =>
    path.startsWith(top) ? all.find((one) => one.method === method && one.at.test(path.slice(top.length))) : undefined;
  const faults = (schema: unknown, value: unknown) => {
    const isRight = ajv.compile(schema as AnySchema);
    return isRight(value) ? undefined : ajv.errorsText(isRight.errors);
  };
  return {
    refuses(method, path, query, body) {
      const call = found(method, path);
      if (!call) return `${method} ${path} is not described`;
      const unknown = [...query.keys()].filter((name) => !call.query.includes(name));
      if (unknown.length > 0) return `${unknown.join(', ')} is not described`;
      return call.body === undefined ? undefined : faults(closed(call.body), body);
    },
    denies(method, path, status, body) {
      const answer = found(method, path)?.answers[status];
      if (answer === undefined) return EVERYWHERE.has(status) ? undefined : `${status} is not described`;
      return status < 300 ? faults(answer, body) : undefined;
    },
  };
}

/** Nothing but what is described: hosts pass over what they do not know, and the test must not. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const own = Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, closed(one)]));
  return 'properties' in schema && !('additionalProperties' in schema) ? { ...own, additionalProperties: false } : own;
}

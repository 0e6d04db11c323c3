/** The options of every command that builds a site. */
export const BUILD_OPTIONS = {
  content: { type: 'string' },
  out: { type: 'string' },
  'as-of': { type: 'string' },
  base: { type: 'string' },
  host: { type: 'string' },
  compare: { type: 'string' },
  title: { type: 'string' },
  audience: { type: 'string' },
  cold: { type: 'boolean' },
  verify: { type: 'boolean' },
} as const;

export interface BuildValues {
  content?: string | undefined;
  out?: string | undefined;
  'as-of'?: string | undefined;
  base?: string | undefined;
  host?: string | undefined;
  compare?: string | undefined;
  title?: string | undefined;
  audience?: string | undefined;
  /** Whether nothing of an earlier build is used, and nothing kept for the next. */
  cold?: boolean | undefined;
  /** Whether the site is held against one that is built anew. */
  verify?: boolean | undefined;
}

export interface BuiltSite {
  out: string;
  base: string;
  asOf: string;
  company: string;
  pages: number;
  /** Whether the site stood there already, and nothing had changed since. */
  isUnchanged?: boolean;
  /** How many files were not those of a build from nothing, where it was held against one. */
  differing?: number;
}

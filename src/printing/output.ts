import type { Places } from '#components/frame/page.ts';
import type { Site } from '#views/site.ts';

/** A page or a file of the site, which is made only when it is asked for. */
export interface Output<Made> {
  path: string;
  /** What it has in common with others of its kind, and with none of another kind. */
  kind: object;
  /** What it is of, of all that there is one of; nothing for what there is one of in all. */
  key?: unknown;
  make: () => Made;
}

/** One kind of page or file: what it stands in at the top, where only it tells, and all of its kind in a language. */
export interface Kind<Made> {
  atTop: string | undefined;
  outputsIn: (site: Site) => readonly Output<Made>[];
}

/** The one place that asks which parts of the site a build leaves out: of these it has no pages and no files. */
export function kindOf<K, Made>(
  { part = [], keys, path, folder }: Places<K>,
  make: (site: Site, key: K, path: string) => Made,
): Kind<Made> {
  const kind = {};
  return {
    atTop: folder ?? (typeof path === 'string' ? path.split('/')[1] : undefined),
    outputsIn(site) {
      if ([part].flat().some((each) => site.leftOut.has(each))) return [];
      // What there is one of is made without a key.
      const all: readonly K[] = keys ? keys(site) : [undefined as K];
      return all.map((key) => {
        const at = typeof path === 'string' ? path : path(key);
        return { path: at, kind, key, make: () => make(site, key, at) };
      });
    },
  };
}

/** What stands at the top of a site for these kinds: `accounts`, `calendar.ics`. */
export function namesAtTop(kinds: readonly Kind<unknown>[]): string[] {
  return kinds.flatMap(({ atTop }) => atTop ?? []);
}

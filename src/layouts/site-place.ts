import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SitePlace } from './document.tsx';
import { DRAWINGS_PATH } from './drawn-once.ts';
import { SHEETS } from '#styles/sheets.ts';
import { namedAssets, type BuiltAssets } from '#site/handover.ts';

/**
 * What pages refer to, under the path `base`: as the bundler has named it, or the sources themselves while somebody
 * edits.
 */
export function sitePlaceAt(base: string, assets = namedAssets()): SitePlace {
  const root = base.replace(/\/?$/, '/');
  const { script, sheets } = assets ?? sources();
  const address = `${root}${script}`;
  return {
    base: root,
    script: address,
    drawings: assets && `${root}${DRAWINGS_PATH}`,
    fonts: assets && {
      letters: `${root}${assets.letters}`,
      sentences: `${root}${assets.sentences}`,
      ids: `${root}${assets.ids}`,
    },
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([name, at]) => [name, `${root}${at}`]),
    ) as SitePlace['sheets'],
    together: Object.fromEntries(Object.entries(assets?.together ?? {}).map(([name, at]) => [name, `${root}${at}`])),
    liveProblems: assets ? undefined : `${root}${at('../browser/live-problems.ts')}`,
  };
}

/** Where a source of ours is served while somebody edits. */
function at(file: string): string {
  return path.posix.join(
    '@fs',
    fileURLToPath(new URL(file, import.meta.url))
      .split(path.sep)
      .join('/'),
  );
}

/** The sources where they are, which need not be under what Astro takes for its root (scripts/shell/astro-in.ts). */
function sources(): Pick<BuiltAssets, 'script' | 'sheets'> {
  return {
    script: at('../browser/reader.ts'),
    sheets: Object.fromEntries([
      ['site', at('../styles/site.css')],
      ...SHEETS.map((name) => [name, at(`../styles/pages/${name}.css`)]),
    ]) as BuiltAssets['sheets'],
  };
}

import type { SitePlace } from './document.tsx';
import { SHEETS } from '#styles/sheets.ts';
import { namedAssets, type BuiltAssets } from '#site/handover.ts';

/** What pages refer to, under the path `base`: as the bundler has named it, or the sources themselves while somebody edits. */
export function sitePlaceAt(base: string): SitePlace {
  const root = base.replace(/\/?$/, '/');
  const assets = namedAssets();
  const { script, sheets } = assets ?? SOURCES;
  return {
    base: root,
    script: `${root}${script}`,
    sheets: Object.fromEntries(
      Object.entries(sheets).map(([name, at]) => [name, `${root}${at}`]),
    ) as SitePlace['sheets'],
    isBeingEdited: assets === undefined,
  };
}

const SOURCES: BuiltAssets = {
  script: 'src/browser/reader.ts',
  sheets: Object.fromEntries([
    ['site', 'src/styles/site.css'],
    ...SHEETS.map((name) => [name, `src/styles/pages/${name}.css`]),
  ]) as BuiltAssets['sheets'],
};

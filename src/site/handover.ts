import type { SheetName } from '#styles/sheets.ts';
import type { SiteFacts } from '#views/site.ts';

/** The files that pages refer to, as Vite has named them: addresses within the site, without the path that it stands under. */
export interface BuiltAssets {
  script: string;
  sheets: Readonly<Record<'site' | SheetName, string>>;
}

let facts: SiteFacts | undefined;
let assets: BuiltAssets | undefined;

/**
 * Hands to the pages what a command has already read, checked and judged, so that a build does so once. Astro bundles
 * the pages, but leaves this one module outside of the bundle (astro.config.mjs), so that both sides hold the same one.
 */
export function handOver(made: SiteFacts | undefined): void {
  facts = made;
}

/** What a command handed over, or nothing when Astro was started by itself. */
export function handedOver(): SiteFacts | undefined {
  return facts;
}

/** Tells pages and the command what the bundler has called the script and the style sheets. */
export function nameAssets(named: BuiltAssets): void {
  assets = named;
}

/** What the bundler has called them; nothing while somebody edits, when they are served as they are. */
export function namedAssets(): BuiltAssets | undefined {
  return assets;
}

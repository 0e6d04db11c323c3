import path from 'node:path';
import type { IsoDate } from '#domain/calendar/dates.ts';
import type { SheetName } from '#styles/sheets.ts';
import type { SiteFacts } from '#views/site.ts';

/**
 * The files that pages refer to, as Vite has named them: addresses within the site, without the path that it stands
 * under.
 */
export interface BuiltAssets {
  script: string;
  /** The font of nearly every word. */
  letters: string;
  /** The font of sentences that people wrote. */
  sentences: string;
  /** The font of ids and names of files. */
  ids: string;
  sheets: Readonly<Record<'site' | SheetName, string>>;
  /** The files in which several of them stand, by `togetherName`. */
  together: Readonly<Record<string, string>>;
}

/** What a command hands to the pages that Astro makes, so that it is read and checked once. */
export interface Handover {
  /** The content folder. */
  folder: string;
  /** The day that the site speaks of; the content's own when left out. */
  asOf: IsoDate | undefined;
  /** Short id of the source commit, when there is one. */
  commit?: string | undefined;
  /**
   * What a build has read, checked and judged; nothing while somebody edits, when the content is read again and again.
   */
  facts?: SiteFacts | undefined;
  /** Where a build puts the site, and the path that the site will stand under. */
  out?: string | undefined;
  base?: string | undefined;
}

const KEPT: unique symbol = Symbol.for('rulla.handover');
/**
 * Where it is kept: in the process, since Astro and Vite load this module more than once, bundled and for the
 * collections of content, and each would have a state of its own.
 */
const kept = globalThis as { [KEPT]?: { handed?: Handover; assets?: BuiltAssets } };

/** Hands something to the pages that Astro makes in this process. */
export function handOver(handed: Handover): void {
  kept[KEPT] = { handed };
}

/** What a command handed over, or nothing when Astro was started by itself. */
export function handedOver(): Handover | undefined {
  return kept[KEPT]?.handed;
}

/** Tells pages and the command what the bundler has called the script and the style sheets. */
export function nameAssets(named: BuiltAssets): void {
  kept[KEPT] = { ...kept[KEPT], assets: named };
}

/** What the bundler has called them; nothing while somebody edits, when they are served as they are. */
export function namedAssets(): BuiltAssets | undefined {
  return kept[KEPT]?.assets;
}

/** The content folder that was handed over, else the one beside the sources. */
export function folderOfContent(): string {
  return handedOver()?.folder ?? path.resolve('content');
}

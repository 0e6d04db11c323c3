import type { SiteFacts } from '#views/site.ts';

let facts: SiteFacts | undefined;

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

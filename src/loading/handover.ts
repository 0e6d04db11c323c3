import type { FolderRead } from './disk.ts';

let read: FolderRead | undefined;

/**
 * Hands a folder that a command has already read and checked to the pages, so that a build reads it once. Astro bundles
 * the pages, but leaves this one module outside of the bundle (astro.config.mjs), so that both sides hold the same one.
 */
export function handOver(folder: FolderRead | undefined): void {
  read = folder;
}

/** The folder that a command handed over, or nothing when Astro was started by itself. */
export function handedOver(): FolderRead | undefined {
  return read;
}

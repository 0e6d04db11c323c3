import { constants, gzipSync } from 'node:zlib';

/** Where a gzip file names the system that it was made on. */
const SYSTEM = 9;
const UNKNOWN_SYSTEM = 255;

/**
 * A text, or bytes, packed by us, since not every web server packs what it sends. The same on every system. The
 * browser unpacks it again, see `browser/fetch-packed.ts`.
 */
export function packed(text: string | Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(gzipSync(text, { level: constants.Z_BEST_COMPRESSION }));
  bytes[SYSTEM] = UNKNOWN_SYSTEM;
  return bytes;
}

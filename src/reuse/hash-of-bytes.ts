import { hash } from 'node:crypto';

/** By what files and texts of one's own are told apart. */
export function hashOfBytes(bytes: string | Uint8Array): string {
  return hash('sha1', bytes, 'base64url');
}

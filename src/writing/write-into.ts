import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Writes a file, and the folders above it, each of them once. */
export type FileWriter = (at: string, content: string | Uint8Array) => void;

/**
 * Writes many files into a folder, one after another: at once takes three times as long. `at` is a path from that
 * folder, with or without a slash before it.
 */
export function writeInto(folder: string): FileWriter {
  const made = new Set<string>();
  return (at, content) => {
    const file = path.join(folder, at);
    const parent = path.dirname(file);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(file, content);
  };
}

import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import process from 'node:process';

/** Writes bytes with their own hash before them, whole or not at all: a changed byte is noticed when it is read. */
export function putSigned(file: string, bytes: Buffer): void {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, Buffer.concat([Buffer.from(`${hash('sha256', bytes)}\n`), bytes]));
  renameSync(aside, file);
}

/** The bytes of a file as they were written; nothing where there is none, or where a byte of it is another. */
export function signedIn(file: string): Buffer | undefined {
  try {
    const written = readFileSync(file);
    const cut = written.indexOf('\n');
    const bytes = written.subarray(cut + 1);
    return written.toString('latin1', 0, cut) === hash('sha256', bytes) ? bytes : undefined;
  } catch {
    return undefined;
  }
}

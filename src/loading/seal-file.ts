import { createHash } from 'node:crypto';
import type { Facts, Problem } from '#domain/checks/problem.ts';
import type { ReadingRule } from '#domain/checks/reading-rules.ts';
import { canonicalJson } from '#domain/snapshot/canonical.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import { VERSIONS } from '#domain/snapshot/versions.ts';
import { fault } from './fault.ts';

/** A seal as its file holds it: the content and its fingerprint, in one canonical text. */
export interface SealFile {
  hash: string;
  text: string;
}

/** Writes a snapshot as a seal. The same snapshot gives the same bytes everywhere. */
export function sealFile(snapshot: Snapshot): SealFile {
  const hash = fingerprint(snapshot);
  return { hash, text: canonicalJson({ hash, snapshot }) };
}

/** SHA-256 of a value in canonical form. */
function fingerprint(content: unknown): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

export interface SealRead {
  hash: string;
  /** Nothing when the file is not the seal that it says it is. */
  snapshot: Snapshot | undefined;
  problems: Problem[];
}

/**
 * Reads a seal and makes sure that it is what was sealed: the text is canonical to the byte, the content has its
 * fingerprint, the version is known and the quarter is the one that the file is named by. Line ends of Windows pass,
 * since git may put them there in a checkout.
 */
export function readSeal(bytes: Buffer, file: string, quarter: string): SealRead {
  const refused = (rule: ReadingRule, facts: Facts): SealRead => ({ hash: '', snapshot: undefined, problems: [fault(rule, { file, line: 1, column: 1 }, { quarter, ...facts })] });
  const text = bytes.toString('utf8');
  let written: { hash?: unknown; snapshot?: unknown };
  let canonical: string;
  let hash: string;
  try {
    written = JSON.parse(text) as typeof written;
    // A text that nests without end cannot be written again; nor was it ever sealed.
    canonical = canonicalJson(written);
    hash = fingerprint(written.snapshot);
    if (typeof written.hash !== 'string') return refused('snapshot-unreadable', {});
  } catch {
    return refused('snapshot-unreadable', {});
  }
  if (written.hash !== hash || (text !== canonical && text !== canonical.replaceAll('\n', '\r\n'))) return refused('snapshot-altered', { hash: written.hash.slice(0, 12), found: hash.slice(0, 12) });
  const schema = versionOf(written.snapshot);
  const version = typeof schema === 'number' ? VERSIONS[schema] : undefined;
  if (!version) return refused('snapshot-version', { version: String(schema).slice(0, 20), newest: Math.max(...Object.keys(VERSIONS).map(Number)) });
  const snapshot = version.read(written.snapshot);
  if (!snapshot) return refused('snapshot-unreadable', {});
  if (snapshot.quarter !== quarter) return refused('snapshot-name', { name: file.slice(file.lastIndexOf('/') + 1), quarter: snapshot.quarter });
  return { hash, snapshot, problems: [] };
}

function versionOf(snapshot: unknown): unknown {
  return typeof snapshot === 'object' && snapshot !== null && 'schema' in snapshot ? snapshot.schema : undefined;
}

import { createHash } from 'node:crypto';
import type { Problem } from '#domain/checks/problem.ts';
import type { ReadingFacts } from '#domain/checks/reading-facts.ts';
import { canonicalJson } from '#domain/snapshot/canonical.ts';
import type { Snapshot } from '#domain/snapshot/snapshot.ts';
import type { Snapshot3 } from '#domain/snapshot/version-3.ts';
import { VERSIONS } from '#domain/snapshot/versions.ts';
import { fault } from './fault.ts';

/** A seal as its file holds it: the content and its fingerprint, in one canonical text. */
export interface SealFile {
  hash: string;
  text: string;
}

/** The first two lines of a seal, before its content. The fingerprint covers every byte but its own line. */
const headOf = (hash: string) => `{\n "hash": "${hash}",\n`;
const HEAD = /^\{\n "hash": "([0-9a-f]{64})",\n$/;
const HEAD_LENGTH = headOf('0'.repeat(64)).length;
const OPENING = '{\n';

/** Writes a snapshot as a seal. The same snapshot gives the same bytes everywhere. */
export function sealFile(snapshot: Snapshot3): SealFile {
  const content = canonicalJson({ snapshot });
  const hash = createHash('sha256').update(content).digest('hex');
  return { hash, text: headOf(hash) + content.slice(OPENING.length) };
}

type SealRule = 'snapshot-unreadable' | 'snapshot-altered' | 'snapshot-version' | 'snapshot-name';

export interface SealRead {
  hash: string;
  /** Nothing when the file is not the seal that it says it is. */
  snapshot: Snapshot | undefined;
  problems: Problem[];
}

/**
 * Reads a seal and makes sure that it is what was sealed: to the byte, of a known version, and of the quarter that the
 * file is named by. Line ends of Windows pass, since git may put them there in a checkout.
 */
export function readSeal(bytes: Buffer, file: string, quarter: string): SealRead {
  const refused = <R extends SealRule>(rule: R, facts: ReadingFacts[R]): SealRead => ({
    hash: '',
    snapshot: undefined,
    problems: [fault(rule, { file, line: 1, column: 1 }, facts)],
  });
  const lines = bytes.includes('\r\n') ? withPlainLineEnds(bytes) : bytes;
  const hash = HEAD.exec(lines.subarray(0, HEAD_LENGTH).toString('latin1'))?.[1];
  if (hash === undefined) return refused('snapshot-unreadable', { quarter });
  const found = createHash('sha256').update(OPENING).update(lines.subarray(HEAD_LENGTH)).digest('hex');
  if (found !== hash)
    return refused('snapshot-altered', { quarter, hash: hash.slice(0, 12), found: found.slice(0, 12) });
  const content = parsed(lines.toString('utf8'));
  const schema = versionOf(content);
  const version = typeof schema === 'number' ? VERSIONS[schema] : undefined;
  if (!version)
    return refused('snapshot-version', {
      quarter,
      version: String(schema).slice(0, 20),
      newest: Math.max(...Object.keys(VERSIONS).map(Number)),
    });
  const snapshot = version.read(content);
  if (!snapshot) return refused('snapshot-unreadable', { quarter });
  if (snapshot.quarter !== quarter)
    return refused('snapshot-name', { name: file.slice(file.lastIndexOf('/') + 1), quarter: snapshot.quarter });
  return { hash, snapshot, problems: [] };
}

/** The text with plain line ends, when every line ends as on Windows; else as it is. */
function withPlainLineEnds(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const plain = text.replaceAll('\r\n', '\n');
  return plain.replaceAll('\n', '\r\n') === text ? Buffer.from(plain, 'latin1') : bytes;
}

/** Somebody may have worked out the fingerprint of anything. */
function parsed(text: string): unknown {
  try {
    return (JSON.parse(text) as { snapshot: unknown }).snapshot;
  } catch {
    return undefined;
  }
}

function versionOf(snapshot: unknown): unknown {
  return typeof snapshot === 'object' && snapshot !== null && 'schema' in snapshot ? snapshot.schema : undefined;
}

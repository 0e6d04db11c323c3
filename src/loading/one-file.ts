import { closeSync, fstatSync, openSync, readFileSync, type Stats } from 'node:fs';
import type { Problem } from '#domain/checks/problem.ts';
import { withoutFloods } from '#domain/checks/problem-list.ts';
import { noPlaces } from '#domain/place.ts';
import { readActuals } from './actuals.ts';
import { isPlainBody } from './body/plain-body.ts';
import type { Bodies } from './body/body-reader.ts';
import type { BodyRead } from './body/body-read.ts';
import { fault } from './fault.ts';
import { fileText } from './file-text.ts';
import { codeOf, type FoundFile } from './found-files.ts';
import { insideFile } from './inside-file.ts';
import { readText, type FaultyFields, type Schemas } from './read-text.ts';
import { readSeal } from './seal-file.ts';
import type { WrittenFile } from './written.ts';

/**
 * How many bytes a file may have. A plan is text that people write, far less than this; finance files grow with the
 * years.
 */
export const LARGEST = { plan: 256 * 1024, actuals: 16 * 1024 * 1024, snapshot: 128 * 1024 * 1024 };

/** What a folder is read for: all that it holds, or its problems, without the text of bodies. */
export type Wants = 'everything' | 'problems';

/** Is told of the bytes of a file before they are read, and what the disk said of it before they were taken. */
export type OnBytes = (file: string, bytes: Buffer, stats: Stats) => void;

/** What one file gave: the file when its fields are sound, and its problems, those of its body later. */
export interface OneRead {
  found: FoundFile;
  /** What its fields hold, before the schema looked at them. */
  written?: unknown;
  file?: WrittenFile | undefined;
  faulty?: FaultyFields | undefined;
  problems: Problem[];
  body?: Promise<BodyRead> | undefined;
}

/**
 * Reads one file by itself. The body of a plan goes to the body reader and comes back in its own time; whoever only
 * wants its problems spares a plain one the way.
 */
export function readOne(
  found: FoundFile,
  schemas: Schemas,
  bodies: Bodies,
  { wants = 'everything', onBytes }: { wants?: Wants; onBytes?: OnBytes | undefined } = {},
): OneRead {
  const { kind, file, path } = found;
  const taken = bytesOf(path, file, kind === 'actuals' || kind === 'snapshot' ? LARGEST[kind] : LARGEST.plan);
  if (!('bytes' in taken)) return { found, problems: [taken] };
  const { bytes, stats } = taken;
  onBytes?.(file, bytes, stats);
  const read = readBytes(found, bytes, schemas, bodies, wants);
  const body = read.body?.then((one) => ({ ...one, problems: insideFile(one.problems, bytes) }));
  return { ...read, problems: insideFile(withoutFloods(read.problems), bytes), body };
}

function readBytes(found: FoundFile, bytes: Buffer, schemas: Schemas, bodies: Bodies, wants: Wants): OneRead {
  const { kind, id, file } = found;
  if (kind === 'snapshot') {
    const { snapshot, hash, problems } = readSeal(bytes, file, id);
    return { found, file: snapshot && { kind, id, hash, snapshot, source: { file, places: noPlaces() } }, problems };
  }
  const { text, problems } = fileText(bytes, file);
  if (text === undefined) return { found, problems };

  if (kind === 'actuals') {
    const { sales, investmentUsed, problems: ofRows } = readActuals(text, file, schemas.currency);
    return {
      found,
      file: { kind, id, sales, investmentUsed, source: { file, places: noPlaces() } },
      problems: [...problems, ...ofRows],
    };
  }
  const { file: read, written, problems: ofText, body, faulty } = readText(kind, id, file, text, schemas);
  return {
    found,
    written,
    faulty,
    file: read,
    problems: [...problems, ...ofText],
    body:
      body !== undefined &&
      problems.every(({ grade }) => grade !== 'error') &&
      body.text.trim() !== '' &&
      !(wants === 'problems' && isPlainBody(body.text))
        ? bodies.read({ file, ...body, kind: kind === 'handbook' || kind === 'method' ? kind : 'plan' })
        : undefined,
  };
}

/** The bytes of a file, or the problem that keeps them. Its size is looked at before anything is read. */
function bytesOf(path: string, file: string, most: number): { bytes: Buffer; stats: Stats } | Problem {
  const place = { file, line: 1, column: 1 };
  let handle: number | undefined;
  try {
    handle = openSync(path, 'r');
    const stats = fstatSync(handle);
    const { size } = stats;
    return size > most ? fault('file-too-large', place, { size, most }) : { bytes: readFileSync(handle), stats };
  } catch (error) {
    return fault('file-unreadable', place, { why: codeOf(error) });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

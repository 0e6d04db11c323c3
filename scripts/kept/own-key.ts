import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { hashOfBytes } from '#reuse/hash-of-bytes.ts';
import { workshop } from '../shell/places.ts';
import { hashOfPlaces, isLeftOut, OWN_PLACES, type KeyedPlace } from './build-keys.ts';
import { stampOf } from './file-stamps.ts';
import { putSigned, signedIn } from './signed-file.ts';

/** A key of what Rulla itself is: its own files, its libraries, and Node. */
export function ownKey(): string {
  const { versions, platform, arch } = process;
  const file = () => path.join(workshop(), 'own-key');
  return keyByStamps(OWN_PLACES, JSON.stringify([versions, platform, arch]), file);
}

/**
 * A key of the names and bytes of places, and of words beside them. It is kept in a file with the stamps of all that
 * was hashed for it: as long as these are the same, nothing is opened. Where nothing can be kept, all is hashed.
 */
export function keyByStamps(
  places: readonly KeyedPlace[],
  beside: string,
  file: () => string,
  { hashed = hashOfPlaces, now = Date.now() } = {},
): string {
  const stamps = stampsOf(places, beside, now);
  const kept = stamps === undefined ? undefined : keptAt(file);
  if (kept !== undefined && kept.stamps === stamps) return kept.key;
  const key = hashOfBytes(`${hashed(places)}\0${beside}`);
  if (stamps !== undefined) keep(file, { stamps, key });
  return key;
}

interface KeptKey {
  stamps: string;
  key: string;
}

function keptAt(file: () => string): KeptKey | undefined {
  try {
    const bytes = signedIn(file());
    return bytes && (JSON.parse(bytes.toString()) as KeptKey);
  } catch {
    return undefined;
  }
}

function keep(file: () => string, kept: KeptKey): void {
  try {
    putSigned(file(), Buffer.from(JSON.stringify(kept)));
  } catch {
    // The next one hashes all, too.
  }
}

/** The stamps of everything at some places as one hash; nothing where one of them has none, or is a link. */
function stampsOf(places: readonly KeyedPlace[], beside: string, now: number): string | undefined {
  const seen: unknown[] = [beside];
  const isStamped = places.every(({ place }) => takeIn(seen, place, now));
  return isStamped ? hashOfBytes(JSON.stringify(seen)) : undefined;
}

function takeIn(seen: unknown[], place: string, now: number): boolean {
  const stats = lstatSync(place, { throwIfNoEntry: false });
  if (!stats || stats.isFile()) {
    const stamp = stats && stampOf(stats, now);
    seen.push(place, stamp ?? null);
    return stats === undefined || stamp !== undefined;
  }
  if (!stats.isDirectory()) return false;
  seen.push(place);
  return readdirSync(place).every((inside) => isLeftOut(inside) || takeIn(seen, `${place}${path.sep}${inside}`, now));
}

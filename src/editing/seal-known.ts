import { noPlaces } from '#domain/place.ts';
import type { WrittenFile } from '#loading/written.ts';

/** A seal as far as notes on it ask: of which accounts it knows. */
export function sealKnowing(quarter: string, accounts: readonly string[]): WrittenFile[] {
  const snapshot = { accounts: accounts.map((id) => ({ id })) };
  const source = { file: `snapshots/${quarter}.json`, places: noPlaces() };
  return [{ kind: 'snapshot', id: quarter, snapshot, source } as unknown as WrittenFile];
}

/** Until a failed fetch is tried once more: long enough for a phone that changes masts. */
const AGAIN_MS = 800;

/**
 * Fetches a text that was packed by the build. A server may have unpacked it on the way: its first bytes tell. What
 * does not come is asked for once more; what is not there is not.
 */
export async function fetchPacked(address: string): Promise<string> {
  const bytes = await bytesAt(address).catch(async (error: unknown) => {
    if (error instanceof RangeError) throw error;
    await new Promise((done) => setTimeout(done, AGAIN_MS));
    return bytesAt(address);
  });
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return isPacked
    ? new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
    : new TextDecoder().decode(bytes);
}

/** What stands at an address. Throws a RangeError where nothing does. */
async function bytesAt(address: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (response.ok) return new Uint8Array(await response.arrayBuffer());
  const said = `${address}: ${response.status}`;
  throw response.status < 500 ? new RangeError(said) : new Error(said);
}

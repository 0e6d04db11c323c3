/** Until a failed fetch is tried once more: long enough for a phone that changes masts. */
const AGAIN_MS = 800;

/**
 * Fetches a text that was packed by the build. A server may have unpacked it on the way: its first bytes tell. What
 * does not come is asked for once more; what is not there is not.
 */
export async function fetchPacked(address: string): Promise<string> {
  return new TextDecoder().decode(await fetchPackedBytes(address));
}

/** The same for bytes. */
export async function fetchPackedBytes(address: string): Promise<Uint8Array> {
  const { response, bytes } = await answered(address).catch(async () => {
    await new Promise((done) => setTimeout(done, AGAIN_MS));
    return answered(address);
  });
  if (!response.ok) throw new Error(saidOf(response));
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isPacked) return bytes;
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

/** The whole answer; fails where none comes, where it breaks off, and where the server itself has failed. */
async function answered(address: string) {
  const response = await fetch(address);
  if (response.status >= 500) throw new Error(saidOf(response));
  return { response, bytes: new Uint8Array(await response.arrayBuffer()) };
}

function saidOf({ url, status }: Response): string {
  return `${url}: ${status}`;
}

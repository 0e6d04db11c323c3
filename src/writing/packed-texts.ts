import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** What is shorter takes as much place packed, with what belongs to its bytes. */
const WORTH_PACKING = 1000;

/** Texts that nearly nobody asks for, and nobody more than a few times: they are held packed, at a fourth. */
export class PackedTexts {
  readonly #held = new Map<string, string | Uint8Array>();

  set(name: string, text: string): void {
    // A copy: what the library hands on is the beginning of a larger room.
    this.#held.set(name, text.length < WORTH_PACKING ? text : new Uint8Array(deflateRawSync(text, { level: 1 })));
  }

  get(name: string): string | undefined {
    const held = this.#held.get(name);
    return held instanceof Uint8Array ? inflateRawSync(held).toString('utf8') : held;
  }
}

/** A row of numbers, in the order of its bytes. */
export function bytesOfNumbers(numbers: readonly number[]): Uint8Array {
  return new Uint8Array(Float64Array.from(numbers).buffer);
}

/** A value and parts beside it as one run of bytes. */
export function packed(head: unknown, parts: Readonly<Record<string, Uint8Array>>): Buffer {
  const listed = Object.entries(parts).map(([name, { length }]) => [name, length]);
  return Buffer.concat([Buffer.from(`${JSON.stringify([head, listed])}\n`), ...Object.values(parts)]);
}

/** What `packed` has put together: the value is read at once, each part when it is asked for. */
export class Packed {
  readonly head: unknown;
  readonly #parts = new Map<string, Buffer>();

  constructor(bytes: Buffer) {
    let at = bytes.indexOf('\n') + 1;
    const [head, listed] = JSON.parse(bytes.toString('utf8', 0, at)) as [unknown, (readonly [string, number])[]];
    this.head = head;
    for (const [name, length] of listed) {
      this.#parts.set(name, bytes.subarray(at, at + length));
      at += length;
    }
  }

  bytes(name: string): Buffer {
    return this.#parts.get(name) ?? Buffer.alloc(0);
  }

  value(name: string): unknown {
    return JSON.parse(this.bytes(name).toString());
  }

  /** Copied, since numbers stand at eights of bytes. */
  numbers(name: string): Float64Array {
    const { buffer, byteOffset, length } = this.bytes(name);
    return new Float64Array(buffer.slice(byteOffset, byteOffset + length));
  }
}

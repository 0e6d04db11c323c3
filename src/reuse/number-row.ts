/** A row of whole numbers that grows at its end. */
export class NumberRow {
  #numbers: Int32Array;
  length: number;

  constructor(before: Int32Array = new Int32Array()) {
    [this.#numbers, this.length] = [before, before.length];
  }

  push(...numbers: readonly number[]): void {
    this.append(numbers);
  }

  append(numbers: ArrayLike<number>): void {
    const length = this.length + numbers.length;
    // What it began with is never written into.
    if (length > this.#numbers.length) {
      const larger = new Int32Array(Math.max(1024, Math.ceil(length * 1.25)));
      larger.set(this.#numbers.subarray(0, this.length));
      this.#numbers = larger;
    }
    this.#numbers.set(numbers, this.length);
    this.length = length;
  }

  /** The numbers as they are now; those that come later may stand elsewhere. */
  get all(): Int32Array {
    return this.#numbers.subarray(0, this.length);
  }
}

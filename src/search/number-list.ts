/** A growing list of unsigned 32-bit numbers: a quarter of the memory of an array of the same length. */
export class NumberList {
  #numbers: Uint32Array;
  #length: number;

  constructor(numbers: Uint32Array = new Uint32Array(0)) {
    this.#numbers = numbers;
    this.#length = numbers.length;
  }

  get length(): number {
    return this.#length;
  }

  /** The number at `index`, 0 past the end. */
  at(index: number): number {
    return index < this.#length ? (this.#numbers[index] ?? 0) : 0;
  }

  set(index: number, value: number): void {
    this.#numbers[index] = value;
  }

  push(value: number): void {
    if (this.#length === this.#numbers.length) {
      const grown = new Uint32Array(Math.max(64, Math.ceil(this.#length * 1.5)));
      grown.set(this.#numbers);
      this.#numbers = grown;
    }
    this.#numbers[this.#length++] = value;
  }

  /** The numbers themselves, for tight loops; valid until the next `push`. */
  view(): Uint32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}

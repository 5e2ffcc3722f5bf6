/** Work that waits, taken in turns: a piece of one job, then a piece of the next, so that no job waits for a whole other. */
export class JobTurns<Piece> {
  /** In the order of their turns. */
  readonly #waiting = new Map<unknown, Piece[]>();

  /** Puts pieces behind those of the same job; a job that had none comes last. */
  put(job: unknown, pieces: readonly Piece[]): void {
    if (pieces.length === 0) return;
    const waiting = this.#waiting.get(job);
    if (waiting === undefined) this.#waiting.set(job, [...pieces]);
    else waiting.push(...pieces);
  }

  /** Takes the next piece, and puts its job behind the others. */
  take(): Piece | undefined {
    const [first] = this.#waiting;
    if (first === undefined) return undefined;
    const [job, pieces] = first;
    const piece = pieces.shift();
    this.#waiting.delete(job);
    if (pieces.length > 0) this.#waiting.set(job, pieces);
    return piece;
  }

  /** Drops the pieces of which it holds. */
  drop(holds: (piece: Piece) => boolean): void {
    for (const [job, pieces] of this.#waiting) {
      const kept = pieces.filter((piece) => !holds(piece));
      if (kept.length === 0) this.#waiting.delete(job);
      else this.#waiting.set(job, kept);
    }
  }
}

/** The largest that its place holds. */
const LAST_TURN = 0x7fff_ffff;

/** Places marked in this turn; a new turn forgets them all without walking over them. */
export class TurnMarks {
  readonly #markedIn: Int32Array;
  readonly #lastTurn: number;
  #turn = 1;

  constructor(places: number, lastTurn = LAST_TURN) {
    this.#markedIn = new Int32Array(places);
    this.#lastTurn = lastTurn;
  }

  nextTurn(): void {
    if (this.#turn === this.#lastTurn) {
      this.#markedIn.fill(0);
      this.#turn = 0;
    }
    this.#turn += 1;
  }

  /** Whether it was not marked in this turn until now. */
  mark(place: number): boolean {
    if (this.#markedIn[place] === this.#turn) return false;
    this.#markedIn[place] = this.#turn;
    return true;
  }
}

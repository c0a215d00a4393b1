/** So many things at a time, and no line to wait in. */
export class LimitedPlaces {
  #taken = 0

  constructor(readonly most: number) {}

  isFull(): boolean {
    return this.#taken >= this.most
  }

  /** Takes a place until what comes out is called. */
  take(): () => void {
    let isHeld = true
    this.#taken += 1
    return () => {
      if (isHeld) this.#taken -= 1
      isHeld = false
    }
  }
}

/**
 * A map that keeps at least the `limit` entries that were set or used last, and at most twice that many: in two halves
 * of `limit` each, the younger one filled by what is set and used; once it is full the older one is let go. So using an
 * entry of the younger half, which is what each move does, costs no more than looking it up.
 */
export class BoundedMap<V> {
  #younger = new Map<string, V>()
  #older = new Map<string, V>()
  readonly #limit: number

  constructor(limit: number) {
    this.#limit = Math.max(1, limit)
  }

  get size(): number {
    return this.#younger.size + this.#older.size
  }

  get(key: string): V | undefined {
    const young = this.#younger.get(key)
    if (young !== undefined) return young
    const old = this.#older.get(key)
    if (old !== undefined) this.set(key, old)
    return old
  }

  set(key: string, value: V): void {
    if (this.#younger.size >= this.#limit && !this.#younger.has(key)) {
      this.#older = this.#younger
      this.#younger = new Map()
    }
    this.#younger.set(key, value)
    if (this.#older.size > 0) this.#older.delete(key)
  }

  delete(key: string): void {
    this.#younger.delete(key)
    this.#older.delete(key)
  }
}

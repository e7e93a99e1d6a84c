/**
 * A map that forgets its oldest entry rather than grow beyond a bound. Setting a key again keeps
 * its age; `renew` does not.
 */
export class BoundedMap<K, V> extends Map<K, V> {
  readonly #maximum: number;

  /** @param maximum entries */
  constructor(maximum: number) {
    super();
    this.#maximum = maximum;
  }

  override set(key: K, value: V): this {
    if (this.size >= this.#maximum && !this.has(key)) this.delete(this.keys().next().value as K);
    return super.set(key, value);
  }

  /** Sets the entry as the youngest. */
  renew(key: K, value: V): this {
    this.delete(key);
    return this.set(key, value);
  }
}

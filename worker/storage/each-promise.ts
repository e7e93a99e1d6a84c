/** Something that is done to every promise that a store gives. */

/** The same store; `wrap` takes each promise and the name of the method that it came from. */
export const eachPromise = <Store extends object>(
  store: Store,
  wrap: <T>(promise: Promise<T>, method: string) => Promise<T>,
): Store =>
  new Proxy(store, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== "function") return member;
      return (...given: unknown[]) => {
        const result: unknown = Reflect.apply(member, target, given);
        return result instanceof Promise ? wrap(result, String(name)) : result;
      };
    },
  });

import { ownCopy } from './ownCopy';

/** A function of an object that works once for each, and remembers its answers as long as the object is there. */
export function remembered<K extends object, V>(make: (of: K) => V): (of: K) => V {
  const known = new WeakMap<K, { readonly answer: V }>();
  return of => {
    let found = known.get(of);
    if (!found) known.set(of, (found = { answer: make(of) }));
    return found.answer;
  };
}

/** The same of a text; its answers stay as long as the function itself. */
export function rememberedByText<V>(make: (of: string) => V): (of: string) => V {
  const known = new Map<string, { readonly answer: V }>();
  return of => {
    let found = known.get(of);
    if (!found) {
      const own = ownCopy(of);
      known.set(own, (found = { answer: make(own) }));
    }
    return found.answer;
  };
}

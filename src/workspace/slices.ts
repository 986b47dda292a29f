/** How long the extension host may be kept from others, in milliseconds. */
const SLICE_MS = 8;

/** The items one after the other; after each few milliseconds others have their turn. */
export async function* inSlices<T>(items: Iterable<T>): AsyncGenerator<T, void, undefined> {
  let until = Date.now() + SLICE_MS;
  for (const item of items) {
    if (Date.now() > until) {
      await new Promise(resolve => setTimeout(resolve, 0));
      until = Date.now() + SLICE_MS;
    }
    yield item;
  }
}

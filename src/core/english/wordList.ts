/** The words of a list written as running text, so that lists stay easy to read and to extend. */
export const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** The same as a set for look-ups. */
export const wordSet = (list: string): ReadonlySet<string> => new Set(words(list));

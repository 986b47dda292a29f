/** By source the days that reports together give its quotations, by their places. A map of a source is the same as long as it says the same. */
export type SettledDays = ReadonlyMap<string, ReadonlyMap<number, string>>;

const areSame = (a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string> | undefined): boolean =>
  a.size === b?.size && [...a].every(([quotation, day]) => b.get(quotation) === day);

/** What is settled now, with the maps of before for the sources whose days have stayed. */
export function keepingSame(before: SettledDays, now: SettledDays): SettledDays {
  const kept = new Map(now);
  for (const [source, days] of before) if (areSame(days, now.get(source))) kept.set(source, days);
  return kept;
}

/** The sources whose days have become others. */
export const movedBetween = (before: SettledDays, now: SettledDays): readonly string[] =>
  [...new Set([...before.keys(), ...now.keys()])].filter(source => before.get(source) !== now.get(source));

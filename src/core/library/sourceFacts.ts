import type { DayOrder } from '../article/dayOnPage';
import type { Analysis, Gender, Kind, SaidBasis, SpeakerKind } from '../model';
import type { Weekday } from '../english/calendar';
import type { NameInSource } from '../speakers/nameInSource';
import { keyOfSpeaker, namesIn } from '../speakers/nameInSource';
import type { SourceRow } from './rows';
import { sourceRow } from './rows';

/** When something was said, as far as sorting and settling days needs it. */
export interface DayFact {
  readonly edtf: string | null;
  readonly weekday: Weekday | null;
  readonly basis: SaidBasis | null;
}

/** What of a source has to be known at all times: enough for speakers, days and counts without its analysis. */
export interface SourceFacts {
  readonly head: SourceRow;
  readonly dayOrder: DayOrder | null;
  readonly names: readonly NameInSource[];
  /** Of each quotation its kind, the key of its speaker, and when it was said. */
  readonly kinds: readonly Kind[];
  readonly keys: readonly (string | null)[];
  readonly days: readonly DayFact[];
}

export function factsOf(source: string, analysis: Analysis): SourceFacts {
  const { article, quotations } = analysis;
  return {
    head: sourceRow(source, article),
    dayOrder: article.dayOrder,
    names: namesIn(source, analysis),
    kinds: quotations.map(({ kind }) => kind),
    keys: quotations.map(({ speaker }) => keyOfSpeaker(source, speaker)),
    days: quotations.map(({ said }) => ({
      edtf: said?.edtf ?? null,
      weekday: said?.weekday ?? null,
      basis: said?.basis ?? null,
    })),
  };
}

/** A name without its source, which is that of the line; its names are empty where it is the only one. */
type StoredName = readonly [
  key: string,
  name: string,
  names: readonly string[],
  roles: readonly string[],
  kind: SpeakerKind,
  gender: Gender,
  described: boolean,
  day: string | null,
  quotations: number,
];

const storedName = ({
  key,
  name,
  names,
  roles,
  kind,
  gender,
  described,
  day,
  quotations,
}: NameInSource): StoredName => {
  const others = names.length === 1 && names[0] === name ? [] : names;
  return [key, name, others, roles, kind, gender, described, day, quotations];
};

function nameIn(
  source: string,
  [key, name, names, roles, kind, gender, described, day, quotations]: StoredName,
): NameInSource {
  const own = names.length === 0 ? [name] : names;
  return { source, key, name, names: own, roles, kind, gender, described, day, quotations };
}

/** Facts in as little JSON as will do: what several quotations have in common stands once. */
export type StoredFacts = readonly [
  head: readonly [SourceRow['headline'], SourceRow['outlet'], SourceRow['published']],
  dayOrder: DayOrder | null,
  names: readonly StoredName[],
  kinds: readonly Kind[],
  /** Places among the names, -1 for nobody. */
  speakers: readonly number[],
  days: readonly DayFact[],
  /** Places among the days. */
  said: readonly number[],
];

export function storedFacts({ head, dayOrder, names, kinds, keys, days }: SourceFacts): StoredFacts {
  const places = new Map(names.map(({ key }, at) => [key, at]));
  const different = new Map<string, number>();
  const said = days.map(day => {
    const name = JSON.stringify(day);
    const place = different.get(name) ?? different.size;
    different.set(name, place);
    return place;
  });
  return [
    [head.headline, head.outlet, head.published],
    dayOrder,
    names.map(storedName),
    kinds,
    keys.map(key => (key === null ? -1 : (places.get(key) ?? -1))),
    [...different.keys()].map(day => JSON.parse(day) as DayFact),
    said,
  ];
}

/** @throws when what was stored is damaged */
export function restoredFacts(source: string, stored: StoredFacts): SourceFacts {
  const [[headline, outlet, published], dayOrder, names, kinds, speakers, days, said] = stored;
  if (kinds.length !== speakers.length || kinds.length !== said.length) throw new RangeError('the facts do not fit');
  const own = names.map(name => nameIn(source, name));
  return {
    head: { source, headline, outlet, published },
    dayOrder,
    names: own,
    kinds,
    keys: speakers.map(place => (place < 0 ? null : at(own, place).key)),
    days: said.map(place => at(days, place)),
  };
}

function at<T>(list: readonly T[], place: number): T {
  const item = list[place];
  if (item === undefined) throw new RangeError('the facts do not fit');
  return item;
}

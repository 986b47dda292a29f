import type { Link } from '../statements/link';
import type { Passage } from '../statements/passage';
import type { StatementRegister } from '../statements/register';

/** Where a passage stands: place of its source among the sources, of its quotation in the source, of its part in the quotation. */
type StoredEnd = readonly [source: number, quotation: number, part: number];

type StoredLink = readonly [
  a: StoredEnd,
  b: StoredEnd,
  kind: Link['class'],
  strength: number,
  tie: Link['tie'],
  days: Link['days'],
  /** Stems, since numbers of words hold in one session. */
  phrase: readonly string[] | null,
];

interface Stored {
  readonly sources: readonly string[];
  readonly links: readonly StoredLink[];
}

/** The links of a register as JSON, to be given to `StoredLinks`. */
export function storedLinks(register: StatementRegister, sources: readonly string[]): string {
  const places = new Map(sources.map((source, at) => [source, at]));
  const endOf = (passage: Passage | undefined): StoredEnd | null => {
    const place = passage && places.get(passage.source);
    return passage && place !== undefined ? [place, passage.quotation, passage.part] : null;
  };
  const links = [...register.found].flatMap((link): readonly StoredLink[] => {
    const [a, b] = [endOf(register.passage(link.a)), endOf(register.passage(link.b))];
    const phrase = link.phrase?.map(word => register.vocabulary.word(word).stem) ?? null;
    return a && b ? [[a, b, link.class, link.strength, link.tie, link.days, phrase]] : [];
  });
  return JSON.stringify({ sources, links } satisfies Stored);
}

/** Links of an earlier session, which stand for comparing the sources they were found among. */
export class StoredLinks {
  private readonly covered: ReadonlySet<string>;
  private readonly bySource = new Map<string, StoredLink[]>();
  private readonly sources: readonly string[];

  /**
   * @param text what `storedLinks` gave; anything else holds nothing
   * @param valid the sources that are as they were then
   */
  constructor(text: string, valid: readonly string[]) {
    const { sources, links } = parsed(text);
    const own = new Set(valid);
    this.sources = sources;
    this.covered = new Set(sources.filter(source => own.has(source)));
    for (const link of links)
      for (const [place] of [link[0], link[1]]) {
        const source = sources[place] ?? '';
        const known = this.bySource.get(source);
        if (known) known.push(link);
        else this.bySource.set(source, [link]);
      }
  }

  /** Whether a source was compared with the others. */
  has(source: string): boolean {
    return this.covered.has(source);
  }

  /** The links of a source to those that are in the register by now. */
  linksOf(source: string, register: StatementRegister): readonly Link[] {
    const numberOf = ([place, quotation, part]: StoredEnd): number | undefined => {
      const of = this.sources[place] ?? '';
      return this.has(of)
        ? register.passagesOf(of, quotation).find(([, passage]) => passage.part === part)?.[0]
        : undefined;
    };
    return (this.bySource.get(source) ?? []).flatMap(([one, other, kind, strength, tie, days, phrase]) => {
      const [a, b] = [numberOf(one), numberOf(other)];
      if (a === undefined || b === undefined) return [];
      const words = phrase?.map(stem => register.vocabulary.idOf(stem)) ?? null;
      return [{ a, b, class: kind, strength, tie, days, phrase: words }];
    });
  }
}

function parsed(text: string): Stored {
  try {
    const stored = JSON.parse(text) as Partial<Stored> | null;
    if (Array.isArray(stored?.sources) && Array.isArray(stored.links)) return stored as Stored;
  } catch {
    // A damaged file is as if there were none: the sources are compared.
  }
  return { sources: [], links: [] };
}

import { stretchBits } from './alignment';
import type { Bundle, PairDecision } from './bundles';
import { bundlesOf } from './bundles';
import { CandidateIndex } from './candidates';
import type { Link } from './link';
import { isSameLine } from './judge';
import { linkSources } from './link';
import type { Numbered, Passage } from './passage';
import type { SourcePassages } from './sourcePassages';
import { Passages } from './passages';
import type { Print } from './reprints';
import { NO_PRINT } from './reprints';
import type { Tie } from './ties';
import { Ties } from './ties';
import { Vocabulary } from './vocabulary';

/** A line that was used so many days before is no sign of one utterance. */
const DAYS_SAID_BEFORE = 28;

/** What the register asks of the library about speakers. */
export interface SpeakerKnowledge {
  /** Whether two passages are known to be of one speaker. */
  readonly areOne: (a: Passage, b: Passage) => boolean;
  /** Whether the reader has set two speakers apart. */
  readonly areApart: (a: Passage, b: Passage) => boolean;
}

const pairKey = (a: number, b: number): string => (a < b ? `${String(a)} ${String(b)}` : `${String(b)} ${String(a)}`);

/**
 * The passages of all sources and the links between them. A change of one source compares its passages alone and bundles anew only
 * what hangs together with them.
 */
export class StatementRegister {
  readonly vocabulary = new Vocabulary();
  private readonly passages = new Passages();
  private readonly index = new CandidateIndex(this.vocabulary, this.passages, (a, b) => this.speakers.areOne(a, b));
  private readonly ties = new Ties();
  private readonly prints = new Map<string, Print>();
  private readonly links = new Map<number, Link[]>();
  private readonly bundles = new Map<number, Bundle>();
  private readonly unsettled = new Set<number>();
  private decided: ReadonlyMap<string, PairDecision> = new Map();
  private byHand = new Map<number, Link[]>();
  private everyBundle: readonly Bundle[] | undefined;
  /** By the first word of the line that a link hangs on: the passages at its ends. */
  private readonly phrases = new Map<number, Set<number>>();
  /** Sources that were compared with each other before they were put here, and the others. */
  private readonly compared = new Set<string>();
  private readonly uncompared = new Set<string>();

  constructor(private readonly speakers: SpeakerKnowledge) {}

  /** @param isCompared whether it was compared with all others of which this is said; see `addLinks` */
  put(source: string, passages: readonly Passage[], print: Print, isCompared = false): void {
    this.remove(source);
    if (isCompared) this.compared.add(source);
    else this.uncompared.add(source);
    this.prints.set(source, print);
    const own = this.passages.add(source, passages);
    const numbered = own.numbered();
    for (const [number, passage] of numbered) {
      this.index.add(number, passage);
      this.touchPhrases(passage);
    }
    this.link(own, numbered);
  }

  remove(source: string): void {
    for (const [number, passage] of this.passages.of(source)?.numbered() ?? []) {
      this.unlink(number);
      this.touchPhrases(passage);
      this.index.remove(number);
    }
    this.passages.remove(source);
    this.prints.delete(source);
    this.compared.delete(source);
    this.uncompared.delete(source);
  }

  /** Adds links that were found before, between passages that are there. */
  addLinks(links: readonly Link[]): void {
    for (const link of links)
      if (this.passages.around(link.a) && this.passages.around(link.b) && !this.areLinked(link.a, link.b))
        this.keep(link);
  }

  /** The links that were found, each once. */
  get found(): ReadonlySet<Link> {
    return new Set([...this.links.values()].flat());
  }

  /** A passage by its number. */
  passage(number: number): Passage | undefined {
    return this.passages.get(number);
  }

  /** Compares the passages of sources anew, when their speakers have become others. */
  relink(sources: readonly string[]): void {
    for (const source of sources) {
      if (this.compared.delete(source)) this.uncompared.add(source);
      const own = this.passages.of(source);
      if (!own) continue;
      const numbered = own.numbered();
      for (const [number] of numbered) this.unlink(number);
      this.link(own, numbered);
    }
  }

  /** Follows what the reader said about pairs of passages, in place of earlier decisions. */
  decide(decisions: readonly PairDecision[]): void {
    this.decided = new Map(decisions.map(decision => [pairKey(...decision.passages), decision]));
    this.byHand = new Map();
    for (const { same, passages } of decisions) {
      const [a, b] = passages;
      if (!same || this.areLinked(a, b)) continue;
      const link: Link = { a, b, class: 'by hand', strength: 0, tie: 'same', days: 'fit', phrase: null };
      for (const end of passages) this.byHand.set(end, [...(this.byHand.get(end) ?? []), link]);
    }
    for (const number of [...this.links.keys(), ...this.byHand.keys()])
      if (this.linksOf(number).length > 0) this.unsettled.add(number);
    for (const number of this.bundles.keys()) this.unsettled.add(number);
  }

  /** How alike two passages are, in bits, those that are linked before all others; to choose among parts. */
  likeness(a: number, b: number): number {
    if (this.areLinked(a, b)) return Infinity;
    const [one, other] = [this.passages.get(a), this.passages.get(b)];
    if (!one || !other) return 0;
    return stretchBits(one.words, other.words, this.vocabulary.allBits);
  }

  /** What the reader said about a pair; undefined when nothing. */
  decisionOn(a: number, b: number): PairDecision | undefined {
    return this.decided.get(pairKey(a, b));
  }

  /** The passages of a quotation. */
  passagesOf(source: string, quotation: number): readonly Numbered[] {
    return this.passages.of(source)?.ofQuotation(quotation) ?? [];
  }

  bundleOf(number: number): Bundle | null {
    this.settle();
    return this.bundles.get(number) ?? null;
  }

  /** Passages of other sources in which the same speaker uses the same line, and which report another statement. */
  repeatsOf(number: number): readonly Passage[] {
    const passage = this.passages.get(number);
    if (!passage) return [];
    const bundle = new Set(this.bundleOf(number)?.passages.map(([member]) => member) ?? []);
    return this.index.near(passage, Infinity).flatMap(other => {
      const fellow = this.passages.get(other);
      if (!fellow || bundle.has(other)) return [];
      const tie = this.tie(passage, fellow);
      return (tie === 'same' || tie === 'spelling') && isSameLine(passage, fellow, this.vocabulary) ? [fellow] : [];
    });
  }

  all(): readonly Bundle[] {
    this.settle();
    this.everyBundle ??= [...new Set(this.bundles.values())];
    return this.everyBundle;
  }

  printOf(source: string): Print {
    return this.prints.get(source) ?? NO_PRINT;
  }

  /** Names are compared first: who is one with whom is made up anew after each source that names them. */
  private readonly tie = (a: Passage, b: Passage): Tie => {
    const tie = this.ties.between(a.speaker, b.speaker);
    return tie !== 'same' && this.speakers.areOne(a, b) ? 'same' : tie;
  };

  /** @param passages all of `own` */
  private link(own: SourcePassages, passages: readonly Numbered[]): void {
    const { source } = own;
    const pairs = new Map<SourcePassages, (readonly [Numbered, Numbered])[]>();
    for (const [number] of passages) this.unsettled.add(number);
    const isCompared = this.compared.has(source);
    if (isCompared && this.uncompared.size === 0) return;
    for (const one of passages) {
      for (const number of this.index.near(one[1])) {
        const others = this.passages.around(number);
        if (!others || (isCompared && this.compared.has(others.source))) continue;
        const pair = [one, [number, others.passage(number)]] as const;
        const list = pairs.get(others);
        if (list) list.push(pair);
        else pairs.set(others, [pair]);
      }
    }
    const linking = { vocabulary: this.vocabulary, tie: this.tie };
    for (const [others, compared] of pairs) {
      const links =
        source < others.source
          ? linkSources(compared, own, others, linking)
          : linkSources(
              compared.map(([one, fellow]) => [fellow, one] as const),
              others,
              own,
              linking,
            );
      for (const link of links) this.keep(link);
    }
  }

  private keep(link: Link): void {
    for (const end of [link.a, link.b]) {
      this.links.set(end, [...(this.links.get(end) ?? []), link]);
      this.unsettled.add(end);
      const [word] = link.phrase ?? [];
      if (word !== undefined) this.phrases.set(word, (this.phrases.get(word) ?? new Set()).add(end));
    }
  }

  /** Links that hang on a line not having been used before are looked at again when its words come or go. */
  private touchPhrases({ telling }: Passage): void {
    for (const word of telling.ids) for (const end of this.phrases.get(word) ?? []) this.unsettled.add(end);
  }

  private areLinked(a: number, b: number): boolean {
    return this.links.get(a)?.some(link => link.a === b || link.b === b) === true;
  }

  private unlink(number: number): void {
    for (const { a, b } of this.links.get(number) ?? []) {
      const other = a === number ? b : a;
      const kept = (this.links.get(other) ?? []).filter(link => link.a !== number && link.b !== number);
      if (kept.length > 0) this.links.set(other, kept);
      else this.links.delete(other);
      this.unsettled.add(other);
    }
    this.links.delete(number);
    this.unsettled.add(number);
  }

  private linksOf(number: number): readonly Link[] {
    return [...(this.links.get(number) ?? []), ...(this.byHand.get(number) ?? [])].filter(link => this.holds(link));
  }

  /** Whether a link stands against what the reader said, and against what else is known by now. */
  private holds({ a, b, phrase }: Link): boolean {
    const [one, other] = [this.passages.get(a), this.passages.get(b)];
    if (!one || !other) return false;
    const decision = this.decisionOn(a, b);
    if (decision) return decision.same;
    if (this.speakers.areApart(one, other)) return false;
    if (phrase === null || (one.published === null && other.published === null)) return true;
    const first = this.index.firstUse(phrase);
    if (first === null) return true;
    const earlier = Math.min(one.published ?? Infinity, other.published ?? Infinity);
    return first >= earlier - DAYS_SAID_BEFORE;
  }

  /** Bundles anew what hangs together with passages that were touched. */
  private settle(): void {
    if (this.unsettled.size === 0) return;
    this.everyBundle = undefined;
    const open = new Set(this.unsettled);
    for (const number of this.unsettled)
      for (const [fellow] of this.bundles.get(number)?.passages ?? []) open.add(fellow);
    this.unsettled.clear();
    for (const number of open) this.bundles.delete(number);
    const seen = new Set<number>();
    for (const number of open) {
      if (seen.has(number)) continue;
      for (const bundle of this.bundlesFrom(number, seen))
        for (const [member] of bundle.passages) this.bundles.set(member, bundle);
    }
  }

  /** What hangs together with a passage: one bundle, or several where the reader set passages apart. */
  private bundlesFrom(start: number, seen: Set<number>): readonly Bundle[] {
    const links = new Set<Link>();
    const members = new Map<number, Passage>();
    const open = [start];
    for (let number = open.pop(); number !== undefined; number = open.pop()) {
      const passage = this.passages.get(number);
      if (!passage || seen.has(number)) continue;
      seen.add(number);
      members.set(number, passage);
      for (const link of this.linksOf(number)) {
        links.add(link);
        open.push(link.a === number ? link.b : link.a);
      }
    }
    return bundlesOf(members, links, {
      apart: [...this.decided.values()].filter(({ same }) => !same),
      isConfirmed: link => this.decisionOn(link.a, link.b)?.same === true,
    });
  }
}

import type {
  Article,
  Confidence,
  Kind,
  NameBasis,
  Polarity,
  Published,
  Quotation,
  Reason,
  SaidBasis,
  Span,
} from '../model';
import type { Status } from '../decisions/decision';
import type { Weekday } from '../english/calendar';
import { ownCopy } from '../ownCopy';
import type { PackedQuotations } from '../record/packing';
import { keyOfSpeaker } from '../speakers/nameInSource';
import type { Place } from './lines';
import { Lines } from './lines';
import { digest } from '../text/digest';
import { unbroken } from '../text/plainWords';

/** What the views show of a source; plain data that can cross to another thread. */
export interface SourceRow {
  /** URI of the file. */
  readonly source: string;
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly published: Pick<Published, 'edtf' | 'basis'> | null;
}

export interface SpeakerOfRow {
  /** The library's speaker; null when the words could not be tied to anybody. */
  readonly id: string | null;
  /** What the library calls the speaker. */
  readonly name: string | null;
  /** The fullest name that this source gives. */
  readonly named: string | null;
  /** What this source shares with all that use the name; see `nameKey`. */
  readonly key: string | null;
  readonly role: string | null;
  readonly basis: NameBasis;
  /** The words in the text, and their place. */
  readonly words: string;
  readonly place: Place;
}

export interface SaidOfRow {
  readonly edtf: string | null;
  readonly weekday: Weekday | null;
  readonly basis: SaidBasis;
  /** Worked out from the words and the day of publication. */
  readonly reckoned: boolean;
  /** The words the day was read from, when they stand in the text. */
  readonly words: string | null;
}

export interface QuotationRow extends SourceRow {
  /** Stays the same when other parts of the file change. */
  readonly id: string;
  readonly index: number;
  readonly kind: Kind;
  /** What was said, parts joined with an ellipsis, white space folded. */
  readonly text: string;
  /** From the first word said to the last, and each part of it. */
  readonly place: Place;
  readonly parts: readonly Place[];
  readonly marked: readonly Place[];
  /** What has marks of its own inside, white space folded. */
  readonly nested: readonly string[];
  /** The words of each part, where there are several. */
  readonly partTexts: readonly string[];
  readonly speaker: SpeakerOfRow | null;
  readonly cue: Place | null;
  readonly said: SaidOfRow | null;
  readonly confidence: Confidence;
  readonly polarity: Polarity | null;
  /** The outlets through which the words came, nearest to the article first. */
  readonly via: readonly string[];
  readonly reason: Reason;
  /** What the reader found on checking it; null for unchecked. */
  readonly status: Status | null;
  /** The file has changed since the status was given. */
  readonly changedSince: boolean;
}

/** One source with its quotations in reading order. */
export interface SourceView extends SourceRow {
  /** Whatever the caller gave with the text, to tell answers about an older text. */
  readonly version: number;
  readonly quotations: readonly QuotationRow[];
}

/** White space that is more than single spaces, and the soft hyphens that `unbroken` takes out. */
const UNEVEN = /\s\s|[^\S ]|\u00ad|^ | $/;
const folded = (text: string): string =>
  UNEVEN.test(text) ? unbroken(text).replace(/\s+/g, ' ').trim() : ownCopy(text);

/** The head of a source's rows. */
export const sourceRow = (source: string, article: Article): SourceRow => ({
  source,
  headline: article.headline === null ? null : folded(article.headline),
  outlet: article.outlet,
  published: article.published && { edtf: article.published.edtf, basis: article.published.basis },
});

/** The parts as one line; the "that" which opens reported speech is left off. */
const joined = (text: string, parts: readonly Span[]): string =>
  parts
    .map(part => folded(text.slice(part.start, part.end)))
    .join(' … ')
    .replace(/^that\s/, '');

/** What the views show of an analysed text, each speaker by the name the source gives; each row is made when it is asked for. */
export class SourceRows {
  readonly lines: Lines;
  private readonly rows: (QuotationRow | undefined)[] = [];
  private readonly words: string[] = [];
  /** See `occurrenceOf`, as far as they have been counted. */
  private readonly occurrences: number[] = [];
  private readonly seen = new Map<string, number>();

  constructor(
    private readonly head: SourceRow,
    private readonly text: string,
    private readonly packed: PackedQuotations,
  ) {
    this.lines = new Lines(text);
  }

  get quotations(): readonly Quotation[] {
    return this.packed.all();
  }

  view(version: number): SourceView {
    const quotations = Array.from({ length: this.packed.count }, (_, index) => this.row(index) ?? []).flat();
    return { ...this.head, version, quotations };
  }

  withId(id: string): QuotationRow | null {
    for (let index = 0; index < this.packed.count; index++) if (this.idOf(index) === id) return this.row(index);
    return null;
  }

  row(index: number): QuotationRow | null {
    const quotation = this.packed.at(index);
    return quotation ? (this.rows[index] ??= this.make(index, quotation)) : null;
  }

  /** What a quotation says. */
  private wordsOf(index: number): string {
    return (this.words[index] ??= joined(this.text, this.packed.words(index).content));
  }

  private idOf(index: number): string {
    const { kind } = this.packed.words(index);
    return `${this.head.source}#${digest(`${kind} ${this.wordsOf(index)}`)}-${String(this.occurrenceOf(index))}`;
  }

  /** How many quotations before it say the same. */
  private occurrenceOf(index: number): number {
    const { occurrences, seen } = this;
    for (let at = occurrences.length; at <= index; at++) {
      const before = seen.get(this.wordsOf(at)) ?? 0;
      seen.set(this.wordsOf(at), before + 1);
      occurrences.push(before);
    }
    return occurrences[index] ?? 0;
  }

  private make(index: number, quotation: Quotation): QuotationRow {
    const { head, lines, text } = this;
    const { content, marked, nested = [], speaker, cue, said } = quotation;
    const key = keyOfSpeaker(head.source, speaker);
    return {
      // Spreading the head would take three times as long.
      source: head.source,
      headline: head.headline,
      outlet: head.outlet,
      published: head.published,
      id: this.idOf(index),
      index,
      kind: quotation.kind,
      text: this.wordsOf(index),
      place: lines.place({ start: content[0]?.start ?? 0, end: content.at(-1)?.end ?? 0 }),
      parts: content.map(part => lines.place(part)),
      marked: marked.map(part => lines.place(part)),
      nested: nested.map(({ start, end }) => folded(text.slice(start, end))),
      partTexts: content.length > 1 ? content.map(({ start, end }) => folded(text.slice(start, end))) : [],
      speaker: speaker && {
        id: key,
        name: speaker.name,
        named: speaker.name,
        key,
        role: speaker.role,
        basis: speaker.basis,
        words: folded(text.slice(speaker.start, speaker.end)),
        place: lines.place(speaker),
      },
      cue: cue && lines.place(cue),
      said: said && {
        edtf: said.edtf,
        weekday: said.weekday ?? null,
        basis: said.basis,
        reckoned: said.reckoned === true,
        words: said.span ? folded(text.slice(said.span.start, said.span.end)) : null,
      },
      confidence: quotation.confidence,
      polarity: quotation.polarity ?? null,
      via: quotation.via ?? [],
      reason: quotation.reason,
      status: null,
      changedSince: false,
    };
  }
}

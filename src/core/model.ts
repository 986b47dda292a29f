import type { DayOrder } from './article/dayOnPage';
import type { Correction } from './decisions/corrections';
import type { Weekday } from './english/calendar';
import type { Span } from './span';

export type { Span } from './span';

/** What a paragraph is: `furniture` is what the site put there (menus, adverts, captions, credits), not the article. */
export type ParagraphRole = 'headline' | 'body' | 'caption' | 'furniture';

export interface Paragraph extends Span {
  readonly role: ParagraphRole;
}

/** How a publication day is known: printed on the page, concluded from the page, or handed over with the text. */
export type PublishedBasis = 'stated' | 'inferred' | 'given';

export interface Published {
  /** EDTF; one of two days where 03/04/2020 could be either. */
  readonly edtf: string;
  readonly basis: PublishedBasis;
  /** The words it was read from, when they stand in the text. */
  readonly span?: Span;
}

/** What the page says of itself. */
export interface Article {
  readonly headline: string | null;
  readonly outlet: string | null;
  readonly byline: string | null;
  readonly dateline: string | null;
  readonly published: Published | null;
  /** How the page writes days with slashes, where it shows that. */
  readonly dayOrder: DayOrder | null;
  readonly paragraphs: readonly Paragraph[];
}

/** `direct` all inside marks, `mixed` a paraphrase with marks inside, `indirect` no marks. */
export type Kind = 'direct' | 'mixed' | 'indirect';
export const kinds: readonly Kind[] = ['direct', 'mixed', 'indirect'];

export type Confidence = 'sure' | 'likely' | 'unsure';

/** A report that something was not said, or only asked. */
export type Polarity = 'negated' | 'questioned';

/** Why a speaker was chosen. The editor makes sentences of it. */
export type ReasonCode =
  | 'subject-of-cue'
  | 'inverted-cue'
  | 'according-to'
  | 'owner-of-cue'
  | 'label'
  | 'signed'
  | 'in-the-sentence'
  | 'carried-on'
  | 'carried-back'
  | 'taking-turns'
  | 'nearby'
  | 'given'
  | 'no-candidate';

export interface Reason {
  readonly code: ReasonCode;
  /** The cue word the reason rests on, as printed. */
  readonly cue?: string;
}

/** How the program went from the words to the person; `given` is set by hand. */
export type NameBasis = 'full-name' | 'surname' | 'pronoun' | 'description' | 'variant' | 'given' | 'unresolved';

/** Who is quoted: the words in the text and the person they stand for. */
export interface QuotedSpeaker extends Span {
  /** Fullest name the article gives; null when the words could not be tied to a name or description (a lone "he"). */
  readonly name: string | null;
  readonly basis: NameBasis;
  /** What the article calls the person, such as "Kremlin spokesman". */
  readonly role: string | null;
}

/** `stated` in the sentence, `carried` from near-by words about the same remarks, `published` the day of publication,
 * `corroborated` by another article, `given` handed over. */
export type SaidBasis = 'stated' | 'carried' | 'published' | 'corroborated' | 'given';

export interface SaidOn {
  /** The words the day was read from. */
  readonly span?: Span;
  /** EDTF; null when only a weekday or a vague expression is known. */
  readonly edtf: string | null;
  readonly weekday?: Weekday;
  readonly basis: SaidBasis;
  /** The words give the day only together with the day of publication ("on Wednesday"). */
  readonly reckoned?: true;
}

/** One attribution in one paragraph. */
export interface Quotation {
  readonly kind: Kind;
  /** What was said, in parts where the cue splits it, without the outermost marks. */
  readonly content: readonly Span[];
  /** The segments between quotation marks, without the marks. */
  readonly marked: readonly Span[];
  /** What has marks of its own inside `marked`, without these: words that the speaker quotes, a title; absent where nothing has. */
  readonly nested?: readonly Span[];
  readonly speaker: QuotedSpeaker | null;
  readonly cue: Span | null;
  readonly said: SaidOn | null;
  readonly confidence: Confidence;
  readonly reason: Reason;
  readonly polarity?: Polarity;
  /** The outlets through which the words came, nearest to the article first; absent where none is named. */
  readonly via?: readonly string[];
}

/** An expression that stands for a day or a longer time. */
export interface DateExpression extends Span {
  /** EDTF; null when it cannot be placed ("on Wednesday" without an anchor). */
  readonly edtf: string | null;
  readonly weekday?: Weekday;
  readonly basis: 'stated' | 'inferred';
}

/** What kind of speaker a name stands for. */
export type SpeakerKind = 'person' | 'body' | 'unknown';

export type Gender = 'male' | 'female' | 'unknown';

/** A person or body as one article names it. */
export interface NamedSpeaker {
  readonly name: string;
  readonly names: readonly string[];
  readonly roles: readonly string[];
  readonly kind: SpeakerKind;
  /** As titles and given names show it. */
  readonly gender: Gender;
}

/** All that is read out of one text. */
export interface Analysis {
  readonly article: Article;
  readonly quotations: readonly Quotation[];
  readonly dates: readonly DateExpression[];
  readonly speakers: readonly NamedSpeaker[];
}

/** What is known of a text before it is read. */
export interface Hints {
  /** Day of publication, EDTF; a time of day behind it is passed over. */
  readonly published?: string;
  /** How the outlet writes days with slashes, as its other articles show. */
  readonly dayOrder?: DayOrder;
  /** Speakers that the reader named. */
  readonly corrections?: readonly Correction[];
  readonly outlet?: string;
  /** File name, which may hold a day. */
  readonly fileName?: string;
}

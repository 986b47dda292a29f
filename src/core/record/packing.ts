import type { Weekday } from '../english/calendar';
import type {
  Analysis,
  Article,
  DateExpression,
  NamedSpeaker,
  Paragraph,
  Polarity,
  Published,
  QuotedSpeaker,
  Quotation,
  Reason,
  SaidOn,
} from '../model';
import type { Span } from '../span';
import { PackReader, PackWriter } from './pack';

// What is read back is made field by field: objects that are spread take several times as long.

/**
 * An analysis as one line of ASCII, a tenth of what its objects take: what threads hand over, the library keeps and the cache stores.
 * `unpackAnalysis` gives back an equal analysis.
 */
export function packAnalysis({ article, quotations, dates, speakers }: Analysis): string {
  const pack = new PackWriter();
  packArticle(pack, article);
  pack.items(quotations, packQuotation);
  pack.list(dates, packDate);
  pack.list(speakers, packSpeaker);
  return pack.line();
}

/** @throws when the line was not made by `packAnalysis` */
export function unpackAnalysis(line: string): Analysis {
  const pack = new PackReader(line);
  return {
    article: unpackArticle(pack),
    quotations: pack.list(unpackQuotation),
    dates: pack.list(unpackDate),
    speakers: pack.list(unpackSpeaker),
  };
}

/** The quotations of a packed analysis, each made when it is asked for: a search shows one of twenty. */
export class PackedQuotations {
  private readonly pack: PackReader;
  private readonly made: (Quotation | undefined)[] = [];

  /** @throws when the line was not made by `packAnalysis` */
  constructor(line: string) {
    this.pack = new PackReader(line);
  }

  get count(): number {
    return this.pack.count;
  }

  /** By its place; undefined where there is none. */
  at(place: number): Quotation | undefined {
    if (place < 0 || place >= this.count) return undefined;
    return (this.made[place] ??= this.pack.item(place, unpackQuotation));
  }

  /** What of one tells its id, and takes less than the whole. */
  words(place: number): Pick<Quotation, 'kind' | 'content'> {
    return this.made[place] ?? this.pack.item(place, unpackWords);
  }

  all(): readonly Quotation[] {
    return Array.from(
      { length: this.count },
      (_, place) => (this.made[place] ??= this.pack.item(place, unpackQuotation)),
    );
  }
}

const packSpan = (pack: PackWriter, { start, end }: Span): void => pack.numbers(start, end);
const unpackWord = (pack: PackReader): string => pack.word();
const unpackSpan = (pack: PackReader): Span => ({ start: pack.number(), end: pack.number() });

function packArticle(pack: PackWriter, article: Article): void {
  const { headline, outlet, byline, dateline, published, dayOrder, paragraphs } = article;
  pack.texts(headline, outlet, byline, dateline, dayOrder);
  pack.optional(published, packPublished);
  pack.list(paragraphs, (own, paragraph: Paragraph) => {
    packSpan(own, paragraph);
    own.texts(paragraph.role);
  });
}

function unpackArticle(pack: PackReader): Article {
  const [headline, outlet, byline, dateline] = [pack.text(), pack.text(), pack.text(), pack.text()];
  const dayOrder = pack.code<Article['dayOrder']>();
  return {
    headline,
    outlet,
    byline,
    dateline,
    published: pack.optional(unpackPublished) ?? null,
    dayOrder,
    paragraphs: pack.list(unpackParagraph),
  };
}

const unpackParagraph = (pack: PackReader): Paragraph => ({
  start: pack.number(),
  end: pack.number(),
  role: pack.code<Paragraph['role']>(),
});

function packPublished(pack: PackWriter, { edtf, basis, span }: Published): void {
  pack.texts(edtf, basis);
  pack.optional(span, packSpan);
}

function unpackPublished(pack: PackReader): Published {
  const edtf = pack.word();
  const basis = pack.code<Published['basis']>();
  const span = pack.optional(unpackSpan);
  return span ? { edtf, basis, span } : { edtf, basis };
}

function packQuotation(pack: PackWriter, quotation: Quotation): void {
  const { kind, content, marked, speaker, cue, said, confidence, reason, polarity, via, nested } = quotation;
  pack.texts(kind, confidence, polarity);
  pack.list(content, packSpan);
  pack.list(marked, packSpan);
  pack.optional(speaker, packQuoted);
  pack.optional(cue, packSpan);
  pack.optional(said, packSaid);
  pack.texts(reason.code, reason.cue);
  pack.list(via ?? [], (own, outlet) => own.texts(outlet));
  pack.list(nested ?? [], packSpan);
}

/** The first that `packQuotation` writes. */
function unpackWords(pack: PackReader): Pick<Quotation, 'kind' | 'content'> {
  const kind = pack.code<Quotation['kind']>();
  pack.text();
  pack.text();
  return { kind, content: pack.list(unpackSpan) };
}

function unpackQuotation(pack: PackReader): Quotation {
  const kind = pack.code<Quotation['kind']>();
  const confidence = pack.code<Quotation['confidence']>();
  const polarity = pack.code<Polarity | null>();
  const content = pack.list(unpackSpan);
  const marked = pack.list(unpackSpan);
  const speaker = pack.optional(unpackQuoted) ?? null;
  const cue = pack.optional(unpackSpan) ?? null;
  const said = pack.optional(unpackSaid) ?? null;
  const code = pack.code<Reason['code']>();
  const word = pack.text();
  const reason: Reason = word === null ? { code } : { code, cue: word };
  const via = pack.list(unpackWord);
  const nested = pack.list(unpackSpan);
  const quotation: Quotation = { kind, content, marked, speaker, cue, said, confidence, reason };
  // Few have these.
  if (polarity === null && via.length === 0 && nested.length === 0) return quotation;
  return {
    ...quotation,
    ...(nested.length > 0 && { nested }),
    ...(polarity && { polarity }),
    ...(via.length > 0 && { via }),
  };
}

function packQuoted(pack: PackWriter, speaker: QuotedSpeaker): void {
  packSpan(pack, speaker);
  pack.texts(speaker.name, speaker.basis, speaker.role);
}

const unpackQuoted = (pack: PackReader): QuotedSpeaker => ({
  start: pack.number(),
  end: pack.number(),
  name: pack.text(),
  basis: pack.code<QuotedSpeaker['basis']>(),
  role: pack.text(),
});

function packSaid(pack: PackWriter, { span, edtf, weekday, basis, reckoned }: SaidOn): void {
  pack.optional(span, packSpan);
  pack.texts(edtf, weekday, basis);
  pack.numbers(reckoned ? 1 : 0);
}

function unpackSaid(pack: PackReader): SaidOn {
  const span = pack.optional(unpackSpan);
  const edtf = pack.text();
  const weekday = pack.code<Weekday | null>();
  const basis = pack.code<SaidOn['basis']>();
  const isReckoned = pack.number() === 1;
  if (weekday === null && !isReckoned) return span ? { span, edtf, basis } : { edtf, basis };
  return {
    ...(span && { span }),
    edtf,
    ...(weekday && { weekday }),
    basis,
    ...(isReckoned && { reckoned: true as const }),
  };
}

function packDate(pack: PackWriter, date: DateExpression): void {
  packSpan(pack, date);
  pack.texts(date.edtf, date.weekday, date.basis);
}

function unpackDate(pack: PackReader): DateExpression {
  const start = pack.number();
  const end = pack.number();
  const edtf = pack.text();
  const weekday = pack.code<Weekday | null>();
  const basis = pack.code<DateExpression['basis']>();
  return weekday === null ? { start, end, edtf, basis } : { start, end, edtf, weekday, basis };
}

function packSpeaker(pack: PackWriter, { name, names, roles, kind, gender }: NamedSpeaker): void {
  pack.texts(name, kind, gender);
  pack.list(names, (own, one) => own.texts(one));
  pack.list(roles, (own, one) => own.texts(one));
}

const unpackSpeaker = (pack: PackReader): NamedSpeaker => {
  const name = pack.word();
  const kind = pack.code<NamedSpeaker['kind']>();
  const gender = pack.code<NamedSpeaker['gender']>();
  return { name, names: pack.list(unpackWord), roles: pack.list(unpackWord), kind, gender };
};

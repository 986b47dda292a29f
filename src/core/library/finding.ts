import { groupBy } from '../groupBy';
import { Recent } from '../recent';
import { unpackAnalysis } from '../record/packing';
import { rememberedByText } from '../remembered';
import type { SpeakerRegister } from '../speakers/register';
import type { SpeakerHead, SpeakerRow } from '../speakers/speaker';
import { byProminence } from '../speakers/speaker';
import { pathOf, wordsIn } from './beginnings';
import { checkDraft } from './draftCheck';
import { DraftLookUp } from './draftLookUp';
import type { DraftCheck } from './draftRows';
import type { KnownQuotations } from './knownQuotations';
import { Lines } from './lines';
import type { Query } from './query';
import { isEmpty, parseQuery } from './query';
import type { QuotationRow } from './rows';
import type { FoundUnit, SearchAnswer, SearchFacts, SearchHit } from './search';
import { excerptOf, findUnits } from './search';
import type { SearchIndex } from './searchIndex';
import { searchTerms } from './searchTokens';
import type { Shelf } from './shelf';
import { SpeakersByWords } from './speakersByWords';
import type { Statements } from './statements';
import type { QuotationPlace } from './timeline';

/** Names that are kept: a query is asked again with each letter typed. */
const MOST_NAMES = 24;

/** What is searched. */
interface Searched {
  readonly shelf: Shelf;
  readonly register: SpeakerRegister;
  readonly index: SearchIndex;
  readonly quotations: KnownQuotations;
  readonly statements: () => Statements;
  /** Sources that are not searchable yet. */
  readonly waiting: () => number;
}

/** Answers what is asked in words: searches, names as one types them, and drafts. */
export class Finding {
  private readonly draftLookUp = new DraftLookUp();
  private readonly speakersByWords = new SpeakersByWords();
  /** Where speakers with a name are quoted, asked for of late and since a source last changed. */
  private readonly speakersFound = new Recent<string, ReadonlyMap<string, readonly string[]>>(MOST_NAMES);
  private readonly wordsOf = rememberedByText(wordsIn);
  private readonly wordsOfPath = rememberedByText((source: string) => wordsIn(pathOf(source)));

  constructor(private readonly searched: Searched) {}

  /** Says that sources, or decisions on them, have changed. */
  forget(): void {
    this.speakersFound.clear();
    this.draftLookUp.clear();
  }

  /** Says that more can be found in the sources. */
  forgetDrafts(): void {
    this.draftLookUp.clear();
  }

  /** The best hits of a query, reports of one statement as one hit. */
  search(input: string, limit: number): SearchAnswer {
    const { index, statements, waiting } = this.searched;
    const query = parseQuery(input);
    if (isEmpty(query)) return { hits: [], total: 0, more: false, waiting: waiting() };
    const { found, total, more } = findUnits(query, limit, index, this.facts);
    const groups = groupBy(
      found,
      unit => (unit.quotation < 0 ? null : statements().bundleOf(unit.source, unit.quotation)) ?? unit,
    );
    const hits = [...groups.values()].flatMap(units => {
      const [first, ...alike] = units.flatMap(unit => this.hitOf(unit, query));
      return first ? [{ ...first, alike }] : [];
    });
    return { total, more, waiting: waiting(), hits };
  }

  /** The quotations that a query finds, and whether there are more. */
  quotationsFound(input: string, limit: number): { readonly places: readonly QuotationPlace[]; readonly cut: boolean } {
    const query = parseQuery(input);
    if (isEmpty(query)) return { places: [], cut: false };
    const { found, total, more } = findUnits(query, limit, this.searched.index, this.facts);
    const quoted = found.filter(({ quotation }) => quotation >= 0);
    return {
      places: quoted.map(unit => ({ source: unit.source, index: unit.quotation })),
      cut: more || total > limit,
    };
  }

  /** Speakers whose names have words that begin so, most quoted first, each with a quotation to go to. */
  speakersNamed(
    words: string,
    limit: number,
  ): readonly { readonly speaker: SpeakerRow; readonly first: QuotationRow }[] {
    const { quotations } = this.searched;
    return this.named(searchTerms(words))
      .toSorted(byProminence)
      .slice(0, limit)
      .flatMap(({ id, speaker }) => {
        const [first] = quotations.rowsAt(quotations.byDay(quotations.placesOf(id)).slice(0, 1));
        return first ? [{ speaker: speaker.row, first }] : [];
      });
  }

  /**
   * Holds the quotations of a draft against all sources. Its version comes back with the answer.
   * @param packed what `Library.readDraft` gave for it
   */
  checkDraft(text: string, version: number, packed: string): DraftCheck {
    const { shelf, index, quotations, statements, register, waiting } = this.searched;
    const sources = {
      shelf,
      index,
      vocabulary: statements().vocabulary,
      row: (source: string, place: number): QuotationRow | null => quotations.at({ source, index: place }),
      namesOf: (speaker: string): readonly string[] => register.row(speaker)?.names ?? [],
    };
    const checked = checkDraft(text, version, unpackAnalysis(packed), sources, this.draftLookUp);
    return { ...checked, waiting: waiting() };
  }

  /** See `SpeakersByWords.prepare`. */
  prepareSpeakers(isOver: () => boolean): number {
    return this.speakersByWords.prepare(this.searched.register.everyone(), isOver);
  }

  private named(terms: readonly string[]): readonly SpeakerHead[] {
    return this.speakersByWords.among(this.searched.register.everyone(), terms);
  }

  private hitOf(unit: FoundUnit, query: Query): readonly SearchHit[] {
    const { shelf, quotations } = this.searched;
    const held = shelf.get(unit.source);
    if (!held) return [];
    const quotation = unit.quotation < 0 ? null : quotations.at({ source: unit.source, index: unit.quotation });
    const text = quotation ? '' : held.content.text;
    const place = quotation ? quotation.place : new Lines(text).place(unit);
    const excerpt = excerptOf(quotation ? quotation.text : text.slice(unit.start, unit.end), query);
    return [{ ...held.head, place, excerpt, quotation, alike: [] }];
  }

  private readonly facts: SearchFacts = {
    daysIn: source => {
      const { statements, shelf } = this.searched;
      const [settled, days] = [statements().daysIn(source), shelf.get(source)?.days ?? []];
      return index => settled?.get(index) ?? days[index]?.edtf ?? null;
    },
    everyDayIn: source => {
      const { statements, shelf } = this.searched;
      const [own, settled] = [shelf.get(source)?.everyDay ?? [], statements().daysIn(source)];
      return settled ? [...own, ...settled.values()] : own;
    },
    published: source => this.searched.shelf.get(source)?.head.published?.edtf ?? null,
    wordsOfOutlet: source => this.wordsOf(this.searched.shelf.get(source)?.head.outlet ?? ''),
    wordsOfPath: this.wordsOfPath,
    kinds: source => this.searched.shelf.get(source)?.kinds ?? [],
    keys: source => this.searched.shelf.get(source)?.keys ?? [],
    speakersWith: terms =>
      this.speakersFound.of(terms.join(' '), () => {
        const keys = new Map<string, string[]>();
        for (const { speaker } of this.named(terms))
          for (const { source, key } of speaker.entries) {
            const own = keys.get(source);
            if (own) own.push(key);
            else keys.set(source, [key]);
          }
        return keys;
      }),
  };
}

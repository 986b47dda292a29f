import type { Gender } from '../model';
import { groupBy } from '../groupBy';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { RawQuotation } from '../reading/rawQuotation';
import { calls, lastMarked } from '../reading/dialogue';
import { isFemale, isNaming } from './antecedent';
import { whoActs } from './beats';
import { gendersShown } from './gendersShown';
import { fold } from './names';
import type { Resolver } from './resolve';

/** Somebody who takes part. */
interface Voice {
  readonly key: string;
  /** Words that name them; null for one of whom nothing is known. */
  readonly mention: Mention | null;
  readonly gender: Gender;
}

const UNKNOWN: Voice = { key: '', mention: null, gender: 'unknown' };

const lastName = ({ name }: Mention): string => name.split(' ').at(-1) ?? '';

/** A paragraph with something said between marks. */
interface Turn {
  readonly page: ReadParagraph;
  readonly quotations: readonly RawQuotation[];
  /** Whom a cue names. */
  readonly told: Mention | null;
  /** Whom the text gives it to: by a cue, or as the one who acts beside the words. */
  readonly anchor: Mention | null;
  /** Who acts in the paragraph before, where nobody speaks there. */
  readonly actsBefore: Mention | null;
  /** The turn before stands in the paragraph before. */
  readonly isNext: boolean;
  /** The turn before was not closed. */
  readonly goesOn: boolean;
}

/** So many turns ahead the other one of two may be named. */
const AHEAD = 8;

function turnsOf(pages: readonly ReadParagraph[], quotations: readonly RawQuotation[]): readonly Turn[] {
  const byParagraph = groupBy(quotations, ({ paragraph }) => paragraph);
  const turns: Turn[] = [];
  for (const page of pages) {
    const own = (byParagraph.get(page.index) ?? []).filter(
      ({ kind, marked }) => kind === 'direct' && marked.length > 0,
    );
    if (own.length === 0 || page.paragraph.role !== 'body') continue;
    const told = own.find(({ cue, mention }) => cue !== null && mention?.paragraph === page.index)?.mention ?? null;
    const before = turns.at(-1);
    const isNext = before?.page.index === page.index - 1;
    const goesOn = isNext && before.page.marks.at(-1)?.closed === false;
    const previous = isNext ? undefined : pages[page.index - 1];
    turns.push({
      page,
      quotations: own,
      told,
      anchor: told ?? (goesOn ? null : whoActs(page)),
      actsBefore: previous ? whoActs(previous, isNaming) : null,
      isNext,
      goesOn,
    });
  }
  return turns;
}

/** Gives each turn of a conversation its voice, from what the text says of the turns around it. */
class Voices {
  private readonly found: Voice[] = [];
  private readonly genders: Map<string, Gender>;
  private readonly byLastName = new Map<string, Voice>();
  private last: Voice = UNKNOWN;
  private other: Voice = UNKNOWN;

  constructor(
    private readonly pages: readonly ReadParagraph[],
    private readonly turns: readonly Turn[],
    private readonly resolver: Resolver,
    genders: ReadonlyMap<string, Gender>,
  ) {
    this.genders = new Map(genders);
    for (const { mentions } of pages)
      for (const mention of mentions)
        if (mention.type === 'name' && mention.entity !== 'body')
          this.byLastName.set(lastName(mention), this.byLastName.get(lastName(mention)) ?? this.voiceOf(mention));
  }

  get all(): readonly Voice[] {
    for (const [at, turn] of this.turns.entries()) {
      const voice = turn.anchor
        ? this.anchored(turn, turn.anchor, at)
        : turn.goesOn
          ? this.last
          : this.partner(turn, at);
      this.found.push(voice);
      if (voice.key !== this.last.key || voice === UNKNOWN) this.other = this.last;
      this.last = voice;
    }
    for (let at = this.turns.length - 2; at >= 0; at--) this.fromBehind(at);
    return this.found;
  }

  private voiceOf(mention: Mention): Voice {
    const key = this.resolver.keyOf(mention) ?? fold(mention.name);
    const gender = this.resolver.genderOf(mention);
    return { key, mention, gender: gender === 'unknown' ? (this.genders.get(key) ?? gender) : gender };
  }

  private anchored({ page, isNext, goesOn, actsBefore }: Turn, anchor: Mention, at: number): Voice {
    if (anchor.type !== 'pronoun' || !/^(?:s?he|him|her|his)$/i.test(anchor.name)) return this.voiceOf(anchor);
    const wanted: Gender = isFemale(anchor) ? 'female' : 'male';
    const actsHere = whoActs(page, mention => isNaming(mention) && mention.from < anchor.from);
    for (const acting of [actsHere, actsBefore]) {
      const voice = acting ? this.voiceOf(acting) : UNKNOWN;
      if (voice !== UNKNOWN && (voice.gender === wanted || voice.gender === 'unknown')) return voice;
    }
    const resolved = this.resolver.keyOf(anchor) === null ? UNKNOWN : this.voiceOf(anchor);
    const isAnswer = isNext && !goesOn;
    const isIt = (voice: Voice): boolean => voice.gender === wanted && !(isAnswer && voice.key === this.last.key);
    const mayBe = (voice: Voice): boolean =>
      voice !== UNKNOWN &&
      voice.key !== 'i' &&
      voice.gender === 'unknown' &&
      voice.mention?.entity !== 'body' &&
      voice.mention?.plural !== true &&
      !(isAnswer && voice.key === this.last.key);
    const inOrder = isAnswer ? [this.called(at), this.other, resolved] : [resolved, this.last, this.other];
    const found = inOrder.find(isIt) ?? inOrder.find(mayBe);
    if (found) {
      this.genders.set(found.key, wanted);
      return { ...found, gender: wanted };
    }
    // Nobody else can be meant by the pronoun.
    if (this.last.gender === wanted && this.other !== UNKNOWN) return this.last;
    return (
      this.onlyOne(anchor, wanted, isAnswer) ?? { key: isFemale(anchor) ? 'she' : 'he', mention: null, gender: wanted }
    );
  }

  /** The only person named before of whom it can be said, whoever has spoken. */
  private onlyOne(anchor: Mention, wanted: Gender, isAnswer: boolean): Voice | null {
    const named = new Map<string, Voice>();
    for (const { mentions } of this.pages.slice(0, anchor.paragraph + 1))
      for (const mention of mentions) {
        if (mention.type !== 'name' || mention.entity === 'body' || mention.start > anchor.start) continue;
        const voice = this.voiceOf(mention);
        const isLast = isAnswer && voice.key === this.last.key;
        if (!isLast && (voice.gender === wanted || voice.gender === 'unknown')) named.set(voice.key, voice);
      }
    const [only] = named.values();
    return named.size === 1 ? (only ?? null) : null;
  }

  /** Whom the turn before calls by name: `“What do you say, Mr Roe?”` */
  private called(at: number): Voice {
    const before = this.turns[at - 1];
    if (!before || this.turns[at]?.isNext !== true) return UNKNOWN;
    const words = lastMarked(before.page);
    for (const [name, voice] of this.byLastName) if (voice.key !== this.last.key && calls(words, name)) return voice;
    return UNKNOWN;
  }

  /** Whoever speaks with the one who spoke last, but nobody whom the words themselves call by name. */
  private partner({ page }: Turn, at: number): Voice {
    const called = this.called(at);
    if (called !== UNKNOWN) return called;
    if (this.last === UNKNOWN && this.other === UNKNOWN) return UNKNOWN;
    const known = this.other === UNKNOWN ? this.nextOther(at) : this.other;
    return known.mention && calls(lastMarked(page), lastName(known.mention)) ? UNKNOWN : known;
  }

  private nextOther(at: number): Voice {
    for (const { anchor } of this.turns.slice(at + 1, at + AHEAD)) {
      if (!anchor || anchor.type === 'pronoun') continue;
      const voice = this.voiceOf(anchor);
      if (voice.key !== this.last.key) return voice;
    }
    return UNKNOWN;
  }

  /** A turn before anybody was named: the other one of the two who speak right behind it. */
  private fromBehind(at: number): void {
    const [own, next] = [this.turns[at], this.turns[at + 1]];
    const after = this.found[at + 1] ?? UNKNOWN;
    if (own?.anchor !== null || this.found[at] !== UNKNOWN || !next?.isNext || next.goesOn || after === UNKNOWN) return;
    const other = this.found.slice(at + 2, at + AHEAD).find(voice => voice !== UNKNOWN && voice.key !== after.key);
    if (other && other.key !== this.found[at - 1]?.key) this.found[at] = other;
  }
}

/** Quotations with those who are meant, and whom pronouns stand for where the conversation tells more than the sentence. */
export interface Conversation {
  readonly quotations: readonly RawQuotation[];
  readonly meant: ReadonlyMap<Mention, Mention | null>;
}

/**
 * Gives the turns of a story to those who take part: to whom a cue names, else to the one who acts beside the words, else by turns. What
 * no cue tells is marked as a guess.
 */
export function inConversation(
  pages: readonly ReadParagraph[],
  quotations: readonly RawQuotation[],
  resolver: Resolver,
): Conversation {
  const turns = turnsOf(pages, quotations);
  const voices = new Voices(pages, turns, resolver, gendersShown(pages, resolver)).all;
  const changed = new Map<RawQuotation, RawQuotation>();
  const meant = new Map<Mention, Mention | null>();
  for (const [at, { quotations: own, anchor }] of turns.entries()) {
    const { mention, key } = voices[at] ?? UNKNOWN;
    if (anchor?.type === 'pronoun' && mention !== anchor && !/^i$/i.test(anchor.name)) meant.set(anchor, mention);
    for (const quotation of own) {
      if (quotation.cue !== null && quotation.mention?.paragraph === quotation.paragraph) continue;
      const isSame = quotation.mention !== null && resolver.keyOf(quotation.mention) === key;
      const confidence = isSame && quotation.confidence === 'sure' ? 'likely' : anchor ? 'likely' : 'unsure';
      const code = anchor ? 'nearby' : 'taking-turns';
      changed.set(quotation, { ...quotation, mention, cue: null, confidence, reason: { code } });
    }
  }
  return { quotations: quotations.map(quotation => changed.get(quotation) ?? quotation), meant };
}

import { wordSet } from '../english/wordList';
import type { Gender } from '../model';
import { allMarked, calledIn, lastMarked } from '../reading/dialogue';
import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import { OF_A_PERSON, whoActed } from './beats';
import { fold } from './names';
import type { Resolver } from './resolve';
import { isFemale, isHeOrShe, isNaming } from './speaking';
import type { Turn } from './storyTurns';

/** Somebody who takes part. */
export interface Voice {
  readonly key: string;
  /** Words that name them; null for one of whom nothing is known. */
  readonly mention: Mention | null;
  readonly gender: Gender;
}

/** One of whom nothing is known. */
export const UNKNOWN: Voice = { key: '', mention: null, gender: 'unknown' };

const lastWord = (name: string): string => name.split(' ').at(-1)?.toLowerCase() ?? '';

/** So many turns ahead the other one of two may be named. */
const AHEAD = 8;

/** So many who are there beside the one who speaks are remembered. */
const MOST_PRESENT = 8;

/** So many who spoke of late are remembered. */
const MOST_RECENT = 4;

/** `“I’m Ann Roe.”`, `“My name is Roe.”` */
const NAMES_HIMSELF =
  /(?:^|[.!?]\s)(?:I['’]m|I am|My name is|My name['’]s)\s(?:\p{Lu}[\p{L}'’-]+\s)?(\p{Lu}[\p{L}'’-]+)(?=[,.!?]|$)/u;

/** So many paragraphs later somebody still takes part in a conversation. */
const MOMENT = 3;

/** A story names so many persons at most whom a pronoun is held against. */
const MOST_NAMED = 40;

/** "said a voice", "somebody said": whoever that was. */
const ANONYMOUS = /^(?:(?:an?|another|the) voice|some(?:body|one))$/i;

/** "Roe’s head" came round: the name of the one whose it is. */
function ownerOf({ type, name }: Mention): string | null {
  const [, owner, part = ''] = type === 'description' ? (/^(.+)['’]s (\S+)$/.exec(name) ?? []) : [];
  return owner !== undefined && OF_A_PERSON.has(part.toLowerCase()) ? owner : null;
}

/** Gives each turn of a conversation its voice, from what the text says of the turns around it. */
export class Voices {
  private readonly found: Voice[] = [];
  private readonly genders: Map<string, Gender>;
  /** By the first and the last word of each name. */
  private readonly byName = new Map<string, Voice>();
  /** In which paragraph each was named first. */
  private readonly since = new Map<string, number>();
  /** Those whom a cue names. */
  private readonly speaking: ReadonlySet<string>;
  /** Where everybody was named first. */
  private readonly named: Mention[] = [];
  /** Who tells the story, where it says "I". */
  private readonly narrator: Voice | undefined;
  /** In which paragraph each spoke last. */
  private readonly lastTurn = new Map<string, number>();
  /** Who speaks in turns without a break, and who was there when the first of them began. */
  private run: { readonly voices: Set<string>; present: readonly Voice[] } = { voices: new Set(), present: [] };
  /** Those who spoke, the last first, each once; with those spoken to. */
  private recent: readonly Voice[] = [];

  constructor(
    pages: readonly ReadParagraph[],
    private readonly turns: readonly Turn[],
    private readonly resolver: Resolver,
    genders: ReadonlyMap<string, Gender>,
  ) {
    this.genders = new Map(genders);
    this.speaking = new Set(turns.flatMap(({ told }) => (told && isNaming(told) ? [this.voiceOf(told).key] : [])));
    const narrator = pages.flatMap(({ mentions }) => mentions).find(isNarrator);
    this.narrator = narrator && this.voiceOf(narrator);
    for (const { mentions, index } of pages)
      for (const mention of mentions) {
        if (mention.type !== 'name' && mention.type !== 'description') continue;
        const voice = this.voiceOf(mention);
        const isNew = !this.since.has(voice.key);
        if (isNew) this.since.set(voice.key, index);
        if (mention.type !== 'name' || mention.entity === 'body') continue;
        if (isNew) this.named.push(mention);
        for (const word of [mention.name.split(' ')[0]?.toLowerCase() ?? '', lastWord(mention.name)])
          if (!this.byName.has(word)) this.byName.set(word, voice);
      }
  }

  /** To be asked once: each turn is evidence for the next. */
  ofTurns(): readonly Voice[] {
    for (const [at, turn] of this.turns.entries()) {
      if (!turn.isNext) this.run = { voices: new Set(), present: turn.narrative ? this.presentIn(turn.narrative) : [] };
      const voice = turn.anchor
        ? this.anchored(turn, turn.anchor, at)
        : turn.goesOn
          ? this.last
          : this.partner(turn, at);
      this.found.push(voice);
      if (turn.addressee && isNaming(turn.addressee)) this.remember(this.voiceOf(turn.addressee));
      else if (turn.isToNarrator && this.narrator) this.remember(this.narrator);
      this.remember(voice);
      this.run.voices.add(voice.key);
      this.lastTurn.set(voice.key, turn.page.index);
      if (this.run.voices.size === 1)
        this.run.present = [...this.presentIn(turn.page), ...this.run.present].slice(0, MOST_PRESENT);
    }
    for (let at = this.turns.length - 2; at >= 0; at--) this.fromBehind(at);
    return this.found;
  }

  /** The persons whom a paragraph names outside the words, the last first. */
  private presentIn({ mentions }: ReadParagraph): readonly Voice[] {
    return mentions
      .filter(
        mention =>
          isNaming(mention) &&
          !mention.plural &&
          (mention.entity === 'person' || this.speaking.has(this.voiceOf(mention).key)),
      )
      .map(mention => this.voiceOf(mention))
      .reverse();
  }

  /** Somebody else who is there when only one has spoken since the last break: who was named last. */
  private presentBeside(words: string, answer: Voice, { index }: ReadParagraph): Voice | undefined {
    const { voices, present } = this.run;
    if (voices.size !== 1 || !voices.has(this.last.key) || this.last === UNKNOWN) return undefined;
    // Whoever spoke with the same one a moment ago goes on.
    if (index - (this.lastTurn.get(this.other.key) ?? -Infinity) <= MOMENT) return undefined;
    return present.find(
      voice => voice.key !== this.last.key && voice.key !== answer.key && voice !== UNKNOWN && !isCalled(voice, words),
    );
  }

  /** One of whom nothing is known is remembered as such: the other one speaks next. */
  private remember(voice: Voice): void {
    if (voice === UNKNOWN && this.last === UNKNOWN) return;
    this.recent = [voice, ...this.recent.filter(({ key }) => key !== voice.key)].slice(0, MOST_RECENT);
  }

  private get last(): Voice {
    return this.recent[0] ?? UNKNOWN;
  }

  private get other(): Voice {
    return this.recent[1] ?? UNKNOWN;
  }

  private voiceOf(mention: Mention): Voice {
    if (ANONYMOUS.test(mention.name)) return UNKNOWN;
    const owner = ownerOf(mention);
    const owning = owner === null ? undefined : this.byName.get(lastWord(owner));
    if (owning) return owning;
    const key = this.resolver.keyOf(mention) ?? fold(mention.name);
    const gender = this.resolver.genderOf(mention);
    return { key, mention, gender: gender === 'unknown' ? (this.genders.get(key) ?? gender) : gender };
  }

  private anchored({ page, isNext, goesOn, narrative }: Turn, anchor: Mention, at: number): Voice {
    if (!isHeOrShe(anchor)) return this.voiceOf(anchor);
    const wanted: Gender = isFemale(anchor) ? 'female' : 'male';
    const isAnswer = isNext && !goesOn;
    const words = lastMarked(page);
    const isOut = (voice: Voice): boolean =>
      voice === UNKNOWN || voice.key === 'i' || (isAnswer && voice.key === this.last.key) || isCalled(voice, words);
    const speaks = (mention: Mention): boolean => this.speaking.has(this.voiceOf(mention).key);
    const acted = [
      ...whoActed(page, anchor.from, speaks),
      ...(narrative ? whoActed(narrative, Infinity, speaks) : []),
    ].map(mention => this.voiceOf(mention));
    const fitting = acted.find(voice => voice !== UNKNOWN && !isCalled(voice, words) && canBe(voice, wanted));
    const met = isAnswer || fitting || !narrative ? undefined : this.onlyNamedIn(narrative, wanted, words);
    const resolved = this.resolver.keyOf(anchor) === null ? UNKNOWN : this.voiceOf(anchor);
    const inOrder = isAnswer ? [this.called(at), this.other, resolved] : [resolved, this.last, this.other];
    const found =
      fitting ??
      met ??
      inOrder.find(voice => voice.gender === wanted && !isOut(voice)) ??
      inOrder.find(voice => voice.gender === 'unknown' && !isOut(voice) && isSingle(voice));
    if (found) {
      this.genders.set(found.key, wanted);
      return { ...found, gender: wanted };
    }
    // Nobody else can be meant by the pronoun.
    if (this.last.gender === wanted && this.other !== UNKNOWN) return this.last;
    return (
      this.onlyOne(anchor, wanted, isOut) ?? { key: isFemale(anchor) ? 'she' : 'he', mention: null, gender: wanted }
    );
  }

  /** "I found Roe beside me.", "There was my mother in the path.": the only one whom a paragraph without speech names, whatever its subject. */
  private onlyNamedIn({ mentions }: ReadParagraph, wanted: Gender, words: string): Voice | undefined {
    const named = new Map(
      mentions
        .filter(mention => isNaming(mention) && mention.entity === 'person' && !mention.plural && !mention.possessive)
        .map(mention => [this.voiceOf(mention).key, this.voiceOf(mention)]),
    );
    const [only, ...others] = [...named.values()].filter(voice => canBe(voice, wanted) && !isCalled(voice, words));
    return others.length === 0 ? only : undefined;
  }

  /** The only person named before of whom it can be said, whoever has spoken. */
  private onlyOne(anchor: Mention, wanted: Gender, isOut: (voice: Voice) => boolean): Voice | null {
    const named = this.named
      .slice(0, MOST_NAMED)
      .filter(({ start }) => start < anchor.start)
      .map(mention => this.voiceOf(mention))
      .filter(voice => !isOut(voice) && canBe(voice, wanted));
    return named.length === 1 ? (named[0] ?? null) : null;
  }

  /** Whom the turn before calls by name: `“What do you say, Mr Roe?”` */
  private called(at: number): Voice {
    const before = this.turns[at - 1];
    if (!before || this.turns[at]?.isNext !== true) return UNKNOWN;
    // `“Roe,” he said, “I do not like this.”`: either half may call him.
    return (
      allMarked(before.page)
        .map(words => this.calledIn(words))
        .find(voice => voice !== UNKNOWN) ?? UNKNOWN
    );
  }

  private calledIn(words: string): Voice {
    for (const name of calledIn(words)) {
      const voice = this.byName.get(name);
      if (voice && voice.key !== this.last.key) return voice;
    }
    return UNKNOWN;
  }

  /** Whoever speaks with the one who spoke last, but nobody whom the words themselves call by name, or who speaks right behind them. */
  private partner({ page, narrative }: Turn, at: number): Voice {
    const [, own] =
      allMarked(page)
        .map(said => NAMES_HIMSELF.exec(said))
        .find(found => found !== null) ?? [];
    if (own !== undefined) return this.byName.get(own.toLowerCase()) ?? UNKNOWN;
    const called = this.called(at);
    if (called !== UNKNOWN) return called;
    const next = this.turns[at + 1];
    const answer = next?.isNext === true && next.told && isNaming(next.told) ? this.voiceOf(next.told) : UNKNOWN;
    const callsBack = next?.isNext === true ? this.calledIn(lastMarked(next.page)) : UNKNOWN;
    if (callsBack !== UNKNOWN && callsBack.key !== answer.key) return callsBack;
    if (this.last === UNKNOWN && this.other === UNKNOWN) return UNKNOWN;
    const newcomer = narrative && arrivedIn(narrative);
    if (newcomer) return this.voiceOf(newcomer);
    const words = lastMarked(page);
    const beside = this.turns[at]?.isNext === true ? this.presentBeside(words, answer, page) : undefined;
    if (beside) return beside;
    const others = this.recent.slice(1);
    const known = (others.length === 0 ? [this.nextOther(at)] : others).find(
      voice => !isCalled(voice, words) && (voice === UNKNOWN || voice.key !== answer.key),
    );
    return known ?? UNKNOWN;
  }

  private nextOther(at: number): Voice {
    const { index = 0 } = this.turns[at]?.page ?? {};
    for (const { anchor } of this.turns.slice(at + 1, at + AHEAD)) {
      if (!anchor || anchor.type === 'pronoun') continue;
      const voice = this.voiceOf(anchor);
      if (voice.key !== this.last.key && (this.since.get(voice.key) ?? Infinity) <= index) return voice;
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

/** "Lucy came in.": somebody who arrives, as the last to act in a paragraph. */
function arrivedIn(page: ReadParagraph): Mention | undefined {
  const [last] = whoActed(page);
  return last && ARRIVING.has(page.outline.pieces[last.to]?.lower ?? '') ? last : undefined;
}
const ARRIVING = wordSet('came entered appeared arrived returned');

const isNarrator = ({ type, name }: Mention): boolean => type === 'pronoun' && name === 'I';

const canBe = ({ gender }: Voice, wanted: Gender): boolean => gender === wanted || gender === 'unknown';

/** Nobody calls himself by name. */
const isCalled = ({ mention }: Voice, words: string): boolean =>
  mention !== null && calledIn(words).includes(lastWord(mention.name));

const isSingle = ({ mention }: Voice): boolean => mention?.entity !== 'body' && mention?.plural !== true;

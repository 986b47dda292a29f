import { places } from '../english/bodies';
import { auxiliaries } from '../english/functionWords';
import { isGivenName } from '../english/givenNames';
import { surnamesFirst } from '../english/surnames';
import { finiteVerb } from '../english/reportingVerbs';
import type { Gender } from '../model';
import { range } from '../reading/bodyNames';
import type { Mention } from '../reading/mentions';
import { firstWhere } from '../sorted';
import { acronymOf, shortBodyNames } from './bodyLikeness';
import type { NameParts } from './names';
import { fold, genderOf, isLongSurname, nameParts, sameGiven, withoutArticle } from './names';

/** The mentions that are taken for one person or body, while they are gathered. */
export interface Draft {
  /** As they were added. */
  readonly mentions: Mention[];
  /** The full names and the single words among them, each as they stand in the text. */
  readonly fullMentions: Mention[];
  readonly singleMentions: Mention[];
  readonly names: Map<string, number>;
  /** How often a name ends in a word, folded: "Dena Hill" is no "Hill" less because she is "Dena Hill Roe" too. */
  readonly endings: Map<string, number>;
  /** The full names among `names`, folded, in parts. */
  readonly full: NameParts[];
}

/** More than one word. */
export const isFull = (mention: Mention): boolean => mention.name.includes(' ');

const samePerson = (draft: Draft, { given, surname, suffix }: NameParts): boolean =>
  draft.full.some(name => name.surname === surname && name.suffix === suffix && sameGiven(name.given, given));

/** The drafts of an article's names, found by folded name and by surname. */
export class Drafts {
  /**
   * @param speaks whether a cue has the mention for its subject
   * @param acts whether it is told of as a person is
   * @param isWithin whether a mention stands inside a description, so that something else is spoken of
   */
  constructor(
    private readonly speaks: (mention: Mention) => boolean,
    private readonly acts: (mention: Mention) => boolean,
    private readonly isWithin: (mention: Mention) => boolean,
  ) {}

  readonly all: Draft[] = [];
  private readonly byName = new Map<string, Draft>();
  private readonly bySurname = new Map<string, Draft[]>();
  private readonly byGiven = new Map<string, Draft[]>();
  private readonly byMiddle = new Map<string, Draft[]>();
  /** By the first two words, or more, that a name goes on behind. */
  private readonly byBeginning = new Map<string, Draft[]>();
  private readonly singles = new Map<string, Draft[]>();
  /** Bodies by their initials and by their name without the legal form: "FBI", "Acme" after "Acme Holdings Inc." */
  private readonly byShortName = new Map<string, Draft[]>();

  /** Adds a full name to the draft of the same name or person, or to a new one. */
  addFull(mention: Mention): void {
    const name = withoutArticle(mention.name);
    const folded = fold(name);
    const parts = nameParts(folded);
    const others = this.bySurname.get(parts.surname) ?? [];
    const same =
      mention.entity === 'body'
        ? undefined
        : others.find(draft => draft.mentions[0]?.entity !== 'body' && samePerson(draft, parts));
    const draft =
      this.byName.get(folded) ?? same ?? this.withSurname(folded) ?? this.longer(folded, mention) ?? this.open();
    const isNew = !this.byName.has(folded);
    if (isNew) {
      this.byName.set(folded, draft);
      if (mention.entity !== 'person')
        for (const short of shortBodyNames(name)) this.addTo(this.byShortName, short, draft);
      draft.full.push(parts);
    }
    // "The Paul Hall affair", and only then "Paul Hall, 40,".
    if (mention.entity !== 'body' && (isNew || draft.mentions.every(({ entity }) => entity === 'body')))
      this.enter(draft, folded, parts);
    if (isNew && mention.entity !== 'body' && GIVEN_LAST.test(name))
      this.addTo(this.bySurname, parts.middle.at(-1) ?? parts.given, draft);
    this.note(draft, mention, name);
  }

  /** Lets a person be found by the parts of a name. */
  private enter(draft: Draft, folded: string, { given, middle, surname }: NameParts): void {
    this.addTo(this.bySurname, surname, draft);
    // "Al-Amr" of "Saleh bin Nasser al-Amr"
    const family = / ((?:al|el|ul)-\S+)$/.exec(surname)?.[1];
    if (family !== undefined) this.addTo(this.bySurname, family, draft);
    this.addTo(this.byGiven, given, draft);
    if (!isPlainName(folded)) return;
    for (const word of middle) if (word.length > 2) this.addTo(this.byMiddle, word, draft);
    for (const beginning of beginningsOf(folded)) this.addTo(this.byBeginning, beginning, draft);
  }

  /** "Van der Berg" after "Anna van der Berg": the whole is a surname. */
  private withSurname(folded: string): Draft | undefined {
    const named = isLongSurname(folded) ? (this.bySurname.get(folded) ?? []) : [];
    return named.length === 1 ? named[0] : undefined;
  }

  /** "Ahmad Fauzi" after "Ahmad Fauzi Zahari", without a role of his own: the only person whose name goes on so. */
  private longer(folded: string, { entity, role }: Mention): Draft | undefined {
    if (entity === 'body' || role !== null) return undefined;
    const longer = (this.byBeginning.get(folded) ?? []).filter(({ mentions }) =>
      mentions.some(({ entity: own }) => own === 'person'),
    );
    return longer.length === 1 ? longer[0] : undefined;
  }

  /**
   * Adds a single word: to the full name that has it as a surname; between several, to the one who spoke right before, else to the
   * one named most often. Without one, to the only full name that begins with it ("Sir Desmond", "Zhao", "Tamsin") or
   * has it in the middle ("Tan" of "Desmond Tan Wei Liang"), a place excepted.
   * Without a full name, "Mr. Smith" and "Mrs. Smith" stay two.
   */
  addSingle(mention: Mention): void {
    const name = withoutArticle(mention.name);
    const folded = fold(name);
    const gender = genderOf('', mention.role);
    const fits = (draft: Draft): boolean =>
      (gender === 'unknown' || gendersOf(draft).every(own => own === gender)) && !isOtherWoman(draft, mention);
    const named =
      this.bearer(folded, (this.bySurname.get(folded) ?? []).filter(fits), mention) ??
      this.onlyOne(this.byGiven, folded, fits) ??
      (surnamesFirst.has(folded)
        ? this.onlyOne(this.byGiven, folded, one => fits(one) && one.fullMentions.some(this.acts), true)
        : undefined) ??
      this.byMiddleName(folded, fits, mention);
    const singles = this.singles.get(folded) ?? [];
    const bodies = this.byShortName.get(acronymOf(name) ?? folded) ?? [];
    const body = bodies.length === 1 ? bodies[0] : undefined;
    const draft = named ?? body ?? singles.findLast(fits) ?? this.open();
    if (!named) this.addTo(this.singles, folded, draft);
    this.note(draft, mention, name);
  }

  /** Of a name of three words only behind "Mr" or "Ms": Ford may be the company, and Elizabeth Ford Hill another. */
  private byMiddleName(folded: string, fits: (draft: Draft) => boolean, mention: Mention): Draft | undefined {
    const isMany = (draft: Draft): boolean => draft.full.some(({ middle }) => middle.length > 1);
    const isTitled = COURTESY.test(mention.role ?? '');
    return this.onlyOne(
      this.byMiddle,
      folded,
      draft => fits(draft) && !isGivenName(folded) && (isTitled || isMany(draft)),
      this.speaks(mention),
    );
  }

  /** @param isPerson whether the word itself is known to stand for a person */
  private onlyOne(
    names: ReadonlyMap<string, readonly Draft[]>,
    folded: string,
    fits: (draft: Draft) => boolean,
    isPerson = false,
  ): Draft | undefined {
    const drafts = places.has(folded) ? [] : (names.get(folded) ?? []).filter(fits);
    const [only] = drafts;
    return drafts.length === 1 && (isPerson || only?.mentions.some(({ entity }) => entity === 'person'))
      ? only
      : undefined;
  }

  /** Of several with a surname the one who spoke last, by the full name and in this paragraph or the one before; else the most named. */
  private bearer(surname: string, drafts: readonly Draft[], { start, paragraph }: Mention): Draft | undefined {
    const count = ({ endings }: Draft): number => endings.get(surname) ?? 0;
    const [most, ...others] = [...drafts].sort((a, b) => count(b) - count(a));
    const before = (mentions: readonly Mention[]): Mention | undefined => mentions[placeOf(start, mentions) - 1];
    const last = ({ fullMentions, singleMentions }: Draft): Mention | undefined => {
      const [one, other] = [before(fullMentions), before(singleMentions)];
      return (one?.start ?? -1) > (other?.start ?? -1) ? one : other;
    };
    const after = most ? (last(most)?.start ?? -1) : -1;
    const recent = others.find(draft => {
      const named = last(draft);
      return named && named.start > after && named.paragraph >= paragraph - 1 && isFull(named) && this.speaks(named);
    });
    return recent ?? most;
  }

  private note(draft: Draft, mention: Mention, name: string): void {
    draft.mentions.push(mention);
    // Those of a headline, and those inside descriptions, do not come in order.
    const own = isFull(mention) ? draft.fullMentions : draft.singleMentions;
    own.splice(placeOf(mention.start, own), 0, mention);
    draft.names.set(name, (draft.names.get(name) ?? 0) + 1);
    const { surname } = nameParts(fold(name));
    if (!this.isWithin(mention)) draft.endings.set(surname, (draft.endings.get(surname) ?? 0) + 1);
  }

  private addTo(index: Map<string, Draft[]>, key: string, draft: Draft): void {
    const known = index.get(key) ?? [];
    if (!known.includes(draft)) index.set(key, [...known, draft]);
  }

  private open(): Draft {
    const draft: Draft = {
      mentions: [],
      fullMentions: [],
      singleMentions: [],
      names: new Map(),
      endings: new Map(),
      full: [],
    };
    this.all.push(draft);
    return draft;
  }
}

/** "Gregory Tse Yiu-wah", "Tse Yiu-wah": syllables of a given name behind the surname. */
const GIVEN_LAST = /\s\p{Lu}\p{Ll}{1,5}-\p{Ll}{1,6}$/u;

/** "ahmad fauzi" of "ahmad fauzi zahari"; none of what goes on with "Jr." alone. Folded. */
function beginningsOf(name: string): readonly string[] {
  const words = name.split(' ');
  return nameParts(name).suffix === '' ? range(2, words.length).map(end => words.slice(0, end).join(' ')) : [];
}

const LONGEST_NAME = 5;

/** No line in title case, as "Jane Roe Calls for Change" is. Folded. */
function isPlainName(folded: string): boolean {
  const words = folded.split(' ');
  return words.length <= LONGEST_NAME && !words.some(word => auxiliaries.has(word) || finiteVerb(word));
}

/** What titles and given names of a draft tell. */
const gendersOf = ({ mentions }: Draft): readonly Gender[] =>
  mentions.map(mention => genderOf(mention.name, mention.role)).filter(gender => gender !== 'unknown');

const UNMARRIED = /^miss\.?$/i;

const MARRIED = /^(?:mrs\.?|lady)$/i;

/** "Mrs. Hill" and "Miss Hill" are two. */
const isOtherWoman = ({ mentions }: Draft, { role }: Mention): boolean =>
  role !== null &&
  mentions.some(
    ({ role: own }) =>
      own !== null && ((UNMARRIED.test(role) && MARRIED.test(own)) || (MARRIED.test(role) && UNMARRIED.test(own))),
  );

/** Where a mention that begins there has its place among others. */
const placeOf = (start: number, mentions: readonly Mention[]): number =>
  firstWhere(mentions.length, at => (mentions[at]?.start ?? 0) >= start);

export const COURTESY = /^(?:mr|mrs|ms|miss|lady|lord|sir)\.?$/i;

import { bodyWords, places } from '../english/bodies';
import {
  adverbs,
  auxiliaries,
  conjunctions,
  determiners,
  prepositions,
  sentenceOpeners,
  speakingPronouns,
} from '../english/functionWords';
import { eitherNames, femaleNames, maleNames } from '../english/givenNames';
import { collectives, documentNouns, groupNouns, personNouns, titles } from '../english/people';
import { reportingVerbs } from '../english/reportingVerbs';
import { weekdays } from '../english/calendar';
import type { Span } from '../span';
import { bare } from '../text/tokens';
import type { Outline, Piece } from './outline';

/** What the words stand for, as far as they show it. */
export type Entity = 'person' | 'body' | 'document' | 'unknown';

/** Words that can name a speaker. `from` and `to` are piece indexes in the paragraph's outline, `to` exclusive. */
export interface Mention extends Span {
  readonly type: 'name' | 'pronoun' | 'relative' | 'description';
  readonly entity: Entity;
  readonly paragraph: number;
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The name without titles, or the whole description. */
  readonly head: Span;
  readonly name: string;
  /** Title or role printed beside the name. */
  readonly role: string | null;
  readonly plural: boolean;
  /** An 's follows. */
  readonly possessive: boolean;
}

type Noun = 'person' | 'body' | 'document';

const singular = (lower: string): readonly string[] =>
  lower.endsWith('ies')
    ? [`${lower.slice(0, -3)}y`]
    : lower.endsWith('men')
      ? [`${lower.slice(0, -3)}man`]
      : lower.endsWith('es')
        ? [lower.slice(0, -1), lower.slice(0, -2)]
        : lower.endsWith('s')
          ? [lower.slice(0, -1)]
          : [];

function nounClass(lower: string): Noun | undefined {
  if (personNouns.has(lower) || /(?:[^hu]man|woman|person|ologist|ographer|crat)$/.test(lower)) return 'person';
  if (groupNouns.has(lower)) return 'body';
  return documentNouns.has(lower) ? 'document' : undefined;
}

/** Whether a word can be the head of a description of a speaker, and whether it is a plural. */
function speakerNoun(lower: string): { readonly noun: Noun; readonly plural: boolean } | undefined {
  const noun = nounClass(lower);
  if (noun) return { noun, plural: false };
  if (collectives.has(lower)) return { noun: 'person', plural: true };
  // "vice-chairman", "co-author": the last part decides.
  const last = lower.slice(lower.lastIndexOf('-') + 1);
  for (const one of [...singular(lower), ...(last === lower ? [] : [last])]) {
    const found = nounClass(one);
    if (found) return { noun: found, plural: one !== last };
  }
  return undefined;
}

const CONNECTORS = new Set([
  'of',
  'for',
  'de',
  'van',
  'von',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'di',
  'du',
  'la',
  'le',
  'del',
  'der',
  'den',
  'dos',
  'e',
  'y',
  '&',
]);
/** Connectors that belong to persons' names and stand before any capital. */
const PERSONAL = new Set([
  'de',
  'van',
  'von',
  'bin',
  'ibn',
  'al',
  'el',
  'da',
  'di',
  'du',
  'la',
  'le',
  'del',
  'der',
  'den',
  'dos',
  '&',
]);
const ROLE_OPENERS = new Set([
  'former',
  'then',
  'acting',
  'longtime',
  'retired',
  'late',
  'fellow',
  'then-president',
  'ex-president',
]);
const EXTENDS = new Set(['of', 'for', 'at', 'from', 'with', 'in', 'to', 'on']);

const isWord = (piece: Piece | undefined): piece is Piece => piece?.kind === 'word' || piece?.kind === 'number';
const isAdverb = (lower: string): boolean =>
  adverbs.has(lower) || (lower.length > 4 && lower.endsWith('ly') && !personNouns.has(lower));

/** A lower-case word that can stand inside a noun phrase, before its head. */
const isModifier = (piece: Piece): boolean =>
  isWord(piece) &&
  !piece.capital &&
  !determiners.has(piece.lower) &&
  !prepositions.has(piece.lower) &&
  !conjunctions.has(piece.lower) &&
  !auxiliaries.has(piece.lower) &&
  !isAdverb(piece.lower) &&
  !speakingPronouns.has(piece.lower) &&
  !weekdays.has(piece.lower) &&
  (!reportingVerbs.has(piece.lower) || speakerNoun(piece.lower) !== undefined) &&
  !/['’]/.test(piece.lower);

/** Whether a capital word opens a name here, not merely a sentence. */
function opensName(outline: Outline, index: number, sentenceStart: boolean, commonWords: ReadonlySet<string>): boolean {
  const piece = outline.pieces[index];
  if (!piece?.capital || !/\p{L}/u.test(piece.text)) return false;
  const lower = bare(piece.lower);
  if (weekdays.has(lower) || (/['’](?!\p{Lu})/u.test(piece.text) && sentenceOpeners.has(lower))) return false;
  if (/^(?:january|february|march|april|june|july|august|september|october|november|december|i)$/.test(lower))
    return false;
  if (/^(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)\.$/.test(piece.lower)) return false;
  if (/^I['’]/.test(piece.text)) return false;
  if (!sentenceStart) return true;
  if (/^(?:US|UN|EU|UK)$/.test(piece.text)) return true;
  if (sentenceOpeners.has(lower)) return false;
  const next = outline.pieces[index + 1];
  if (next?.capital || next?.kind === 'possessive' || titles.has(lower)) return true;
  if (isAdverb(lower) || lower.endsWith('ing')) return false;
  return !commonWords.has(lower) || places.has(lower);
}

/** The piece after a run of capitals that begins at `from`. */
function endOfRun(outline: Outline, from: number): number {
  let to = from + 1;
  let body =
    bodyWords.has(bare(outline.pieces[from]?.lower ?? '')) || titles.has(bare(outline.pieces[from]?.lower ?? ''));
  for (;;) {
    const piece = outline.pieces[to];
    if (!piece) return to;
    if (piece.capital && !weekdays.has(bare(piece.lower)) && !/^I['’]/.test(piece.text) && piece.text !== 'I') {
      body ||= bodyWords.has(bare(piece.lower)) || titles.has(bare(piece.lower));
      to++;
      continue;
    }
    // "President [Vladimir] Putin": brackets are the editor's, the name goes on.
    if (piece.text === '[' && outline.pieces[to + 1]?.capital && outline.pieces[to + 2]?.text === ']') {
      to += 3;
      continue;
    }
    const next = outline.pieces[to + 1];
    // "Ambassador to the U.N."
    if (
      piece.lower === 'to' &&
      titles.has(bare(outline.pieces[to - 1]?.lower ?? '')) &&
      (next?.capital || (next?.lower === 'the' && outline.pieces[to + 2]?.capital))
    ) {
      to += next.capital ? 2 : 3;
      continue;
    }
    if (CONNECTORS.has(piece.lower) && (PERSONAL.has(piece.lower) || body)) {
      if (next?.capital) {
        to += 2;
        continue;
      }
      if (next?.lower === 'the' && outline.pieces[to + 2]?.capital) {
        to += 3;
        continue;
      }
    }
    return to;
  }
}

interface NameParts {
  readonly from: number;
  readonly role: boolean;
}

/** Where the name proper begins in a run such as "Secretary of State John Kerry"; the run itself when it holds no title. */
function nameInRun(outline: Outline, from: number, to: number): NameParts {
  const at = (index: number): Piece | undefined => outline.pieces[index];
  let title = -1;
  for (let i = from; i < to - 1; i++) {
    const lower = bare(at(i)?.lower ?? '');
    if (titles.has(lower) || (personNouns.has(lower) && i > from) || /^(?:vice|ex|co)-/.test(lower)) title = i;
  }
  if (title < 0) return afterBody(outline, from, to);
  let start = title + 1;
  if (CONNECTORS.has(at(start)?.lower ?? '') || at(start)?.lower === 'to') {
    const given = range(start, to).find(i => isGivenName(at(i)?.lower ?? '') && i < to - 1);
    start = given ?? (to - start >= 4 ? to - 2 : to);
    if (at(start)?.text.includes('.')) start++;
  }
  if (start >= to || outline.pieces.slice(start, to).some(piece => bodyWords.has(bare(piece.lower))))
    return { from, role: false };
  return { from: start, role: true };
}

/** "U.N. Samantha Power", "Fox News Chris Wallace": a body's name run into a person's. */
function afterBody(outline: Outline, from: number, to: number): NameParts {
  const given = range(from + 1, to - 1).find(i => isGivenName(outline.pieces[i]?.lower ?? ''));
  const leads = outline.pieces.slice(from, given);
  const isBody = (piece: Piece): boolean =>
    /^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,}$/u.test(piece.text) || bodyWords.has(bare(piece.lower)) || places.has(piece.lower);
  return given !== undefined && leads.every(isBody) ? { from: given, role: true } : { from, role: false };
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

export const isGivenName = (lower: string): boolean =>
  maleNames.has(lower) || femaleNames.has(lower) || eitherNames.has(lower);

function entityOfName(words: readonly string[], role: boolean): Entity {
  const lower = words.map(word => bare(word.toLowerCase()));
  if (role) return 'person';
  if (lower.some(word => bodyWords.has(word)) || (words.length === 1 && /^\p{Lu}{2,}s?$/u.test(words[0] ?? '')))
    return 'body';
  if (places.has(lower.join(' '))) return 'body';
  if (words.length > 1 && words.length < 5 && isGivenName(lower[0] ?? '')) return 'person';
  return 'unknown';
}

interface Draft {
  from: number;
  to: number;
  headFrom: number;
  type: Mention['type'];
  entity: Entity;
  plural: boolean;
}

/** Reads the noun phrase that begins at `index`, if it can name a speaker. */
function readPhrase(
  outline: Outline,
  index: number,
  sentenceStart: boolean,
  commonWords: ReadonlySet<string>,
  depth = 0,
): Draft | null {
  const at = (i: number): Piece | undefined => outline.pieces[i];
  const first = at(index);
  if (!isWord(first)) return null;
  const second = at(index + 1);
  const isHerOwn = first.lower === 'her' && second !== undefined && isModifier(second);
  if (speakingPronouns.has(first.lower) && !isHerOwn) {
    if (first.lower === 'i' && first.text !== 'I') return null;
    const plural = first.lower === 'they' || first.lower === 'them' || first.lower === 'we';
    return {
      from: index,
      to: index + 1,
      headFrom: index,
      type: 'pronoun',
      entity: first.lower === 'it' ? 'unknown' : 'person',
      plural,
    };
  }
  if (first.lower === 'who')
    return { from: index, to: index + 1, headFrom: index, type: 'relative', entity: 'person', plural: false };

  let i = index;
  // "that" mostly opens a clause, not a noun phrase.
  if (first.lower === 'that') return null;
  if (determiners.has(first.lower) && !(first.capital && !sentenceStart)) i++;
  if (determiners.has(at(i)?.lower ?? '') && i > index && !at(i)?.capital) i++;
  const modifiersFrom = i;
  for (let lowers = 0; lowers < 4; lowers++) {
    const piece = at(i);
    if (!piece || piece.capital || !isModifier(piece)) break;
    i++;
  }
  // The capital words, if any, that the lower-case words lead to.
  const capitals = at(i)?.capital === true && opensName(outline, i, sentenceStart && i === index, commonWords);
  const leadingNoun = lastSpeakerNoun(outline, modifiersFrom, i);
  if (!capitals) {
    // At the start of a sentence the noun itself has the capital: "Officials said".
    if (sentenceStart && i === index && first.capital) {
      const noun = speakerNoun(first.lower);
      if (noun && !at(index + 1)?.capital)
        return {
          from: index,
          to: extend(outline, index + 1, depth, commonWords),
          headFrom: index,
          type: 'description',
          entity: noun.noun,
          plural: noun.plural,
        };
    }
    if (!leadingNoun) return null;
    return describe(outline, index, leadingNoun, depth, commonWords);
  }
  const runFrom = i;
  const runTo = endOfRun(outline, runFrom);
  if (leadingNoun && leadingNoun.index !== i - 1 && index !== modifiersFrom)
    return describe(outline, index, leadingNoun, depth, commonWords);

  // "Kremlin spokesman Dmitry Peskov", "Clinton supporters", "Trump's campaign".
  let after = runTo;
  const possessive = at(after)?.kind === 'possessive';
  if (possessive) after++;
  let lowersTo = after;
  while (lowersTo - after < 4) {
    const piece = at(lowersTo);
    if (!piece || !isModifier(piece)) break;
    lowersTo++;
  }
  const noun = lastSpeakerNoun(outline, after, lowersTo);
  if (noun) {
    const adjacent = noun.index === lowersTo - 1;
    if (adjacent && at(lowersTo)?.capital === true && noun.noun !== 'document' && !noun.plural) {
      const nameTo = endOfRun(outline, lowersTo);
      const name = nameInRun(outline, lowersTo, nameTo);
      return {
        from: index,
        to: nameTo,
        headFrom: name.from,
        type: 'name',
        entity: noun.noun === 'person' ? 'person' : 'body',
        plural: false,
      };
    }
    if (!(possessive && noun.noun === 'document' && depth > 0))
      return describe(outline, index, noun, depth, commonWords);
  }
  if (possessive && at(after)?.capital === true) {
    // "Russia's Foreign Minister Sergei Lavrov".
    const nameTo = endOfRun(outline, after);
    const name = nameInRun(outline, after, nameTo);
    if (name.role)
      return { from: index, to: nameTo, headFrom: name.from, type: 'name', entity: 'person', plural: false };
  }
  const name = nameInRun(outline, runFrom, runTo);
  const role = name.role || leadingNoun?.noun === 'person';
  const words = outline.pieces.slice(name.from, runTo).map(piece => piece.text);
  const single = runTo - name.from === 1 ? speakerNoun(bare(at(name.from)?.lower ?? '')) : undefined;
  const opener = ROLE_OPENERS.has(at(runFrom - 1)?.lower ?? '');
  const keepsLead = leadingNoun !== undefined || modifiersFrom > index || opener;
  const from = keepsLead ? index : runFrom;
  if (single && from < name.from && !role)
    return { from, to: runTo, headFrom: from, type: 'description', entity: single.noun, plural: single.plural };
  return { from, to: runTo, headFrom: name.from, type: 'name', entity: entityOfName(words, role), plural: false };
}

interface FoundNoun {
  readonly index: number;
  readonly noun: Noun;
  readonly plural: boolean;
}

function lastSpeakerNoun(outline: Outline, from: number, to: number): FoundNoun | undefined {
  for (let i = to - 1; i >= from; i--) {
    const found = speakerNoun(outline.pieces[i]?.lower ?? '');
    if (found) return { index: i, ...found };
  }
  return undefined;
}

const describe = (
  outline: Outline,
  from: number,
  noun: FoundNoun,
  depth: number,
  commonWords: ReadonlySet<string>,
): Draft => ({
  from,
  to: extend(outline, noun.index + 1, depth, commonWords),
  headFrom: from,
  type: 'description',
  entity: noun.noun,
  plural: noun.plural,
});

/** Takes in what narrows a description down: "of the Russian Foreign Ministry", "for the Kremlin", "familiar with the matter". */
function extend(outline: Outline, index: number, depth: number, commonWords: ReadonlySet<string>): number {
  if (depth >= 2) return index;
  let at = index;
  if (/^(?:familiar|close|involved|briefed)$/.test(outline.pieces[at]?.lower ?? '')) at++;
  const preposition = outline.pieces[at];
  if (!preposition || !EXTENDS.has(preposition.lower)) return index;
  const next = outline.pieces[at + 1];
  if (next && (speakingPronouns.has(next.lower) || weekdays.has(next.lower))) return index;
  const inner = readPhrase(outline, at + 1, false, commonWords, depth + 1);
  if (inner && inner.type !== 'relative') return inner.to;
  if (at === index) return index;
  // "familiar with the matter": any short noun phrase will do.
  let to = at + 1;
  if (determiners.has(outline.pieces[to]?.lower ?? '')) to++;
  while (to < at + 5) {
    const piece = outline.pieces[to];
    if (!piece || !isModifier(piece)) break;
    to++;
  }
  return to;
}

const nameText = (outline: Outline, from: number, to: number): string =>
  outline.pieces
    .slice(from, to)
    .filter(piece => piece.text !== '[' && piece.text !== ']')
    .map(piece => piece.text)
    .join(' ');

/** All words of a paragraph, outside its marks, that can name a speaker, in order and never overlapping. */
export function findMentions(
  text: string,
  outline: Outline,
  paragraph: number,
  commonWords: ReadonlySet<string>,
): readonly Mention[] {
  const mentions: Mention[] = [];
  outline.sentences.forEach((sentence, sentenceIndex) => {
    for (let i = sentence.from; i < sentence.to; i++) {
      const before = outline.pieces[i - 1];
      const start =
        i === sentence.from || (before !== undefined && (before.kind === 'mark' || /^[:—–]$/.test(before.text)));
      const draft = readPhrase(outline, i, start, commonWords);
      const head = draft && outline.pieces[draft.headFrom];
      const first = draft && outline.pieces[draft.from];
      const last = draft && outline.pieces[draft.to - 1];
      if (!draft || !head || !first || !last) continue;
      const isName = draft.type === 'name';
      mentions.push({
        start: first.start,
        end: last.end,
        type: draft.type,
        entity: draft.entity,
        paragraph,
        sentence: sentenceIndex,
        from: draft.from,
        to: draft.to,
        head: { start: isName ? head.start : first.start, end: last.end },
        name: isName
          ? nameText(outline, draft.headFrom, draft.to)
          : text.slice(first.start, last.end).replace(/\s+/g, ' '),
        role:
          isName && draft.headFrom > draft.from
            ? text.slice(first.start, head.start).trim().replace(/\s+/g, ' ')
            : null,
        plural: draft.plural,
        possessive: outline.pieces[draft.to]?.kind === 'possessive',
      });
      i = draft.to - 1;
    }
  });
  return joinAppositions(text, mentions, outline);
}

/** "the ambassador-at-large of the Russian Foreign Ministry, Grigory Mashkov," is one mention: a role and its name. */
function joinAppositions(text: string, mentions: readonly Mention[], outline: Outline): readonly Mention[] {
  const joined: Mention[] = [];
  for (let i = 0; i < mentions.length; i++) {
    const one = mentions[i];
    const next = mentions[i + 1];
    if (!one) continue;
    const after = next && outline.pieces[next.to];
    if (
      next &&
      one.type === 'description' &&
      one.entity === 'person' &&
      !one.plural &&
      next.type === 'name' &&
      next.entity !== 'body' &&
      /\s/.test(next.name) &&
      next.from === one.to + 1 &&
      outline.pieces[one.to]?.text === ',' &&
      (after?.text === ',' || (after !== undefined && reportingVerbs.has(after.lower)))
    ) {
      joined.push({
        ...next,
        start: one.start,
        from: one.from,
        role: text.slice(one.start, one.end).replace(/\s+/g, ' '),
        entity: 'person',
      });
      i++;
    } else joined.push(one);
  }
  return joined;
}

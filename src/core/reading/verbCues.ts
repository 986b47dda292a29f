import { places } from '../english/bodies';
import { months } from '../english/calendar';
import { auxiliaries, determiners, isAdverb, objectPronouns, prepositions } from '../english/functionWords';
import { finiteVerb, needThat, nounLike, reportingVerbs } from '../english/reportingVerbs';
import { wordSet } from '../english/wordList';
import { clauseSubject, opensClause, takesBaseForm } from './clauseSubjects';
import type { Cue, CueForm } from './cue';
import { endingAt, startingAt } from './cueContext';
import type { Mention } from './mentions';
import {
  isAnswerToCall,
  isBriefingOf,
  isDeed,
  isGivenOut,
  isMadeKnown,
  isPassive,
  isQuotedAsSaying,
  isSaidToBe,
  isSharedThing,
  isSight,
  isToldSomething,
  isWishForNoName,
  isMovement,
  isWithoutWords,
  looksLikeNoun,
} from './noReport';
import { subjectBefore, walkBack } from './subjects';
import type { VerbPlace } from './verbPlace';
import { lowerAt } from './verbPlace';

/** Auxiliaries that the bare form of a verb goes with, and their short negations. */
const HELPING =
  /^(?:do|does|did|will|would|can|could|may|might|must|shall|should|cannot|'ll|'d)$|^(?:do|does|did|wo|would|ca|could|should)n't$/;
/** What stands before an infinitive of speech that is carried out. */
const LEADS_TO = /^(?:went|continued|added|continues|on|quick|right|wrong|correct|careful|keen|happy|glad|proud)$/;
const PLEASED = /^(?:pleased|delighted|thrilled|excited|sorry)$/;
/** What one is pleased to do without a word. */
const PERCEIVING = /^(?:note|read)$/;
const SPEAKING = new Set(['say', 'claim', 'write']);
/** Verbs for the begin and the end of what the next one tells. */
const PHASES = wordSet('began begins begin started starts kept keeps stopped finished');

/** The cue that the verb is, or null where it reports nothing: a noun, a passive, a verb without anybody. */
export function verbCue(place: VerbPlace): Cue | null {
  if (isQuotedAsSaying(place)) return null;
  if (needThat.has(place.verb.lemma) && lowerAt(place, place.at + 1) !== 'that' && !isRulingBehind(place)) return null;
  if (
    isWishForNoName(place) ||
    isBriefingOf(place) ||
    isSharedThing(place) ||
    isWithoutWords(place) ||
    isMovement(place) ||
    isAnswerToCall(place) ||
    isMadeKnown(place)
  )
    return null;
  const inverted = invertedSubject(place);
  if (inverted) return cueOf(place, 'inverted', inverted);
  const perceived = whomTheyPerceive(place);
  if (perceived) return cueOf(place, 'participle', perceived);
  if (place.verb.form === 'participle') return participleCue(place);
  if (place.verb.form === 'base' && lowerAt(place, place.at - 1) === 'to') return infinitiveCue(place);
  if (place.verb.form === 'past') {
    if (isOfSource(place)) return null;
    const agent = agentBehind(place);
    // "as reported by The Herald"
    // "documents seen by the BBC"
    const isSeen = place.verb.lemma === 'see' || place.verb.lemma === 'read';
    if (agent && (lowerAt(place, place.at - 1) === 'as' || (!isSeen && !looksLikeNoun(place))))
      return cueOf(place, 'passive', agent);
    // "Branded “a menace” by locals, the dog was seized"
    if (isPassive(place) || lowerAt(place, place.at - 1) === ',' || place.at === place.sentence.from) {
      const judge = agentBehindMark(place);
      if (judge) return cueOf(place, 'passive', judge);
      if (isPassive(place)) return null;
    }
  }
  // "quoted Roe as having said"
  const quoted = lowerAt(place, place.at - 1) === 'having' && lowerAt(place, place.at - 2) === 'as';
  const one = quoted ? endingAt(place.context, place.at - 2) : undefined;
  if (one) return cueOf(place, 'quoted-as', one);
  if (looksLikeNoun(place) || isSaidToBe(place) || isToldSomething(place)) return null;
  // "Having announced that …, the judge went on"
  if (lowerAt(place, place.at - 1) === 'having' && place.at === place.sentence.from + 1) {
    const later = subjectBehindOpening(place);
    return later && cueOf(place, 'participle', later);
  }
  return finiteCue(place);
}

/** Those who rule by saying so; a king does not. */
const RULERS =
  /\b(?:courts?|tribunals?|judges?|justices?|magistrates?|coroners?|sheriff|recorder|referee|umpire|stewards|ombudsman|regulator|watchdog|panel|commission|commissioner|committee|council|board|authority|arbitrators?|inspector)\b/i;

/** "The firm broke the law, a judge has ruled.", but "In those days, a king ruled.": no adjunct opens the sentence. */
function isRulingBehind({ context, at, verb, sentence }: VerbPlace): boolean {
  const { pieces } = context.outline;
  if (verb.lemma !== 'rule' || !/^(?:[.,;]?|on|in|today|yesterday)$/.test(pieces[at + 1]?.lower ?? '')) return false;
  let to = at;
  while (auxiliaries.has(pieces[to - 1]?.lower ?? '')) to--;
  const subject = endingAt(context, to);
  const before = pieces[(subject?.from ?? 0) - 1];
  return (
    subject !== undefined &&
    RULERS.test(subject.name) &&
    (before?.text === ',' || before?.kind === 'mark') &&
    !prepositions.has(pieces[sentence.from]?.lower ?? '')
  );
}

/** "A video shows him saying that", "witnesses heard her say that": whom the eye or the ear catches speaks. */
function whomTheyPerceive({ context, at, verb }: VerbPlace): Mention | undefined {
  const isSpeech = SPEAKING.has(verb.class) && !PERCEIVING.test(verb.lemma);
  if (!isSpeech || (verb.form !== 'participle' && verb.form !== 'base')) return undefined;
  const { pieces } = context.outline;
  const perceives = verb.form === 'participle' ? SHOWING : HEARING;
  const eye = pieces[at - 2]?.lower ?? '';
  // "A recording has her saying"
  const isKept = /^(?:has|have|had)$/.test(eye) && RECORDS.has(pieces[at - 3]?.lower ?? '');
  if (!perceives.has(eye) && !isKept) return undefined;
  // "never heard him say", "Has anybody heard her say"
  const before = pieces.slice(Math.max(0, at - MOST_BEFORE_HEARING), at - 2).map(({ lower }) => lower);
  if (before.some(word => NOT_HEARD.test(word))) return undefined;
  const one = objectPronouns.has(pieces[at - 1]?.lower ?? '') ? endingAt(context, at) : undefined;
  return one?.type === 'pronoun' ? one : undefined;
}

const MOST_BEFORE_HEARING = 6;
const NOT_HEARD = /^(?:not|never|nobody|no|none|anybody|anyone|if|has|have|had|.*n['’]t)$/;
const RECORDS = wordSet(
  'recording recordings video footage film tape clip transcript email letter memo report article book',
);
const HEARING = wordSet('heard hears saw');
const SHOWING = new Set([
  ...HEARING,
  ...wordSet(`show shows showed shown showing capture captures captured capturing catch catches caught record recorded
    film filmed remember remembers remembered recall recalls recalled`),
]);

/** "According to a study published by the institute", "according to a report to be seen by": the study is the source. */
function isOfSource({ context, at }: VerbPlace): boolean {
  const { pieces } = context.outline;
  const verb = pieces[at - 1]?.lower === 'be' && pieces[at - 2]?.lower === 'to' ? at - 2 : at;
  const source = endingAt(context, verb);
  return (
    source?.entity === 'document' &&
    pieces[source.from - 1]?.lower === 'to' &&
    pieces[source.from - 2]?.lower === 'according'
  );
}

function cueOf(place: VerbPlace, form: CueForm, subject: Mention | null): Cue | null {
  const { context, at, verb, sentenceIndex } = place;
  const piece = context.outline.pieces[at];
  if (!piece) return null;
  const object = form === 'inverted' ? null : (startingAt(context, at + 1) ?? null);
  return {
    start: piece.start,
    end: piece.end,
    form,
    verb,
    act: verb.class,
    sentence: sentenceIndex,
    at,
    to: at + 1,
    subject,
    object,
  };
}

/** "described by Jane Roe", "described by fire chief Jane Roe", but "responded by asking Jane Roe". */
function agentBehind(place: VerbPlace): Mention | undefined {
  if (lowerAt(place, place.at + 1) !== 'by') return undefined;
  // "said by email"
  if (/^(?:e-?mail|phone|telephone|text|letter|video|post)$/.test(lowerAt(place, place.at + 2))) return undefined;
  const own = startingAt(place.context, place.at + 2);
  if (own || lowerAt(place, place.at + 2).endsWith('ing')) return own;
  const later = startingAt(place.context, place.at + 3);
  return later?.type === 'name' && later.role !== null ? later : undefined;
}

/** "was dismissed as “a joke” by the minister": who did it. */
function agentBehindMark({ context, at, verb }: VerbPlace): Mention | undefined {
  const { pieces } = context.outline;
  for (let i = at + 1; i <= at + 3; i++)
    if (pieces[i]?.kind === 'mark') {
      const isJudged =
        /^(?:as|of)$/.test(pieces[i - 1]?.lower ?? '') ||
        (i === at + 1 && /^(?:brand|label|deem|call|dub|describe)$/.test(verb.lemma));
      return isJudged && pieces[i + 1]?.lower === 'by' ? startingAt(context, i + 2) : undefined;
    }
  return undefined;
}

/** The mention behind the verb, over an adverb; not an object form such as "him". */
function mentionAfter({ context, at, sentenceIndex, verb }: VerbPlace): Mention | null {
  const { pieces } = context.outline;
  // "cried out Roe", "went on Roe"
  const isLonger = verb.class === 'say' && /^(?:out|on|up|forth|in|back)$/.test(pieces[at + 1]?.lower ?? '');
  const first =
    startingAt(context, isLonger ? at + 2 : at + 1) ??
    (isAdverb(pieces[at + 1]?.lower ?? '') ? startingAt(context, at + 2) : undefined);
  // "noted NBC's Jane Roe": she, not her network.
  const next = (first?.possessive ? startingAt(context, first.to + 1) : undefined) ?? first;
  if (next?.sentence !== sentenceIndex || next.possessive) return null;
  return /^(?:him|her|them|me|us|it)$/i.test(next.name) ? null : next;
}

/** `"…," said Peskov`, `Relations are poor, said Peskov.`, `Said Peskov: "…"` */
function invertedSubject(place: VerbPlace): Mention | null {
  const { context, at, verb, sentence } = place;
  const { pieces } = context.outline;
  if (verb.form === 'participle') return null;
  const before = pieces[at - 1];
  const next = mentionAfter(place);
  // "…, say officials", "…, claim residents."
  const isOfMany =
    next?.plural === true && (verb.lemma === 'say' || (MANY_SAY.has(verb.lemma) && endsSentence(place, next)));
  if (!next || (verb.form === 'base' && !isOfMany)) return null;
  // "Roe, 41, announced he was leaving"
  if (/^(?:he|she|it)$/.test(next.name) && before?.text === ',' && auxiliaries.has(pieces[next.to]?.lower ?? ''))
    return null;
  // "to test, treat, admit patients"
  if (isOfMany && verb.lemma !== 'say' && pieces[at - 3]?.text === ',') return null;
  if (before?.kind === 'mark' || (before?.text === ',' && pieces[at - 2]?.kind === 'mark')) return next;
  if (at === sentence.from) return verb.class === 'say' && /^[:,]$/.test(pieces[next.to]?.text ?? '') ? next : null;
  // "That is fair, concedes Jane Roe."
  const isClause = pieces.slice(sentence.from, at - 1).some(({ lower }) => auxiliaries.has(lower) || finiteVerb(lower));
  const isLast =
    isClause &&
    verb.class === 'claim' &&
    verb.form === 'present' &&
    next.type !== 'pronoun' &&
    endsSentence(place, next);
  return before?.text === ',' &&
    (verb.class === 'say' || isOfMany || isLast) &&
    subjectBefore(context, at, sentence) === null
    ? next
    : null;
}

/** Verbs that go behind a comma as "say" does: "…, claim residents." */
const MANY_SAY = wordSet('claim report reveal insist warn admit suggest argue predict');
const endsSentence = ({ context: { outline } }: VerbPlace, { to }: Mention): boolean =>
  /^[.;]?$/.test(outline.pieces[to]?.text ?? '');

function participleCue(place: VerbPlace): Cue | null {
  const { context, at, sentence, sentenceIndex, earlier } = place;
  const before = context.outline.pieces[at - 1];
  const quoted = before?.lower === 'as' ? endingAt(context, at - 1) : undefined;
  // "Roe was quoted by Interfax as saying": she speaks, not the agency.
  const whom = quoted && lowerAt(place, quoted.from - 1) === 'by' ? walkBack(context, quoted.from - 2, sentence) : null;
  if (quoted) return cueOf(place, 'quoted-as', whom && whom !== 'and' ? whom.mention : quoted);
  // "footage of Trump saying", "a guest, laughing, adding", "Roe began tweeting"
  const isPhase = PHASES.has(before?.lower ?? '');
  const own = walkBack(context, isPhase ? at - 1 : at, sentence);
  const isMonth = own !== null && own !== 'and' && months.has(own.mention.name.toLowerCase());
  if (
    own !== null &&
    own !== 'and' &&
    own.direct &&
    own.mention.to >= at - 2 &&
    !isMonth &&
    !isPlaceAside(place, own.mention)
  )
    return cueOf(place, 'participle', own.mention);
  if (before && (determiners.has(before.lower) || before.kind === 'possessive')) return null;
  if (isWhatIsDenied(place)) return null;
  const later = subjectBehindOpening(place);
  if (later) return cueOf(place, 'participle', later);
  const nearest = subjectOfOwnClause(place);
  if (nearest) return cueOf(place, 'participle', nearest);
  return cueOf(place, 'participle', clauseSubject(context, at, sentence, earlier, sentenceIndex));
}

/** "Roe, who quit in May saying", "after Roe added to the row by saying": of the clause the participle stands in, where no comma parts it. */
function subjectOfOwnClause({ context, at, sentence, verb }: VerbPlace): Mention | null {
  const { pieces } = context.outline;
  const isBy = pieces[at - 1]?.lower === 'by';
  if (verb.class === 'show' || verb.class === 'think' || (!isBy && prepositions.has(pieces[at - 1]?.lower ?? '')))
    return null;
  for (let i = at - 1; i > sentence.from && (pieces[i]?.kind === 'word' || pieces[i]?.kind === 'number'); i--) {
    const one = startingAt(context, i);
    const before = pieces[i - 1];
    if (one?.type === 'relative' && one.to < at - 1 && before?.text === ',') return endingAt(context, i - 1) ?? one;
    // "Hill wrote to Roe after Bell was jailed saying": that may be Hill; "after Bell added to the row by saying" is Bell.
    if (
      isBy &&
      one &&
      one.to < at - 1 &&
      one.type !== 'pronoun' &&
      /^(?:after|because|before|when)$/.test(before?.lower ?? '')
    )
      return one.possessive ? null : one;
  }
  return null;
}

/** "denied deliberately targeting civilians": what somebody does not admit to. */
function isWhatIsDenied(place: VerbPlace): boolean {
  let before = place.at - 1;
  while (isAdverb(lowerAt(place, before))) before--;
  return /^(?:deny|admit|regret|consider)$/.test(reportingVerbs.get(lowerAt(place, before))?.lemma ?? '');
}

/** "Roe spoke in Leeds, Yorkshire, arguing that": a place that a comma parts from the participle is not its subject. */
const isPlaceAside = (
  { context: { outline }, sentenceIndex, earlier }: VerbPlace,
  { to, name, entity, from }: Mention,
): boolean =>
  outline.pieces[to]?.text === ',' &&
  entity !== 'person' &&
  (places.has(name.toLowerCase()) ||
    // "Roe said the board saw 61 of 112 sites, noting that": who speaks already goes on.
    earlier.some(
      ({ sentence, subject, act, to: end }) =>
        sentence === sentenceIndex && subject !== null && act !== 'show' && end < from,
    ));

/** "Citing the report, Roe said", "In opposing the plan, the lawyer wrote": who speaks comes behind the comma. */
function subjectBehindOpening({ context, at, sentence }: VerbPlace): Mention | null {
  const { pieces } = context.outline;
  const opens =
    at === sentence.from ||
    (at === sentence.from + 1 && /^(?:while|when|although|though|having)$/.test(pieces[sentence.from]?.lower ?? '')) ||
    (at === sentence.from + 1 && prepositions.has(pieces[sentence.from]?.lower ?? ''));
  if (!opens) return null;
  for (let i = at + 1; i < Math.min(sentence.to, at + 30); i++) {
    if (pieces[i]?.text !== ',') continue;
    const next = startingAt(context, i + 1);
    if (next && !next.possessive) return next;
  }
  return null;
}

/** "went on to say", "was quick to add" */
function infinitiveCue(place: VerbPlace): Cue | null {
  const { context, at, sentence, sentenceIndex, earlier } = place;
  const before = lowerAt(place, at - 2);
  // "The club is pleased to announce that", but "was sorry to learn that", "is pleased to announce a deal"
  const isSaying = SPEAKING.has(place.verb.class) && !PERCEIVING.test(place.verb.lemma);
  const isPleased = PLEASED.test(before) && isSaying && lowerAt(place, at + 1) === 'that';
  // "My father used to say", but "a term used to describe", "words are used to say"
  const isOld = before === 'used' && place.verb.lemma === 'say' && !auxiliaries.has(lowerAt(place, at - 3));
  if (!LEADS_TO.test(before) && !isPleased && !isOld) return null;
  return cueOf(place, 'subject-first', clauseSubject(context, at, sentence, earlier, sentenceIndex));
}

function finiteCue(place: VerbPlace): Cue | null {
  const { context, at, verb, sentence, sentenceIndex, earlier } = place;
  const mayBeNoun = nounLike.has(verb.lemma) && verb.form !== 'past';
  const own = subjectBefore(context, at, sentence);
  if (own === 'and')
    return mayBeNoun ? null : cueOf(place, 'coordinated', clauseSubject(context, at, sentence, earlier, sentenceIndex));
  if (own === null) return SPEAKING.has(verb.class) ? cueOf(place, 'subject-first', openerOfHeadline(place)) : null;
  // "Hill, who runs the mill, states that"; but "denied claims that"
  const isClosed = /^[,—–-]$|^--$/.test(context.outline.pieces[at - 1]?.text ?? '');
  const isAgreeing = verb.form === 'present' && !own.mention.plural && opensAClause(place);
  if (mayBeNoun && !own.direct && !(isClosed && (lowerAt(place, at + 1) === 'that' || isAgreeing))) return null;
  if (isDeed(place, own.mention) || isSight(place, own.mention) || isGivenOut(place, own.mention)) return null;
  const isFinite = verb.form !== 'base' || takesBaseForm(context, own.mention) || isHelped(place);
  if (isFinite) return cueOf(place, 'subject-first', own.mention);
  // "Proponents of controls on speech say": one thing does not say, those at the head of the clause do.
  const many = opensClause(context, at, sentence);
  return many && takesBaseForm(context, many) ? cueOf(place, 'subject-first', many) : null;
}

/** "Roe strikes deal, says war is over": in a headline a comma stands for "and"; in "Roe loses seat, says YouGov" no clause follows. */
function openerOfHeadline({ context, at, sentence, verb, earlier, sentenceIndex }: VerbPlace): Mention | null {
  const { pieces } = context.outline;
  if (verb.form !== 'present' || verb.lemma === 'state' || pieces[at - 1]?.text !== ',') return null;
  const opener = startingAt(context, sentence.from);
  const isSubject = opener !== undefined && (opener.type === 'name' || /^(?:person|body)$/.test(opener.entity));
  if (!isSubject || pieces[opener.to]?.kind !== 'word' || earlier.some(cue => cue.sentence === sentenceIndex))
    return null;
  for (let i = at + 1; i < sentence.to && pieces[i]?.kind === 'word'; i++)
    if (auxiliaries.has(pieces[i]?.lower ?? '') && i > at + 1) return opener;
  return null;
}

/** "claims the firm", "claims it", "claims he": not "claims by", "claims of". */
const opensAClause = ({ context, at }: VerbPlace): boolean => startingAt(context, at + 1) !== undefined;

/** "did not say", "would repeatedly say": the auxiliary makes the bare form a verb. */
function isHelped(place: VerbPlace): boolean {
  let at = place.at - 1;
  while (isAdverb(lowerAt(place, at)) || lowerAt(place, at) === 'not') at--;
  return HELPING.test(lowerAt(place, at));
}

import { vocabulary } from '../english/vocabulary';
import { rememberedByText } from '../remembered';
import { compareShapes } from '../speakers/likeness';
import type { NameShape } from '../speakers/nameShape';
import { bodyNameWords, isSurelyPerson, nameShape } from '../speakers/nameShape';
import type { PassageSpeaker } from './passage';

/**
 * How far two reports can be one speaker's: one name, two spellings of a name, a body and somebody who speaks for it, two equal
 * descriptions, somebody who is only described or not named, or two speakers.
 */
export type Tie = 'same' | 'spelling' | 'office' | 'description' | 'unnamed' | 'other';

/** The words of a description that tell who is meant; a poll is a survey. */
const tellingWords = (name: string): readonly string[] =>
  name
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map(word => word.replace(/s$/, '').replace(/^survey$/, 'poll'))
    .filter(word => word !== '' && !/^(?:a|an|the|this|that|new|recent|latest|of|in|for|his|her|hi)$/.test(word));

/** "the poll" and "a new survey" are alike, "Democratic voters" and "Republican voters" are not. */
function areAlike(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every(word => long.includes(word));
}

/** Whether an office that one source gives, by its words, holds the name of a body: "Kremlin spokesman", "F.B.I. director". */
function speaksFor(roles: readonly (readonly string[])[], { bodyWords }: NameShape): boolean {
  const named = bodyWords.filter(word => word.length > 1);
  return named.length > 0 && roles.some(words => named.every(word => words.includes(word)));
}

/** Whether a name opens with a word of grammar or of reporting, which no person is called: "Calls Roe", "On Roe". */
function isHeading(shape: NameShape): boolean {
  const [first = ''] = shape.name.toLowerCase().split(' ');
  return (
    first !== shape.name.toLowerCase() &&
    !isSurelyPerson(shape) &&
    [first, first.replace(/s$/, '')].some(word => vocabulary.has(word))
  );
}

/** Compares speakers by name; every name, description and role is taken apart once. */
export class Ties {
  private readonly shape = rememberedByText((name: string) => nameShape(name));
  private readonly wordsOfRole = rememberedByText(bodyNameWords);
  private readonly telling = rememberedByText(tellingWords);

  between(a: PassageSpeaker | null, b: PassageSpeaker | null): Tie {
    if (!a || !b) return 'unnamed';
    if (a.described || b.described)
      return a.described && b.described && areAlike(this.telling(a.name), this.telling(b.name))
        ? 'description'
        : 'unnamed';
    if (a.key === b.key) return 'same';
    const [one, other] = [this.shape(a.name), this.shape(b.name)];
    const likeness = compareShapes(one, other);
    if (likeness.verdict === 'join') return 'same';
    if (likeness.verdict === 'suggest' && !likeness.needsSupport) return 'spelling';
    if (speaksFor(this.rolesOf(a), other) || speaksFor(this.rolesOf(b), one)) return 'office';
    // "Calls Trump" and its like are headings read as names: they tell no second speaker.
    const isMisread = one.surname.key === other.surname.key && isHeading(one) !== isHeading(other);
    return isMisread ? 'unnamed' : 'other';
  }

  private rolesOf({ roles }: PassageSpeaker): readonly (readonly string[])[] {
    return roles.map(this.wordsOfRole);
  }
}

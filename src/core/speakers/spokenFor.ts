import type { NamedSpeaker } from '../model';
import { bodyNameWords } from './nameShape';
import { fold } from './names';

const SPEAKS = /\b(?:spokes(?:man|woman|person)|press secretary|speaks for)\b/i;

/** For each person of an article who speaks for a body that the article names too, the body; names folded. */
export function spokenFor(cast: readonly NamedSpeaker[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { name, roles } of cast) {
    const offices = roles.filter(role => SPEAKS.test(role)).map(bodyNameWords);
    const body = cast.find(
      other =>
        other.name !== name &&
        other.kind !== 'person' &&
        offices.some(words => bodyNameWords(other.name).every(word => words.includes(word))),
    );
    if (body) found.set(fold(name), fold(body.name));
  }
  return found;
}

import { stateAbbreviations } from '../english/abbreviations';
import { places } from '../english/bodies';
import { bare } from '../text/tokens';
import type { Mention } from './mentions';
import type { Piece } from './outline';

/** States by their initials: "N.H.", "D.C." */
const INITIALS = /^(?:n\.[hyjcdm]\.|s\.[cd]\.|r\.i\.|d\.c\.|b\.c\.)$/;

/** Whether a name is that of a country or state: "Ohio", "Ind.", "N.H." */
export function isPlace({ type, name }: Mention): boolean {
  const lower = name.toLowerCase();
  return type === 'name' && (places.has(lower) || INITIALS.test(lower) || stateAbbreviations.has(bare(lower)));
}

/**
 * Who is of a place: "Jane Roe" in "Jane Roe of Georgia" and in "Jane Roe of Gary, Ind."
 * @param endingAt the mention that ends before a piece
 */
export function residentOf(
  place: Mention,
  pieces: readonly Piece[],
  endingAt: (to: number) => Mention | undefined,
): Mention | undefined {
  if (!isPlace(place)) return undefined;
  const town = pieces[place.from - 1]?.text === ',' ? endingAt(place.from - 1) : place;
  return town && /^(?:of|from)$/.test(pieces[town.from - 1]?.lower ?? '') ? endingAt(town.from - 1) : undefined;
}

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
 * Who is of a place: "Jane Roe" in "Jane Roe of Georgia", in "Jane Roe of Gary, Ind." and, of any place, in "Jane Roe, 40, from Gary".
 * @param endingAt the mention that ends before a piece
 */
export function residentOf(
  place: Mention,
  pieces: readonly Piece[],
  endingAt: (to: number) => Mention | undefined,
): Mention | undefined {
  const isKnown = isPlace(place);
  const town = isKnown && pieces[place.from - 1]?.text === ',' ? endingAt(place.from - 1) : place;
  if (!town || !/^(?:of|from)$/.test(pieces[town.from - 1]?.lower ?? '')) return undefined;
  const comma = town.from - 2;
  if (pieces[comma]?.text !== ',') return isKnown ? endingAt(town.from - 1) : undefined;
  const isAged = pieces[comma - 1]?.kind === 'number' && pieces[comma - 2]?.text === ',';
  const resident = endingAt(isAged ? comma - 2 : comma);
  return resident?.type === 'name' ? resident : undefined;
}

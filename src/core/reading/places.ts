import { capitalAbbreviations } from '../english/abbreviations';
import { places } from '../english/bodies';
import { bare } from '../text/tokens';
import type { Mention } from './mentions';

/** Whether a name is that of a country or state: "Ohio", "Ind.", "N.H." */
export function isPlace({ type, name }: Mention): boolean {
  const lower = name.toLowerCase();
  return (
    type === 'name' && (places.has(lower) || /^(?:\p{Lu}\.){2,}$/u.test(name) || capitalAbbreviations.has(bare(lower)))
  );
}

/** Where FNV-1a begins. */
export const FNV_START = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

/** One UTF-16 code unit further, as a signed number, for whoever goes over the units anyway. */
export const fnvStep = (hash: number, unit: number, prime = FNV_PRIME): number => Math.imul(hash ^ unit, prime);

/** FNV-1a over the UTF-16 code units; start and prime may be others than the usual for a second, independent half. */
export function fnv1a(text: string, start = FNV_START, prime = FNV_PRIME): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = fnvStep(hash, text.charCodeAt(i), prime);
  return hash >>> 0;
}

/** A short name for a text (32 bits): equal texts have equal ones. */
export const digest = (text: string): string => fnv1a(text).toString(36);

/** A name for a text (64 bits, hexadecimal) that no other text of a folder is likely to have. */
export const longDigest = (text: string): string =>
  [fnv1a(text), fnv1a(text, 0x1b873593, 0x85ebca6b)].map(half => half.toString(16).padStart(8, '0')).join('');

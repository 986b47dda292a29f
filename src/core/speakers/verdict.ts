/** What comes of comparing two names. */

/** In what two names of one speaker may differ. The editor makes words of it. */
export type Difference =
  | 'accents'
  | 'hyphens'
  | 'romanisation'
  | 'spelling'
  | 'sound'
  | 'initials'
  | 'middle-name'
  | 'short-form'
  | 'suffix'
  | 'word-order'
  | 'surname-only'
  | 'part-of-surname'
  | 'acronym';

/** Why two names are not one speaker's. */
export type Apart = 'surname' | 'given-name' | 'middle-name' | 'suffix' | 'office' | 'body';

export type Likeness =
  | { readonly verdict: 'join' }
  | {
      readonly verdict: 'suggest';
      readonly differences: readonly Difference[];
      /** Letters alone are too weak a hint: a role or words in common must support it. */
      readonly needsSupport: boolean;
    }
  | { readonly verdict: 'apart'; readonly why: Apart };

export const apart = (why: Apart): Likeness => ({ verdict: 'apart', why });
export const suggest = (differences: readonly Difference[], needsSupport = false): Likeness => ({
  verdict: 'suggest',
  differences,
  needsSupport,
});

import type { Mention } from '../reading/mentions';
import type { ReadParagraph } from '../reading/page';
import type { Member } from './cast';

/** What stands between marks in the sentence of a mention. */
export const wordsBeside = ({ sentence }: Mention, page: ReadParagraph | undefined): readonly string[] => {
  const { from, to } = page?.outline.sentences[sentence] ?? { from: 0, to: 0 };
  return (page?.outline.pieces.slice(from, to) ?? []).flatMap(({ mark, text }) => (mark ? [text] : []));
};

/** Whether words beside a pronoun begin with the same one: `“He was great,” he said.` is of another. */
export const isOfAnother = (pronoun: Mention, beside: readonly string[]): boolean => {
  const same = new RegExp(`^${pronoun.type === 'pronoun' ? pronoun.name : 's?he'}\\b`, 'i');
  return beside.some(text => same.test(text));
};

/** The words of somebody's speech, in which another may be named; none where it is of the one who speaks: "I am Tess". */
export const wordsSaid = (beside: readonly string[]): ReadonlySet<string> =>
  new Set(
    beside.some(text => OF_ONESELF.test(text))
      ? []
      : beside.flatMap(text => text.replace(NESTED, '').split(/[^\p{L}]+/u)),
  );
/** `“He always says, ‘Tess, you are the best,’” she said` */
const NESTED = /[‘'"][^‘’'"]*[’'"]/g;
const OF_ONESELF = /\bI(?:['’]m|\sam)\b|\b[Mm]y\sname\b/;

/** Whether such words have somebody's name: `“Tess is a fighter,” she said` is not Tess. */
export const isNamedIn = (member: Member | null, said: ReadonlySet<string>): boolean =>
  member !== null && said.size > 0 && member.name.split(' ').some(word => word.length > 2 && said.has(word));

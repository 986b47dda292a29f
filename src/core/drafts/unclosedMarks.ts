import type { Analysis } from '../model';
import type { Mark } from '../reading/marks';
import { findMarks } from '../reading/marks';

const OPENS = /^\s*["“„«]/u;

/**
 * Where a quotation opens that is never closed. One whose next paragraph opens again goes on there, as
 * papers have it; single marks may be apostrophes.
 */
export function unclosedMarks(text: string, { article }: Pick<Analysis, 'article'>): readonly Mark[] {
  const paragraphs = article.paragraphs.filter(({ role }) => role !== 'furniture');
  return paragraphs.flatMap((paragraph, index) => {
    const next = paragraphs[index + 1];
    const goesOn = next !== undefined && OPENS.test(text.slice(next.start, next.end));
    const marks = findMarks(text, paragraph);
    return marks.filter(({ closed, single }, at) => !closed && !single && !(goesOn && at === marks.length - 1));
  });
}

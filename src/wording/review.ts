import type { QuotationRow, Status, StatusFilter } from '../core';

/** Signs beside the words, so that a status is seen at a glance; codicons for rows, letters for the text itself. */
export const statusIcons: Readonly<Record<Status, string>> = {
  checked: 'pass-filled',
  disputed: 'warning',
  misquoted: 'error',
};
const SIGNS: Readonly<Record<Status, string>> = { checked: '✓', disputed: '?', misquoted: '✗' };

/** The status of a quotation, "checked" or "checked, but the article has changed since"; '' where it has none. */
export function statusInWords({ status, changedSince }: Pick<QuotationRow, 'status' | 'changedSince'>): string {
  if (status === null) return '';
  return changedSince ? `${status}, but the article has changed since` : status;
}

/** The same where there is little room: "checked (changed since)". */
export const shortStatus = ({ status, changedSince }: Pick<QuotationRow, 'status' | 'changedSince'>): string =>
  status === null ? '' : `${status}${changedSince ? ' (changed since)' : ''}`;

/** The same where there is no icon beside it: "✓ checked". */
export const statusInText = (row: Pick<QuotationRow, 'status' | 'changedSince'>): string =>
  row.status === null ? '' : `${SIGNS[row.status]} ${shortStatus(row)}`;

export const filterInWords = (filter: StatusFilter): string => `${filter} only`;

/** How much of an article was gone through, and with what result: "3 of 12 checked, 1 disputed". */
export const shareInWords = ({
  checked,
  disputed,
  misquoted,
  total,
}: Readonly<Record<Status | 'total', number>>): string =>
  [
    `${String(checked)} of ${String(total)} checked`,
    ...(disputed > 0 ? [`${String(disputed)} disputed`] : []),
    ...(misquoted > 0 ? [`${String(misquoted)} misquoted`] : []),
  ].join(', ');

/** What a view is narrowed to: a speaker, a status, or both; '' for neither. */
export const narrowedInWords = (speaker: string | undefined, filter: StatusFilter | null): string =>
  [speaker === undefined ? '' : `only ${speaker}`, filter === null ? '' : filterInWords(filter)]
    .filter(part => part !== '')
    .join(', ');

import type { Passage } from '../statements/passage';
import type { Print } from '../statements/reprints';
import { isReprint } from '../statements/reprints';
import type { Shelf } from './shelf';

/** Where a report is from, to tell whether it rests on another. */
interface Origin {
  readonly source: string;
  /** Outlets by way of which it came. */
  readonly via: readonly string[];
}

/**
 * Which reports of a statement rest on no earlier one, by their places in the list.
 * @param printOf what tells reprints of a source
 */
export function independentAmong(
  reports: readonly Passage[],
  shelf: Shelf,
  printOf: (source: string) => Print,
): ReadonlySet<number> {
  const origins = reports.map(({ source, quotation }, at) => ({
    at,
    source,
    published: shelf.get(source)?.head.published?.edtf ?? '~',
    via: shelf.row(source, quotation)?.via ?? [],
  }));
  /** One article, a reprint of it, or one agency that both name. */
  const comesFrom = (report: Origin, origin: Origin): boolean =>
    report.source === origin.source ||
    report.via.some(outlet => origin.via.includes(outlet)) ||
    isReprint(printOf(report.source), printOf(origin.source));
  const earlier: Origin[] = [];
  const independent = new Set<number>();
  for (const report of origins.sort((a, b) => a.published.localeCompare(b.published) || a.at - b.at)) {
    if (!earlier.some(origin => comesFrom(report, origin))) independent.add(report.at);
    earlier.push(report);
  }
  return independent;
}

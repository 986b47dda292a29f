import type { DayOrder } from '../article/dayOnPage';
import type { SourceFacts } from './sourceFacts';

/** How each outlet of the folder writes days with slashes, as its pages show. */
export class DayOrders {
  private readonly bySource = new Map<string, { readonly outlet: string; readonly order: DayOrder }>();

  note(source: string, { head: { outlet }, dayOrder }: Pick<SourceFacts, 'head' | 'dayOrder'>): void {
    if (outlet !== null && dayOrder !== null) this.bySource.set(source, { outlet, order: dayOrder });
    else this.bySource.delete(source);
  }

  forget(source: string): void {
    this.bySource.delete(source);
  }

  /** The order of an outlet; undefined where no page shows it or pages differ. */
  of(outlet: string | null): DayOrder | undefined {
    const orders = new Set<DayOrder>();
    for (const known of this.bySource.values()) if (known.outlet === outlet) orders.add(known.order);
    const [only] = orders;
    return orders.size === 1 ? only : undefined;
  }
}

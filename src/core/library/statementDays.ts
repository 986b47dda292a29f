import { daySpan } from '../dates/edtf';
import { groupBy } from '../groupBy';
import type { Analysis } from '../model';
import { remembered } from '../remembered';
import type { Bundle } from '../statements/bundles';
import type { DayKnown } from '../statements/corroborated';
import { daysContradict, dayTogether } from '../statements/corroborated';
import type { SettledDays } from './settledDays';
import { keepingSame, movedBetween } from './settledDays';
import type { Shelf } from './shelf';
import type { DayFact } from './sourceFacts';

/** The years that an article names, outside what the site put around it. */
const yearsIn = (text: string, { article }: Analysis): readonly number[] => [
  ...new Set(
    article.paragraphs
      .filter(({ role }) => role !== 'furniture')
      .flatMap(({ start, end }) =>
        [...text.slice(start, end).matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year)),
      ),
  ),
];

/** Whether a quotation's day may be settled by other reports. */
const isOpen = ({ edtf, basis }: DayFact): boolean =>
  edtf === null || edtf.startsWith('XXXX-') || basis === 'published';

/** When statements were said: what their reports name, and what several settle together. */
export class StatementDays {
  private readonly years = new Map<string, readonly number[]>();
  private settled: { readonly bundles: readonly Bundle[]; readonly days: SettledDays } = {
    bundles: [],
    days: new Map(),
  };
  private told: SettledDays = new Map();

  /** @param bundles those of now, the same list as long as they stay */
  constructor(
    private readonly shelf: Shelf,
    private readonly bundles: () => readonly Bundle[],
  ) {}

  put(source: string, text: string, analysis: Analysis): void {
    this.years.set(source, yearsIn(text, analysis));
  }

  remove(source: string): void {
    this.years.delete(source);
  }

  /** The days that reports together give quotations; those of a source are one map as long as they stay. */
  get all(): SettledDays {
    const bundles = this.bundles();
    if (this.settled.bundles !== bundles)
      this.settled = { bundles, days: keepingSame(this.settled.days, this.settle(bundles)) };
    return this.settled.days;
  }

  /** Sources of which quotations have another day, settled with other sources, than when this was last asked. */
  takeMoved(): readonly string[] {
    const moved = movedBetween(this.told, this.all);
    this.told = this.all;
    return moved;
  }

  /** The day most of the reports state, else the day they settle together, else the earliest day of publication; EDTF. */
  saidIn(bundle: Bundle): string | null {
    const stated = bundle.passages.flatMap(([, { source, quotation }]) => {
      const together = this.all.get(source)?.get(quotation);
      if (together !== undefined) return [together];
      const said = this.shelf.get(source)?.days[quotation];
      return said && said.edtf !== null && said.basis !== 'published' ? [said.edtf] : [];
    });
    const [most] = [...groupBy(stated, edtf => edtf)].sort(([, a], [, b]) => b.length - a.length);
    return most?.[0] ?? this.together(bundle) ?? this.publishedIn(bundle)[0] ?? null;
  }

  /** The last day on which it may have been said; empty where nothing tells. */
  latestIn(bundle: Bundle): string {
    const said = this.saidIn(bundle)?.replace('?', '') ?? '';
    return daySpan(said)?.[1] ?? this.publishedIn(bundle).at(-1) ?? '';
  }

  /** Whether the reports name different days. */
  contradict(bundle: Bundle): boolean {
    return daysContradict(this.knownIn(bundle));
  }

  private readonly together = remembered((bundle: Bundle) => dayTogether(this.knownIn(bundle)));

  private knownIn({ passages }: Bundle): readonly DayKnown[] {
    return passages.flatMap(([, { source, quotation }]) => {
      const held = this.shelf.get(source);
      const said = held?.days[quotation];
      if (!said) return [];
      return [
        {
          edtf: said.edtf,
          weekday: said.weekday,
          isStated: (said.basis ?? 'published') !== 'published',
          published: held.head.published?.edtf ?? null,
          years: this.years.get(source) ?? [],
        },
      ];
    });
  }

  /** Days of publication, in order. */
  private publishedIn({ passages }: Bundle): readonly string[] {
    return passages.flatMap(([, { source }]) => this.shelf.get(source)?.head.published?.edtf ?? []).sort();
  }

  private settle(bundles: readonly Bundle[]): SettledDays {
    const days = new Map<string, Map<number, string>>();
    // Of a quotation in parts, each of which others report, the first part that has a day gives it.
    const parts = new Map<string, number>();
    for (const bundle of bundles) {
      const day = this.together(bundle);
      if (day === null) continue;
      for (const [, { source, quotation, part }] of bundle.passages) {
        const said = this.shelf.get(source)?.days[quotation];
        if (!said || !isOpen(said) || (said.basis === 'published' && said.edtf === day.replace('?', ''))) continue;
        const name = `${source} ${String(quotation)}`;
        if ((parts.get(name) ?? Infinity) <= part) continue;
        parts.set(name, part);
        days.set(source, (days.get(source) ?? new Map<number, string>()).set(quotation, day));
      }
    }
    return days;
  }
}

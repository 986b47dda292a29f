import { daySpan } from '../dates/edtf';
import { anchorFrom, DAY_MS, time } from '../dates/reckoning';
import { weekdays } from '../english/calendar';
import type { Analysis, Quotation, QuotedSpeaker } from '../model';
import { keyOfSpeaker } from '../speakers/nameInSource';
import type { Passage, PassageFacts } from '../statements/passage';
import { passagesOf } from '../statements/passage';
import type { Vocabulary } from '../statements/vocabulary';

const dayNumber = (edtf: string | undefined): number | null => {
  const day = anchorFrom(edtf);
  return day && time(day) / DAY_MS;
};

/** What comparing is told of the quotations of a source beside their words; what several have in common is one object. */
function factsOf(source: string, analysis: Analysis): (quotation: number, said: Quotation) => PassageFacts {
  const published = analysis.article.published?.edtf;
  const publishedOn = dayNumber(published);
  const roles = new Map(analysis.speakers.map(speaker => [speaker.name, speaker.roles]));
  const speakers = new Map<string, PassageFacts['speaker']>();
  const days = new Map<string, PassageFacts['said']>();
  const daysOf = (edtf: string): PassageFacts['said'] => {
    const known = days.get(edtf);
    if (known !== undefined) return known;
    const span = daySpan(edtf);
    const [first, last] = [dayNumber(span?.[0]), dayNumber(span?.[1])];
    const made = first !== null && last !== null ? ([first, last] as const) : null;
    days.set(edtf, made);
    return made;
  };
  const speakerOf = (speaker: QuotedSpeaker | null): PassageFacts['speaker'] => {
    const key = keyOfSpeaker(source, speaker);
    if (key === null || speaker?.name == null) return null;
    const { name, role } = speaker;
    const asked = `${name}\n${role ?? ''}`;
    const known = speakers.get(asked);
    if (known) return known;
    const made = {
      key,
      name,
      roles: [...(role === null ? [] : [role]), ...(roles.get(name) ?? [])],
      described: key.startsWith(`${source}#`),
    };
    speakers.set(asked, made);
    return made;
  };
  return (quotation, { speaker, said }) => ({
    source,
    quotation,
    published: publishedOn,
    said: daysOf(said?.edtf ?? published ?? ''),
    isDated: said !== null && said.edtf !== null && said.basis !== 'published',
    weekday: said?.edtf === null && said.weekday ? (weekdays.get(said.weekday.toLowerCase()) ?? null) : null,
    speaker: speakerOf(speaker),
  });
}

/** The passages of a source. */
export function passagesIn(
  source: string,
  text: string,
  analysis: Analysis,
  vocabulary: Vocabulary,
): readonly Passage[] {
  const facts = factsOf(source, analysis);
  return analysis.quotations.flatMap((quotation, index) =>
    passagesOf(text, quotation, facts(index, quotation), vocabulary),
  );
}

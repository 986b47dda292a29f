import type { SpeakerRegister } from '../speakers/register';
import type { Passage, PassageSpeaker } from '../statements/passage';
import type { SpeakerKnowledge } from '../statements/register';

type At = readonly [source: string, key: string];
const at = ({ source }: Passage, { key }: PassageSpeaker): At => [source, key];

/** What comparing statements is told of whom their sources name. */
export const speakerKnowledge = (register: SpeakerRegister): SpeakerKnowledge => ({
  areOne: (a, b) =>
    a.speaker !== null &&
    b.speaker !== null &&
    (register.isDecided || (!a.speaker.described && !b.speaker.described)) &&
    register.areOne(at(a, a.speaker), at(b, b.speaker)),
  areApart: (a, b) => a.speaker !== null && b.speaker !== null && register.areApart(at(a, a.speaker), at(b, b.speaker)),
});

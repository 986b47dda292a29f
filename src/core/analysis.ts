import { readArticle } from './article/article';
import { withCorrections } from './decisions/corrections';
import { anchorFrom, findDates } from './dates/expressions';
import { saidDays } from './dates/said';
import type { Analysis, Hints, Quotation, QuotedSpeaker } from './model';
import { isConversation } from './reading/conversation';
import { inTurns } from './reading/dialogue';
import type { Mention } from './reading/mentions';
import { read } from './reading/read';
import { viaOf } from './reading/via';
import { castOf } from './speakers/cast';
import { inConversation } from './speakers/conversationTurns';
import { resolverFor } from './speakers/resolve';
import { spokenFor } from './speakers/spokenFor';
import { asOne, together } from './speakers/together';

/**
 * Reads one text: what the page says of itself, its quotations, who said each and when.
 * Pure and total: the same text gives the same answer, and no text makes it throw.
 */
export function analyse(text: string, hints: Hints = {}): Analysis {
  const article = readArticle(text, hints);
  const reading = read(text, article.paragraphs);
  const { pages } = reading;
  const isStory = article.published === null && article.dateline === null && isConversation(pages);
  const cast = castOf(pages, isStory);
  const resolver = resolverFor(cast, pages, { author: article.byline, isStory });
  const { quotations, meant } = isStory
    ? inConversation(pages, reading.quotations, resolver)
    : { quotations: inTurns(pages, reading.quotations, resolver.keyOf), meant: new Map<Mention, Mention | null>() };
  const speakerOf = (mention: Mention): QuotedSpeaker => {
    const person = meant.get(mention);
    if (person === undefined) return resolver.speaker(mention);
    const { start, end } = mention;
    return person
      ? { ...resolver.speaker(person), start, end, basis: 'pronoun' }
      : { start, end, name: null, basis: 'unresolved', role: null };
  };
  const anchor = anchorFrom(article.published?.edtf);
  const dates = pages.map(page => findDates(text, page.paragraph, anchor, article.dayOrder ?? hints.dayOrder));
  const bodies = spokenFor(cast);
  const said = saidDays(quotations, {
    text,
    pages,
    dates,
    published: article.published,
    keyOf: quotation => quotation.mention && resolver.keyOf(quotation.mention),
    spokenFor: key => bodies.get(key),
    mentionKey: (paragraph, index) => {
      const mention = pages[paragraph]?.mentions[index];
      return mention ? resolver.keyOf(mention) : null;
    },
  });
  const found = quotations.map(
    ({ kind, content, marked, nested, mention, cue, confidence, reason, polarity, paragraph }, index): Quotation => {
      const page = pages[mention?.paragraph ?? paragraph];
      const own = mention && speakerOf(mention);
      const all = page && mention && cue?.subject === mention ? together(page, mention, cue) : [];
      const speaker = own && asOne(all.map(resolver.speaker), own);
      const via = viaOf(text, pages[paragraph]?.paragraph ?? { start: 0, end: 0 }, content, speaker?.name ?? null);
      return {
        kind,
        content,
        marked,
        ...(nested.length > 0 && { nested }),
        speaker,
        cue: cue && { start: cue.start, end: cue.end },
        said: said[index] ?? null,
        confidence: confidence === 'sure' && mention && resolver.isGuess(mention) ? 'likely' : confidence,
        reason,
        ...(polarity && { polarity }),
        ...(via.length > 0 && { via }),
      };
    },
  );
  const named = new Set(found.flatMap(({ speaker }) => speaker?.name ?? []));
  return {
    article,
    quotations: withCorrections(text, found, hints.corrections ?? []),
    dates: dates.flat(),
    speakers: cast
      .filter(({ name, mentions }) => mentions.length > 0 || named.has(name))
      .map(({ name, names, roles, kind, gender }) => ({ name, names, roles, kind, gender })),
  };
}

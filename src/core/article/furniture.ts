import type { ParagraphRole, Span } from '../model';

/** Lines that a site puts around an article, whole lines only. */
const FURNITURE = [
  /^(?:advertisement|ad|sponsored|promoted|skip to (?:main )?content|skip to (?:main )?navigation|related(?: articles| stories| content| topics)?|recommended(?: articles| for you)?|most (?:read|popular|viewed)|popular video|read (?:more|next|also)|see also|more on this(?: story)?|share(?: this)?(?: article| story)?|comments?|leave a comment|loading|menu|search|home|print|email|newsletter|trending|topics|tags?)[.:…]?$/i,
  /^(?:advertisement\s*){2,}$/i,
  /^(?:log ?in|sign (?:in|up)|register|subscribe|unsubscribe|follow us|join (?:us|our|the)|download|click here|tap here|watch (?:live|now)|listen now)\b.{0,80}$/i,
  /\b(?:log in or register|sign up (?:for|to) our|subscribe (?:to|now)|all rights reserved|terms of (?:use|service)|privacy policy|cookie policy|accept (?:all )?cookies|notifications? in (?:your )?browser|stay tuned for updates|i've got feedback)\b/i,
  /^(?:to participate in|to join) the (?:discussion|conversation)/i,
  /^(?:enable|unblock|allow) (?:cookies|javascript|notifications)/i,
  /^(?:sources?|photo credits?|image credits?|credits?|tags?|filed under|topics|related|via)\s*:\s.{0,200}$/i,
  /^(?:email|e-mail|tel|phone|fax|contact)\s*:\s.{0,80}$/i,
  /^(?:https?:\/\/|www\.)\S+$/i,
  /^eyewitness\?/i,
  /^(?:your input will|get rewards|enhance your)\b/i,
  /^copyright\b|^©\s*(?:\d{4}|copyright)/i,
];

/** A picture's credit or the words below it. */
const CAPTION = [
  /©/,
  /^(?:photo|image|picture|file photo|video|graphic|caption|illustration|getty|credit)s?\s*[:|/]/i,
  /\(\s*(?:photo|image|ap photo|file photo|getty|credit)\b[^)]*\)\s*$/i,
  /\/\s*(?:getty images|afp|reuters|ap photo)\s*$/i,
];
/** "… - Sputnik International, 1920, 14.02.2022": what a site prints under every picture. */
const SITE_SUFFIX = /[-–—|]\s*\p{Lu}[^,|]{1,50},\s*\d{3,4}(?:,\s*\d\d?\.\d\d?\.\d{4})?$/u;

/** Long, or with speech in it: words such as "subscribe" are the article's own here. */
const readsAsProse = (line: string): boolean =>
  line.length > 220 || /["“”«»]/u.test(line) || /\b(?:said|says|told|added|wrote|asked)\b/.test(line);

const endsLikeProse = (line: string): boolean => /[.!?…]["”’'»)\]]*$/u.test(line);
const latinShare = (line: string): number => {
  if (!/[^\u0000-\u024f\u2000-\u20cf]/.test(line)) return 1;
  const letters = line.match(/\p{L}/gu)?.length ?? 0;
  return letters === 0 ? 0 : (line.match(/\p{Script=Latin}/gu)?.length ?? 0) / letters;
};

/** What each line is, before the headline is known; `body` unless the line shows otherwise. */
function lineRole(line: string): Exclude<ParagraphRole, 'headline'> {
  if (!readsAsProse(line) && FURNITURE.some(pattern => pattern.test(line))) return 'furniture';
  if (line.length < 400 && (SITE_SUFFIX.test(line) || CAPTION.some(pattern => pattern.test(line)))) return 'caption';
  if (line.length < 200 && latinShare(line) < 0.5) return 'furniture';
  return 'body';
}

/**
 * Roles of all paragraphs. After the last prose of the page, runs of short lines without a full stop are links to other articles;
 * a line that stands twice is a caption or a link.
 */
export function rolesOf(text: string, spans: readonly Span[]): readonly Exclude<ParagraphRole, 'headline'>[] {
  const lines = spans.map(span => text.slice(span.start, span.end));
  const roles = lines.map(lineRole);
  const captions = lines.filter((_, index) => roles[index] === 'caption');
  const lastProse = lines.findLastIndex(
    (line, index) => roles[index] === 'body' && endsLikeProse(line) && line.length > 80,
  );
  return roles.map((role, index) => {
    const line = lines[index] ?? '';
    if (role !== 'body') return role;
    const bare = !endsLikeProse(line) && !/["”“»«:]/u.test(line);
    if (bare && index > 0 && captions.some(caption => caption.includes(line))) return 'caption';
    if (bare && index > lastProse && lastProse >= 0 && line.length < 160) return 'furniture';
    return role;
  });
}

import * as vscode from 'vscode';
import type { Decision, LibraryDecision, SpeakerRef, SpeakerRow, SpeakerVariant } from '../core';
import { decisionText } from '../core';
import { evidenceInWords } from '../wording/decisions';
import { fileNameOf } from '../wording/citation';
import { counted } from '../wording/numbers';
import type { Decisions } from '../workspace/decisions';
import type { AsyncLibrary } from '../workspace/remoteLibrary';
import { decide } from './deciding';
import { HumanError } from './humanError';
import { pickSpeakers } from './speakerPick';
import { isQuotationNode, isSpeakerNode, isSuggestionNode } from './speakersNodes';

/** What the commands about speakers work on. */
export interface SpeakerContext {
  readonly library: AsyncLibrary;
  readonly decisions: Decisions;
}

const NAMED = 'Only speakers with a name can be joined; “a senior official” may be another in each article.';

/** The rows that a command was called on. */
const chosenRows = (node: unknown, nodes: unknown): readonly unknown[] =>
  Array.isArray(nodes) && nodes.length > 0 ? (nodes as readonly unknown[]) : [node];

/** The speakers of rows, each once; a quotation's row stands for its speaker. */
async function speakersOf({ library }: SpeakerContext, rows: readonly unknown[]): Promise<readonly SpeakerRow[]> {
  const ids = rows.flatMap(row => {
    if (isSpeakerNode(row)) return [row.speaker.id];
    if (isSuggestionNode(row)) return row.suggestion.speakers;
    return isQuotationNode(row) ? (row.row.speaker?.id ?? []) : [];
  });
  const speakers = await Promise.all([...new Set(ids)].map(id => library.speaker(id)));
  return speakers.filter(speaker => speaker !== null);
}

/** One speaker: that of the row, or chosen from a list. */
async function oneSpeaker(context: SpeakerContext, node: unknown, title: string): Promise<SpeakerRow | undefined> {
  const [chosen] = await speakersOf(context, [node]);
  if (chosen) return chosen;
  const speakers = (await context.library.speakers()).filter(({ described }) => !described);
  const items = speakers.map(speaker => ({ label: speaker.name, description: String(speaker.quotations), speaker }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Whom?' }))?.speaker;
}

/** The decisions of one kind that are about groups which `fits` accepts. */
async function decisionsAbout(
  { library, decisions }: SpeakerContext,
  kind: LibraryDecision['kind'],
  fits: (groups: readonly string[]) => boolean,
): Promise<readonly LibraryDecision[]> {
  const all = decisions.aboutSpeakers.filter(decision => decision.kind === kind);
  const meant = await library.meant(all);
  return all.filter((_, index) => fits(meant[index] ?? []));
}

/** Refusals that stand between any two of these speakers. */
const refusalsAmong = (context: SpeakerContext, speakers: readonly SpeakerRow[]): Promise<readonly LibraryDecision[]> =>
  decisionsAbout(context, 'apart', ([a = '', b = '']) => {
    const [one, other] = [a, b].map(group => speakers.findIndex(({ groups }) => groups.includes(group)));
    return one !== -1 && other !== -1 && one !== other;
  });

/** Joins speakers: those of the rows chosen, the two of each suggestion, or one of them with others from a list. */
export async function mergeSpeakers(context: SpeakerContext, node: unknown, nodes: unknown): Promise<void> {
  const rows = chosenRows(node, nodes);
  const pairs = await Promise.all(rows.filter(isSuggestionNode).map(row => speakersOf(context, [row])));
  const others = rows.filter(row => !isSuggestionNode(row));
  let together = await speakersOf(context, others);
  if (pairs.length === 0 && together.length < 2) together = await chooseMore(context.library, together[0]);
  const joined = [...pairs, together].filter(speakers => speakers.length > 1);
  const [first] = joined.flat();
  if (!first) return;
  if (joined.flat().some(({ described }) => described)) throw new HumanError(NAMED);
  const made = joined.flatMap(joinsOf);
  const takenBack = (await Promise.all(joined.map(speakers => refusalsAmong(context, speakers)))).flat();
  const label = `Joined ${joined.map(speakers => speakers.map(({ name }) => name).join(' and ')).join('; ')}`;
  await decide(context.decisions, { label, made, takenBack }, first.firstSource);
}

/** Each with the one who is quoted most. */
function joinsOf(speakers: readonly SpeakerRow[]): readonly Decision[] {
  const [first, ...others] = [...speakers].sort((a, b) => b.quotations - a.quotations);
  return first ? others.map(other => ({ kind: 'join', speakers: [first.ref, other.ref] })) : [];
}

async function chooseMore(library: AsyncLibrary, speaker: SpeakerRow | undefined): Promise<readonly SpeakerRow[]> {
  const all = (await library.speakers()).filter(({ described, id }) => !described && id !== speaker?.id);
  if (!speaker) return pickSpeakers('Join Speakers', 'Check two or more that are one person or body', all);
  const evidence = new Map(
    (await library.suggestions(speaker.id)).map((suggestion): [string, string] => [
      suggestion.speakers.find(id => id !== speaker.id) ?? '',
      evidenceInWords(suggestion),
    ]),
  );
  const more = await pickSpeakers(`Join ${speaker.name} With`, 'Check those that are the same', all, evidence);
  return more.length === 0 ? [] : [speaker, ...more];
}

/** Sets two speakers apart for good. */
export async function notTheSame(context: SpeakerContext, node: unknown, nodes: unknown): Promise<void> {
  const speakers = await speakersOf(context, chosenRows(node, nodes));
  const [a, b] = speakers;
  if (!a || !b || speakers.length > 2) throw new HumanError('Choose a suggestion, or the rows of two speakers.');
  await decide(
    context.decisions,
    { label: `${a.name} and ${b.name} stay apart`, made: [{ kind: 'apart', speakers: [a.ref, b.ref] }], takenBack: [] },
    a.firstSource,
  );
}

/** Takes names, or the speakers of single sources, out of a speaker. */
export async function splitSpeaker(context: SpeakerContext, node: unknown): Promise<void> {
  const { library, decisions } = context;
  const speaker = await oneSpeaker(context, node, 'Separate Speaker');
  if (!speaker) return;
  const variants = await library.variants(speaker.id);
  if (variants.length < 2)
    throw new HumanError(
      `${speaker.name} has one name in one source. “Correct Speaker of Quotation” gives a single quotation to somebody else.`,
    );
  const items = variants.map(variant => ({
    label: variant.name,
    description: counted(variant.quotations, 'quotation'),
    detail: variant.sources.slice(0, 4).map(fileNameOf).join(', '),
    variant,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: `Separate From ${speaker.name}`,
    placeHolder: 'Check what is somebody else',
    canPickMany: true,
  });
  if (!chosen || chosen.length === 0) return;
  if (chosen.length === variants.length) throw new HumanError('At least one has to stay.');
  const out = new Set(chosen.map(({ variant }) => variant));
  const stays = variants.find(variant => !out.has(variant)) ?? variants[0];
  const refs = [...out].map(({ ref }) => ref);
  const gone = new Set([...out].map(({ group }) => group));
  const takenBack = await decisionsAbout(context, 'join', groups => groups.some(group => gone.has(group)));
  const apartFrom = (ref: SpeakerRef): Decision => ({
    kind: 'apart',
    speakers: [ref.source === undefined ? (stays?.ref ?? speaker.ref) : { name: ref.name }, ref],
  });
  // What was joined over a name that goes stays joined with the rest.
  const staying = variants.filter(variant => variant.group !== null && variant !== stays && !out.has(variant));
  const joinTo = ({ ref }: SpeakerVariant): Decision => ({ kind: 'join', speakers: [stays?.ref ?? speaker.ref, ref] });
  await decide(
    decisions,
    {
      label: `Separated ${[...out].map(({ name }) => name).join(', ')} from ${speaker.name}`,
      made: [...refs.map(apartFrom), ...staying.map(joinTo)],
      takenBack,
    },
    speaker.firstSource,
  );
}

/** Gives a speaker the name the reader wants to see; an empty one takes that back. */
export async function renameSpeaker(context: SpeakerContext, node: unknown): Promise<void> {
  const { decisions } = context;
  const speaker = await oneSpeaker(context, node, 'Rename Speaker');
  if (!speaker) return;
  const name = await vscode.window.showInputBox({
    title: `Rename ${speaker.name}`,
    value: speaker.name,
    prompt: 'The articles keep the name they print. Leave it empty to go back to the name most used.',
  });
  if (name === undefined || name.trim() === speaker.name) return;
  const takenBack = await decisionsAbout(context, 'name', ([group = '']) => speaker.groups.includes(group));
  const made: Decision[] = name.trim() === '' ? [] : [{ kind: 'name', speaker: speaker.ref, name: name.trim() }];
  const label = made.length === 0 ? 'Name taken back' : `${speaker.name} is now called ${name.trim()}`;
  await decide(
    decisions,
    { label, made, takenBack: takenBack.filter(old => !made.some(one => decisionText(one) === decisionText(old))) },
    speaker.firstSource,
  );
}

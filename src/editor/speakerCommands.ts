import * as vscode from 'vscode';
import type { Decision, SpeakerRef, SpeakerRow, SpeakerVariant } from '../core';
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

/** The speakers of the rows that a command was called on; a quotation's row stands for its speaker. */
async function chosenSpeakers(
  { library }: SpeakerContext,
  node: unknown,
  nodes: unknown,
): Promise<readonly SpeakerRow[]> {
  const rows = Array.isArray(nodes) && nodes.length > 0 ? (nodes as readonly unknown[]) : [node];
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
  const [chosen] = await chosenSpeakers(context, node, undefined);
  if (chosen) return chosen;
  const speakers = (await context.library.speakers()).filter(({ described }) => !described);
  const items = speakers.map(speaker => ({ label: speaker.name, description: String(speaker.quotations), speaker }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder: 'Whom?' }))?.speaker;
}

const isAbout = (decision: Decision, kind: 'join' | 'apart', a: SpeakerRow, b: SpeakerRow): boolean => {
  if (decision.kind !== kind) return false;
  const [one, other] = decision.speakers.map(({ name }) => name);
  const has = (speaker: SpeakerRow, name = ''): boolean => speaker.names.includes(name) || speaker.ref.name === name;
  return (has(a, one) && has(b, other)) || (has(a, other) && has(b, one));
};

/** Joins speakers: those of the rows chosen, or one of them with others from a list. */
export async function mergeSpeakers(context: SpeakerContext, node: unknown, nodes: unknown): Promise<void> {
  const { library, decisions } = context;
  let speakers = await chosenSpeakers(context, node, nodes);
  if (speakers.length < 2) speakers = await chooseMore(library, speakers[0]);
  if (speakers.length < 2) return;
  const [first, ...others] = [...speakers].sort((a, b) => b.quotations - a.quotations);
  if (!first || speakers.some(({ described }) => described)) throw new HumanError(NAMED);
  const made = others.map((other): Decision => ({ kind: 'join', speakers: [first.ref, other.ref] }));
  const takenBack = decisions.all.filter(decision => others.some(other => isAbout(decision, 'apart', first, other)));
  const label = `Joined ${speakers.map(({ name }) => name).join(' and ')}`;
  await decide(decisions, { label, made, takenBack }, first.firstSource);
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
  const speakers = await chosenSpeakers(context, node, nodes);
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
  const isJoinOf = (decision: Decision): boolean =>
    decision.kind === 'join' &&
    decision.speakers.some(({ name, role, source }) =>
      refs.some(ref => ref.name === name && ref.role === role && ref.source === source),
    );
  const apartFrom = (ref: SpeakerRef): Decision => ({
    kind: 'apart',
    speakers: [ref.source === undefined ? (stays?.ref ?? speaker.ref) : { name: ref.name }, ref],
  });
  // What was joined over a name that goes stays joined with the rest.
  const staying = variants.filter(variant => variant.joinedByHand && variant !== stays && !out.has(variant));
  const joinTo = ({ ref }: SpeakerVariant): Decision => ({ kind: 'join', speakers: [stays?.ref ?? speaker.ref, ref] });
  await decide(
    decisions,
    {
      label: `Separated ${[...out].map(({ name }) => name).join(', ')} from ${speaker.name}`,
      made: [...refs.map(apartFrom), ...staying.map(joinTo)],
      takenBack: decisions.all.filter(isJoinOf),
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
  const takenBack = decisions.all.filter(
    decision => decision.kind === 'name' && speaker.names.some(one => one === decision.speaker.name),
  );
  const made: Decision[] = name.trim() === '' ? [] : [{ kind: 'name', speaker: speaker.ref, name: name.trim() }];
  const label = made.length === 0 ? 'Name taken back' : `${speaker.name} is now called ${name.trim()}`;
  await decide(
    decisions,
    { label, made, takenBack: takenBack.filter(old => !made.some(one => decisionText(one) === decisionText(old))) },
    speaker.firstSource,
  );
}

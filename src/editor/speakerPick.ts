import * as vscode from 'vscode';
import type { SpeakerRow } from '../core';
import { counted } from '../wording/numbers';

/** A speaker to choose from a list. */
interface SpeakerItem extends vscode.QuickPickItem {
  readonly speaker: SpeakerRow;
}

const speakerPickItem = (speaker: SpeakerRow, detail = ''): SpeakerItem => ({
  label: speaker.name,
  description: [counted(speaker.quotations, 'quotation'), speaker.roles[0]?.role ?? '']
    .filter(part => part !== '')
    .join(' · '),
  detail,
  speaker,
});

/** Lets the reader choose speakers, those in `first` standing before the others with what is said of them. */
export async function pickSpeakers(
  title: string,
  placeHolder: string,
  speakers: readonly SpeakerRow[],
  first: ReadonlyMap<string, string> = new Map(),
): Promise<readonly SpeakerRow[]> {
  const likely = speakers.filter(({ id }) => first.has(id));
  const others = speakers.filter(({ id }) => !first.has(id));
  const items = [...likely, ...others].map(speaker => speakerPickItem(speaker, first.get(speaker.id)));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ speaker }) => speaker) ?? [];
}

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** User settings, by their full names. */
export type Settings = Readonly<Record<string, unknown>>;

/** Keeps what has nothing to do with the extension out of the window. */
const quiet: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  // On the web it saves what tests have typed and will give up.
  'files.autoSave': 'off',
  'update.mode': 'none',
  'window.commandCenter': false,
  'window.title': '${activeEditorShort}${separator}${rootName}',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/** Writes the settings of a user into the folder of that user's data, those of a quiet window among them. */
export async function writeSettings(userData: string, settings: Settings = {}): Promise<void> {
  const folder = join(userData, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, undefined, 2));
}

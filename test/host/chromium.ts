import { isExecutable, onPath } from './executables';
import { runQuietly } from './processes';
import type { Session } from './session';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

/** Where macOS keeps its applications, which are not on the PATH. */
const applications = ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
  name => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/**
 * The path of a Chromium: the one that the environment variable CHROMIUM names, else one that is installed, else one
 * that is installed now, where that may be done without asking.
 * @throws an error that says what to install.
 */
export async function findChromium(session: Session): Promise<string> {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!isExecutable(named)) throw new Error(`The environment variable CHROMIUM names ${named}, which cannot be run.`);
    return named;
  }
  const found = installedChromium() ?? (await installChromium(session));
  if (found) return found;
  throw new Error(
    'No Chromium was found to show VS Code in. Install one (on Debian: sudo apt-get install chromium; on macOS: Google Chrome), ' +
      'or name its program in the environment variable CHROMIUM.',
  );
}

function installedChromium(): string | undefined {
  return onPath(...names) ?? applications.find(isExecutable);
}

async function installChromium(session: Session): Promise<string | undefined> {
  const apt = onPath('apt-get');
  if (!apt || process.getuid?.() !== 0) return undefined;
  console.log('Installing Chromium with apt-get …');
  await runQuietly(session, apt, ['update']);
  await runQuietly(session, apt, ['install', '--yes', '--no-install-recommends', 'chromium']);
  return installedChromium();
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { installNpmHost } from './npmHost';
import { output, root, seeds } from './paths';
import { runQuietly } from './processes';
import { Results } from './results';
import type { Tally } from './results';
import { selectors } from './selectors';
import { installExtension } from './server';
import type { Session } from './session';
import { newest } from './versions';
import { openWindow } from './window';

interface Manifest {
  readonly name: string;
  readonly version: string;
}

const sizeLimit = 2_000_000;

/** All that may ship, by the names that packaging gives. VS Code adds the last when it installs the file. */
const shipped =
  /^(package\.json|readme\.md|changelog\.md|LICENSE\.txt|media\/(icon\.png|quotation\.svg|decision\.schema\.json|schemas\/(\w+\.schema\.json|tei\.rng))|dist\/(browser\/)?\w+\.js|\.vsixmanifest)$/;

/** Packages the extension, and looks whether the file is as it should be and works in a VS Code that has installed it. */
export async function checkPackage(session: Session): Promise<Tally> {
  const results = new Results();
  const data = await session.folder();
  const file = await packageExtension(session);
  await installExtension(session, await installNpmHost(session, newest), data, file);
  await results.check('The packaged file is small', async () => {
    const { size } = await stat(file);
    if (size > sizeLimit) throw new Error(`It has ${size} bytes.`);
  });
  await results.check('It holds nothing but what ships', async () => {
    const strangers = (await installedFiles(data)).filter(name => !shipped.test(name));
    if (strangers.length > 0) throw new Error(strangers.join('\n'));
  });
  await results.check('Installed, it lists the speakers of a folder of articles', () => seeSpeakers(session, data));
  return results.tally(0);
}

/** Packages the extension as it is published, and says where the file is. */
async function packageExtension(session: Session): Promise<string> {
  await runQuietly(session, 'npm', ['run', 'package'], root);
  const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Manifest;
  return join(root, `${name}-${version}.vsix`);
}

async function installedFiles(data: string): Promise<readonly string[]> {
  const extensions = join(data, 'extensions');
  const folder = (await readdir(extensions)).find(name => name.startsWith('on-the-record.'));
  if (!folder) throw new Error('It is not installed.');
  const entries = await readdir(join(extensions, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile())
    .map(entry => relative(join(extensions, folder), join(entry.parentPath, entry.name)));
}

/** Opens a plain window as a person would and waits for the first speaker. */
async function seeSpeakers(session: Session, data: string): Promise<void> {
  const { page, close } = await openWindow(session, { workspace: await session.copyOf(seeds), data });
  try {
    await page.locator(selectors.activityBarItem('On the Record')).click();
    await page.locator(selectors.treeRow('Speakers')).first().waitFor();
  } catch (error) {
    await page.screenshot({ path: join(output, 'packaged.png') });
    throw error;
  } finally {
    await close();
  }
}

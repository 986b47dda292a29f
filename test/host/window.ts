import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Page, ViewportSize } from 'playwright-core';
import { findChromium } from './chromium';
import { installNpmHost } from './npmHost';
import { selectors } from './selectors';
import { driven, open, startServer, trusting } from './server';
import type { Session } from './session';
import { writeSettings } from './settings';
import type { Settings } from './settings';
import { newest } from './versions';
import type { VsCodeVersion } from './versions';

export interface WindowOptions {
  /** The folder or the `.code-workspace` file that is opened. */
  readonly workspace: string;
  /** The folder of the extension under development; without it the window has what is installed in `data`. */
  readonly extension?: string;
  /** The bundle of tests to run in the extension host, inside the folder of the extension. */
  readonly tests?: string;
  readonly openFile?: string;
  readonly settings?: Settings;
  readonly size?: ViewportSize;
  readonly version?: VsCodeVersion;
  /** The server's folder, for a window in which an extension is installed; by default a new one. */
  readonly data?: string;
  /** Whether VS Code asks if it may trust the folder, as it does outside of tests. */
  readonly restricted?: boolean;
  /** Called before the page is loaded. */
  readonly prepare?: (page: Page) => Promise<void>;
}

export interface WorkbenchWindow {
  readonly page: Page;
  /** Closes the window and stops its server. */
  readonly close: () => Promise<void>;
}

/** How long a part of the window may take to appear. */
const patience = 60_000;

const browserArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Opens a new VS Code from npm in a browser without a screen, with settings and state of its own.
 * @returns the page when the workbench is there; its extensions may still be starting.
 * @throws an error that says what is missing when there is no VS Code or no browser.
 */
export async function openWindow(session: Session, options: WindowOptions): Promise<WorkbenchWindow> {
  const own = session.child();
  const host = await installNpmHost(own, options.version ?? newest);
  const data = options.data ?? (await own.folder());
  await writeSettings(join(data, 'data'), options.settings);
  const server = await startServer(own, host, data, [
    open,
    ...(options.restricted ? [] : [trusting]),
    ...(options.extension ? [driven] : []),
  ]);
  const page = await openPage(own, options.size);
  await options.prepare?.(page);
  await page.goto(addressOf(server, options).href);
  await page.waitForSelector(selectors.workbench);
  return { page, close: () => own.end() };
}

/** Opens an empty page in a browser without a screen. */
async function openPage(session: Session, viewport: ViewportSize = { width: 1280, height: 800 }): Promise<Page> {
  const browser = await chromium.launch({
    executablePath: await findChromium(session),
    args: browserArguments,
    // The session ends the browser.
    handleSIGHUP: false,
    handleSIGINT: false,
    handleSIGTERM: false,
  });
  session.defer(() => browser.close());
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(patience);
  return page;
}

function addressOf(server: URL, { workspace, extension, tests, openFile }: WindowOptions): URL {
  const remote = (path: string) => `vscode-remote://${server.host}${encodeURI(path)}`;
  const address = new URL(server);
  address.searchParams.set(workspace.endsWith('.code-workspace') ? 'workspace' : 'folder', workspace);
  if (extension) {
    const payload = [
      ['extensionDevelopmentPath', remote(extension)],
      ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
      ...(openFile ? [['openFile', remote(openFile)]] : []),
      ['skipWelcome', 'true'],
    ];
    address.searchParams.set('payload', JSON.stringify(payload));
  }
  return address;
}

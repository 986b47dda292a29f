import { start } from './processes';
import type { NpmHost } from './npmHost';
import type { Session } from './session';

/** How long a server may take to listen. */
const patience = 60_000;

/** For tests only: no token is asked for, and every folder is trusted. */
export const open = ['--without-connection-token', '--disable-workspace-trust'];

/** Has the window obey what its address says about extensions and files. */
export const driven = '--enable-smoke-test-driver';

/**
 * Starts the server of a VS Code on a free port of this machine.
 * @param data the folder of its settings, its extensions and its state.
 * @returns its address, which holds the token if there is one.
 * @throws an error with the server's last words when it does not listen in time.
 */
export async function startServer(
  session: Session,
  host: NpmHost,
  data: string,
  flags: readonly string[] = [],
): Promise<URL> {
  const lines: string[] = [];
  const address = new Promise<URL>((resolve, reject) => {
    const args = [...server(data), '--host', '127.0.0.1', '--port', '0', ...flags];
    const fail = (why: string) =>
      reject(new Error([`VS Code ${host.version.vscode} ${why}:`, ...lines.slice(-20)].join('\n')));
    const timer = setTimeout(fail, patience, 'did not start in time');
    const onLine = (line: string) => {
      lines.push(line);
      const found = /available at (\S+)/.exec(line)?.[1];
      if (found) resolve(new URL(found));
    };
    start(session, host.node, args, { cwd: host.folder, onLine })
      .then(
        code => fail(`ended with code ${code}`),
        (error: unknown) => fail(String(error)),
      )
      .finally(() => clearTimeout(timer));
    session.defer(() => clearTimeout(timer));
  });
  return address;
}

/** Installs a packaged extension where a server with the same data folder finds it. */
export async function installExtension(session: Session, host: NpmHost, data: string, file: string): Promise<void> {
  const lines: string[] = [];
  const args = [...server(data), '--install-extension', file];
  const code = await start(session, host.node, args, { cwd: host.folder, onLine: line => lines.push(line) });
  if (code !== 0) throw new Error([`${file} cannot be installed:`, ...lines].join('\n'));
}

function server(data: string): readonly string[] {
  return ['out/server-main.js', '--accept-server-license-terms', '--disable-telemetry', '--server-data-dir', data];
}

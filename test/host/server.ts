import type { NpmHost } from './npmHost';
import { runQuietly, start } from './processes';
import type { Session } from './session';

/** How long a server may take to listen. */
const patience = 60_000;

/** For tests only: whoever has the address may come in. */
export const open = '--without-connection-token';

/** For tests only: every folder is trusted. */
export const trusting = '--disable-workspace-trust';

/** For tests only: the window obeys what its address says about extensions and files. */
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
  return new Promise((resolve, reject) => {
    const fail = (why: string) =>
      reject(new Error([`VS Code ${host.version.vscode} ${why}:`, ...lines.slice(-20)].join('\n')));
    const onLine = (line: string) => {
      lines.push(line);
      const address = /available at (\S+)/.exec(line)?.[1];
      if (address) resolve(new URL(address));
    };
    const args = [...server(data), '--host', '127.0.0.1', '--port', '0', ...flags];
    start(session, host.node, args, { cwd: host.folder, onLine }).then(code => fail(`ended with code ${code}`), reject);
    setTimeout(fail, patience, 'did not start in time').unref();
  });
}

/**
 * Installs a packaged extension where a server with the same data folder finds it.
 * @throws an error with the server's last words when it does not.
 */
export async function installExtension(session: Session, host: NpmHost, data: string, file: string): Promise<void> {
  await runQuietly(session, host.node, [...server(data), '--install-extension', file], host.folder);
}

function server(data: string): readonly string[] {
  return ['out/server-main.js', '--accept-server-license-terms', '--disable-telemetry', '--server-data-dir', data];
}

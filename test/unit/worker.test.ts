import { strict as assert } from 'node:assert';
import { Library } from '../../src/core';
import type { Port, Request, Response } from '../../src/worker/protocol';
import { handedBack, handedOver, serve } from '../../src/worker/protocol';
import { RemoteLibrary } from '../../src/workspace/remoteLibrary';

/** A port to a library in this thread; messages are copied or handed over as they would be between threads. */
function portTo(library: Library): Port & { fail: (error: Error) => void; disposed: boolean } {
  let respond: (response: Response) => void = () => undefined;
  let failed: (error: Error) => void = () => undefined;
  const receive = serve(library, response => respond(structuredClone(response, { transfer: handedBack(response) })));
  return {
    post: (request: Request) => receive(structuredClone(request, { transfer: handedOver(request.args) })),
    onResponse: listener => void (respond = listener),
    onFailure: listener => void (failed = listener),
    dispose() {
      this.disposed = true;
    },
    disposed: false,
    fail: error => failed(error),
  };
}

const ARTICLE = { source: 'a.txt', text: '“Taxes will fall,” Jane Roe said.', version: 1, hints: {} };

describe('the library behind a worker', () => {
  it('answers as the library does', async () => {
    const { ask } = new RemoteLibrary(
      () => Promise.resolve(portTo(new Library())),
      () => undefined,
    );
    await ask.put(ARTICLE);
    assert.deepEqual(
      (await ask.speakers()).map(({ name }) => name),
      ['Jane Roe'],
    );
    assert.equal((await ask.source('a.txt'))?.quotations[0]?.speaker?.name, 'Jane Roe');
  });

  it('hands over bytes that have their memory to themselves, and copies those that do not', async () => {
    const remote = (): RemoteLibrary =>
      new RemoteLibrary(
        () => Promise.resolve(portTo(new Library())),
        () => undefined,
      );
    const { ask } = remote();
    await ask.put(ARTICLE);
    const bytes = await ask.stored([ARTICLE.source]);
    const within = new Uint8Array(bytes.length + 1);
    within.set(bytes, 1);
    const wanted = [[ARTICLE.source, {}]] as const;
    for (const [stored, left] of [
      [within.subarray(1), bytes.length],
      [bytes, 0],
    ] as const) {
      assert.deepEqual(await remote().ask.restore(stored, wanted), [ARTICLE.source]);
      assert.equal(stored.length, left);
    }
  });

  it('passes an error on to the one who asked', async () => {
    const library = new Library();
    library.totals = () => {
      throw new Error('out of order');
    };
    const { ask } = new RemoteLibrary(
      () => Promise.resolve(portTo(library)),
      () => undefined,
    );
    await assert.rejects(ask.totals(), /out of order/);
    assert.deepEqual(await ask.speakers(), []);
  });

  it('fails what was asked when the worker fails, says so once, and starts another', async () => {
    const ports: ReturnType<typeof portTo>[] = [];
    const lost: string[] = [];
    const remote = new RemoteLibrary(
      () => {
        const port = portTo(new Library());
        if (ports.length === 0) port.post = () => undefined;
        ports.push(port);
        return Promise.resolve(port);
      },
      error => lost.push(error.message),
    );
    const waiting = remote.ask.totals();
    await Promise.resolve().then(() => undefined);
    setImmediate(() => ports[0]?.fail(new Error('crashed')));
    await assert.rejects(waiting, /crashed/);
    assert.deepEqual(await remote.ask.totals(), {
      sources: 0,
      quotations: 0,
      speakers: 0,
      unattributed: 0,
      described: 0,
    });
    assert.deepEqual([lost, ports.length, ports[0]?.disposed], [['crashed'], 2, true]);
  });

  it('answers nothing more once it is switched off', async () => {
    const port = portTo(new Library());
    const remote = new RemoteLibrary(
      () => Promise.resolve(port),
      () => undefined,
    );
    await remote.ask.totals();
    remote.dispose();
    await assert.rejects(remote.ask.totals(), /switched off/);
  });

  it('can be asked again when it could not start', async () => {
    let tries = 0;
    const remote = new RemoteLibrary(
      () => (++tries === 1 ? Promise.reject(new Error('no thread')) : Promise.resolve(portTo(new Library()))),
      () => undefined,
    );
    await assert.rejects(remote.ask.totals(), /no thread/);
    assert.equal((await remote.ask.totals()).sources, 0);
  });
});

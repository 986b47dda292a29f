import * as vscode from 'vscode';
import type { Api } from '../../src/activate';
import type { Decision, SpeakerRow } from '../../src/core';
import { SpeakerFilter } from '../../src/editor/speakerFilter';
import { DatesTree } from '../../src/editor/datesTree';
import { Decisions } from '../../src/workspace/decisions';
import { choosing, picking, typing } from './answers';
import { equal, eventually, ok } from './expect';
import { gitOf } from './git';
import {
  fileAt,
  openApi,
  quotationIn,
  readAs,
  remove,
  rowsOf,
  sourceGone,
  sourceWith,
  speakersTree,
  write,
} from './workspace';

const FOLDER = '.on-the-record/decisions';
const UNDO = 'onTheRecord.undo';

const said = (who: string, words: string): string => `“${words},” ${who} said.`;

async function files(): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(fileAt(FOLDER))).map(([name]) => name).sort();
  } catch {
    return [];
  }
}

const contentOf = async (name: string): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(fileAt(`${FOLDER}/${name}`)));

/** A speaker once it is there as `fits` says. */
const speaker = (
  { library }: Api,
  name: string,
  fits: (row: SpeakerRow) => boolean = () => true,
): Promise<SpeakerRow> =>
  eventually(
    async () => (await library.speakers()).find(row => row.name === name && fits(row)),
    `${name} is not there as wanted`,
  );
const nodeOf = (row: SpeakerRow): object => ({ kind: 'speaker', speaker: row, parent: undefined });

/** A log and a state of their own, for decisions beside those of the extension, as another window has them. */
function otherWindow(): {
  readonly decisions: Decisions;
  readonly state: Map<string, unknown>;
  readonly end: () => void;
} {
  const log = vscode.window.createOutputChannel('On the Record tests', { log: true });
  const state = new Map<string, unknown>();
  const memento = {
    keys: () => [...state.keys()],
    get: (key: string, fallback?: unknown) => state.get(key) ?? fallback,
    update: (key: string, value: unknown) => Promise.resolve(void state.set(key, value)),
  } as unknown as vscode.Memento;
  const decisions = new Decisions(memento, log, () => void state.set('told', true));
  return {
    decisions,
    state,
    end: () => {
      decisions.dispose();
      log.dispose();
    },
  };
}

describe('Deciding about speakers', () => {
  const names = ['Sergei Orlenko', 'Sergey Orlenko', 'Serge Orlenko'] as const;
  let api: Api;
  before(async () => {
    api = await openApi();
    for (const [index, name] of names.entries())
      await write(`orlenko${index}.txt`, said(name, `Statement number ${index}`));
    for (const name of names) await speaker(api, name);
  });
  after(async () => {
    for (const index of names.keys()) await remove(`orlenko${index}.txt`);
    await eventually(async () => ((await files()).length === 0 ? true : undefined), 'Decisions are left over');
  });

  it('joins the rows chosen, keeps it in a file, and undoes it', async () => {
    const [a, b] = [await speaker(api, names[0]), await speaker(api, names[1])];
    await vscode.commands.executeCommand('onTheRecord.mergeSpeakers', nodeOf(a), [nodeOf(a), nodeOf(b)]);
    await speaker(api, names[0], row => row.quotations === 2);
    const [name = ''] = await files();
    ok(/^join-[0-9a-f]{16}\.json$/.test(name), name);
    equal(JSON.parse(await contentOf(name)), {
      kind: 'join',
      speakers: [{ name: 'Sergei Orlenko' }, { name: 'Sergey Orlenko' }],
      version: 1,
    });
    await vscode.commands.executeCommand(UNDO);
    await speaker(api, names[1]);
    equal(await files(), []);
  });

  it('joins one with others from a list, the likely ones first', async () => {
    const a = await speaker(api, names[0]);
    await choosing(label => label.endsWith('Orlenko'), 'onTheRecord.mergeSpeakers', nodeOf(a));
    await speaker(api, names[0], row => row.quotations === 3);
    equal((await files()).length, 2);
    await choosing(label => label === names[1], 'onTheRecord.splitSpeaker', nodeOf(await speaker(api, names[0])));
    await speaker(api, names[0], row => row.quotations === 2);
    await speaker(api, names[1], row => row.quotations === 1);
    await vscode.commands.executeCommand(UNDO);
    await speaker(api, names[0], row => row.quotations === 3);
    await vscode.commands.executeCommand(UNDO);
    equal(await files(), []);
  });

  it('never suggests again what was refused, until that is undone', async () => {
    const suggested = async (): Promise<boolean> =>
      (await api.library.suggestions()).some(({ names: pair }) => pair.includes(names[0]) && pair.includes(names[1]));
    ok(await suggested(), 'The two spellings are not suggested');
    const [a, b] = [await speaker(api, names[0]), await speaker(api, names[1])];
    const suggestion = (await api.library.suggestions(a.id)).find(({ speakers }) => speakers.includes(b.id));
    await vscode.commands.executeCommand('onTheRecord.notTheSame', {
      kind: 'suggestion',
      suggestion,
      parent: undefined,
    });
    await eventually(async () => ((await suggested()) ? undefined : true), 'It is still suggested');
    await vscode.commands.executeCommand(UNDO);
    await eventually(async () => ((await suggested()) ? true : undefined), 'It is not suggested again');
  });

  it('lists suggestions in the view, with both speakers below', async () => {
    const tree = speakersTree(api);
    const [group] = await tree.getChildren();
    ok(group?.kind === 'group' && group.id === 'group:suggestions', 'No group of suggestions');
    const rows = await tree.getChildren(group);
    const items = rows.map(row => tree.getTreeItem(row));
    ok(
      items.some(
        ({ label }) => label === 'Sergey Ravkov = Sergey Ryabkov?' || label === 'Sergey Ryabkov = Sergey Ravkov?',
      ),
      'The seeds’ suggestion',
    );
    const [first] = rows;
    equal((first ? await tree.getChildren(first) : []).length, 2);
  });

  it('names a speaker, and takes the name back', async () => {
    await typing('S. P. Orlenko', 'onTheRecord.renameSpeaker', nodeOf(await speaker(api, names[2])));
    const row = await speaker(api, 'S. P. Orlenko');
    const quotation = await quotationIn(api, fileAt('orlenko2.txt'), 'Statement number 2');
    equal([quotation.speaker?.name, quotation.speaker?.named], ['S. P. Orlenko', names[2]]);
    await typing('', 'onTheRecord.renameSpeaker', nodeOf(row));
    await speaker(api, names[2]);
    equal(await files(), []);
    await vscode.commands.executeCommand(UNDO);
    await speaker(api, 'S. P. Orlenko');
    await vscode.commands.executeCommand(UNDO);
    await speaker(api, names[2]);
  });

  it('narrows both views to a speaker until that is taken back', async () => {
    const log = vscode.window.createOutputChannel('On the Record tests', { log: true });
    const filter = new SpeakerFilter(api.library, api.sources, log);
    const tree = speakersTree(api, filter);
    const row = await speaker(api, names[0]);
    filter.set(row);
    equal(
      (await tree.getChildren()).map(node => node.kind === 'speaker' && node.speaker.name),
      [names[0]],
    );
    const dates = new DatesTree(api.library, api.sources, () => ({ by: 'said', speaker: row.id }));
    equal(
      (await dates.getChildren()).map(node => node.kind === 'group' && node.group.count),
      [1],
    );
    filter.set(undefined);
    ok((await tree.getChildren()).length > 1, 'The others are still hidden');
    await vscode.commands.executeCommand('onTheRecord.showDays', nodeOf(row));
    await vscode.commands.executeCommand('onTheRecord.clearFilter');
    log.dispose();
  });
});

describe('The order of the Dates view', () => {
  it('is by day said or by day published', async () => {
    const { library, sources } = await openApi();
    const labels = async (by: 'said' | 'published'): Promise<readonly string[]> => {
      const tree = new DatesTree(library, sources, () => ({ by }));
      return (await rowsOf(tree)).map(({ label }) => label);
    };
    equal(await labels('said'), ['2022', '2016', 'Year unknown', 'Weekday only', 'Undated']);
    equal(await labels('published'), ['2022', 'Undated']);
    for (const by of ['Published', 'Said']) await vscode.commands.executeCommand(`onTheRecord.datesBy${by}`);
  });
});

describe('Deciding about an article', () => {
  it('sets the publication date of several, re-dates what leans on it, and undoes it', async () => {
    const api = await openApi();
    const uris = await Promise.all(
      ['one', 'two'].map(name => write(`undated-${name}.txt`, '“It was late indeed,” Jane Roe said on Wednesday.')),
    );
    for (const uri of uris) await sourceWith(api, uri, 'It was late');
    await typing('22 Dec 2016', 'onTheRecord.setPublished', uris[0], uris);
    for (const uri of uris)
      await eventually(async () => {
        const [row] = (await api.library.source(uri.toString()))?.quotations ?? [];
        return row?.said?.edtf === '2016-12-21' && row.published?.basis === 'given' ? true : undefined;
      }, 'The day was not worked out');
    const names = await files();
    equal(names.length, 2);
    ok((await contentOf(names[0] ?? '')).includes('"source": "undated-'), 'The path is not relative');
    await vscode.commands.executeCommand(UNDO);
    await eventually(async () => {
      const [row] = (await api.library.source(uris[0]?.toString() ?? ''))?.quotations ?? [];
      return row?.said?.edtf === null ? true : undefined;
    }, 'The day is still there');
    equal(await files(), []);
    for (const uri of uris) {
      await vscode.workspace.fs.delete(uri);
      await sourceGone(api, uri);
    }
  });

  it('corrects the speaker of one quotation, also after the text around it has changed', async () => {
    const api = await openApi();
    const text = `${said('Jane Roe', 'It is late indeed')}\n${said('Peter Poe', 'We go on')}`;
    const uri = await write('corrected.txt', text);
    const row = await quotationIn(api, uri, 'We go on');
    const speakerNow = (name: string): Promise<true> =>
      eventually(async () => {
        const view = await api.library.source(uri.toString());
        return view?.quotations.some(one => one.text.includes('We go on') && one.speaker?.name === name)
          ? true
          : undefined;
      }, `${name} is not the speaker`);
    await picking('Paula Poole', '$(add) Paula Poole', 'onTheRecord.correctSpeaker', row.id);
    await speakerNow('Paula Poole');
    await write('corrected.txt', `A new first line.\n${text}`);
    await speakerNow('Paula Poole');
    const again = await quotationIn(api, uri, 'We go on');
    await picking('', '$(discard) Whom the program found', 'onTheRecord.correctSpeaker', again.id);
    await speakerNow('Peter Poe');
    await vscode.commands.executeCommand(UNDO);
    await speakerNow('Paula Poole');
    await vscode.commands.executeCommand(UNDO);
    await speakerNow('Peter Poe');
    equal(await files(), []);
    await remove('corrected.txt');
    await sourceGone(api, uri);
  });
});

describe('Decisions on the disk', () => {
  // What a test that failed has left over is in no other's way.
  afterEach(async () => {
    for (const path of ['.on-the-record', '.git', 'twice.txt'])
      await remove(path).then(
        () => undefined,
        () => undefined,
      );
    const isEmpty = ({ all, problems }: Decisions): boolean => all.length + problems.length === 0;
    await readAs((await openApi()).decisions, isEmpty, 'Decisions are left');
  });

  const join = (a: string, b: string): Decision => ({ kind: 'join', speakers: [{ name: a }, { name: b }] });
  const step = (...made: readonly Decision[]) => ({ label: 'Made', made, takenBack: [] });

  it('of two windows at once are all kept, and seen by both', async () => {
    const api = await openApi();
    const { decisions, end } = otherWindow();
    await Promise.all([
      ...Array.from({ length: 10 }, (_, i) => decisions.take(step(join(`A${i}`, `B${i}`)), '')),
      ...Array.from({ length: 10 }, (_, i) => api.decisions.take(step(join(`C${i}`, `D${i}`)), '')),
      decisions.take(step(join('Same', 'One')), ''),
      api.decisions.take(step(join('One', 'Same')), ''),
    ]);
    equal((await files()).length, 21);
    for (const all of [decisions, api.decisions])
      await readAs(all, ({ all: now }) => now.length === 21, 'Not all decisions are seen');
    await remove('.on-the-record');
    for (const all of [decisions, api.decisions])
      await readAs(all, ({ all: now }) => now.length === 0, 'Decisions are still followed');
    end();
  });

  it('are followed when another program writes them', async () => {
    const api = await openApi();
    const name = `${FOLDER}/name-0000000000000000.json`;
    const text = '{"kind":"name","name":"The Spokesman","speaker":{"name":"Dmitry Peskov"},"version":1}';
    await write(name, text);
    await readAs(api.decisions, ({ all }) => all.length === 1, 'It is not read');
    let last = '';
    await eventually(async () => {
      // A folder that was made a moment ago is not watched yet, so it is written to again.
      last = `The Spokesman ${Date.now()}`;
      await write(name, text.replace('The Spokesman', last));
      return (await api.library.speakers()).some(row => row.name.startsWith('The Spokesman ')) ? true : undefined;
    }, 'The watcher has not seen it');
    const isLast = (one: Decision | undefined): boolean => one?.kind === 'name' && one.name === last;
    await readAs(api.decisions, ({ all: [one] }) => isLast(one), 'What was written last is not read');
    await choosing(label => label.includes('is called The Spokesman'), 'onTheRecord.showDecisions');
    await speaker(api, 'Dmitry Peskov');
    equal(await files(), []);
  });

  it('of two people are merged by Git, and what contradicts is shown', async function () {
    const git = gitOf();
    if (!git) return this.skip();
    const api = await openApi();
    const source = fileAt('004_ebe0b57413b9d75f.txt').toString();
    const published = (day: string): Decision => ({ kind: 'published', source, published: day });
    const holds = (count: number): Promise<true> =>
      readAs(api.decisions, ({ all }) => all.length === count, `${count} decisions are not seen`);
    git('init', '--initial-branch=main');
    git('add', '--all');
    git('commit', '--message=Articles');
    for (const [branch, ...made] of [
      ['one', join('Ann Lee', 'Anne Lee'), join('Ann Lee', 'Anna Lee'), published('2016-12-22')],
      ['two', join('Anne Lee', 'Ann Lee'), published('2016-12-23')],
    ] as const) {
      git('checkout', '--quiet', '-b', branch, 'main');
      await holds(0);
      await api.decisions.take(step(...made), '');
      git('add', '.on-the-record');
      git('commit', '--quiet', '--message=Decisions');
    }
    git('merge', '--quiet', '--no-edit', 'one');
    await holds(4);
    equal([api.decisions.problems.length, api.decisions.conflicts.length], [0, 1]);
    await remove('.git');
    await remove('.on-the-record');
    await holds(0);
  });

  it('that are broken or newer are told and never written over', async () => {
    const api = await openApi();
    const { decisions, end } = otherWindow();
    await decisions.take(step(join('Ann Lee', 'Anne Lee')), '');
    const [name = ''] = await files();
    const broken = '<<<<<<< ours\n{}\n=======\n';
    await write(`${FOLDER}/${name}`, broken);
    await write(`${FOLDER}/join-0000000000000000.json`, '{"kind":"join","version":99}');
    await readAs(api.decisions, ({ problems }) => problems.length === 2, 'The problems are not seen');
    equal(api.decisions.problems.map(({ problem }) => problem).sort(), ['newer', 'not-json']);
    let refused = '';
    await api.decisions.take(step(join('Anne Lee', 'Ann Lee')), '').catch((error: unknown) => {
      refused = error instanceof Error ? error.constructor.name : '';
    });
    ok(refused !== '', 'It was written over');
    equal(await contentOf(name), broken);
    const notice = await eventually(async () => {
      const tree = speakersTree(api);
      return (await tree.getChildren()).find(node => node.kind === 'notice' && node.notice.id === 'notice:decisions');
    }, 'No notice');
    ok(notice, 'No notice');
    await remove('.on-the-record');
    await readAs(api.decisions, ({ problems }) => problems.length === 0, 'The problems are still told');
    end();
  });

  it('that contradict each other are shown and not followed', async () => {
    const api = await openApi();
    const uri = await write('twice.txt', said('Jane Roe', 'It is late indeed'));
    await sourceWith(api, uri, 'It is late');
    const { decisions, end } = otherWindow();
    const published = (day: string): Decision => ({ kind: 'published', source: uri.toString(), published: day });
    await decisions.take(step(published('2016-12-21'), published('2016-12-22')), '');
    await readAs(api.decisions, ({ conflicts }) => conflicts.length === 1, 'The contradiction is not seen');
    // The first of the two may have been followed before the second was seen.
    await eventually(async () => {
      const view = await api.library.source(uri.toString());
      return view && !view.published ? true : undefined;
    }, 'One of the two is followed');
    await choosing(label => label.includes('22 Dec 2016'), 'onTheRecord.showDecisions');
    await eventually(
      async () => ((await api.library.source(uri.toString()))?.published?.edtf === '2016-12-21' ? true : undefined),
      'What is left is not followed',
    );
    await remove('.on-the-record');
    await readAs(api.decisions, ({ all }) => all.length === 0, 'Decisions are still followed');
    await remove('twice.txt');
    await sourceGone(api, uri);
    end();
  });

  it('are kept in the workspace state where the folder cannot be written, and the reader is told', async () => {
    await openApi();
    const { decisions, state, end } = otherWindow();
    await write('.on-the-record', 'a file where the folder should be');
    await decisions.take(step(join('Ann Lee', 'Anne Lee')), '');
    equal([decisions.all.length, state.get('told')], [1, true]);
    await decisions.undo();
    equal(decisions.all.length, 0);
    await remove('.on-the-record');
    end();
  });
});

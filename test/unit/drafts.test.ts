import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { isMaterial, Library } from '../../src/core';
import type { DraftQuotationRow } from '../../src/core';
import { readableDraft } from '../../src/core/drafts/readableDraft';
import { draftPieces } from '../../src/core/drafts/words';
import { seeded } from '../seeded';
import type { Judged } from '../drafts/writeDraft';
import { allAlterations, altered, judged, quotedIn } from '../drafts/writeDraft';

function libraryOf(...texts: readonly string[]): Library {
  const library = new Library();
  texts.forEach((text, at) =>
    library.put({ source: `file:///${String(at)}.txt`, text, version: 1, hints: { outlet: `Outlet ${String(at)}` } }),
  );
  library.catchUp();
  return library;
}

const checked = (library: Library, draft: string): readonly DraftQuotationRow[] =>
  library.checkDraft(draft, 1, library.readDraft(draft)).quotations;

const SOURCE =
  'OSLO, May 4, 2021 - The plan is dead, Finance Minister Jane Roe said on Tuesday.\n\n' +
  '“We will not pay 30 million euros for the old harbor, and nobody in Norway should ask us to do it,” Roe told reporters on Tuesday. ' +
  '“It is a labor of love,” she said, “that 12 towns gave up in the end. Nobody wept for it.”\n\n' +
  'Port director Max Lund said that the harbor will be rebuilt by volunteers within three summers.\n';

/** The differences of a draft's one quotation: "kind here|there", "!" before those of substance, or the verdict where there are none. */
function told(words: string): string {
  const [row] = checked(libraryOf(SOURCE), `“${words}” Roe said.`);
  const differences = row?.matches[0]?.differences ?? [];
  return differences.length === 0
    ? (row?.verdict ?? 'nothing')
    : differences.map(one => `${isMaterial(one) ? '!' : ''}${one.kind} ${one.here}|${one.there}`).join('; ');
}

describe('drafts: what differs', () => {
  const cases: readonly (readonly [words: string, expected: string])[] = [
    ['We will not pay 30 million euros for the old harbor,', 'found'],
    ['we will not pay 30 million euros', 'found'],
    ['We will not pay 33 million euros for the old harbor,', '!number 33|30'],
    ['We will not pay 30 billion euros for the old harbor,', '!number billion|million'],
    ['We will pay 30 million euros for the old harbor,', '!negation |not'],
    ['We may not pay 30 million euros for the old harbor,', '!possible may|will'],
    ['We will not pay 30 million euros for the old harbor, and nobody in Sweden should ask', '!name Sweden|Norway'],
    ['and nobody in Norway must ask us to do it,', '!words must|should'],
    ['We will not pay for the old harbor,', '!omitted |30 million euros'],
    ['We will not pay 30 million euros for the old and lovely harbor,', '!added and lovely|'],
    ['We will not pay 30 million euros for the new harbor,', '!words new|old'],
    ['We will not pay … for the old harbor,', 'cut …|30 million euros'],
    ['We will not pay ... for the old harbor,', 'cut …|30 million euros'],
    ['We will not pay . . . for the old harbor,', 'cut …|30 million euros'],
    ['We will not pay [...] for the old harbor,', 'cut …|30 million euros'],
    ['We will … pay 30 million euros for the old harbor,', '!negation …|not'],
    ['We … pay 30 million euros for the old harbor,', '!negation …|will not'],
    ['We will [not] pay 30 million euros for the old harbor,', 'found'],
    ['and nobody in Norway … ask us to do it,', '!obligation …|should'],
    ['that 12 towns [not] gave up in the end', '!negation [not]|'],
    ['that 12 towns [which had not asked] gave up in the end', 'brackets [which had not asked]|'],
    ['and nobody … should ask us to do it,', 'cut …|in Norway'],
    ['...We will not pay 30 million euros...', 'found'],
    ['[w]e will not pay 30 million euros', 'found'],
    ['[The ministry] will not pay 30 million euros', 'brackets [The ministry]|'],
    ['We will not pay 30 million euros [33 million dollars] for the old harbor', 'brackets [33 million dollars]|'],
    ['We will not pay 30 million euros for the old harbour,', 'spelling harbour|harbor'],
    ['We won’t pay 30 million euros for the old harbor,', 'spelling won’t|will not'],
    [
      'It’s a labour of love that twelve towns gave up',
      'spelling It’s|It is; spelling labour|labor; spelling twelve|12',
    ],
    ['We will not pay 30 milion euros for the old harbor,', 'spelling milion|million'],
    ['We will not pay 30 million euros for the old harbor and nobody in Norway', 'punctuation |,'],
    ['It is a labor of love that 12 towns gave up', 'found'],
    ['It is a labor of love, that 12 towns gave up in the end.', 'found'],
    ['the stars above us were never ours to sell,', 'not-found'],
    ['We will not pay [30 million euros](https://example.org/x) for the old harbor,', 'found'],
    ['We will not pay 30&nbsp;million euros[^1] for the <em>old</em> harbor,', 'found'],
    ['We will not pay 30 million euros for the old har\u00adbor,', 'found'],
    ['We will not pay thirty million euros for the old harbor,', 'spelling thirty|30'],
    ['We will not pay 30m euros for the old harbor,', 'spelling m|million'],
    ['We will not pay 3.0 million euros for the old harbor,', '!number 3.0|30'],
    ['We will not pay $30 million euros for the old harbor,', '!number $|'],
    ['We will not pay 30 million euros for the old harbors,', '!words harbors|harbor'],
    ['We will [gladly] pay 30 million euros for the old harbor,', '!negation [gladly]|not'],
    ['We will … million euros for the old harbor,', '!negation …|not pay 30'],
    ['We will not pay 30½ million euros for the old harbor,', '!number 30½|30'],
    ['and nobody in Norway should ask US to do it,', '!name US|us'],
    ['and nobody in Norway should ask U.S. to do it,', '!name U.S.|us'],
    ['We will NOT pay 30 million euros for the old harbor,', 'found'],
    ['We will pay[not] 30 million euros for the old harbor,', '!negation pay[not]|not pay'],
    ['We will not pa[ste] 30 million euros for the old harbor,', '!words pa[ste]|pay'],
    ['AND NOBODY IN NORWAY SHOULD ASK US TO DO IT,', 'found'],
    ['We will not pay €30 million for the old harbor,', 'spelling €30 million|30 million euros'],
    ['We will not pay $30 million for the old harbor,', '!number $|; !omitted |euros'],
    ['We will not pay ₹30 million euros for the old harbor,', '!number ₹|'],
    ['that a dozen towns gave up in the end', '!number a dozen|12'],
    ['that 12½ towns gave up in the end', '!number 12½|12'],
    ['We will not pay[ing] 30 million euros for the old harbor,', 'brackets pay[ing]|pay'],
  ];
  for (const [words, expected] of cases) it(`“${words}”: ${expected}`, () => assert.equal(told(words), expected));
});

/** What is told of the first quotation of a draft beside its wording. */
function verdict(draft: string, ...sources: readonly string[]): string {
  const [row] = checked(libraryOf(...(sources.length > 0 ? sources : [SOURCE])), draft);
  if (!row) return 'nothing';
  const day = row.otherDay && `other day ${row.otherDay.there.edtf ?? row.otherDay.there.weekday ?? ''}`;
  const parts = [row.verdict, row.otherSpeaker && `other speaker ${row.otherSpeaker}`, day];
  const [match] = row.matches;
  if (match?.isQuoted === false) parts.push('not quoted');
  if (match?.isNested === true) parts.push('quoted inside');
  return parts.filter(Boolean).join(', ');
}

describe('drafts: what is read of them', () => {
  for (const [text, expected] of [
    ['“We go\non,” Roe said.', '“We go on,” Roe said.'],
    ['“We go\r\n  on,” Roe said.', '“We go    on,” Roe said.'],
    ['> “We go\n> on,” Roe said.', '> “We go   on,” Roe said.'],
    ['“We go\n\non,” Roe said.', '“We go\n\non,” Roe said.'],
    ['“We go on.\n“We stay,” Roe said.', '“We go on.\n“We stay,” Roe said.'],
    ['“We go on,” Roe said.\nLund left.', '“We go on,” Roe said.\nLund left.'],
    ['```\nlet a = “b”;\n```\n“We”', '   \n            \n   \n“We”'],
    ['~~~js\na = “b”\n~~~\n“We”', '     \n       \n   \n“We”'],
    ['```\nnever “closed”', '   \n              '],
    ['Type `say “hello”` now.', 'Type               now.'],
    ["``We go on,'' Roe said.", "``We go on,'' Roe said."],
    ['&ldquo;We go on,&rdquo; Roe said.', '      “We go on,”       Roe said.'],
    ['He said:&quot;[W]e go on.&quot;', 'He said:     "[W]e go on."     '],
    ['&lsquo;We go on,&rsquo; she said: it isn&rsquo;t so.', '      ‘We go on,’       she said: it isn&rsquo;t so.'],
    ['We go on &hellip; for &pound;5.', 'We go on …        for       £5.'],
    ["`We go on,' Roe said. `They stay,' Poe said.", "`We go on,' Roe said. `They stay,' Poe said."],
    ['1. x\n\n    ```\n    print("a\n    ```', '1. x\n\n       \n            \n       '],
    ['> ```\n> print("a\n> ```', '     \n          \n     '],
    ['&quot;We go on,&quot; &amp; left.', '     "We go on,"      &amp; left.'],
    ['&#8220;We&#8221;', '      “We”      '],
    ['', ''],
  ] as const)
    it(JSON.stringify(text), () => assert.equal(readableDraft(text), expected));
});

describe('drafts: letters as HTML writes them', () => {
  for (const [draft, words] of [
    ['the caf&eacute; is ours', 'the café is ours'],
    ['&Eacute;lan and na&iuml;vet&eacute;', 'Élan and naïveté'],
    ['Fran&#231;ois&rsquo; &#xe9;t&#xE9;', 'François été'],
    ['d&eacute;j&agrave;&nbsp;vu', 'déjà vu'],
    ['stra&szlig;e, s&oslash;n &amp; &OElig;uvre', 'straße søn Œuvre'],
    ['l’&eacute;tat d’&acirc;me', 'l’état d’âme'],
    ['&times; &#8212; &thinsp; &eacute', 'eacute'],
  ] as const)
    it(draft, () =>
      assert.equal(
        draftPieces(draft, [{ start: 0, end: draft.length }])
          .map(({ text }) => text)
          .join(' '),
        words,
      ),
    );
});

describe('drafts: a quotation that goes on in the next paragraph', () => {
  it('is checked from its first paragraph on', () => {
    const rows = checked(
      libraryOf(SOURCE),
      '“We will not pay 40 million euros for the old harbor.\n\n“Nobody in Norway should ask us to do it,” Roe said.',
    );
    assert.ok(rows.some(({ text, verdict }) => text.startsWith('We will not pay 40') && verdict === 'differs'));
  });
});

describe('drafts: a mark that is never closed', () => {
  const unclosedIn = (draft: string): readonly string[] => {
    const { unclosed, quotations } = libraryOf(SOURCE).checkDraft(draft, 1, new Library().readDraft(draft));
    const places = unclosed.map(({ line, character }) => `${String(line)}:${String(character)}`);
    return [...places, ...quotations.map(({ text }) => text)];
  };
  for (const [draft, expected] of [
    ['“It is a labor of love, Roe said.', ['0:0']],
    ['Roe said: "It is a labor of love.\n\nLund left.', ['0:10']],
    [
      '“It is a labor of love, Roe said. “Nobody should ask us to do it,” she said.',
      ['0:0', 'Nobody should ask us to do it,'],
    ],
    ['“It is a labor of love.\n\n“Nobody should ask us to do it,” Roe said.', []],
    ['> “It is a labor of love.\n>\n> “Nobody should ask us to do it,” Roe said.', []],
    ['»It is a labor of love.\n\n»Nobody should ask us to do it,« Roe said.', []],
    ["``It is a labor of love.\n\n``Nobody should ask us to do it,'' Roe said.", []],
    ['“It is a labor of love,” Roe said.', ['It is a labor of love,']],
    ["Roe said it in the '90s.", []],
    ['The plank is 6" long.', []],
  ] as const)
    it(JSON.stringify(draft), () => {
      const found = unclosedIn(draft);
      if (expected.length > 0) assert.deepEqual(found, expected);
      else
        assert.ok(
          found.every(one => !/^\d+:/.test(one)),
          found.join(),
        );
    });
});

describe('drafts: verdicts', () => {
  const cases: readonly (readonly [draft: string, expected: string])[] = [
    ['“It is a labor of love,” Roe said, “that 12 towns gave up in the end.”', 'found'],
    ['“Nobody wept for it.”', 'found'],
    ['The plan:\n\n“We will not pay”\n\nThat was all.', 'found'],
    ['“Labor”', 'nothing'],
    ['“We will not pay 30 million euros,” Roe said, “for the old harbor.”', 'found'],
    ['“We will not pay 30 million euros,” Roe said, “and nobody in Norway should ask us to do it.”', 'differs'],
    ['“We will not pay 30 million euros for the old harbor,” Peter Quince said.', 'found, other speaker Jane Roe'],
    ['“We will not pay 30 million euros for the old harbor,” Jane Roe said on Tuesday.', 'found'],
    ['“We will not pay 30 million euros for the old harbor,” Roe said on Friday.', 'found, other day 2021-05-04'],
    ['“We will not pay 30 million euros for the old harbor,” Roe said on May 6.', 'found, other day 2021-05-04'],
    ['“We will not pay 30 million euros for the old harbor”', 'found'],
    ['"We will not pay 30 million euros for the old harbor"', 'found'],
    ['“The harbor will be rebuilt by volunteers within three summers,” Lund said.', 'found, not quoted'],
    ['“The harbor will be rebuilt by soldiers within three summers,” Lund said.', 'differs, not quoted'],
    ['She read “The Old Harbor” to them.', 'nothing'],
    ['“Zebras never sleep in summer rain,” Roe said.', 'not-found'],
    ['“We will not pay 30 million euros\nfor the new harbor,” Roe said.', 'differs'],
    ['> “We will not pay 30 million euros\r\n> for the old harbor,” Roe said.', 'found'],
    ['> We will not pay 33 million euros for the old harbor', 'differs'],
    ['', 'nothing'],
    ['“', 'nothing'],
  ];
  for (const [draft, expected] of cases) it(`${draft}: ${expected}`, () => assert.equal(verdict(draft), expected));

  const TWO =
    '“We will rebuild the harbor next year,” Minister Jane Roe said. “The mayor is a liar and a thief,” said Max Lund.\n\n' +
    'Roe called the plan “a heavy burden” that would never be “carried by the towns.”';
  for (const [what, draft, expected] of [
    [
      'two people’s words put together',
      '“We will rebuild the harbor next year. The mayor is a liar and a thief,” Roe said.',
      'differs',
    ],
    ['a “never” between two segments left out', '“a heavy burden carried by the towns,” Roe said.', 'differs'],
    [
      'a headline with much the same words',
      '“Nobody in Sund should ask us to pay for the harbor of this town,” Roe said.',
      'found',
    ],
  ] as const)
    it(what, () =>
      assert.equal(
        verdict(
          draft,
          TWO,
          'Nobody in Sund would ask us to pay for the harbor of this town, Roe says\n\nThe council met.\n\n“Nobody in Sund should ask us to pay for the harbor of this town,” Jane Roe said.',
        ),
        expected,
      ),
    );

  const TOLD = 'Jane Roe said: “My boss told me ‘you will never work in this town again’ and I left the next day.”';
  for (const [draft, expected] of [
    ['“You will never work in this town again,” Roe said.', 'found, quoted inside'],
    ['“You will never work in this town again,” Max Lund told her.', 'found, quoted inside'],
    ['“You will never work in this town,” Max Lund told her.', 'found, quoted inside'],
    ['“My boss told me ‘you will never work in this town again,’” Roe said.', 'found'],
    ['“I left the next day,” Roe said.', 'found'],
    ['“I left the next day,” Max Lund said.', 'found, other speaker Jane Roe'],
    ['“My boss told me and I left the next day,” Roe said.', 'differs'],
  ] as const)
    it(`words in marks of their own: ${draft}: ${expected}`, () => assert.equal(verdict(draft, TOLD), expected));

  it('words in marks of their own have no day of the speaker around them', () =>
    assert.equal(
      verdict(
        '“You will never work in this town again,” Max Lund told her on Friday.',
        'Jane Roe said on Monday: “My boss told me ‘you will never work in this town again’ and I left.”',
      ),
      'found, quoted inside',
    ));

  it('takes a cut that opens with “if not” for honest: the “not” belongs to what is cut', () => {
    const library = libraryOf(
      '“The debt was reduced, if not to zero, to a small sum of money,” Minister Jane Roe said.',
    );
    const kinds = (draft: string): readonly string[] =>
      checked(library, draft)[0]?.matches[0]?.differences.map(({ kind }) => kind) ?? [];
    assert.deepEqual(kinds('“The debt was reduced … to a small sum of money,” Roe said.'), ['cut']);
    assert.deepEqual(kinds('“The debt was reduced, if … to zero, to a small sum of money,” Roe said.'), ['negation']);
    library.put({
      source: 'b',
      text: '“We want to talk but not yet act on the debt,” Max Lund said.',
      version: 1,
      hints: {},
    });
    library.catchUp();
    assert.deepEqual(kinds('“We want to talk … act on the debt,” Lund said.'), ['negation']);
    library.put({
      source: 'c',
      text: '“The crew was cut, if not to two, then to a handful of sailors,” Ann Poe said. “If the boats did not sail then nobody ate,” she said.',
      version: 1,
      hints: {},
    });
    library.catchUp();
    assert.deepEqual(kinds('“The crew was cut … to a handful of sailors,” Poe said.'), ['cut']);
    assert.deepEqual(kinds('“If the boats … sail then nobody ate,” Poe said.'), ['negation']);
    library.put({
      source: 'd',
      text: '“The owners could, but surely will not, then repair the ferry of the island,” Bo Quist said.',
      version: 1,
      hints: {},
    });
    library.catchUp();
    assert.deepEqual(kinds('“The owners could … repair the ferry of the island,” Quist said.'), ['negation']);
  });

  it('tells every source that has it, and knows what the last of them says', () => {
    const reports = Array.from(
      { length: 30 },
      (_, at) =>
        `The plan is dead, ${at === 29 ? 'Minister Jane Roe' : 'Max Lund'} said.\n\n` +
        `“We will rebuild the harbor next year,” ${at === 29 ? 'Roe' : 'Lund'} said.`,
    );
    const [row] = checked(libraryOf(...reports), '“We will rebuild the harbor next year,” Jane Roe said.');
    assert.deepEqual([row?.sources, row?.matches.length, row?.otherSpeaker], [30, 30, null]);
    assert.equal(row?.matches[0]?.quotation?.speaker?.name, 'Jane Roe');
  });

  it('names each outlet’s wording of a translation, the one in the draft’s words first', () => {
    const [row] = checked(
      libraryOf(
        '“The talks broke down over gas prices, and they will not resume before autumn,” Minister Jane Roe said.',
        '“The talks collapsed over gas prices, and they will not resume before autumn,” Minister Jane Roe said.',
      ),
      '“The talks collapsed over gas prices, and they will not resume before autumn,” Roe said.',
    );
    assert.equal(row?.verdict, 'found');
    assert.deepEqual(
      row.matches.map(({ source }) => source.outlet),
      ['Outlet 1'],
    );
    const [other] = checked(
      libraryOf(
        '“The talks broke down over gas prices, and they will not resume before autumn,” Minister Jane Roe said.',
        '“The talks collapsed over gas prices, and they will not resume before autumn,” Minister Jane Roe said.',
      ),
      '“The talks failed over gas prices, and they will not resume before autumn,” Roe said.',
    );
    assert.deepEqual(
      other?.matches.map(({ source, differences }) => [source.outlet, differences[0]?.there]),
      [
        ['Outlet 1', 'collapsed'],
        ['Outlet 0', 'broke down'],
      ],
    );
  });

  it('says against how many sources it was held', () => {
    const library = libraryOf(SOURCE, 'Nothing here.');
    const { sources, waiting, version } = library.checkDraft('“A b c d e f,” Roe said.', 7, library.read('', {}));
    assert.deepEqual([sources, waiting, version], [2, 0, 7]);
  });
});

/** What the draft's reader must be told, whatever else is. */
const MUST_BE_CAUGHT = [
  'number',
  'a "not" put in',
  'a "not" taken out',
  'certainty',
  'name',
  'another speaker',
  'another day',
] as const;

describe('drafts: quotations of the seeds, altered', () => {
  const texts = readdirSync('seeds').map(name => ({
    source: `file:///seeds/${name}`,
    text: readFileSync(`seeds/${name}`, 'utf8'),
  }));
  const library = new Library();
  for (const { source, text } of texts) library.put({ source, text, version: 1, hints: {} });
  library.catchUp();
  const quoted = texts.flatMap(({ source, text }) => quotedIn(library.source(source), text));
  const results = allAlterations.map(alteration => {
    const random = seeded(7);
    const made = quoted.flatMap(one => altered(one, alteration, random) ?? []);
    return { alteration, judged: judged(library, made) };
  });
  const wrong = (own: readonly Judged[]): readonly string[] =>
    own.filter(({ isRight }) => !isRight).map(({ paragraph, told: what }) => `${paragraph} -> ${what}`);

  it('are 150 or more', () => {
    assert.ok(results.flatMap(one => one.judged).length >= 150);
  });
  for (const name of MUST_BE_CAUGHT)
    it(`have examples of: ${name}`, () => {
      const own = results.find(({ alteration }) => alteration.name === name)?.judged ?? [];
      assert.ok(own.length > 0);
      // Words that are found nowhere any more are told as such; a change of one word is told by its name.
      assert.deepEqual(
        own.filter(({ told: what }) => what.startsWith('not-found')).map(({ paragraph }) => paragraph),
        [],
      );
    });
  for (const { alteration, judged: own } of results.filter(one => one.judged.length > 0))
    it(`${alteration.name}: ${alteration.isMaterial ? 'caught' : 'let pass'}, ${String(own.length)} times`, () =>
      assert.deepEqual(wrong(own), []));
  it('hints: at most 2 of 100 name what was not done', () => {
    const all = results.flatMap(one => one.judged);
    const hints = all.reduce((sum, one) => sum + one.hints, 0);
    const wrongHints = all.flatMap(one => one.wrongHints);
    assert.ok(hints >= 50, `only ${String(hints)} hints were given`);
    assert.ok(wrongHints.length <= hints / 50, wrongHints.join('; '));
  });
});

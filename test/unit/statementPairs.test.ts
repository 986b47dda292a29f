import { strict as assert } from 'node:assert';
import type { Quotation, Span } from '../../src/core';
import { nameKey } from '../../src/core/speakers/nameInSource';
import { judge, mayBeOne } from '../../src/core/statements/judge';
import type { Passage } from '../../src/core/statements/passage';
import { passagesOf } from '../../src/core/statements/passage';
import { Ties } from '../../src/core/statements/ties';
import { Vocabulary } from '../../src/core/statements/vocabulary';

const vocabulary = new Vocabulary();
const ties = new Ties();
const DAY_MS = 86_400_000;

/**
 * A report in one line: "Jane Roe (harbour spokeswoman), 2020-03-04: “We will close the port.”" The day is the one that the article
 * names, after "p" the day of publication alone; behind the words [negated] or [questioned] as the cue may make them.
 */
function report(line: string, source: string): Passage {
  const [, name = '', role, basis, day, words = '', polarity] =
    /^(.*?)(?: \((.*?)\))?(?:, (p?)(\d{4}-\d\d-\d\d))?: (.*?)(?: \[(negated|questioned)\])?$/.exec(line) ?? [];
  const marked: Span[] = [...words.matchAll(/“(.*?)”/g)].map(({ index, 1: inside = '' }) => ({
    start: index + 1,
    end: index + 1 + inside.length,
  }));
  const isDirect = /^“[^”]*”$/.test(words);
  const content = isDirect ? marked : [{ start: 0, end: words.length }];
  const said = day === undefined ? null : Date.parse(day) / DAY_MS;
  const quotation: Quotation = {
    kind: isDirect ? 'direct' : marked.length > 0 ? 'mixed' : 'indirect',
    content,
    marked,
    speaker: null,
    cue: null,
    said: null,
    confidence: 'sure',
    reason: { code: 'label' },
    ...(polarity !== undefined && { polarity: polarity as 'negated' | 'questioned' }),
  };
  const key = nameKey(source, name);
  const [passage] = passagesOf(
    words,
    quotation,
    {
      source,
      quotation: 0,
      published: said,
      said: said === null ? null : [said, said],
      isDated: said !== null && basis !== 'p',
      weekday: null,
      speaker:
        name === 'nobody'
          ? null
          : { key, name, roles: role === undefined ? [] : [role], described: key.startsWith(`${source}#`) },
    },
    vocabulary,
  );
  assert.ok(passage, line);
  return passage;
}

function verdict(a: string, b: string): string {
  const [one, other] = [report(a, 'a.txt'), report(b, 'b.txt')];
  const found = judge(one, other, ties.between(one.speaker, other.speaker), vocabulary);
  assert.ok(!found.linked || mayBeOne(one, other, vocabulary), 'what is linked was compared');
  const turned = judge(other, one, ties.between(other.speaker, one.speaker), vocabulary);
  assert.equal(turned.linked, found.linked, 'the order of the two decides nothing');
  return found.linked ? found.class : found.guard;
}

const R = 'Jane Roe, 2020-03-04: ';

/** Pairs that are not one statement, and the guard that says so. */
// prettier-ignore
const APART: readonly (readonly [string, string, string])[] = [
  // Negation.
  [`${R}“We will close the northern harbour in autumn.”`, `${R}“We will not close the northern harbour in autumn.”`, 'negation'],
  [`${R}“The reactor is safe to operate this winter.”`, `${R}“The reactor isn't safe to operate this winter.”`, 'negation'],
  [`${R}“The treaty was signed behind closed doors.”`, `${R}“The treaty was never signed behind closed doors.”`, 'negation'],
  [`${R}“I have seen the audit of the water company.”`, `${R}“I have not seen the audit of the water company.”`, 'negation'],
  [`${R}“We can rebuild the flooded villages by spring.”`, `${R}“We cannot rebuild the flooded villages by spring.”`, 'negation'],
  [`${R}that the ferry company paid bribes to inspectors`, `${R}that the ferry company did not pay bribes to inspectors`, 'negation'],
  [`${R}that the ferry company paid bribes to inspectors`, `${R}that the ferry company paid bribes to inspectors [negated]`, 'negation'],
  [`${R}“Nurses received the promised bonus before Easter.”`, `${R}“Nurses hardly received the promised bonus before Easter.”`, 'negation'],
  [`${R}“There is evidence of sabotage on the pipeline.”`, `${R}“There is no evidence of sabotage on the pipeline.”`, 'negation'],
  [`${R}“The minister knew of the leaking tanks.”`, `${R}“Nobody knew that the minister knew of the leaking tanks.”`, 'negation'],
  [`${R}“The bridge will reopen without tolls for lorries.”`, `${R}“The bridge will reopen with tolls for lorries.”`, 'negation'],
  [`${R}he would “close the northern harbour for good”`, `${R}“We will not close the northern harbour for good.”`, 'negation'],
  [`${R}“Nobody has bribed the harbour inspectors of Sund.”`, `${R}somebody “has bribed the harbour inspectors of Sund”`, 'negation'],
  // Numbers.
  [`${R}“We lost 30 trawlers in the storm last night.”`, `${R}“We lost 33 trawlers in the storm last night.”`, 'number'],
  [`${R}“The tunnel will cost 4 billion kroner to repair.”`, `${R}“The tunnel will cost 6 billion kroner to repair.”`, 'number'],
  [`${R}“Unemployment among fishermen fell to 12 percent.”`, `${R}“Unemployment among fishermen fell to 21 percent.”`, 'number'],
  [`${R}“Three wardens were injured in the prison riot.”`, `${R}“Seven wardens were injured in the prison riot.”`, 'number'],
  [`${R}that 400 tonnes of grain had spoiled in the silos`, `${R}that 900 tonnes of grain had spoiled in the silos`, 'number'],
  [`${R}“We delivered 5,000 blankets to the refugee camp.”`, `${R}“We delivered 50,000 blankets to the refugee camp.”`, 'number'],
  [`${R}that the quarry employed two hundred and the mill 40 people`, `${R}that the quarry and the mill employed 90 people`, 'number'],
  [`${R}“The comet returns in 2061, astronomers calculated.”`, `${R}“The comet returns in 2081, astronomers calculated.”`, 'number'],
  // Named objects.
  [`${R}“The sanctions against Norway are illegal and harmful.”`, `${R}“The sanctions against Iceland are illegal and harmful.”`, 'object'],
  [`${R}“We will extradite Colonel Varga to the tribunal.”`, `${R}“We will extradite Colonel Molnar to the tribunal.”`, 'object'],
  [`${R}“The orchestra will tour Bolivia and its neighbours.”`, `${R}“The orchestra will tour Finland and its neighbours.”`, 'object'],
  [`${R}“I trust Anna Lind with the negotiations.”`, `${R}“I trust Olga Berg with the negotiations.”`, 'little in common'],
  [`${R}that the embargo against Peru hurt coffee exporters`, `${R}that the embargo against Chile hurt coffee exporters`, 'object'],
  [`${R}“Our quarrel is with Helsinki, not with its fishermen.”`, `${R}“Our quarrel is with Lisbon, not with its fishermen.”`, 'object'],
  // Modality.
  [`${R}“The volcano will erupt before the harvest.”`, `${R}“The volcano may erupt before the harvest.”`, 'modality'],
  [`${R}“The tenants must leave the condemned towers.”`, `${R}“The tenants can leave the condemned towers.”`, 'modality'],
  [`${R}“The merger is illegal under antitrust rules.”`, `${R}“The merger is possibly illegal under antitrust rules.”`, 'modality'],
  [`${R}that the vaccine causes drowsiness in toddlers`, `${R}that the vaccine might cause drowsiness in toddlers`, 'modality'],
  [`${R}“Perhaps the smugglers bribed the harbour master.”`, `${R}“The smugglers bribed the harbour master.”`, 'abridged'],
  [`${R}“The smugglers perhaps bribed the harbour master.”`, `${R}“The smugglers bribed the harbour master.”`, 'modality'],
  [`${R}“The museum should return the looted bronzes.”`, `${R}“The museum returned the looted bronzes.”`, 'modality'],
  // Tense.
  [`${R}“The garrison will leave the occupied valley.”`, `${R}“The garrison did leave the occupied valley.”`, 'tense'],
  [`${R}“The verdict was overturned by the appeals court.”`, `${R}“The verdict will be overturned by the appeals court.”`, 'tense'],
  [`${R}“The dam had burst upstream of the village.”`, `${R}“The dam will burst upstream of the village.”`, 'tense'],
  [`${R}“The archive shall be opened to historians.”`, `${R}“The archive was opened to historians.”`, 'tense'],
  // Hedges.
  [`${R}“We evacuated all patients from the clinic.”`, `${R}“We evacuated almost all patients from the clinic.”`, 'hedge'],
  [`${R}“The ceasefire is holding, and the valley is quiet.”`, `${R}“The ceasefire is mostly holding, and the valley is quiet.”`, 'hedge'],
  [`${R}“The glacier has entirely melted above the lake.”`, `${R}“The glacier has nearly melted above the lake.”`, 'hedge'],
  [`${R}“The fleet is virtually idle in the northern fjords.”`, `${R}“The fleet is idle in the northern fjords.”`, 'hedge'],
  // Another speaker.
  [`${R}“We must protect the wetlands.”`, 'Ivan Horvat, 2020-03-04: “We must protect the wetlands.”', 'speaker'],
  [`${R}a “crime against the wetlands”`, 'Ivan Horvat, 2020-03-04: a “crime against the wetlands”', 'speaker'],
  [`${R}that tariffs hurt dairy farmers`, 'Ivan Horvat, 2020-03-04: that tariffs hurt dairy farmers', 'speaker'],
  ['Roe Shipping, 2020-03-04: that freight rates would double', 'Baltic Lines, 2020-03-04: that freight rates would double', 'speaker'],
  ['Anna Roe, 2020-03-04: “Our dairy farmers deserve better.”', 'Karl Roe, 2020-03-04: “Our dairy farmers deserve better.”', 'speaker'],
  ['Democratic voters, 2020-03-04: that mergers hurt consumers', 'Republican voters, 2020-03-04: that mergers hurt consumers', 'little in common'],
  // Somebody else's words.
  [`${R}“The mayor's line that ‘harbour fees built this city’ is a fairy tale.”`, 'Karl Lund, 2020-03-04: “harbour fees built this city”', 'speaker'],
  [`${R}“The mayor's line that ‘harbour fees built this city’ is a fairy tale.”`, 'nobody, 2020-03-04: “harbour fees built this city”', 'echo'],
  ['Karl Lund, 2020-03-04: “I never called them ‘parasites on the public purse’.”', 'Karl Lund, 2020-03-04: “parasites on the public purse”', 'echo'],
  [`${R}“When he says ‘the wetlands are worthless’, he insults us.”`, `${R}“the wetlands are worthless”`, 'echo'],
  // Another day.
  [`${R}“We are ready for winter.”`, 'Jane Roe, 2020-03-09: “We are ready for winter.”', 'day'],
  ['Jane Roe, 2020-03-04: “Fishermen first, always.”', 'Jane Roe, 2020-03-12: “Fishermen first, always.”', 'day'],
  [`${R}that dairy subsidies will be halved`, 'Jane Roe, 2020-03-09: that dairy subsidies will be halved', 'day'],
  ['Jane Roe, 2020-03-09: that dairy subsidies will be halved', 'Jane Roe, p2020-03-04: that dairy subsidies will be halved', 'day'],
  ['Jane Roe, p2020-03-04: that dairy subsidies will be halved', 'Jane Roe, p2020-05-04: that dairy subsidies will be halved', 'day'],
  // Asked, not claimed.
  [`${R}whether the ferries are seaworthy in autumn gales [questioned]`, `${R}the ferries are seaworthy even in winter gales of autumn`, 'question'],
  // Other things of the same matter.
  [`${R}“The harbour fees are too high.”`, `${R}“The harbour master is too strict.”`, 'little in common'],
  [`${R}“I grew up beside the northern harbour.”`, `${R}“I will close the northern harbour.”`, 'little in common'],
  [`${R}that the northern harbour needs dredging`, `${R}that ferries are slower than railways`, 'little in common'],
  [`${R}“You know, it is what it is.”`, `${R}“It is what they want, you know.”`, 'little in common'],
  [`${R}“Thank you very much.”`, `${R}“Thank you all very much for coming.”`, 'little in common'],
  [`${R}the port`, `${R}“We will dredge the port, widen the locks and hire pilots.”`, 'little in common'],
  ['nobody, 2020-03-04: that dairy subsidies are wasteful', 'a farmer, 2020-03-04: that dairy subsidies keep villages alive', 'little in common'],
];

/** Pairs that are one statement, and how they are known to be. */
// prettier-ignore
const SAME: readonly (readonly [string, string, string])[] = [
  // The same words.
  [`${R}“We will close the northern harbour in autumn.”`, `${R}“We will close the northern harbour in autumn.”`, 'identical'],
  [`${R}“We will close the northern harbour in autumn,”`, `${R}“We will close the northern harbour in autumn”`, 'identical'],
  [`${R}“It's a disgrace, and harbour pilots deserve better”`, `${R}“It’s a disgrace — and harbour pilots deserve better.”`, 'identical'],
  [`${R}“The dialogue between the labour unions has stalled”`, `${R}“The dialog between the labor unions has stalled”`, 'identical'],
  [`${R}“We don't recognise the tribunal”`, `${R}“We do not recognize the tribunal”`, 'identical'],
  [`${R}“Sanctions by the United States are illegal”`, `${R}“Sanctions by the U.S. are illegal”`, 'identical'],
  [`${R}“The repair cost $5 million, and taxpayers footed it”`, `${R}“The repair cost 5,000,000, and taxpayers footed it”`, 'identical'],
  [`${R}“Three trawlers are missing”`, `${R}“3 trawlers are missing”`, 'identical'],
  [`${R}that inspectors found rust in the reactor vessel of the northern plant`, `${R}that inspectors found rust in the reactor vessel of the northern plant`, 'identical'],
  [`${R}“weak as dishwater”`, `${R}“weak as dishwater”`, 'identical'],
  ['nobody, 2020-03-04: “utterly reckless”', 'Jane Roe, 2020-03-04: “utterly reckless”', 'identical'],
  ['a spokesman, 2020-03-04: “We regret the derailment deeply”', 'Jane Roe, 2020-03-04: “We regret the derailment deeply”', 'identical'],
  // Brackets are the editor's.
  [`${R}“Nearly all dredging [in the port] was halted”`, `${R}“Nearly all dredging was halted”`, 'identical'],
  [`${R}“He [the mayor] betrayed the fishermen”`, `${R}“He betrayed the fishermen”`, 'identical'],
  // Cuts and parts.
  [`${R}a promise not to “close the northern harbour for good”`, `${R}“We will not close the northern harbour for good.”`, 'abridged'],
  [`${R}“We will close the northern harbour in autumn, and the ferries will sail from Sund.”`, `${R}“We will close the northern harbour in autumn.”`, 'abridged'],
  [`${R}“The northern harbour is old, leaking and rotten, and we will close it in autumn.”`, `${R}“we will close it in autumn.”`, 'abridged'],
  [`${R}the harbour was “old, leaking and rotten”`, `${R}“The northern harbour is old, leaking and rotten.”`, 'abridged'],
  [`${R}a plan to “strangle the fishing villages”`, `${R}“This is a plan to strangle the fishing villages of the north.”`, 'abridged'],
  [`${R}“strangle the fishing villages”`, `${R}that Oslo wanted to “strangle the fishing villages” with fees`, 'abridged'],
  [`${R}“The reactor is safe. Engineers checked each valve twice, and so did the inspectors.”`, `${R}“Engineers checked each valve twice”`, 'abridged'],
  [`${R}“old, leaking and rotten”`, `${R}“leaking and rotten”`, 'abridged'],
  ['Jane Roe, p2020-03-05: “a betrayal of the fishing villages”', 'Jane Roe, 2020-03-04: “This is a betrayal of the fishing villages, nothing less.”', 'abridged'],
  ['Jane Roe, p2020-03-09: “utterly reckless dredging”', 'Jane Roe, 2020-03-04: “It was utterly reckless dredging.”', 'abridged'],
  ['nobody, p2020-03-04: “utterly reckless dredging”', 'Jane Roe, 2020-03-04: “It was utterly reckless dredging.”', 'abridged'],
  [`${R}inspectors were “hardly impressed by the leaking valves”`, `${R}“We were hardly impressed by the leaking valves”`, 'abridged'],
  [`${R}“Engineers ... checked each valve twice”`, `${R}“Engineers from Sund checked each valve twice”`, 'paraphrase'],
  // As heard by another.
  [`${R}“Although the dairy farmers, maybe they will strike, I don't know”`, `${R}“Though the dairy farmers, maybe they will strike, I do not know”`, 'paraphrase'],
  [`${R}“The dredgers woke a couple of hundred villagers”`, `${R}“The dredgers woke a couple hundred villagers”`, 'abridged'],
  [`${R}“If the mayor picks her judges, nothing can be done, folks”`, `${R}“By the way, if the mayor gets to pick her judges, nothing can be done, folks”`, 'paraphrase'],
  [`${R}“We're fed up with the harbour board lying about dredging”`, `${R}“We are so fed up with this harbour board lying about dredging”`, 'paraphrase'],
  [`${R}“I am confident that most of my supporters will back the dredging plan”`, `${R}“I'm absolutely confident that most of my voters will back the dredging plan”`, 'paraphrase'],
  [`${R}“There was never a captain more qualified than Anna Lind to command the fleet”`, `${R}“There was never a captain - not me, not Karl, nobody - more qualified than Anna Lind to command the fleet”`, 'paraphrase'],
  // Translated.
  [`${R}“Practically all channels of dialogue with the islanders are frozen”`, `${R}“Nearly all channels of dialog [with the islanders] have been frozen”`, 'paraphrase'],
  [`${R}“The pilots abandoned the burning tanker at dawn”`, `${R}“At dawn the pilots abandoned the burning tanker”`, 'paraphrase'],
  // Reported with and without marks.
  [`${R}“We do not pay fishermen to attend hearings”`, `${R}that the ministry doesn't pay for fishermen to attend hearings`, 'paraphrase'],
  [`${R}that dairy subsidies will be halved`, `${R}“Dairy subsidies will be halved, there is no other way.”`, 'paraphrase'],
  [`${R}that the harbour would be closed in autumn`, `${R}“We will close the harbour in autumn.”`, 'paraphrase'],
  [`${R}she would release the audit of the water company on Friday`, `${R}she would release the water company audit Friday, and others shortly thereafter`, 'paraphrase'],
  [`${R}that ferries should be banned from entering the fjord`, `${R}a ban on ferries entering the fjord`, 'paraphrase'],
  [`${R}a temporary ban on trawlers in the fjord`, `${R}temporarily banning trawlers from the fjord and its lagoons`, 'paraphrase'],
  [`${R}the audit of the reactor was falsified`, `${R}that engineers falsified the reactor audit before the hearing`, 'paraphrase'],
  [`${R}that she did not trust the reactor audit`, `${R}“I don't trust the audit of this reactor.”`, 'paraphrase'],
  [`${R}the company spent more than 915 million on dredging`, `${R}that the company's dredging had cost 916 million, spent since autumn`, 'paraphrase'],
  [`${R}46 percent of islanders favour the tunnel and 44 percent oppose it`, `${R}that 46 percent of islanders favour the tunnel, 44 percent oppose it`, 'paraphrase'],
  // Ways to name one speaker.
  [`Donald J. Roe, 2020-03-04: “utterly reckless dredging”`, `Donald Roe, 2020-03-04: “utterly reckless dredging”`, 'identical'],
  [`Roe, 2020-03-04: “utterly reckless dredging”`, `Jane Roe, 2020-03-04: “utterly reckless dredging”`, 'identical'],
  [`Sergei Orlov, 2020-03-04: “utterly reckless dredging”`, `Sergey Orlov, 2020-03-04: “utterly reckless dredging”`, 'identical'],
  ['Admiralty, 2020-03-04: “The frigate was unarmed and adrift”', 'Karl Lund (Admiralty spokesman), 2020-03-04: “The frigate was unarmed and adrift”', 'identical'],
  ['a new survey, 2020-03-04: that 46 percent of islanders favour the tunnel', 'the poll, 2020-03-04: 46 percent of islanders favour the tunnel', 'abridged'],
  ['Calls Roe, 2020-03-04: “utterly reckless dredging of lagoons”', 'Jane Roe, 2020-03-04: “utterly reckless dredging of lagoons”', 'identical'],
  // Hardly said twice, whoever is named.
  ['Ministry, 2020-03-04: “Engineers from Sund checked each valve of the reactor twice and found rust”', 'Jane Roe, 2020-03-04: “Engineers from Sund checked each valve of the reactor twice and found rust”', 'identical'],
  ['Sund Bridge, 2020-03-04: “Trawlers will rust in harbour while lawyers haggle over lagoons and ledgers”', 'Jane Roe, 2020-03-04: “Trawlers will rust in harbour while lawyers haggle over lagoons and ledgers”', 'identical'],
  // Days that may be one.
  ['Jane Roe, p2020-03-04: “utterly reckless dredging”', 'Jane Roe, p2020-03-08: “utterly reckless dredging”', 'identical'],
  ['Jane Roe, 2020-03-04: “utterly reckless dredging of lagoons”', 'Jane Roe, 2020-03-05: “utterly reckless dredging of lagoons”', 'identical'],
  ['Jane Roe: “utterly reckless dredging”', 'Jane Roe, 2020-03-08: “utterly reckless dredging”', 'identical'],
  ['Jane Roe, p2020-03-04: that dairy subsidies will be halved', 'Jane Roe, p2020-03-06: that dairy subsidies would be halved', 'paraphrase'],
  ['Jane Roe, 2020-03-03: that dairy subsidies will be halved', 'Jane Roe, p2020-03-05: that dairy subsidies would be halved', 'paraphrase'],
  ['Jane Roe, 2020-03-03: “Engineers from Sund checked each valve of the reactor twice and found rust in the vessel”', 'Jane Roe, 2020-03-07: “Engineers from Sund checked each valve of the reactor twice and found rust in the vessel”', 'identical'],
  // Long words in common outside marks.
  ['nobody, 2020-03-04: that engineers from Sund checked each valve of the reactor twice', 'engineers, 2020-03-04: engineers from Sund checked each valve of the reactor twice', 'abridged'],
  [`${R}that engineers from Sund checked each valve of the reactor twice`, `${R}engineers from Sund had checked each valve of the reactor twice`, 'paraphrase'],
];

describe('two reports', () => {
  for (const [a, b, guard] of APART) it(`are not one statement: ${a} | ${b}`, () => assert.equal(verdict(a, b), guard));
  for (const [a, b, kind] of SAME) it(`are one statement: ${a} | ${b}`, () => assert.equal(verdict(a, b), kind));
});

import { words } from './wordList';

/**
 * What a cue word says of the act of speech:
 * `say` bare speech, `claim` speech with a stance, `ask` questions, `write` written words, `think` thought and intention,
 * `act` speech named by what it does to somebody (accused, praised), `show` what documents and figures do.
 */
export type VerbClass = 'say' | 'claim' | 'ask' | 'write' | 'think' | 'act' | 'show';

const LEMMAS: Readonly<Record<VerbClass, readonly string[]>> = {
  say: words(`say tell add announce answer comment continue declare deliver exclaim explain express go interject joke mention
    note observe quip recall recite recount remark repeat reply report respond speak state whisper shout yell cry scream chant mutter
    murmur laugh sigh chuckle snap retort retell relate add interrupt elaborate clarify reiterate proclaim testify reveal disclose
    inform brief conclude sum summarize summarise begin finish crack gush deadpan confide divulge opine muse narrate volunteer
    scoff`),
  claim:
    words(`claim argue insist contend maintain assert allege suggest warn stress emphasize emphasise underline underscore
    acknowledge admit concede confirm deny affirm reaffirm aver boast brag caution complain confess counter lament predict
    promise vow pledge swear protest quote cite rebut refute reject point indicate imply hint speculate theorize
    theorise estimate forecast assure reassure remind advise counsel recommend propose posit signal stipulate
    surmise echo concur agree attest bemoan grumble grouse hail herald joke rule reckon submit hold share`),
  ask: words(`ask inquire enquire wonder question query demand urge plead beg implore request`),
  write:
    words(`write tweet retweet post blog email e-mail text message publish editorialize editorialise pen caption headline
    read`),
  think: words(`think believe feel hope expect fear know want consider understand suspect doubt see find decide
    intend plan worry wish anticipate learn realize realise regret remember assume conclude support oppose favor favour agree
    disagree seek refuse decline prefer aim try attempt love hate like dislike resent trust guess imagine dream recognize
    recognise seem appear look long yearn aspire vie`),
  act: words(`accuse blame call criticize criticise praise describe denounce slam blast condemn deride mock ridicule
    dismiss label brand characterize characterise portray depict paint attack assail lambast lambaste berate chide
    rebuke scold decry dub deem defend endorse applaud welcome thank congratulate commend compliment liken
    compare tout trumpet refer invoke threaten challenge taunt insult castigate excoriate chastise fire shoot hit
    back push press dispute highlight discuss address target vilify seize rate laud salute rail vent demonize
    encourage order instruct command charge disparage knock rip tease hype bill cast exhort direct slam lampoon`),
  show: words(`show find indicate demonstrate prove detail outline list`),
};

/** Forms that the rules of spelling do not give: lemma, then its other forms. */
const IRREGULAR = `say says said saying | tell tells told telling | write writes wrote written writing | think thinks thought thinking |
  go goes went going | speak speaks spoke spoken speaking | swear swears swore sworn swearing | read reads reading |
  retell retells retold retelling | know knows knew known knowing | feel feels felt feeling | see sees saw seen seeing |
  find finds found finding | understand understands understood understanding | quip quips quipped quipping | begin begins began begun beginning |
  admit admits admitted admitting | rebut rebuts rebutted rebutting | refer refers referred referring |
  rip rips ripped ripping | hit hits hitting | cast casts casting | beg begs begged begging | blog blogs blogged blogging |
  snap snaps snapped snapping | brag brags bragged bragging | tweet tweets tweeted tweeting | plan plans planned planning |
  forecast forecasts forecasted forecasting | shoot shoots shot shooting |
  dub dubs dubbed dubbing | hint hints hinted hinting | deliver delivers delivered delivering | answer answers answered answering |
  cry cries cried crying | show shows showed shown showing | prove proves proved proven proving | sum sums summed summing |
  label labels labeled labelled labeling labelling | signal signals signaled signalled signaling signalling |
  concur concurs concurred concurring | worry worries worried worrying | regret regrets regretted regretting |
  pen pens penned penning | text texts texted texting | volunteer volunteers volunteered volunteering |
  counsel counsels counseled counselled counseling counselling | submit submits submitted submitting | slam slams slammed slamming | hold holds held holding`;

/** Verbs that report only where "that" follows: "held that", but "held talks". */
export const needThat: ReadonlySet<string> = new Set(words('rule hold submit share direct'));

export interface ReportingVerb {
  readonly lemma: string;
  readonly class: VerbClass;
  /** `present` and `past` can stand alone as a cue; `participle` (saying) borrows its subject. */
  readonly form: 'base' | 'present' | 'past' | 'participle';
}

const irregular = new Map(
  IRREGULAR.split('|')
    .map(words)
    .map(([lemma = '', ...forms]) => [lemma, forms]),
);

/** Present, past and participle as the rules of spelling give them. */
export function regularForms(lemma: string): readonly string[] {
  if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}ies`, `${lemma.slice(0, -1)}ied`, `${lemma}ing`];
  const stem = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const present = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [present, `${stem}ed`, `${stem}ing`];
}

function formOf(form: string, lemma: string): ReportingVerb['form'] {
  if (form.endsWith('ing')) return 'participle';
  return form.endsWith('s') && form !== lemma && !form.endsWith('ss') ? 'present' : 'past';
}

function build(): ReadonlyMap<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  for (const verbClass of ['say', 'claim', 'ask', 'write', 'act', 'show', 'think'] as const)
    for (const lemma of LEMMAS[verbClass]) {
      if (!verbs.has(lemma)) verbs.set(lemma, { lemma, class: verbClass, form: lemma === 'read' ? 'past' : 'base' });
      for (const form of irregular.get(lemma) ?? regularForms(lemma))
        if (!verbs.has(form)) verbs.set(form, { lemma, class: verbClass, form: formOf(form, lemma) });
    }
  return verbs;
}

/** Every form of every reporting verb, lower case. */
export const reportingVerbs: ReadonlyMap<string, ReportingVerb> = build();

/** The verb of a form that can stand alone as a cue: "said", "notes". Lower case. */
export function finiteVerb(lower: string): ReportingVerb | undefined {
  const verb = reportingVerbs.get(lower);
  return verb?.form === 'past' || verb?.form === 'present' ? verb : undefined;
}

/** Lemmas whose noun is as common as the verb ("the report", "her claims"): a cue only with a subject right before. */
export const nounLike: ReadonlySet<string> = new Set(
  words(`report claim comment note state post message text question demand request estimate forecast answer hope fear plan
    promise pledge vow attack charge challenge order protest threat signal hint joke laugh cry list show detail doubt wish
    fire shot hit cast bill type sign read brand label command blog tweet remark laugh sigh snap command headline caption
    post praise blame quote reply echo concern worry brief outline pen caution finish point state`),
);

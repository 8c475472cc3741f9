import { wordSet } from '../../detection/languages/language.ts';
import type { Gender, QuoteLanguage, VerbForm } from './language.ts';

/** Verbs whose forms follow the rule: state, states, stated, stating. */
const regular = `
  accuse acknowledge add admonish advise affirm agree allege announce answer apologise apologize argue
  ask assert assure attack banter bemoan blame blast boast brag call caution challenge chant
  characterise characterize charge chide chime chuckle cite claim clarify coax comment compare
  complain concede conclude concur condemn confess confide confirm congratulate contend continue
  counter criticise criticize crow cry decide declare decry defend demand denounce deny deride
  describe detail disclose dismiss dispute dub echo elaborate email emphasise emphasize encourage
  enthuse estimate exclaim explain express fear fume gripe groan growl gush hail hint hope howl imply
  indicate inform inquire insist instruct interject interrupt invite jest joke kid lambast lament lash
  laugh lecture liken maintain marvel mention moan mock murmur muse mutter note observe offer opine
  order plead pledge point portray pose posit post praise predict press proclaim profess promise
  pronounce propose protest purport question quote rail react reason reassure rebuke recall recommend
  recount reflect refuse reiterate rejoin relate remark remember remind repeat reply report request
  respond retort retweet reveal ridicule roar rule scoff scold scream shout shriek sigh signal slam
  smear snap sneer specify speculate state stress suggest sum summarize surmise suspect swipe talk
  taunt tease term testify text thank theorize threaten tout trumpet tweet underline underscore urge
  vent volunteer vow warn welcome whisper wonder worry yell
`;
/** And those whose forms do not: base, present, past, -ing. */
const irregular = `
  admit admits admitted admitting|beg begs begged begging|begin begins began beginning
  |believe believes believed believing|brand brands branded branding|feel feels felt feeling
  |find finds found finding|hold holds held holding|label labels labeled labeling
  |label labels labelled labelling|put puts put putting|quip quips quipped quipping
  |rap raps rapped rapping|read reads read reading|refer refers referred referring
  |rip rips ripped ripping|say says said saying|shrug shrugs shrugged shrugging
  |sing sings sang singing|speak speaks spoke speaking|swear swears swore swearing
  |tell tells told telling|think thinks thought thinking|write writes wrote writing
`;

function inflect(): Map<string, VerbForm> {
  const forms = new Map<string, VerbForm>();
  for (const base of wordSet(regular)) {
    const stem = base.replace(/e$/, '');
    const y = /[^aeiou]y$/.test(base) ? base.slice(0, -1) : undefined;
    forms.set(base, 'base');
    forms.set(y ? `${y}ies` : /(?:s|sh|ch|x|o)$/.test(base) ? `${base}es` : `${base}s`, 'present');
    forms.set(y ? `${y}ied` : `${stem}ed`, 'past');
    forms.set(`${base.endsWith('ee') ? base : stem}ing`, 'saying');
  }
  for (const row of irregular.split('|')) {
    const [base = '', present = '', past = '', saying = ''] = row.trim().split(/\s+/);
    forms.set(base, 'base').set(present, 'present').set(past, 'past').set(saying, 'saying');
  }
  return forms;
}

const pronouns: readonly (readonly [string, Gender])[] = [
  ['he', 'masculine'], ['she', 'feminine'], ['it', 'thing'], ['they', 'several'], ['we', 'several'],
  ['i', 'speaker'], ['you', 'speaker'], ['everyone', 'several'], ['somebody', 'several'],
]; // prettier-ignore

/** A diplomat is whoever is called an ambassador, or has to do with what is foreign. */
const roles = {
  diplomat: 'ambassador envoy foreign consul negotiator',
  leader: 'president premier prime chancellor king chairman head',
  official:
    'minister secretary director deputy aide adviser advisor commissioner head envoy chief spokesman spokeswoman',
  president: 'president',
  minister: 'minister',
  secretary: 'secretary',
  premier: 'prime',
  chancellor: 'chancellor',
  aide: 'adviser advisor assistant',
  adviser: 'aide advisor assistant',
  advisor: 'aide adviser assistant',
  assistant: 'aide',
  envoy: 'ambassador representative',
  ambassador: 'ambassador',
  negotiator: 'delegation envoy',
  spokesman: 'spokesperson',
  spokeswoman: 'spokesperson',
  spokesperson: 'spokesman spokeswoman',
  director: 'director',
  politician: 'president minister senator congressman congresswoman governor mayor',
  lawmaker: 'senator representative congressman congresswoman deputy mp',
  senator: 'sen',
  congressman: 'rep representative',
  congresswoman: 'rep representative',
  governor: 'gov',
  mayor: 'mayor',
  businessman: 'founder ceo billionaire investor',
  businesswoman: 'founder ceo billionaire investor',
  founder: 'founder',
  commissioner: 'commissioner',
  chairman: 'chair',
  chief: 'head director',
  candidate: 'nominee',
  nominee: 'candidate',
};

const nations = {
  american: 'us usa washington',
  us: 'american usa',
  russian: 'russia kremlin moscow',
  ukrainian: 'ukraine kyiv kiev',
  british: 'uk britain',
  french: 'france',
  german: 'germany',
  turkish: 'turkey',
  chinese: 'china',
  polish: 'poland',
};

function wordsOf(table: Readonly<Record<string, string>>): Map<string, string[]> {
  return new Map(Object.entries(table).map(([word, others]) => [word, others.split(' ')]));
}

export const english: QuoteLanguage = {
  code: 'en',
  verbs: inflect(),
  alsoNouns: wordSet(`
    address addresses answer answers attack attacks blast blasts call calls charge charges challenge challenges claim claims
    comment comments counter counters demand demands detail details dispute disputes echo echoes email emails estimate estimates
    fear fears hint hints hope hopes joke jokes label labels laugh laughs lecture lectures mention mentions note notes offer
    offers order orders pledge pledges point points post posts praise press promise promises protest
    protests question questions quote quotes read reads reason reasons remark remarks reply replies report reports
    request requests rule rules shout shouts signal signals snap snaps state states stress stresses
    suspect suspects sum talk talks term terms text texts thought threat tweet tweets vow vows whisper
    worry worries welcome beginning finding findings ruling rulings meaning writing writings saying reading feeling posting briefing
    brand brands hail yell cry cries howl scream kid kids crow pose
  `),
  verbEnding:
    /(?:ed|[^s]s|went|took|came|made|gave|got|met|had|led|ran|won|lost|spoke|began|put|set|told|said|wrote|left|kept|saw|knew|shot|did|does|has|sat|stood|held|drew|threw|fell|rose|hit|cut|let|felt|thought|brought|sought|paid|sent|spent|found)$/,
  pronouns: new Map(pronouns),
  determiners: wordSet('the a an this that these those his her its their our my your another'),
  quantifiers: wordSet(`
    some many several both each any no every most few one two three four five six seven eight nine ten
  `),
  openers: wordSet('he she they we it the in on at but and however'),
  prepositions: wordSet(`
    of for from in at by with on to into about against during among between through under over after before
    since without within despite via toward towards like as amid behind near across around beyond upon
    regarding concerning versus per plus including until following according
  `),
  joining: wordSet('of for at in from with on to'),
  coordinators: wordSet('and but or yet so'),
  subordinators: wordSet(`
    that when while because if where why how whether although though unless until as after before since whose what than once
  `),
  complementizers: wordSet('that'),
  bareClause: wordSet(
    'said says say added adds noted notes claimed claims insisted insists argued argues',
  ),
  sayings: wordSet(`
    remark remarks warning warnings claim claims statement statements comment comments suggestion call promise
    description assertion pledge tweet tweets words argument insistence declaration admission allegation
    chant chants question answer reply response message slogan admonition accusation complaint prediction
    observation
  `),
  owners: wordSet('his her their'),
  introducers: wordSet('as'),
  transitive: wordSet(`
    tell tells told thank thanks thanked accuse accuses accused call calls called criticize criticizes
    criticized criticise criticises criticised blame blames blamed praise praises praised remind reminds
    reminded assure assures assured urge urges urged attack attacks attacked mock mocks mocked describe
    describes described label labels labeled labelled denounce denounces denounced dismiss dismisses
    dismissed congratulate congratulates congratulated rebuke rebukes rebuked warn warns warned
  `),
  labelling: wordSet('called labeled labelled dubbed termed described branded characterized'),
  spans: wordSet('minutes hours days weeks months years moments minute hour day week month year'),
  naming: wordSet(`
    continue continues continued blame blames blamed express expresses expressed expressing offer offers
    offered offering hold holds held holding believe believes believed think thinks thought feel feels
    felt hope hopes hoped
  `),
  relatives: wordSet('who which'),
  fillers: wordSet(`
    has have had is was are were be been being am will would could can may might must shall should did does do
    also then later once again now just even still already soon often never always ever not only both
    first last instead however meanwhile though too afterward afterwards earlier further
    today yesterday tonight tomorrow ago perhaps maybe rather all
  `),
  pluralEnding: /[^s]s$|people$|men$|police$|children$|others$/,
  participleEnding: /ing$|ed$/,
  adverbEnding: /[a-z]{2}ly$/,
  passives: wordSet('is was are were be been being am'),
  agents: wordSet('by'),
  infinitives: wordSet('to'),
  times: wordSet(`
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december jan feb mar apr jun jul aug sept sep oct nov dec
    today yesterday tonight tomorrow morning afternoon evening night week month year
  `),
  accordingTo: [
    ['according', 'to'],
    ['in', 'the', 'words', 'of'],
  ],
  roles: wordsOf(roles),
  nations: wordsOf(nations),
  powers: wordSet(`
    moscow russia kremlin kiev kyiv ukraine washington america us usa london britain uk england paris france
    berlin germany brussels europe eu nato un rome italy madrid spain warsaw poland ankara turkey turkiye tehran
    iran jerusalem israel beijing china tokyo japan seoul korea pyongyang delhi india islamabad pakistan kabul
    afghanistan baghdad iraq damascus syria riyadh arabia cairo egypt minsk belarus baku azerbaijan yerevan
    armenia tbilisi georgia chisinau moldova budapest hungary bratislava slovakia prague czechia vienna austria
    bern switzerland stockholm sweden helsinki finland oslo norway copenhagen denmark vilnius lithuania riga
    latvia tallinn estonia bucharest romania sofia bulgaria athens greece belgrade serbia ottawa canada mexico
    brasilia brazil havana cuba caracas venezuela canberra australia pentagon congress senate hamas hezbollah
  `),
  ranks: wordSet(
    'senior top veteran high-ranking seasoned outspoken long-time longtime experienced',
  ),
  things: wordSet(`
    ministry commission company government administration department agency party campaign report statement letter
    newspaper paper magazine court ad group organization organisation committee embassy office team union
    university bank study poll state country city council board panel association outlet website site
    article story headline book film show document memo email message post tweet side delegation cabinet
    parliament senate congress assembly crowd audience public world service institute center centre firm army
    military navy police press network channel agency summit conference bill law order
  `),
  courtesies: new Map<string, Gender>([
    ['mr', 'masculine'],
    ['sir', 'masculine'],
    ['mrs', 'feminine'],
    ['ms', 'feminine'],
    ['miss', 'feminine'],
  ]),
  feminineNames: wordSet(`
    alexandra alice alison amanda amy andrea angela ann anna anne annie barbara beth betty brenda caitlin
    carol caroline carolyn carrie catherine chelsea cheryl chloe christina christine cindy claire clara
    claudia connie crystal cynthia daria deborah debra denise diana diane donna doris dorothy edith eileen
    elaine eleanor elena elizabeth ella ellen emily emma erica eva evelyn fiona florence frances gail gina
    gloria grace gwen hannah harriet heather heidi helen hillary holly ines irina iris ivana ivanka jane
    janet janice jennifer jenny jessica jill joan joanna joyce judith judy julia julie june karen kate
    katherine kathleen kathryn kathy katie kimberly kristen laura lauren linda lisa liz lois lori
    louise lucy lydia madeleine margaret maria marie marilyn marjorie marsha martha mary maureen maxine
    megan melania melanie melissa michelle miriam molly monica nancy naomi natalia natalie natalya nicole
    nina nora olga olivia pamela patricia patty paula pauline peggy penny phyllis polly rachel rebecca
    regina rhonda rita roberta rosa rose rosemary ruth sally samantha sandra sara sarah sharon sheila
    shirley sofia sonia sophia sophie stella stephanie sue susan suzanne svetlana sylvia
    tamara tanya tatiana tatyana teresa theresa tiffany tina toni ursula valentina valerie vanessa
    vera veronica victoria viktoria virginia vivian wanda wendy yekaterina yelena yulia zoe
  `),
  sharedNames: wordSet(`
    alex ashley chris jackie jan jean kelly kim leslie lynn marion mel pat robin sam shannon sidney stacey
    stacy terry tracey tracy
  `),
};

import { monthWords, weekdayWords } from '../../article/calendar-words.ts';
import { makeLanguage, type Outline, type Vocabulary } from './language.ts';

export const englishOutline: Outline = {
  code: 'en',
  letters: /[a-z]/,
  eventNouns: [
    'summit', 'talk', 'meeting', 'negotiation', 'round', 'conversation', 'conference', 'consultation',
    'agreement', 'accord', 'deal', 'understanding', 'discussion', 'dialogue', 'encounter', 'session',
  ], // prettier-ignore
  nounEndings: 's?',
};

export const englishVocabulary: Vocabulary = {
  heldVerbs: ['took place', 'taken place', 'take place', 'held', 'hosted', 'met'],
  placePrepositions: ['in', 'at', 'from', 'near'],
  ordinals: ['first|1st', 'second|2nd', 'third|3rd', 'fourth|4th', 'fifth|5th', 'sixth|6th'],
  months: monthWords.en,
  weekdays: weekdayWords.en,
  titles: `
    mr mrs ms miss mx messrs pres ag czar team dr prof professor sir lord lady dame madam president vice prime minister premier
    chancellor king queen prince princess pope cardinal bishop archbishop rabbi imam reverend rev father
    presidents senator senators sen sens congressman congresswoman representative rep reps governor governors gov govs mayor judge justice attorney
    general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm marshal commander
    secretary ambassador envoy aide adviser advisor spokesman spokeswoman spokesperson speaker chairman
    chairwoman chairperson chair chief director head leader delegate negotiator diplomat official officer
    deputy assistant undersecretary coach ceo cfo founder comrade citizen candidate nominee incumbent
    billionaire author actor actress singer lawyer administration cabinet campaign republicans democrats
  `,
  plainWords: `
    under former ex acting foreign defense defence interior finance economy state security presidential
    special senior junior home kremlin house white duma elect
    russian ukrainian american us soviet british french german polish turkish chinese japanese israeli
    iranian indian italian spanish european western democrat democratic republican conservative labour
    labor liberal monday tuesday wednesday thursday friday saturday sunday january february march april
    may june july august september october november december the a an and but or nor so if when while as
    after before since because although though however meanwhile later then now today yesterday tomorrow
    both either neither like unlike with without from to of by on in at for into over about against between
    during through until said says told asked where why how what who whom whose which that this these those
    he she it they we you i me him them us his her its their our your my not no yes even only just also once again still
    instead perhaps maybe did does do is are was were has have had can could will would should must might
    there here let old young late veteran anti pro non post pre mid never style like led backed all some many most via plus per despite among
  `,
  organizationNouns: `
    tower towers foundation institution initiative organization organisation hotel hotels university college school academy
    institute center centre library museum hospital airport street avenue road boulevard square park bridge
    building plaza place casino resort golf national international stadium arena theatre theater
    prize award medal cup trophy group inc corp corporation company co llc ltd plc bank fund trust holdings
    industries partners associates enterprises media entertainment records studios news
    act amendment doctrine island islands county city town beach valley river lake mountain bay creek
    springs heights hills airlines motor motors winery castle palace ballroom
    memorial intercontinental high elementary station highway church cathedral monument gallery restaurant
    magazine airways ventures productions pictures publishing network systems technologies fellowship classic
    regiment
  `,
  eponymNouns: `
    prize laureate award medal trophy disease syndrome theorem lymphoma cocktail cocktails rifle rifles scale
  `,
  namesakes: `
    disease syndrome lymphoma palsy theorem bazaar magazine restaurant stadium cathedral college hospital
  `,
  thingNouns: `
    mount mt lake fort camp port cape uss hms hmas hmcs hurricane storm typhoon cyclone operation planet
    rue hotel cafe villa chateau stade estadio
  `,
  workNouns: `
    film movie documentary biopic musical play drama novel book opera series sitcom album song single painting
  `,
  openCompounds: true,
  articles: 'a an the',
  likeners: 'of',
  joiners: ['&', 'v.'],
  titlesOfOthers: 'mr mrs ms miss king queen prince princess pope saint st emperor duke duchess',
  givenNames: `
    aaron adam adrian alan albert alec alejandra alejandro aleksei aleksey alex alexander alexandra alexei
    alexey alexis alfonso alfred alice alison allen alonso alvaro amanda amy anatoli anatoly andrea andrei
    andres andrew andrey andrii andriy angela ann anna anne annie anthony antonio antony arkady arnold arthur
    arturo artyom ashley barack barbara barry beatriz ben benjamin bernard bernardo bernie beth betty bill billy
    bob bobby boris brad bradley brandon brenda brett brian bruce bryan caitlin calvin cameron camila carl
    carlos carol caroline carolyn carrie catalina catherine charles charlie charlotte chelsea cheryl chloe chris
    christian christina christine christopher chuck cindy claire clara claudia colin connie craig cristina
    crystal cynthia dale damian dan daniel danny daria darren dave david dean deborah debra denis dennis derek
    diana diane dick diego dmitri dmitriy dmitry don donald donna doris dorothy doug douglas duncan dylan earl
    eddie edgar edith eduardo edward edwin eileen elaine eleanor elena eli elizabeth ella ellen emilio emily
    emma emmanuel enrique eric erica erik ernest ernesto esteban ethan eugene eva evan evelyn evgeny federico
    felipe felix fernanda fernando fiona florence frances francis francisco francois frank franklin fred
    frederick gabriel gabriela gail gary gavin gennady geoff geoffrey george georgy gerald gerard gerardo gerry
    gina glen glenn gloria gonzalo gordon grace graham greg gregory grigory guillermo gustavo guy gwen hannah
    hans harold harriet harry harvey heather hector heidi helen henry herbert herman hernan hillary holly howard
    hugh hugo hunter ian ignacio igor ilya ines irina iris isaac isabel ivan ivana ivanka jack jackie jacob
    jacques jake james jamie jan jane janet janice jared jason javier jay jean jeff jeffrey jennifer jenny
    jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joaquin joe joel john johnny jon jonathan
    jordan jorge jose joseph josh joshua joyce juan juana judith judy julia julian julie julio june justin karen
    karl kate katherine kathleen kathryn kathy katie keith kelly ken kenneth kevin kim kimberly kirill kristen
    kyle larry laura lauren laurence lawrence leandro lee leo leon leonard leonardo leonid leroy leslie lewis
    liam linda lindsay lindsey lisa liz lloyd lois lorenzo lori louis louise lucas lucia lucy luis luke lydia
    lynn madeleine maksim malcolm manuel marc marcelo marco marcus margaret maria mariana marie marilyn mario
    marion marjorie mark marsha marshall martha martin marvin mary mateo mathew matt matthew maureen maurice
    mauricio max maxim maxine megan mel melania melanie melissa michael michel michelle mick miguel mike mikhail
    miles milton miriam mitchell mohammad mohammed molly monica morris muhammad nancy naomi natalia natalie
    natalya nathan neil nelson nicholas nick nicolas nicole nigel nikita nikki nikolai nikolay nina noah noel
    nora norman octavio oleg oleksandr oleksii oleksiy olga oliver olivia omar oscar otto owen pablo paloma
    pamela patricia patricio patrick patty paul paula pauline pavel pedro peggy penny perry pete peter petr
    petro phil philip philippe phillip phyllis pierre polly rachel rafael ralph ramiro ramon randall randy raul
    ray raymond rebecca regina rex rhonda ricardo richard rick ricky rita robert roberta roberto robin rod
    rodney rodrigo roger roland roman ron ronald rosa rose rosemary ross roy ruben rupert ruslan russell rustem
    ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian serge sergei sergey sergii sergio
    serhii serhiy seth shannon sharon shaun sheila shirley sidney silvia simon sofia sonia sophia sophie spencer
    stacey stacy stanislav stanley stefan stella stephanie stephen steve steven stuart sue susan suzanne
    svetlana sylvia tamara tanya taras tatiana tatyana taylor ted teresa terry theodore theresa thomas tiffany
    tim timothy tina todd tom tomas tommy toni tony tracey tracy travis trevor troy tyler ulrich valentin
    valentina valerie valery vanessa vasily vera vernon veronica vicente victor victoria viktor viktoria vincent
    virginia vitali vitaliy vitaly vivian vlad vladimir vladislav volodymyr vyacheslav wade wallace walter wanda
    warren wayne wendy wesley william willie wolfgang ximena yaroslav yegor yekaterina yelena yevgeny yulia yuri
    yuriy yury zachary zoe
  `,
  nicknames: {
    abraham: ['abe'],
    albert: ['al', 'bert'],
    alexander: ['alex', 'sasha'],
    alexandra: ['alex', 'sasha'],
    alfred: ['al', 'alf', 'fred'],
    amanda: ['mandy'],
    andrew: ['andy', 'drew'],
    anthony: ['tony'],
    arthur: ['art'],
    barbara: ['barb'],
    benjamin: ['ben'],
    bernard: ['bernie'],
    catherine: ['kate', 'cathy', 'katie'],
    charles: ['charlie', 'chuck'],
    christina: ['chris', 'tina'],
    christine: ['chris', 'tina'],
    christopher: ['chris', 'kit'],
    clifford: ['cliff'],
    cynthia: ['cindy'],
    daniel: ['dan', 'danny'],
    david: ['dave'],
    deborah: ['debbie', 'deb'],
    donald: ['don'],
    douglas: ['doug'],
    edgar: ['ed', 'eddie'],
    edmund: ['ed'],
    edward: ['ed', 'eddie', 'ted', 'ned', 'teddy'],
    edwin: ['ed'],
    elizabeth: ['liz', 'beth', 'betty', 'betsy', 'lizzie', 'eliza', 'libby'],
    ernest: ['ernie'],
    eugene: ['gene'],
    francis: ['frank'],
    franklin: ['frank'],
    frederick: ['fred', 'freddie'],
    geoffrey: ['geoff'],
    gerald: ['gerry', 'jerry'],
    gregory: ['greg'],
    harold: ['hal', 'harry'],
    henry: ['hank', 'harry'],
    herbert: ['herb'],
    isabel: ['bella'],
    jacob: ['jake'],
    jacqueline: ['jackie'],
    james: ['jim', 'jimmy', 'jamie'],
    janet: ['jan'],
    jeffrey: ['jeff'],
    jennifer: ['jen', 'jenny'],
    jerome: ['jerry'],
    jessica: ['jess'],
    john: ['jack', 'johnny'],
    jonathan: ['jon'],
    joseph: ['joe', 'joey'],
    joshua: ['josh'],
    judith: ['judy'],
    katherine: ['kate', 'kathy', 'katie', 'cathy', 'kay'],
    kathleen: ['kathy', 'kate'],
    kathryn: ['kate', 'kathy', 'katie'],
    kenneth: ['ken'],
    kimberly: ['kim'],
    lawrence: ['larry', 'laurie'],
    leonard: ['len', 'leo', 'lenny'],
    louis: ['lou'],
    manuel: ['manny'],
    margaret: ['maggie', 'meg', 'peggy'],
    martin: ['marty'],
    matthew: ['matt', 'matty'],
    maxwell: ['max'],
    melanie: ['mel'],
    melvin: ['mel'],
    michael: ['mike', 'mick', 'mickey'],
    mikhail: ['misha'],
    mitchell: ['mitch'],
    nathan: ['nate'],
    nathaniel: ['nate', 'nat'],
    nicholas: ['nick', 'nicky'],
    norman: ['norm'],
    oliver: ['ollie'],
    pamela: ['pam'],
    patricia: ['pat', 'patty', 'trish', 'tricia'],
    patrick: ['pat', 'paddy'],
    peter: ['pete'],
    philip: ['phil'],
    phillip: ['phil'],
    randall: ['randy'],
    raymond: ['ray'],
    rebecca: ['becky', 'becca'],
    reginald: ['reg', 'reggie'],
    richard: ['rick', 'dick', 'rich', 'ricky', 'richie'],
    robert: ['bob', 'bobby', 'rob', 'robbie'],
    ronald: ['ron', 'ronnie', 'ronny'],
    rosemary: ['rose'],
    russell: ['russ'],
    samantha: ['sam'],
    samuel: ['sam', 'sammy'],
    sandra: ['sandy'],
    sarah: ['sally'],
    sidney: ['sid'],
    stephanie: ['steph'],
    stephen: ['steve', 'stevie'],
    steven: ['steve', 'stevie'],
    stuart: ['stu'],
    susan: ['sue'],
    suzanne: ['sue'],
    terence: ['terry'],
    theodore: ['ted', 'teddy', 'theo'],
    theresa: ['terry', 'tess'],
    thomas: ['tom', 'tommy'],
    timothy: ['tim', 'timmy'],
    tobias: ['toby'],
    valerie: ['val'],
    victor: ['vic'],
    victoria: ['vicky', 'tori'],
    vincent: ['vince', 'vinny'],
    virginia: ['ginny'],
    vladimir: ['volodya', 'vova'],
    walter: ['walt', 'wally'],
    wesley: ['wes'],
    william: ['bill', 'billy', 'will', 'willie'],
    zachary: ['zach', 'zack'],
  },
  creditNouns: `
    photo photos photograph photographs photography picture image images illustration illustrations drawing cartoon
    graphic graphics collage video credit text story reporting writing editing
  `,
  kin: `
    son sons daughter daughters kid kids child children twins wife husband brother brothers sister sisters
    father mother
  `,
  possessives: 'his her their my our your whose',
  places: `
    kingdom brazil libya mexico canada spain italy russia ukraine poland turkey iran iraq syria japan
    korea vietnam egypt congo nigeria sudan panama colombia peru chile argentina washington lincoln jackson
    austin houston dallas madison paris london berlin jordan georgia israel china india chad mali cuba kenya
    britain england france holland ireland scotland wales moscow kiev kyiv rome milan sydney melbourne
    virginia carolina dakota montana nevada florida hamilton wellington victoria adelaide darwin alexandria
    lima santiago valencia cordoba york kent essex sussex surrey lancaster durham bath reading nice cologne
    hamburg frankfurt orlando denver cleveland phoenix mesa newark buffalo chelsea florence brooklyn chicago boston
    charlotte savannah troy lourdes asia
  `,
  notSurnames: `
    states english cuban given fresh kiss mass been hail young old long short small little big brown black green gray
    grey blue gold silver stone wood woods field fields hill hills rivers lake rose flowers day summer
    winter spring rain snow frost storm north south east west price rich poor power powers law laws
    church case cook baker carpenter mason fisher hunter farmer miller smith wright taylor page read
    hope love joy grace faith strong good best great wise sharp swift quick bright light dark fox wolf
    bear lion bird fish crane hawk swan second third first last next more less much few any none other
    such own same new street road park bridge hall room wall gates holder banks bank cash money ball
    bell book board bond boss brand camp card chance chase child close coin cross dean drew drive duke
    early forest free friend glass hand hart heard hood horn hurt jobs keys kid land lane marsh mayo
    means mercer moody moon moss noble orange paper parks peace penny person pike piper pool potter
    pratt ray reed root rush sands savage score self sessions star starr steel sterling stern summers
    sun table temple thorn thrush tower town trainor tree turner union van wade walker ward waters way
    wells wild wills wing winner winters worth congress senate government eastern northern southern man
    men woman women boy boys girl girls guard army navy force party san santa saint red mark bill frank
    rob jack nick sue gene art pat dick jean angel christian national
  `,
  abbreviations: `
    mr mrs ms dr prof sen rep gov gen col maj capt lt sgt adm rev hon jr sr st vs etc inc corp co ltd no
    jan feb mar apr jun jul aug sept sep oct nov dec u.s u.k u.n e.g i.e a.m p.m d.c
  `,
};

export const english = /* @__PURE__ */ makeLanguage(englishOutline, englishVocabulary);

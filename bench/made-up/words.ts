/** Words that the made-up news is put together from. Nobody's text: lists of ordinary words. */
function list(words: string): readonly string[] {
  return words.trim().split(/\s+/);
}

export const nouns = list(`
  budget border harbour winter election ballot minister factory railway pipeline contract treaty inspector
  hospital teacher village farmer wheat price market currency budget deficit inflation interest shipment
  tanker drone battery sensor satellite engineer court verdict appeal witness evidence inquiry report draft
  clause annex paragraph amendment committee faction coalition opposition protest march square crowd curfew
  ceasefire convoy corridor checkpoint bridge river flood drought forest fire rescue shelter refugee visa
  passport airport runway delay strike union wage pension tax reform subsidy tariff quota export import
  company shareholder board auditor regulator licence permit tender bid merger museum festival orchestra
  stadium coach season league transfer injury record champion referee novelist critic audience premiere
  laboratory vaccine patient nurse clinic trial dose symptom virus climate glacier emission reactor grid
  outage cable network server password breach fine lawsuit settlement editor correspondent broadcast leak
  envoy delegation summit talks negotiation proposal demand guarantee concession deadline statement remark
  reply question answer promise warning threat hope doubt fear silence pause week month year morning evening
`);

export const verbs = list(`
  rejected accepted described questioned defended postponed announced confirmed denied approved delayed
  criticised praised opened closed reviewed signed drafted withdrew offered demanded suggested repeated
  ignored welcomed blamed thanked visited left joined led followed watched heard read expected feared hoped
  doubted promised warned urged ordered asked answered replied raised lowered cut doubled halved lost won
  built repaired sold bought moved sent received counted measured tested found missed changed kept
`);

export const adjectives = list(`
  new old early late quiet public private local national foreign northern southern eastern western central
  industrial financial military civil legal political economic diplomatic urgent minor major narrow broad
  fragile steady sudden slow rapid costly cheap formal informal direct final first second third annual
  recent former senior junior joint separate common rare familiar strange difficult simple careful cautious
  angry tired hopeful bitter honest vague precise partial complete
`);

export const links = list(`
  because although while after before since until when where unless but and so yet
`);

export const adverbs = list(`
  quickly slowly openly quietly largely mostly partly nearly hardly again already still soon later earlier
  yesterday today abroad together apart twice once perhaps reportedly formally
`);

export const places = list(`
  Ankara Vienna Geneva Lisbon Oslo Prague Warsaw Vilnius Riga Tallinn Helsinki Budapest Bucharest Sofia
  Athens Valencia Bologna Marseille Rotterdam Antwerp Hamburg Leipzig Krakow Odesa Kharkiv Tbilisi Yerevan
  Almaty Tashkent Doha Muscat Cairo Tunis Nairobi Accra Dakar Lima Quito Bogota Montevideo Ottawa Halifax
  Denver Phoenix Portland Anchorage Osaka Busan Hanoi Jakarta Manila Perth Auckland Istanbul
`);

export const institutions = list(`
  Institute Foundation University Ministry Council Commission Bank Agency Union Museum Party Holdings
  Airlines Times Tribune Hospital Federation Alliance Court Committee
`);

export const events = list(`summit talks conference agreement accord dialogue`);

export const sections = list(`
  Home World Politics Business Markets Economy Opinion Culture Books Film Music Sport Football Tennis
  Science Health Climate Technology Travel Food Style Weather Video Podcasts Letters Obituaries Crosswords
  Newsletters Archive Jobs Subscribe Contact Privacy Terms Cookies Accessibility Advertise Corrections
`);

export const calendar = list(`
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August
  September October November December
`);

export const firstNames = list(`
  Adrian Agnes Albert Alice Amanda Andrea Andrew Anna Anton Arthur Beatrice Benjamin Bernard Boris Brian
  Camille Carl Caroline Catherine Charles Christine Clara Daniel David Deborah Denis Diana Dominic Donald
  Edith Edward Elena Elizabeth Emily Eric Ernest Eugene Eva Felix Florence Francis Frank Gabriel George
  Gerald Grace Gregory Hannah Harold Helen Henry Hugo Igor Irene Isabel Ivan Jacob James Jane Jasmine Jean
  Joan John Jonathan Joseph Julia Karen Karl Katherine Kenneth Laura Leonard Linda Louis Lucy Magnus Marcus
  Margaret Maria Mark Martin Mary Matthew Michael Mikhail Monica Nadia Natalie Nicholas Nina Noah Olga
  Oliver Olivia Oscar Patricia Patrick Paul Peter Philip Rachel Raymond Rebecca Richard Robert Roland Rosa
  Samuel Sandra Sarah Sergei Simon Sofia Stefan Stephen Susan Sylvia Theodore Thomas Valentina Vera Victor
  Vincent Vladimir Walter William Yulia Amina Bashir Chen Daiki Emre Farid Gulnara Hassan Ingrid Jorge
  Kofi Leila Mehmet Nikos Omar Priya Ravi Selim Tomasz Ursula Wei Yusuf Zeynep
`);

export const surnameStems = list(`
  Ab Ald Ander Arm Ash Bal Bar Bel Ben Ber Bick Black Bon Brad Bran Bren Brom Cal Cam Car Cas Chal Cher Clay
  Cob Col Con Cor Cran Crom Dal Dan Dar Del Den Dob Dor Drum Dun Ebb El Em Er Fal Far Fel Fen Fer Fin Flet
  Fos Gal Gar Gil Glen Gor Gran Green Hal Ham Han Har Has Hel Hol Hor Hux Ing Jar Jes Kam Kar Kel Ken Kir
  Kol Kor Kos Kra Lam Lan Lar Law Lem Lev Lin Lor Lub Mac Mal Man Mar Mel Mer Mil Mon Mor Mur Nab Nel Nor
  Ok Or Os Pal Par Pel Pen Per Pet Pol Por Rad Ral Ran Red Ren Rom Ros Rud Sal Sam San Sar Sed Shel Sher
  Sil Sob Som Stan Stein Stro Sul Tal Tar Tem Ter Thorn Tol Tor Tur Ul Val Van Var Ver Vol Wad Wal War Wen
  Wes Whit Wil Win Wol Yar Zab Zal Zar Zim
`);

export const surnameMiddles = list(
  `a e i o u an er in or el il ar un ol en ag ev im os ak em id up oz av est onn ath usk ell`,
);

export const surnameEndings = list(`
  ford ton berg ley man sen ski ova enko ier etti well wood stein dale by gard holm quist strom vich sky dze
  yan oglu ides opoulos escu ić ez ero ano ini elli aux ard mont field worth croft more land brook ridge ham
`);

export const firstNameEndings = list(`a ia ina ette is us ek an io al een y`);

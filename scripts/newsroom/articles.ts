export interface Article {
  id: string;
  title: string;
  path: string;
  /** What makes the page different from the others for a script that reads it. */
  shape: string;
}

/** Every article of the newsroom, in the order of the front page. */
export const articles: readonly Article[] = [
  {
    id: 'kremlin-rejects-impasse',
    title: 'Kremlin aide rejects talk of an impasse a day after a diplomat’s bleak verdict',
    path: '/linked/kremlin-rejects-impasse.html',
    shape: 'JSON-LD, names split by links and emphasis',
  },
  {
    id: 'kremlin-visit',
    title: 'After the Kremlin talks: what the Americans’ night in Moscow left open',
    path: '/live/kremlin-visit.html',
    shape: 'live blog that grows and edits itself',
  },
  {
    id: 'anchorage-three-weeks-on',
    title: 'Three weeks after Anchorage, Moscow still speaks of a beginning',
    path: '/plain/anchorage-three-weeks-on.html',
    shape: 'static page with Open Graph dates',
  },
  {
    id: 'istanbul-rounds',
    title: 'Three rounds in Istanbul, and a line Lavrov calls open',
    path: '/spa/istanbul-rounds.html',
    shape: 'single-page app that renders late',
  },
  {
    id: 'rudenko-before-round-two',
    title: 'Rudenko asks Kyiv to take Istanbul seriously as round two nears',
    path: '/spa/rudenko-before-round-two.html',
    shape: 'second story of the single-page app',
  },
  {
    id: 'who-said-momentum',
    title: 'Hoped for, exhausted, alive: who said what about the momentum of Anchorage',
    path: '/plain/who-said-momentum.html',
    shape: 'microdata, table and definition list',
  },
  {
    id: 'posle-ankoridzha',
    title: 'После Анкориджа: Ушаков возразил Рябкову',
    path: '/ru/posle-ankoridzha.html',
    shape: 'Russian, names in many cases',
  },
];

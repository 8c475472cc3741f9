/** What the apps show: an article that is edited while it is read. */
export const editions = [
  [
    { id: 'lead', text: 'Steve Witkoff has met the Russian president more than once.' },
    { id: 'month', text: 'A month later Sergei Ryabkov said that the momentum was spent.' },
    { id: 'end', text: 'Which of the two is right is not a question that this page answers.' },
  ],
  [
    { id: 'new', text: 'On Friday Yury Ushakov called that completely incorrect.' },
    { id: 'month', text: 'Soon after, Sergei Ryabkov said that the momentum was spent.' },
    { id: 'lead', text: 'Steve Witkoff has met the Russian president more than once.' },
  ],
];

/** As much of mark.js 8.11 as the benchmark uses; it brings no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(root: Node);
    mark(
      keywords: string[],
      options: {
        separateWordSearch: boolean;
        accuracy: 'exactly';
        acrossElements: boolean;
        done: (count: number) => void;
      },
    ): void;
  }
}

declare module 'list.js' {
  /** The part of list.js that the bench uses; the package has no types. */
  export default class List<T> {
    constructor(
      container: HTMLElement,
      options: { valueNames: string[]; item: (values: T) => string; page: number },
      values: T[],
    );
    filter(keep?: (item: { values: () => T }) => boolean): void;
  }
}

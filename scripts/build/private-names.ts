/**
 * Properties that only our own code knows, and the private copy of Lit in the script-tag builds: they get short names
 * there. Nothing that a page can see may be listed: no attribute's property, no part of an event, of a feed or of the
 * `query` of a list, nothing that JSON, the DOM or another copy of Raakvlak on the page reads.
 */
const PRIVATE =
  `
  errorView fallbackView hasFallback hasHeading headingLabel headingText headingView layoutName mayShow onFeed
  onListClick setStates shownItems skeletonView
  isComplete isPartial mayPass onAttach
  hasMore isMerged isPaged onChoice prepare prepared rowView storedView withFocus wordsLanguage
  isOver offers refused restart spellings
  ranked hasFailed hasCounts isZeroShown isOne onToggle onFind isHidden arrange canFind isReady extras pressed
  elementProperties elementStyles enableUpdating hasUpdated hostConnected hostDisconnected hostUpdate hostUpdated
  isUpdatePending renderBefore renderOptions willUpdate performUpdate addController createRenderRoot
  createProperty cssText
`.match(/\w+/g) ?? [];

const short = new Map(PRIVATE.map((name, index) => [name, `_${index.toString(36)}`]));

/** For Terser: which properties to rename, and to what, the same in every file. */
export const privateNames = {
  names: new RegExp(`^(?:${PRIVATE.join('|')})$`),
  /** Made anew for each file, as Terser writes into it. */
  cache: () => ({ props: { props: Object.fromEntries([...short].map(([name, to]) => [`$${name}`, to])) } }),
};

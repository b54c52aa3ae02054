/**
 * Gets a module when it is needed, and tries a second time. The promise is kept, so that two clicks load one dialog; a
 * failure is not, so that a later click tries again. (Firefox remembers it all the same until the page is loaded anew.)
 */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () =>
    (loading ??= load()
      .catch(load)
      .catch((error: unknown) => {
        loading = undefined;
        throw error;
      }));
}

/** A browser engine that the tests run in. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Paths of what is on this machine; an engine that misses a part of what it needs is absent. */
export interface Browsers {
  chromium?: string;
  firefox?: string;
  webkit?: { driver: string; browser: string; screen: string };
}

export const ENGINES: readonly Engine[];
/** Arguments for Chromium: it refuses its sandbox to root, and only root; elsewhere the sandbox stays on. */
export const SANDBOX_ARGS: readonly string[];
export function findBrowsers(): Browsers;
export function availableEngines(): Engine[];
export function ensureBrowsers(): boolean;

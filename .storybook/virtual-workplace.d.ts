/** What only Node can read; see `workplace.ts`. */
declare module 'virtual:workplace' {
  /** A theme that a public body has published. */
  export interface HostTheme {
    name: string;
    className: string;
    /** The class of its dark values; `''` when it has none. */
    darkClass: string;
    /** Whether its package is there; without it, the story says so. */
    isInstalled: boolean;
    /** Addresses of its style sheets, and of our bridge to it. */
    sheets: string[];
    /** Its owner's components: classes, and addresses of their style sheets, which say things about the whole page. */
    library: import('../scripts/themes/libraries.ts').Library;
    librarySheets: string[];
  }
  export const themes: HostTheme[];
  /** The example profiles, by the names of their files. */
  export const profiles: Record<string, { name?: string }>;
  /** The page that compares them. */
  export const comparison: string;
}

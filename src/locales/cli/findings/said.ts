/** What was found, and what can be done about it. */
export type Said = readonly [what: string, todo?: string];

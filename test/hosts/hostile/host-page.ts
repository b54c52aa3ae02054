import type { Frame, Page } from 'playwright-core';

/** What a check of one host may look at. */
export interface Opened {
  page: Page;
  /** The frame that our elements are in. */
  frame: Frame;
  /** Bodies that the feedback endpoint got, in order. */
  posted: readonly string[];
}

/**
 * A page of somebody else that our elements have to live in: pure data, so that a browser can read the list too.
 *
 * The page is served at `NAME/`, with the built files under `NAME/raakvlak/`, a feed, a picture and an endpoint.
 */
export interface HostPage {
  /** In its address and the name of its screenshot. */
  name: string;
  /** Ends the sentence "The four elements look and work right …". */
  what: string;
  /** Why other engines cannot show this; without it, all three do. */
  chromiumOnly?: string;
  /** `''` is quirks mode. Default: HTML 5. */
  doctype?: string;
  /** Attributes of `<html>`. Default: `lang="nl"`. */
  html?: string;
  head?: string;
  /** How our script comes in. Default: `<script type="module">`. */
  script?: string;
  /** What stands round our elements; they come as one piece of markup. Default: a `<main>`. */
  body?: (elements: string, related: string) => string;
  /** Our elements as an editor's filter leaves them: `<div data-raakvlak>`. */
  asDivs?: boolean;
  headers?: Record<string, string>;
  /** Default: `text/html`. */
  type?: string;
  /** Files beside the page: a text, or a path in `node_modules` that begins with `npm:`. */
  files?: Record<string, string>;
  /** The page that holds the elements, where they are in a frame of it: see `framed`. */
  framed?: string;
  /** Asked for under a name that is not this machine's, so that the page is no secure context. */
  isInsecure?: boolean;
  /** Waits until the page lets visitors in. */
  enter?: (opened: Opened) => Promise<void>;
  /** What is wrong of what is particular to this host, after the shared list was gone through. */
  check?: (opened: Opened) => Promise<string[]>;
}

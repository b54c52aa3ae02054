import { render } from 'lit';
import { checkFeed, type CheckedFeed } from './check/check-feed.ts';
import { checkProfile } from './check/check-profile.ts';
import { hasNothingAt } from './check/check-endpoint.ts';
import { readAddress, writeAddress } from './model/address.ts';
import { sourcesOf, type Choices } from './model/choices.ts';
import { readManifest } from './model/manifest.ts';
import { endpointOf, isWaiting, remarksOf } from './model/verdict.ts';
import { previewQuery, type PreviewMessage } from './preview-address.ts';
import { importMap } from './snippets/import-map.ts';
import { feedKey, type State } from './state.ts';
import type { Files } from './stock.ts';
import { wordsOf } from './texts/texts.ts';
import { Copier } from './copier.ts';
import type { Actions } from './views/actions.ts';
import { pageView } from './views/page-view.ts';
import { fitFrame } from './views/fit-frame.ts';

/** Rest after typing before anything is fetched or shown anew, in milliseconds. */
const REST = 500;

/** The configurator: one state, from which all that shows follows; each change of it is a change of the address too. */
export class Configurator {
  readonly #root: HTMLElement;
  #state: State;
  #frame: HTMLIFrameElement | undefined;
  /** What the frame shows, or is about to. */
  #shown = '';
  #looking = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is being looked up. */
  #looked = '';
  /** What was said last. */
  #said = '';
  readonly #copier = new Copier((copied) => {
    this.#change({ copied });
    const { code } = wordsOf(this.#state.choices.ui).page;
    this.#say(copied.isSelected ? code.selected : copied.what === 'share' ? code.shareCopied : code.copied);
  });

  /** @param base path of the folder with our files, with `/` at its end */
  constructor(root: HTMLElement, { manifest, integrity, themes, languages }: Files, base: string) {
    this.#root = root;
    const offer = { elements: readManifest(manifest), themes, languages };
    this.#state = {
      ...readAddress(location.search, offer),
      offer,
      integrity,
      base,
      feeds: undefined,
      profile: undefined,
      endpoint: undefined,
      importMap: undefined,
      preview: { is: 'none' },
      copied: undefined,
    };
  }

  /** Shows the page and looks everything up. */
  start(): void {
    addEventListener('message', (event: MessageEvent<Partial<PreviewMessage>>) => {
      if (event.origin === location.origin && event.data.raakvlak === 'preview')
        this.#heard(event.data as PreviewMessage);
    });
    // Back and forward, when the address was changed by hand.
    addEventListener('popstate', () => {
      const { choices, strange } = readAddress(location.search, this.#state.offer);
      this.#change({ choices, strange });
    });
    this.#root.replaceChildren();
    this.#change({});
    this.#lookUp();
    void importMap(this.#state.integrity, this.#state.base).then((map) => this.#change({ importMap: map }));
  }

  #actions: Actions = {
    choose: (change) => {
      const choices = change(this.#state.choices);
      const query = writeAddress(choices);
      history.replaceState(history.state, '', query ? `?${query}` : location.pathname);
      this.#change({ choices, copied: undefined });
      this.#lookUpSoon();
    },
    check: () => {
      // Who asks is told, also when nothing has changed.
      this.#looked = this.#said = '';
      this.#change({ feeds: undefined });
      this.#lookUp();
    },
    copy: (what, from) => void this.#copier.copy(what, from.textContent, from),
    share: (button) => void this.#copier.copy('share', location.href, button),
    goTo: (id) => {
      const field = document.getElementById(id);
      for (let at = field?.closest('details'); at; at = at.parentElement?.closest('details')) at.open = true;
      field?.focus();
      field?.scrollIntoView({ block: 'center' });
    },
    hasFrame: (frame) => {
      if (frame === this.#frame) return;
      this.#frame = frame;
      fitFrame(frame);
    },
  };

  #change(change: Partial<State>): void {
    this.#state = { ...this.#state, ...change };
    const { choices } = this.#state;
    const words = wordsOf(choices.ui);
    const remarks = remarksOf(this.#state, words);
    const isBad = remarks.some(({ level }) => level === 'error');
    const isBusy = isWaiting(this.#state);
    if (isBad || isBusy) {
      // What was there stays in sight while something is looked up; what would not work does not.
      if (isBad) this.#state.preview = { is: 'none' };
      this.#shown = '';
    } else this.#show(choices);
    document.documentElement.lang = choices.ui;
    document.title = `${words.page.title} | Raakvlak`;
    const isPending = isBusy || this.#state.preview.is === 'starting';
    render(pageView(this.#state, words, remarks, isPending, this.#actions), this.#root);
    if (!isPending) this.#tellVerdict(remarks.filter(({ level }) => level === 'error').length);
  }

  /** Shows choices in the frame; only when something about their looks changed. */
  #show(choices: Choices): void {
    const { feeds, profile } = this.#state;
    const article = feeds?.found.find((found) => found.article)?.article;
    const prefix = choices.profile.trim() ? profile?.found.profile.prefix : undefined;
    const query = previewQuery(choices, article, prefix === undefined ? '' : `${prefix}-`);
    if (query === this.#shown) return;
    this.#shown = query;
    this.#state.preview = { is: 'starting' };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(
      () => {
        // Not by `src`, which would add a step to the history of the tab.
        this.#frame?.contentWindow?.location.replace(new URL(`preview.html${query}`, location.href));
      },
      this.#frame?.contentWindow?.location.search ? REST : 0,
    );
  }

  #heard({ of, outcome, count }: PreviewMessage): void {
    if (of !== this.#shown) return;
    this.#change({ preview: outcome === 'shown' ? { is: 'shown', count } : { is: outcome } });
  }

  #lookUpSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => this.#lookUp(), REST);
  }
  #soon: ReturnType<typeof setTimeout> | undefined;

  /** Looks up feeds, profile and the address for feedback, as far as they are others than before. */
  #lookUp(): void {
    const { choices } = this.#state;
    const profile = choices.profile.trim();
    const endpoint = endpointOf(choices);
    const key = JSON.stringify([feedKey(choices), sourcesOf(choices).length > 0, profile, endpoint]);
    if (key === this.#looked) return;
    this.#looked = key;
    this.#looking.abort();
    this.#looking = new AbortController();
    const { signal } = this.#looking;
    /** Takes an answer, unless it is to an old question. */
    const take = <T>(answer: Promise<T>, change: (found: T) => Partial<State>): void => {
      answer.then(
        (found) => {
          if (!signal.aborted) this.#change(change(found));
        },
        (error: unknown) => {
          if (!signal.aborted) console.warn(error);
        },
      );
    };
    const feeds = feedKey(choices);
    const sources = sourcesOf(choices);
    if (sources.length && this.#state.feeds?.key !== feeds) {
      const { format = '', 'item-url': itemUrl = '' } = choices.options.feed;
      const found = sources.map((source): Promise<CheckedFeed> =>
        checkFeed(source, { format, itemUrl, signal }),
      );
      take(Promise.all(found), (all) => ({ feeds: { key: feeds, found: all } }));
    }
    if (profile && this.#state.profile?.address !== profile)
      take(checkProfile(profile, signal), (found) => ({ profile: { address: profile, found } }));
    if (endpoint !== undefined && this.#state.endpoint?.address !== endpoint)
      take(hasNothingAt(endpoint, signal), (isMissing) => ({ endpoint: { address: endpoint, isMissing } }));
  }

  /** Says whether there is code, when that changes; typing alone says nothing. */
  #tellVerdict(errors: number): void {
    const { choices, preview } = this.#state;
    const { code } = wordsOf(choices.ui).page;
    const isEmpty = preview.is === 'empty' || preview.is === 'failed';
    const count = errors + (isEmpty ? 1 : 0);
    const said = count ? code.notYet(count) : code.ready;
    if (said !== this.#said) this.#say(said);
    this.#said = said;
  }

  #say(text: string): void {
    const status = document.getElementById('status');
    if (status) status.textContent = text;
  }
}

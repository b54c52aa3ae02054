/** What the pages of the workplace share: each element as it usually stands, and what the manifest says of it. */
/// <reference types="vite/client" />
import { html, type TemplateResult } from 'lit';
import { FEED } from '../feeds.js';

export type ElementName = 'news-list' | 'tag-filter' | 'related-news' | 'feedback-button';

/** A part or token, as the manifest describes it. */
export interface Described {
  name: string;
  description?: string;
  default?: string;
}
interface Manifest {
  modules: {
    declarations?: { tagName?: string; cssParts?: Described[]; cssProperties?: Described[] }[];
  }[];
}

const manifests = import.meta.glob<Manifest>('../../dist/custom-elements.json', {
  eager: true,
  import: 'default',
});

/** What the build says of an element; nothing before there was one. */
export function describe(name: ElementName): { parts: Described[]; tokens: Described[] } {
  const all = Object.values(manifests).flatMap(({ modules }) => modules);
  const found = all.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === name);
  return { parts: found?.cssParts ?? [], tokens: found?.cssProperties ?? [] };
}

/** An element in a small piece of page. */
export function usual(name: ElementName): TemplateResult {
  switch (name) {
    case 'news-list':
      return html`
        <news-list
          src=${FEED}
          heading="Nieuws"
          layout="cards"
          show="image date summary tags more-link"
          page-size="2"
        ></news-list>
      `;
    case 'tag-filter':
      return html`
        <tag-filter max-visible="6" searchable="on" match-toggle></tag-filter>
        <news-list src=${FEED} layout="headlines" page-size="3" selected="Wonen, Energie"></news-list>
      `;
    case 'related-news':
      return html`
        <related-news
          src=${FEED}
          for-url="/nieuws/feedbackknop-op-elke-pagina/"
          layout="cards"
          show="image date summary"
          explain
        ></related-news>
      `;
    case 'feedback-button':
      return html`
        <feedback-button
          endpoint="/feedback/sent"
          privacy-url="#privacy"
          ask="rating message"
        ></feedback-button>
      `;
  }
}

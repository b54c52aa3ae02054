import { createElement, StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { parseFeed, renderNewsList, renderTagFilter } from 'raakvlak/ssr';
import { View } from './view.jsx';

/** What goes in the page: the data before the elements, then what React renders. */
export async function render(body: string, url: string): Promise<{ data: string; app: string }> {
  const feed = await parseFeed(body, { url });
  const list = await renderNewsList(feed, {
    lang: 'nl',
    url,
    attributes: { id: 'news', heading: 'Nieuws', 'page-size': 2 },
  });
  const filter = await renderTagFilter(feed, { lang: 'nl', attributes: { for: 'news' } });
  const view = createElement(View, { list: list.shadow, filter: filter.shadow });
  return { data: list.feed + list.jsonLd, app: renderToString(createElement(StrictMode, null, view)) };
}

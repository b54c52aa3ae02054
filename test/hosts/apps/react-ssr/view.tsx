import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { NewsList } from 'raakvlak';

/** What the server rendered of each element; nothing in the browser, where it is in the page already. */
export interface Shadows {
  list?: string;
  filter?: string;
}

/** The browser takes this out of what it parses, and makes a shadow root of it; so there is none when React comes. */
function Shadow({ html }: { html: string | undefined }): ReactNode {
  // The types of React do not know the attribute.
  const mode = { shadowrootmode: 'open' };
  return html ? <template {...mode} dangerouslySetInnerHTML={{ __html: html }} /> : null;
}

export function View({ list, filter }: Shadows): ReactNode {
  const [said, setSaid] = useState('nothing');
  const news = useRef<NewsList>(null);
  useEffect(() => {
    const element = news.current;
    const onSelect = (event: GlobalEventHandlersEventMap['news-select']): void => {
      event.preventDefault();
      setSaid(event.detail.item.title.toUpperCase());
    };
    element?.addEventListener('news-select', onSelect);
    return () => element?.removeEventListener('news-select', onSelect);
  }, []);
  return (
    <main>
      <output>{said}</output>
      <tag-filter for="news">
        <Shadow html={filter} />
      </tag-filter>
      <news-list ref={news} id="news" src="#raakvlak-feed" heading="Nieuws" page-size="2">
        <Shadow html={list} />
      </news-list>
    </main>
  );
}

import { StrictMode, useRef, useState, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import type { FeedbackButton as FeedbackButtonElement } from 'raakvlak';
import { FeedbackButton, NewsList, TagFilter } from 'raakvlak/react';

function App(): ReactNode {
  const [shown, setShown] = useState(true);
  const [said, setSaid] = useState('');
  const [pageSize, setPageSize] = useState(2);
  const button = useRef<FeedbackButtonElement>(null);
  return (
    <>
      <output>{said}</output>
      <button onClick={() => setShown(!shown)}>Mount or unmount</button>
      <button onClick={() => setPageSize(3)}>Show three</button>
      <button onClick={() => void button.current?.open()}>Open the feedback</button>
      {shown && (
        <section>
          <TagFilter
            for="news"
            label="Onderwerp"
            onTagsChange={({ detail }) => setSaid(`${detail.selected.join()} of ${detail.total.toFixed()}`)}
          />
          <NewsList
            id="news"
            src="/feed.json"
            pageSize={pageSize}
            layout="cards"
            className="wrapped"
            onNewsLoad={({ detail, currentTarget }) =>
              setSaid(`${currentTarget.localName} ${detail.items.length.toFixed()}`)
            }
            onNewsSelect={(event) => {
              event.preventDefault();
              setSaid(event.detail.item.title.toUpperCase());
            }}
          >
            <a href="/news">All news</a>
          </NewsList>
          <FeedbackButton ref={button} endpoint="/feedback" onFeedbackOpen={() => setSaid('open')} />

          <news-list
            class="tag"
            src="/feed.json"
            page-size="1"
            tags="wonen"
            onnews-load={({ detail }) => console.log(detail.feed.title)}
          />
        </section>
      )}
    </>
  );
}

/** What must not compile. */
export function mistakes(): ReactNode {
  return (
    <>
      {/* @ts-expect-error: no such layout */}
      <NewsList layout="tiles" />
      {/* @ts-expect-error: a number */}
      <NewsList pageSize="ten" />
      {/* @ts-expect-error: no such thing in the detail */}
      <NewsList onNewsSelect={({ detail }) => detail.nonsense} />
      {/* @ts-expect-error: no such thing in the detail */}
      <news-list onnews-select={({ detail }) => detail.nonsense} />
      {/* @ts-expect-error: no such layout */}
      <news-list layout="tiles" />
      {/* @ts-expect-error: a message is sent, no tags */}
      <FeedbackButton onFeedbackSubmit={({ detail }) => detail.tags} />
    </>
  );
}

const root = document.querySelector('#app');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}

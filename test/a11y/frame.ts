import { until } from '../suites/until.js';
import type { StoriesPage } from './page.js';

/** A window of its own width with the stories in it, as elements answer to the width of their window. */
export interface StoriesFrame {
  readonly window: Window;
  readonly names: readonly string[];
  show(name: string): Promise<HTMLElement>;
  resize(width: number, height: number): void;
  close(): void;
}

export async function openStories(width = 1280, height = 900): Promise<StoriesFrame> {
  const frame = document.createElement('iframe');
  frame.title = 'stories';
  frame.style.cssText = 'border: 0; position: fixed; inset: 0 auto auto 0';
  const resize = (w: number, h: number): void => {
    Object.assign(frame, { width: String(w), height: String(h) });
  };
  resize(width, height);
  frame.src = new URL('page.html', import.meta.url).href;
  document.body.append(frame);
  const window = frame.contentWindow as Window & { stories?: StoriesPage };
  const { names, show } = await until(() => window.stories, 'the page of stories', 60_000);
  return { window, names, show, resize, close: () => frame.remove() };
}

import { weighAccept } from '../accept.ts';

/**
 * Whether a client would rather have a page than JSON. A browser that sends a form names HTML; who names neither gets a
 * page, as that is what a form leads to.
 * @param header value of `Accept`
 */
export function prefersHtml(header: string | undefined): boolean {
  const weigh = weighAccept(header);
  const html = weigh('text/html', 'text/*', '*/*');
  const json = Math.max(
    weigh('application/json', 'application/*', '*/*'),
    weigh('application/problem+json', 'application/*', '*/*'),
  );
  return html >= json;
}

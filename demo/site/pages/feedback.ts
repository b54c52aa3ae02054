import { html } from 'hono/html';
import type { Html } from '../layout.ts';

/** The button alone. Without script it is a link to where people can reach us in another way. */
export function feedbackButton(): Html {
  return html`
    <feedback-button endpoint="/v1/feedback" privacy-url="/privacy/">
      <a class="button-link" href="/over-deze-site/#contact">Laat ons iets weten</a>
    </feedback-button>
  `;
}

/** The button at the end of a page, with a question before it. */
export function feedbackView(): Html {
  return html`
    <section class="section feedback" aria-labelledby="feedback">
      <div>
        <h2 id="feedback">Klopt er iets niet?</h2>
        <p>Of mist u iets op deze pagina? Wij horen het graag. U hoeft niet te zeggen wie u bent.</p>
      </div>
      ${feedbackButton()}
    </section>
  `;
}

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { answerFeedback, inside, openIn, shows } from './feedback.js';

interface Args {
  endpoint: string;
  'privacy-url': string;
  question?: string;
  ask?: string;
  scale?: 'faces' | 'stars' | 'thumbs';
  'max-length'?: number;
  topic?: string;
  'page-url'?: 'path' | 'full' | 'none';
  placement?: 'inline' | 'floating' | 'bar';
  mailto?: string;
  encoding?: 'json' | 'form';
  /** Adds a `<datalist>` with categories. */
  categories?: string[];
}

function button(args: Args): TemplateResult {
  return html`
    <feedback-button
      endpoint=${args.endpoint}
      privacy-url=${args['privacy-url']}
      question=${ifDefined(args.question)}
      ask=${ifDefined(args.ask)}
      scale=${ifDefined(args.scale)}
      max-length=${ifDefined(args['max-length'])}
      topic=${ifDefined(args.topic)}
      page-url=${ifDefined(args['page-url'])}
      placement=${ifDefined(args.placement)}
      mailto=${ifDefined(args.mailto)}
      encoding=${ifDefined(args.encoding)}
    >
      <a href="#contact">Vertel ons wat beter kan</a>
      ${
        args.categories
          ? html`
              <datalist>
                ${args.categories.map(
                  (name) => html`
                    <option>${name}</option>
                  `,
                )}
              </datalist>
            `
          : nothing
      }
    </feedback-button>
  `;
}

const meta = {
  title: 'feedback-button',
  tags: ['!autodocs'],
  component: 'feedback-button',
  render: button,
  args: { endpoint: '/feedback/sent', 'privacy-url': '#privacy' },
  argTypes: {
    scale: { control: 'inline-radio', options: ['faces', 'stars', 'thumbs'] },
    'page-url': { control: 'inline-radio', options: ['path', 'full', 'none'] },
    placement: { control: 'inline-radio', options: ['inline', 'floating', 'bar'] },
    encoding: { control: 'inline-radio', options: ['json', 'form'] },
  },
  beforeEach: answerFeedback,
} satisfies Meta<Args>;
export default meta;

type Story = StoryObj<Args>;
type Play = NonNullable<Story['play']>;

/** Makes the storage of messages fail, for one story. */
function withoutStorage(): () => void {
  const real = Object.getOwnPropertyDescriptor(window, 'indexedDB');
  Object.defineProperty(window, 'indexedDB', {
    configurable: true,
    get: () => {
      throw new DOMException('denied', 'SecurityError');
    },
  });
  return () => real && Object.defineProperty(window, 'indexedDB', real);
}

const open: Play = async ({ canvasElement }) => {
  await openIn(canvasElement);
};

/** Opens, answers, and presses send. */
const sendAfter =
  (rating: number | undefined, message: string): Play =>
  async (context) => {
    await open(context);
    const element = context.canvasElement.querySelector('feedback-button');
    if (!element) return;
    if (rating) inside(element, `#rating-${rating}`)?.click();
    const field = inside(element, '#message') as HTMLTextAreaElement | null;
    if (field && message) {
      field.value = message;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
    await element.updateComplete;
    inside(element, '[part=submit]')?.click();
  };
const send = sendAfter(2, 'Ik wil mijn afspraak verzetten. Dat lukt niet op mijn telefoon.');

/** The same, until it has gone or is put aside; the form waits two seconds before it sends. */
const sendWhole: Play = async (context) => {
  await send(context);
  const element = context.canvasElement.querySelector('feedback-button');
  if (element) await shows(element, '[part=thanks]');
};

/** Opens, answers and sends something that looks personal, until the visitor is asked about it. */
const sendPersonal =
  (message: string): Play =>
  async (context) => {
    await sendAfter(2, message)(context);
    const element = context.canvasElement.querySelector('feedback-button');
    if (element) await shows(element, '[part=guard]');
  };

/** Sends as above, until the summary says what is wrong. */
const sendInVain: Play = async (context) => {
  await send(context);
  const element = context.canvasElement.querySelector('feedback-button');
  if (element) await shows(element, '[part=summary]');
};

/** The button as it stands in a page. */
export const Default: Story = {};

/** Without an endpoint the fallback content stands. */
export const Fallback: Story = { args: { endpoint: '' } };

export const Open: Story = { play: open };

export const Stars: Story = { args: { scale: 'stars' }, play: open };

export const Thumbs: Story = { args: { scale: 'thumbs' }, play: open };

export const MessageOnly: Story = {
  args: { ask: 'message', question: 'Wat mist u op deze pagina?' },
  play: open,
};

export const AllQuestions: Story = {
  args: {
    ask: 'rating category message contact',
    categories: ['Afval en milieu', 'Wonen', 'Werk en inkomen'],
  },
  play: open,
};

/** Pressing send without an answer: the summary takes the focus and leads to the field. */
export const NothingAnswered: Story = { play: sendAfter(undefined, '') };

/** What was pasted stays whole. */
export const TooLong: Story = { args: { 'max-length': 100 }, play: sendAfter(4, 'Te lang. '.repeat(20)) };

/** The server in this story never answers. */
export const Sending: Story = { args: { endpoint: '/feedback/never' }, play: send };

export const Sent: Story = { play: sendWhole };

/** The server in this story refuses the message, and names the field. */
export const Refused: Story = { args: { endpoint: '/feedback/refused' }, play: sendInVain };

/** There is no network in this story: the message waits on the device, can be seen, and removed. */
export const Offline: Story = { args: { endpoint: '/feedback/offline' }, play: sendWhole };

/** The server in this story takes no more messages for two minutes: the message waits. */
export const RateLimited: Story = { args: { endpoint: '/feedback/busy' }, play: sendWhole };

/** The server in this story breaks: the message waits. */
export const ServerError: Story = { args: { endpoint: '/feedback/broken' }, play: sendWhole };

/** The dialog, opened again while a message of before still waits. */
export const SomethingWaits: Story = {
  args: { endpoint: '/feedback/offline' },
  play: async (context) => {
    await send(context);
    const element = context.canvasElement.querySelector('feedback-button');
    if (!element) return;
    await shows(element, '[part=thanks]');
    element.close();
    await element.open();
    await shows(element, '[part=waiting]');
  },
};

/** The server breaks, and nothing may be kept on the device: the text stays on the screen, and can be taken along. */
export const StorageForbidden: Story = {
  args: { endpoint: '/feedback/broken', mailto: 'feedback@voorbeeld.example' },
  beforeEach: withoutStorage,
  play: sendInVain,
};

/** A citizen service number holds the message up. */
export const CitizenServiceNumber: Story = {
  play: sendPersonal('Mijn nummer is 123456782 en ik wacht al drie weken op een brief.'),
};

/** What else looks personal is asked about once. */
export const PersonalData: Story = {
  play: sendPersonal('Bel mij op 06 12345678 of mail naar naam@voorbeeld.example, dan leg ik het uit.'),
};

/** All that would be sent. */
export const Review: Story = {
  args: { topic: 'Afval' },
  play: async (context) => {
    await open(context);
    const element = context.canvasElement.querySelector('feedback-button');
    if (!element) return;
    inside(element, '#rating-4')?.click();
    inside(element, '[aria-expanded]')?.click();
    await shows(element, '[part=review]');
  },
};

/** Yes or no, in the page itself. */
export const Quick: Story = { args: { ask: 'rating' } };

/** After an answer: why. */
export const QuickWhy: Story = {
  args: { ask: 'rating' },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('feedback-button');
    if (!element) return;
    await element.updateComplete;
    inside(element, '.quick button:last-of-type')?.click();
    await shows(element, '#message');
  },
};

/** In a corner of the screen; in the page where the screen is small. */
export const Floating: Story = { args: { placement: 'floating' } };

/** Along the bottom of the screen. */
export const Bar: Story = { args: { placement: 'bar' } };

/** There is no server: the visitor's own mail program gets the message. This one is not sent. */
export const Mail: Story = { args: { endpoint: '', mailto: 'feedback@voorbeeld.example' }, play: open };

/** A form that works without script, and whose address, categories and text are taken over. */
export const FallbackForm: Story = {
  render: () => html`
    <feedback-button ask="rating category message">
      <form action="/feedback/sent" method="post">
        <label>
          Onderwerp
          <select name="category">
            <option value="">Kies een onderwerp</option>
            <option>Wonen</option>
            <option>Afval en milieu</option>
          </select>
        </label>
        <label>
          Uw bericht
          <textarea name="message">Getypt voor het script er was</textarea>
        </label>
        <button>Verstuur</button>
      </form>
    </feedback-button>
  `,
  play: open,
};

/** The server in this story answers with a web page. */
export const WrongAnswer: Story = { args: { endpoint: '/feedback/page' }, play: sendInVain };

/** The page takes over sending; the visitor is thanked. */
export const TakenOver: Story = {
  play: async (context) => {
    const element = context.canvasElement.querySelector('feedback-button');
    element?.addEventListener('feedback-submit', (event) => event.preventDefault(), { once: true });
    await sendWhole(context);
  },
};

/** Very long words, and more categories than fit. */
export const Awkward: Story = {
  args: {
    question: 'Wat vindt u van de bestemmingsplanwijzigingsvoorbereidingsprocedureaankondiging?',
    ask: 'rating category message',
    categories: Array.from(
      { length: 60 },
      (_, n) => `Onderwerp ${n + 1}: aansprakelijkheidswaardevaststelling`,
    ),
  },
  play: open,
};

/** What waits, with a very long word in it. */
export const AwkwardWaits: Story = {
  args: { endpoint: '/feedback/offline' },
  play: async (context) => {
    const message = `Bestemmingsplanwijzigings${'procedure'.repeat(20)} ${'Heel lang bericht. '.repeat(60)}`;
    await sendAfter(2, message)(context);
    const element = context.canvasElement.querySelector('feedback-button');
    if (element) await shows(element, '[part=thanks]');
  },
};

export const RightToLeft: Story = {
  render: (args) => html`
    <div dir="rtl">${button(args)}</div>
  `,
  args: { scale: 'stars', ask: 'rating category message contact', categories: ['Wonen'] },
  play: open,
};

/** A house style, by a few custom properties on the page. */
export const Tokens: Story = {
  render: (args) => html`
    <div
      style="background-color: #fff; color: #2b1b10; --raakvlak-link-color: #7a1f5c; --raakvlak-on-link-color: #fff; --raakvlak-border-radius: 0; --raakvlak-feedback-button-dialog-border-radius: 0; --raakvlak-feedback-button-dialog-background-color: #fff6e5; --raakvlak-feedback-button-dialog-color: #2b1b10; --raakvlak-feedback-button-dialog-border-color: #7a1f5c"
    >
      ${button(args)}
    </div>
  `,
  play: open,
};

import type { HostPage, Opened } from '../host-page.ts';

const script = (code: string): string => `<script>//<![CDATA[
${code}
//]]></script>`;

/** Whether the message came in as it was typed, and nothing of it is kept in the page. */
const messageIsWhole = ({ posted }: Opened): string[] => {
  const [body = '{}'] = posted;
  const { message } = JSON.parse(body) as { message?: string };
  return message === 'Ik mis / de openingstijden, k?' ? [] : [`the message came in as ${body}`];
};

/** Other people's scripts. */
export const SCRIPTS: readonly HostPage[] = [
  {
    name: 'patched-fetch',
    what: 'where a polyfill without streams took the place of fetch',
    head: script(`var kept = window.fetch;
      window.fetch = function (input, init) {
        if (init) delete init.signal;
        return kept.call(window, input, init).then(function (answer) {
          return answer.text().then(function (text) {
            return { ok: answer.ok, status: answer.status, statusText: answer.statusText, type: 'default',
              url: answer.url, headers: answer.headers,
              text: function () { return Promise.resolve(text); },
              json: function () { return Promise.resolve(JSON.parse(text)); },
              blob: function () { return Promise.resolve(new Blob([text])); },
              arrayBuffer: function () { return new Blob([text]).arrayBuffer(); } };
          });
        });
      };`),
    check: async (opened) => messageIsWhole(opened),
  },
  {
    name: 'array-additions',
    what: 'where arrays, objects and functions have more that can be enumerated',
    head: script(`Array.prototype.last = function () { return this[this.length - 1]; };
      Array.prototype.contains = function (one) { return this.indexOf(one) > -1; };
      Array.prototype.remove = function (one) { return this.splice(this.indexOf(one), 1); };
      String.prototype.contains = function (part) { return this.indexOf(part) > -1; };
      Function.prototype.inherit = function () { return this; };
      Object.prototype.extend = function () { return this; };`),
    check: async (opened) => messageIsWhole(opened),
  },
  {
    name: 'mootools',
    what: 'with MooTools 1.5 in the page',
    head: `${script('var exports = {};')}<script src="mootools.js"></script>`,
    files: { 'mootools.js': 'npm:mootools/lib/mootools-core-1.5.2-server.js' },
    check: async (opened) => messageIsWhole(opened),
  },
  {
    name: 'prototype',
    what: "with Prototype's changes to arrays and elements in the page",
    head: script(`var $A = function (list) {
        if (!list) return [];
        var length = list.length || 0, all = new Array(length);
        while (length--) all[length] = list[length];
        return all;
      };
      Array.from = $A;
      window.$ = function (id) { return document.getElementById(id); };
      window.$$ = function (css) { return $A(document.querySelectorAll(css)); };
      window.Class = { create: function () {} }; window.Template = function () {}; window.Hash = function () {};
      Object.extend = function (to, from) { for (var name in from) to[name] = from[name]; return to; };
      Object.extend(Array.prototype, { each: function (f) { this.forEach(f); }, first: function () { return this[0]; },
        clear: function () { this.length = 0; return this; }, compact: function () { return this.filter(Boolean); },
        without: function (one) { return this.filter(function (it) { return it !== one; }); } });
      ['hide', 'show', 'update', 'select', 'visible', 'observe', 'fire', 'next', 'previous', 'up', 'down', 'identify',
        'wrap', 'empty', 'match', 'getWidth', 'setStyle', 'addClassName', 'clear', 'present', 'activate',
        'request', 'serialize', 'feed', 'query', 'render', 'order', 'more'
      ].forEach(function (name) { HTMLElement.prototype[name] = function () { return this; }; });`),
    check: async (opened) => messageIsWhole(opened),
  },
  {
    name: 'jquery',
    what: 'with jQuery 1.12, that wraps, moves and listens to everything',
    head: `<script src="jquery.js"></script>${script(`jQuery(function ($) {
        $('a').attr('target', '_self').addClass('link');
        $('news-list, related-news').wrap('<div class="wrapped"></div>');
        $('main').append($('feedback-button').detach());
        $(document).on('click keydown submit change input', '*', function () { return undefined; });
        $(document).on('submit', 'form', function () { return false; });
        $('body').fadeTo(1, 1);
      });`)}`,
    files: { 'jquery.js': 'npm:jquery/dist/jquery.min.js' },
    check: async (opened) => messageIsWhole(opened),
  },
  {
    name: 'rewritten',
    what: 'where a script writes the whole body anew from its own HTML',
    head: script(`addEventListener('load', function () {
        var html = document.body.innerHTML; document.body.innerHTML = ''; document.body.innerHTML = html;
      });`),
  },
  {
    name: 'cookie-wall',
    what: 'behind a cookie wall that makes the page inert, once it is gone',
    head: script(`addEventListener('DOMContentLoaded', function () {
        document.querySelector('main').inert = true;
        document.querySelector('#wall button').addEventListener('click', function () {
          document.querySelector('main').inert = false; document.querySelector('#wall').remove();
        });
      });`),
    body: (elements, related) =>
      `<main>${elements}${related}</main><div id="wall" role="dialog" aria-label="Cookies"
      style="position: fixed; inset: 0; z-index: 99999; background: #fff"><button>Akkoord</button></div>`,
    enter: ({ frame }) => frame.evaluate(() => document.querySelector<HTMLElement>('#wall button')?.click()),
  },
  {
    name: 'hotkeys',
    what: 'where single keys on document are shortcuts',
    head: script(`window.struck = [];
      ['keydown', 'keypress', 'keyup'].forEach(function (type) {
        document.addEventListener(type, function (event) {
          var at = event.target;
          if (/^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName) || event.key.length > 1) return;
          window.struck.push(type + ' ' + event.key);
          event.preventDefault();
        });
      });`),
    check: async (opened) => {
      const struck = await opened.frame.evaluate(() => (window as unknown as { struck: string[] }).struck);
      return [...struck.map((one) => `the page took a key for its own: ${one}`), ...messageIsWhole(opened)];
    },
  },
  {
    name: 'tag-manager',
    what: 'under a tag manager that logs the detail of every event, which learns nothing of what was typed',
    head: script(`window.dataLayer = [];
      ['news-load', 'news-error', 'news-progress', 'news-select', 'tags-change', 'change', 'input', 'submit', 'click',
        'feedback-open', 'feedback-close', 'feedback-submit', 'feedback-sent', 'feedback-queued', 'feedback-error'
      ].forEach(function (type) {
        window.addEventListener(type, function (event) {
          window.dataLayer.push(type + ' ' + JSON.stringify(event.detail) + ' ' + event.composedPath().length);
        });
        document.addEventListener(type, function (event) {
          window.dataLayer.push(type + ' ' + JSON.stringify(event.detail) + ' ' + event.target.textContent);
        });
      });`),
    check: async (opened) => {
      const log = await opened.frame.evaluate(() => (window as unknown as { dataLayer: string[] }).dataLayer);
      const leaks = log
        .filter((line) => /openingstijden/.test(line))
        .map((line) => `it logged ${line.slice(0, 200)}`);
      const isHeard =
        log.some((line) => line.startsWith('feedback-sent ')) &&
        log.some((line) => line.startsWith('news-load '));
      return [...leaks, ...(isHeard ? [] : ['our events did not reach it']), ...messageIsWhole(opened)];
    },
  },
  {
    name: 'old-polyfill',
    what: 'where an old polyfill of custom elements came first, with its shim',
    head: '<script src="polyfill.js"></script><script src="shim.js"></script>',
    files: {
      'polyfill.js': 'npm:@webcomponents/custom-elements/custom-elements.min.js',
      'shim.js': 'npm:@webcomponents/custom-elements/src/native-shim.js',
    },
  },
  {
    name: 'forced-polyfill',
    what: 'where an old polyfill took the place of custom elements',
    head: `${script('window.customElements.forcePolyfill = true;')}<script src="polyfill.js"></script>`,
    files: { 'polyfill.js': 'npm:@webcomponents/custom-elements/custom-elements.min.js' },
  },
];

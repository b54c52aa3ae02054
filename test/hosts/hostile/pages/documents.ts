import type { HostPage } from '../host-page.ts';

const style = (css: string): string => `<style>${css}</style>`;

/** What a content system or a language makes of a page. */
export const DOCUMENTS: readonly HostPage[] = [
  {
    name: 'quirks',
    what: 'in quirks mode, in a table',
    doctype: '',
    head: style('body { font-family: Verdana; font-size: 13px } table { color: #222 }'),
    body: (elements, related) =>
      `<center><table width="100%" cellpadding="4"><tr><td valign="top">${elements}</td>
      <td width="180">${related}</td></tr></table></center>`,
  },
  {
    name: 'wordpress',
    what: "in WordPress's blocks, through its paragraphs and line ends",
    head: style(`:root { --wp--style--global--content-size: 620px }
      .is-layout-constrained > :where(:not(.alignleft)) { max-width: 620px; margin-inline: auto !important }
      :where(.is-layout-flow) > * { margin-block: 0 1.5rem } .entry-content p { line-height: 1.75 }
      a:where(:not(.wp-element-button)) { text-decoration: underline } .entry-content a { box-shadow: 0 1px 0 0 }`),
    body: (elements, related) =>
      `<div class="wp-site-blocks"><main class="wp-block-group is-layout-constrained">
      <div class="entry-content wp-block-post-content is-layout-flow"><p>${elements.replaceAll('\n', '<br />\n')}</p>
      <div class="wp-block-group is-layout-flow"><p>${related}</p></div></div></main></div>`,
  },
  {
    name: 'drupal',
    what: "in Drupal's blocks, as what its text filter leaves",
    asDivs: true,
    head: style(`.text-content ul { margin-left: 40px } .text-content a { color: #0d77b5 } .text-content div:empty { display: none }
      .block__content > * { margin-block: 1.125rem } .text-content h2 { font-size: 2.25rem; text-transform: lowercase }`),
    body: (elements, related) =>
      `<div class="layout-container"><main role="main"><div class="region region--content">
      <div id="block-olivero-content" class="block block-system block-system-main-block"><div class="block__content">
      <article class="node node--type-page node--view-mode-full"><div class="node__content text-content">${elements}
      </div></article></div></div></div></main><aside class="region region--sidebar">${related}</aside></div>`,
  },
  {
    name: 'turkish',
    what: 'in a Turkish page, where İ, I, ı and i are four letters',
    html: 'lang="tr"',
    head: style('main { text-transform: none }'),
  },
  {
    name: 'arabic',
    what: 'in an Arabic page, from right to left',
    html: 'lang="ar" dir="rtl"',
    check: ({ frame }) =>
      frame.evaluate(() => {
        const row = document
          .querySelector('news-list')
          ?.shadowRoot?.querySelector('[part~=title] a, [part~=item]');
        return row && getComputedStyle(row).direction ? [] : ['there is no row'];
      }),
  },
  {
    name: 'xhtml',
    what: 'in XHTML, served as what it is',
    doctype: '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html>',
    html: 'xmlns="http://www.w3.org/1999/xhtml" xml:lang="nl" lang="nl"',
    type: 'application/xhtml+xml',
    // Chromium takes no script of type module in XML.
    script: '<script>import("./raakvlak/raakvlak.js")</script>',
  },
];

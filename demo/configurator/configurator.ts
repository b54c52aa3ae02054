/** Makes a snippet by pointing and clicking: the page's entry. */
import { render } from 'lit';
import { Configurator } from './app.ts';
import { LANGUAGES } from './model/choices.ts';
import { getStock, folder } from './stock.ts';
import { wordsOf } from './texts/texts.ts';
import { brokenView } from './views/page-view.ts';

const root = document.getElementById('configurator');
const asked = new URLSearchParams(location.search).get('lang');
const language = LANGUAGES.find((one) => one === asked) ?? 'nl';

if (root) {
  try {
    new Configurator(root, await getStock(), folder.pathname).start();
  } catch (error) {
    console.warn(error);
    render(brokenView(wordsOf(language)), root);
  }
}

import { addons } from 'storybook/manager-api';
import { create } from 'storybook/theming';

// The workplace comes first, and opens first; as a root it would stand under everything else.
addons.setConfig({
  sidebar: { showRoots: false },
  // What axe finds is there at once; the table of all attributes is large, and made when somebody asks for it.
  selectedPanel: 'storybook/a11y/panel',
  // The panel is about a story of an element; a page of the workplace has the room to itself.
  layoutCustomisations: {
    showPanel: ({ storyId }, isShown) => (storyId?.startsWith('werkplaats-') ? false : isShown),
  },
  theme: create({ base: 'light', brandTitle: 'Raakvlak: werkplaats', brandUrl: './' }),
});

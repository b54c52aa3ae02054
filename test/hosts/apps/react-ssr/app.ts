import { createElement, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import 'raakvlak';
import type {} from 'raakvlak/react';
import { View } from './view.jsx';

const root = document.getElementById('app');
if (!root) throw new Error('The server has rendered no #app.');
hydrateRoot(root, createElement(StrictMode, null, createElement(View)), {
  onRecoverableError: (error) => console.error('React could not hydrate:', error),
});

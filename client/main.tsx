import { createRoot } from 'react-dom/client';
import { App } from './app/providers.js';
// On every page, for the moment the device changes between light and dark.
import './lib/preferences.js';
import './ui/styles/index.css';

const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);

import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { begin } from './app/begin.ts';

const place = document.getElementById('app');
if (place) createRoot(place).render(<App />);
void begin();

import { onPage } from './page.js';
import './ui.js';
import './times.js';
import './keys.js';
import './frames.js';
import './scroll.js';
import './live.js';
import './editor.js';
import './upload.js';
import './presence.js';
import './here.js';
import './copy.js';
import './picks.js';
import './suggest.js';
import './goes-on.js';
import './undo.js';
import './templates.js';

onPage(() => document.querySelector('[data-focus]')?.focus());

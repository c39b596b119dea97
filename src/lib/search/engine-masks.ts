import { masksReady, type EngineMasks } from './engine-protocol.ts';
import { maskOnce } from './masking.ts';

/** The masks for a text that may hold a secret. */
const masks: EngineMasks = { mask: maskOnce };

document.dispatchEvent(new CustomEvent(masksReady, { detail: masks }));

import { fetchAhead } from './ahead.ts';
import { CopyButton, copyClickedLinks } from './copying.ts';
import { awaitReader } from './box-on-demand.ts';
import { openFolds } from './folds.ts';
import { followLanguage } from './languages.ts';
import { fetchOpenedPrograms } from './programs.ts';
import { ThemeChoice } from './theme.ts';
import { TicketTools } from './ticket-tools.ts';

/** What every page does in the browser, in one small script behind its text. */
openFolds();
followLanguage();
customElements.define('theme-choice', ThemeChoice);
customElements.define('copy-button', CopyButton);
customElements.define('ticket-tools', TicketTools);
copyClickedLinks();
fetchOpenedPrograms();
awaitReader();
fetchAhead();

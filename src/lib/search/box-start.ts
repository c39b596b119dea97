import { FindBox } from './box.ts';

customElements.define('find-box', FindBox);

import { putAway } from './browser.setup.ts';

export default putAway;

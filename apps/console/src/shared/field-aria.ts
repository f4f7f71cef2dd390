import type { AriaAttributes } from 'react';

/** What a form tells its field to say to those who hear it: a fault, a hint, that it must be filled in. */
export type FieldAria = Pick<AriaAttributes, 'aria-describedby' | 'aria-invalid' | 'aria-required'>;

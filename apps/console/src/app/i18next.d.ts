import 'i18next';
import type { zh } from './locale';

declare module 'i18next' {
  interface CustomTypeOptions {
    resources: { translation: typeof zh };
  }
}

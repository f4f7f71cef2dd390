import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import * as audit from '../features/audit/texts';
import * as catalogue from '../features/credit-events/catalogue/texts';
import * as queues from '../features/credit-events/queue/texts';
import * as creditEvents from '../features/credit-events/texts';
import * as enterprises from '../features/enterprises/texts';
import * as eventImport from '../features/event-import/texts';
import * as gradeApplications from '../features/grade-applications/texts';
import * as grading from '../features/grading/texts';
import * as identity from '../features/identity/texts';
import * as offices from '../features/offices/texts';
import * as ruleSets from '../features/rule-sets/texts';
import * as feeds from '../features/feeds/texts';
import * as sharing from '../features/sharing/texts';
import * as workbench from '../features/workbench/texts';
import * as evidence from '../shared/evidence/texts';
import { en as sharedEn } from '../shared/texts/en';
import { zh as sharedZh } from '../shared/texts/zh';
import * as app from './texts';

/** One tree of words: what is shared at its root, each feature under its own name. */
export const zh = {
  ...sharedZh,
  app: app.zh,
  audit: audit.zh,
  catalogue: catalogue.zh,
  creditEvents: creditEvents.zh,
  enterprises: enterprises.zh,
  evidence: evidence.zh,
  eventImport: eventImport.zh,
  gradeApplications: gradeApplications.zh,
  grading: grading.zh,
  identity: identity.zh,
  offices: offices.zh,
  queues: queues.zh,
  ruleSets: ruleSets.zh,
  feeds: feeds.zh,
  sharing: sharing.zh,
  workbench: workbench.zh,
};

const en = {
  ...sharedEn,
  app: app.en,
  audit: audit.en,
  catalogue: catalogue.en,
  creditEvents: creditEvents.en,
  enterprises: enterprises.en,
  evidence: evidence.en,
  eventImport: eventImport.en,
  gradeApplications: gradeApplications.en,
  grading: grading.en,
  identity: identity.en,
  offices: offices.en,
  queues: queues.en,
  ruleSets: ruleSets.en,
  feeds: feeds.en,
  sharing: sharing.en,
  workbench: workbench.en,
};

export type Language = 'zh' | 'en';

export function startLocale(language: Language): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh',
    resources: { zh: { translation: zh }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
}

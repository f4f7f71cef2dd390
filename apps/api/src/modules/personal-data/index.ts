export { type PersonalDatum, readPersonalDatum } from './read-personal-datum';

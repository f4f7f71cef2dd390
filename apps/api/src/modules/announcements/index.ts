export { announcementRoutes } from './announcement-routes';
export {
  announcementLoader,
  ENTRY,
  ENTRY_FROM,
  entryConditions,
  findAnnouncements,
} from './announcement.queries';
export { AnnouncementEntryResolver, AnnouncementResolver } from './announcement.resolver';
export { type AnnouncementEntryFilterInput, AnnouncementType } from './announcement.type';
export { finishAnnouncements } from './finish-announcements';
export { OBJECTION_FROM, objectionConditions } from './objection.queries';
export { ObjectionResolver } from './objection.resolver';
export { type ObjectionFilterInput, type ObjectionOutcome } from './objection.type';

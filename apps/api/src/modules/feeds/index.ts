export { FeedDeliveryResolver, FeedKeyResolver, FeedRefusalResolver } from './feed.resolver';
export { type DropFolder, type FolderPace, watchDropFolder } from './drop-folder';
export { feedRoutes } from './feed-routes';

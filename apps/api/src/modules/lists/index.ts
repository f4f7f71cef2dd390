export { EXPORTED_LISTS } from './exports';
export { SavedViewResolver } from './views/saved-view.resolver';

export { BusinessVolumeResolver } from './business-volume.resolver';

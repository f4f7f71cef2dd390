export { type MonthlyVolume, monthlyVolumes } from './business-volume.queries';
export { BusinessVolumeResolver } from './business-volume.resolver';

export { InspectionMeasureResolver } from './inspection-measure.resolver';

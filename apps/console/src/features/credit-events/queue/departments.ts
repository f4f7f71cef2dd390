import { COLLECTORS, type Collector } from '@portcredit/credit';
import { useViewer } from '../../../shared/session';

/** The department of the viewer, where her account names one of those that collect. */
export function useOwnDepartment(): Collector | undefined {
  const { department } = useViewer();
  return COLLECTORS.find((one) => one === department);
}

/** All departments, the viewer's own first. */
export function useDepartments(): readonly Collector[] {
  const own = useOwnDepartment();
  return own === undefined ? COLLECTORS : [own, ...COLLECTORS.filter((one) => one !== own)];
}

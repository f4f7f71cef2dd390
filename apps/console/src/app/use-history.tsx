import type { ReactNode } from 'react';
import { HistoryButton } from '../features/audit/history-button';
import { usePermitted } from '../shared/session';

/** Where a record meets its change history, for those who may read the trail. */
export function useHistory(subjectType: string): ((subjectId: string) => ReactNode) | undefined {
  const mayRead = usePermitted('READ_AUDIT');
  return mayRead
    ? (subjectId) => <HistoryButton subjectType={subjectType} subjectId={subjectId} />
    : undefined;
}

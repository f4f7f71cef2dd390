import { Empty } from 'antd';
import type { ReactNode } from 'react';

/** What belongs here, and how to begin. */
export function EmptyState({ title, hint, action }: { title: string; hint?: string; action?: ReactNode }) {
  return (
    <Empty
      className="pc-empty"
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        <>
          <div className="pc-empty-title">{title}</div>
          {hint === undefined ? null : <div className="pc-muted">{hint}</div>}
        </>
      }
    >
      {action}
    </Empty>
  );
}

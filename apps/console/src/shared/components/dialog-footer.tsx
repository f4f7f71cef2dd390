import type { ModalProps } from 'antd';
import type { ReactNode } from 'react';

/** The buttons of a dialog with what leads elsewhere on their left, such as the change history of the record. */
export const footerWith =
  (aside: ReactNode): ModalProps['footer'] =>
  (_, { OkBtn, CancelBtn }) => (
    <div className="pc-inline">
      {aside}
      <span className="pc-grow" />
      <CancelBtn />
      <OkBtn />
    </div>
  );

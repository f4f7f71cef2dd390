import { Alert, Button, Modal } from 'antd';
import { CodeText } from './code-text';

interface ToldOnceProps {
  open: boolean;
  title: string;
  /** That it is shown this once, and what to do. */
  once: string;
  hint: string;
  /** On the button: that it has been kept. */
  saved: string;
  secret: string;
  onClose: () => void;
}

/** A key or token that the server keeps no copy of: the dialog goes away by its button alone. */
export function ToldOnce({ open, title, once, hint, saved, secret, onClose }: ToldOnceProps) {
  return (
    <Modal
      open={open}
      title={title}
      closable={false}
      keyboard={false}
      mask={{ closable: false }}
      footer={
        <Button type="primary" onClick={onClose}>
          {saved}
        </Button>
      }
    >
      <Alert type="warning" showIcon title={once} description={hint} />
      <p className="pc-secret">
        <CodeText value={secret} />
      </p>
    </Modal>
  );
}

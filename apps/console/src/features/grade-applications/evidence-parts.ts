import type { ComponentType } from 'react';

/** A file that was uploaded and waits for what it proves. */
export interface UploadedFile {
  id: string;
  name: string;
  size: number;
  kind: 'DECISION' | 'OTHER';
}

/** How files are taken in and shown; where the features meet, the parts come from the one that knows of evidence. */
export interface EvidenceParts {
  Panel: ComponentType<{
    value?: UploadedFile[];
    onChange?: (files: UploadedFile[]) => void;
    decision: boolean;
  }>;
  Preview: ComponentType<{ id: string; name: string; onClose: () => void }>;
}

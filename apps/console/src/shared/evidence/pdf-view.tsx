import { Button, Skeleton } from 'antd';
import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy, version } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Character maps and fonts of documents that do not bring their own, and decoders for scans; see vite.config.ts. */
const PARTS = `/assets/pdfjs-${version}`;

interface PdfViewProps {
  address: string;
  name: string;
  onBroken: () => void;
}

/**
 * A PDF, page by page, drawn by pdf.js: the browser's own viewer does not open what is handed out in a sandbox, and runs
 * what this one does not.
 */
export default function PdfView({ address, name, onBroken }: PdfViewProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [file, setFile] = useState<PDFDocumentProxy>();
  const [page, setPage] = useState(1);

  useEffect(() => {
    let isOpen = true;
    GlobalWorkerOptions.workerPort ??= new PdfWorker();
    const task = getDocument({
      url: address,
      cMapUrl: `${PARTS}/cmaps/`,
      standardFontDataUrl: `${PARTS}/standard_fonts/`,
      wasmUrl: `${PARTS}/wasm/`,
      // Each view is noted: the file is asked for once, and whole.
      disableRange: true,
      disableStream: true,
      useWasm: false,
      enableXfa: false,
    });
    task.promise.then(
      (opened) => {
        if (isOpen) setFile(opened);
      },
      () => {
        if (isOpen) onBroken();
      },
    );
    return () => {
      isOpen = false;
      void task.destroy();
    };
  }, [address, onBroken]);

  useEffect(() => {
    const target = canvas.current;
    if (file === undefined || target === null) return undefined;
    let stop: (() => void) | undefined;
    let isOpen = true;
    void file.getPage(page).then((shown) => {
      if (!isOpen) return;
      const width = target.parentElement?.clientWidth ?? 900;
      const scale = (width / shown.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
      const viewport = shown.getViewport({ scale });
      target.width = Math.floor(viewport.width);
      target.height = Math.floor(viewport.height);
      const drawing = shown.render({ canvas: target, viewport });
      stop = () => drawing.cancel();
      drawing.promise.catch(() => undefined);
    }, onBroken);
    return () => {
      isOpen = false;
      stop?.();
    };
  }, [file, page, onBroken]);

  const pages = file?.numPages ?? 0;
  return (
    <div className="pc-stack">
      {pages > 1 ? (
        <span className="pc-inline">
          <Button size="small" disabled={page <= 1} onClick={() => setPage(page - 1)}>
            {t('evidence.previous')}
          </Button>
          <span aria-live="polite">{t('evidence.page', { page, pages })}</span>
          <Button size="small" disabled={page >= pages} onClick={() => setPage(page + 1)}>
            {t('evidence.next')}
          </Button>
        </span>
      ) : null}
      {file === undefined ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
      <div>
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('evidence.pageOf', { name, page })}
          className="pc-evidence-picture"
          hidden={file === undefined}
        />
      </div>
    </div>
  );
}

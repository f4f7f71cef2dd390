import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface PersonalTextProps {
  /** As it comes: masked. */
  masked: string | null;
  viewerCanSee: boolean;
  /** Asks the server for it unmasked, which notes it. */
  reveal: () => Promise<string | null | undefined>;
}

/** Somebody's name or number: masked until it is asked for, by who may. */
export function PersonalText({ masked, viewerCanSee, reveal }: PersonalTextProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState<string>();
  const [busy, setBusy] = useState(false);
  if (masked === null) return <>—</>;
  const show = async () => {
    setBusy(true);
    try {
      setShown((await reveal()) ?? undefined);
    } finally {
      setBusy(false);
    }
  };
  return (
    <span className="pc-inline">
      {shown ?? masked}
      {viewerCanSee && shown === undefined ? (
        <Button
          type="link"
          size="small"
          loading={busy}
          title={t('personal.hint')}
          onClick={() => void show()}
        >
          {t('personal.show')}
        </Button>
      ) : null}
    </span>
  );
}

import { HistoryOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChangeHistory } from './change-history';

/** Opens the change history of a record beside its page: who, when, before and after. */
export function HistoryButton({ subjectType, subjectId }: { subjectType: string; subjectId: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button type="text" icon={<HistoryOutlined />} onClick={() => setOpen(true)}>
        {t('audit.history')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        size={520}
        title={t('audit.history')}
        destroyOnHidden
      >
        <ChangeHistory subjectType={subjectType} subjectId={subjectId} />
      </Drawer>
    </>
  );
}

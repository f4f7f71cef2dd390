import type { FormInstance } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from './apollo/refusal';

/** Puts a refusal beside the fields that it is about, with its article; what is left belongs on the form. */
export function useFieldRefusals<Values>(
  form: FormInstance<Values>,
  refusal: Refusal | undefined,
  fields: readonly string[],
): Refusal | undefined {
  const { t } = useTranslation();
  const about =
    refusal?.fields.map((path) => path.split('.').at(-1) ?? path).filter((field) => fields.includes(field)) ??
    [];
  useEffect(() => {
    if (refusal === undefined || about.length === 0) return;
    const words =
      refusal.reference === undefined
        ? refusal.message
        : `${refusal.message}（${t('errors.reference', { reference: refusal.reference })}）`;
    form.setFields(about.map((name) => ({ name: name as never, errors: [words] })));
    form.scrollToField(about[0] ?? '', { block: 'center', focus: true });
    // Only a new refusal marks the fields again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [refusal]);
  return about.length > 0 ? undefined : refusal;
}

import { type BusinessNumberForm } from '@portcredit/credit';
import {
  isCertificateNumber,
  isDeclarationNumber,
  isPenaltyDocumentNumber,
  normalizeBusinessNumber,
} from '@portcredit/numbering';
import { useTranslation } from 'react-i18next';
import type { Item } from './use-collection';

const FITS: Record<BusinessNumberForm, (number: string) => boolean> = {
  DECLARATION: isDeclarationNumber,
  CERTIFICATE: isCertificateNumber,
  PENALTY_DOCUMENT: isPenaltyDocumentNumber,
};

/** Says while it is typed what the number is, or what it still lacks. */
export function NumberHint({ item, typed }: { item: Item; typed: string | undefined }) {
  const { t } = useTranslation();
  const hint = t(`creditEvents.form.numberHint.${item.category}`);
  const number = normalizeBusinessNumber(typed ?? '');
  if (number === '') return <>{hint}</>;
  const accepts = item.needs.find(({ field }) => field === 'businessNumber')?.accepts ?? [];
  const form = accepts.find((one) => FITS[one](number));
  return (
    <span aria-live="polite">
      {form === undefined ? (
        <span className="pc-muted">
          {/^\d+$/.test(number)
            ? t('creditEvents.form.numberDigits', { length: number.length })
            : t('creditEvents.form.numberNot')}{' '}
          {hint}
        </span>
      ) : (
        <span className="pc-good">
          {form === 'CERTIFICATE' && /^\d+$/.test(number)
            ? t('creditEvents.form.numberOfDigits', { length: number.length })
            : t(`creditEvents.form.numberIs.${form}`)}
        </span>
      )}
    </span>
  );
}

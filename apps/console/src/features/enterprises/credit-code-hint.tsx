import { useQuery } from '@apollo/client/react';
import { parseCreditCode } from '@portcredit/numbering';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../shared/paths';
import { EnterpriseByCodeQuery } from './documents';

/** Checks the code while it is typed, and says when it is registered already. */
export function CreditCodeHint({ typed }: { typed: string | undefined }) {
  const { t } = useTranslation();
  const result = parseCreditCode(typed ?? '');
  const { data } = useQuery(EnterpriseByCodeQuery, {
    variables: { creditCode: result.ok ? result.value : '' },
    skip: !result.ok,
  });
  if (typed === undefined || typed === '') return <>{t('enterprises.registerDialog.creditCodeHint')}</>;
  const length = [...typed.trim()].length;
  if (!result.ok)
    return (
      <span aria-live="polite">{t(`enterprises.registerDialog.code.${result.reason}`, { length })}</span>
    );
  const known = data?.enterprise;
  if (known !== undefined && known !== null) {
    return (
      <span aria-live="polite" className="pc-adverse">
        <Link to={paths.enterprise(known.id)}>
          {t('enterprises.registerDialog.registered', { name: known.name })}
        </Link>
      </span>
    );
  }
  return (
    <span aria-live="polite" className="pc-good">
      {t('enterprises.registerDialog.code.ok')}
    </span>
  );
}

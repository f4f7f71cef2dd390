import { useTranslation } from 'react-i18next';
import { UnofficialMark } from '../../shared/components/unofficial-mark';
import type { Rules } from './items';

/** In the order of the work. */
const ORDER: readonly Rules['deadlines'][number]['code'][] = [
  'COLLECT',
  'CONFIRM_REVIEW',
  'ADJUST_REVIEW',
  'ANNOUNCE',
  'ANSWER_OBJECTION',
  'DEFEND',
];

export function Deadlines({ rules }: { rules: Rules }) {
  const { t } = useTranslation();
  return (
    <div className="pc-inset">
      <table className="pc-plain-table">
        <thead>
          <tr>
            <th>{t('ruleSets.column.deadline')}</th>
            <th>{t('ruleSets.column.length')}</th>
          </tr>
        </thead>
        <tbody>
          {rules.deadlines
            .toSorted((a, b) => ORDER.indexOf(a.code) - ORDER.indexOf(b.code))
            .map((one) => (
              <tr key={one.code}>
                <td>{t(`deadline.${one.code}`)}</td>
                <td>
                  {t(`deadlineUnit.${one.unit}`, { length: one.length })}{' '}
                  <UnofficialMark official={one.official} source={one.source} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  );
}

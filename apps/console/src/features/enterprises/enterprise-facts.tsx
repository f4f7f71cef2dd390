import { Descriptions } from 'antd';
import { useTranslation } from 'react-i18next';
import type { EnterpriseQuery } from '../../gql/graphql';
import { CodeText } from '../../shared/components/code-text';
import { LegalRepresentative } from './legal-representative';

type Enterprise = NonNullable<EnterpriseQuery['enterprise']>;

const SCHEMES = ['USCC', 'CUSTOMS', 'CIQ', 'ORGANIZATION_CODE', 'OVERSEAS'] as const;

export function EnterpriseFacts({ enterprise }: { enterprise: Enterprise }) {
  const { t } = useTranslation();
  const others = enterprise.identifiers.filter((one) => one.value !== enterprise.creditCode);
  const schemeName = (scheme: string) => {
    const known = SCHEMES.find((one) => one === scheme);
    return known === undefined ? scheme : t(`identifier.${known}`);
  };
  const region = [...new Set([enterprise.province, enterprise.region])]
    .filter((part) => part !== null)
    .join(' ');
  return (
    <Descriptions
      className="pc-inset"
      column={{ xs: 1, lg: 2 }}
      items={[
        {
          key: 'code',
          label: t('enterprises.fact.creditCode'),
          children: <CodeText value={enterprise.creditCode} />,
        },
        {
          key: 'type',
          label: t('enterprises.fact.enterpriseType'),
          children: enterprise.enterpriseType ?? '—',
        },
        {
          key: 'legal',
          label: t('enterprises.fact.legalRepresentative'),
          children: <LegalRepresentative enterprise={enterprise} />,
        },
        {
          key: 'capital',
          label: t('enterprises.fact.registeredCapital'),
          children: enterprise.registeredCapital ?? '—',
        },
        {
          key: 'registered',
          label: t('enterprises.fact.registeredOn'),
          children: enterprise.registeredOn ?? '—',
        },
        { key: 'region', label: t('enterprises.fact.region'), children: region === '' ? '—' : region },
        {
          key: 'office',
          label: t('enterprises.fact.office'),
          children: `${enterprise.office.name} ${enterprise.office.code}`,
        },
        {
          key: 'others',
          label: t('enterprises.fact.identifiers'),
          children:
            others.length === 0
              ? '—'
              : others.map((one) => (
                  <div key={`${one.scheme}${one.value}`}>
                    {schemeName(one.scheme)} <CodeText value={one.value} />
                  </div>
                )),
        },
        {
          key: 'address',
          label: t('enterprises.fact.address'),
          span: 'filled',
          children: enterprise.address ?? '—',
        },
        {
          key: 'scope',
          label: t('enterprises.fact.businessScope'),
          span: 'filled',
          children: enterprise.businessScope ?? '—',
        },
      ]}
    />
  );
}

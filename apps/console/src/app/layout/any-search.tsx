import { useQuery } from '@apollo/client/react';
import { SearchOutlined } from '@ant-design/icons';
import { AutoComplete, Input, type InputRef } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { GradeBadge } from '../../shared/components/grade-badge';
import { paths, withQuery } from '../../shared/paths';
import { usePermitted } from '../../shared/session';
import { useDebounced } from '../../shared/use-debounced';
import { useHotkeys } from '../../shared/use-hotkeys';
import { SearchEnterprisesQuery, SearchEventsQuery } from './documents';

interface Hit {
  value: string;
  label: ReactNode;
}

/** Takes anything: a name, a credit code, a business number. */
export function AnySearch() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const mayReadEvents = usePermitted('READ_CREDIT_EVENTS');
  const mayReadEnterprises = usePermitted('READ_ENTERPRISES');
  const wanted = useDebounced(text.trim());
  const short = wanted.length < 2;
  const looksNumbered = /\d{3}|检/.test(wanted);
  const enterprises = useQuery(SearchEnterprisesQuery, {
    variables: { text: wanted },
    skip: short || !mayReadEnterprises,
  });
  const events = useQuery(SearchEventsQuery, {
    variables: { text: wanted },
    skip: short || !mayReadEvents || !looksNumbered,
  });
  useHotkeys({ '/': () => input.current?.focus({ cursor: 'all' }) });

  const enterpriseHits: Hit[] = short
    ? []
    : (enterprises.data?.enterprises.edges ?? []).map(({ node }) => ({
        value: paths.enterprise(node.id),
        label: (
          <span className="pc-option">
            <span>{node.name}</span>
            <span className="pc-mono pc-muted">{node.creditCode}</span>
            {node.grade === null ? null : <GradeBadge grade={node.grade.value} />}
          </span>
        ),
      }));
  const eventHits: Hit[] =
    short || !looksNumbered
      ? []
      : (events.data?.creditEvents.edges ?? []).map(({ node }) => ({
          value: paths.event(node.id),
          label: (
            <span className="pc-option">
              <span className="pc-mono">{node.businessNumber}</span>
              <span className="pc-muted">{node.enterprise.name}</span>
            </span>
          ),
        }));
  const lists: Hit[] = short
    ? []
    : [
        {
          value: withQuery(paths.enterprises, { search: wanted }),
          label: t('app.search.allEnterprises', { text: wanted }),
        },
        ...(mayReadEvents
          ? [
              {
                value: withQuery(paths.events, { search: wanted }),
                label: t('app.search.allEvents', { text: wanted }),
              },
            ]
          : []),
      ];
  const groups = [
    { label: t('app.search.enterprises'), options: enterpriseHits },
    { label: t('app.search.events'), options: eventHits },
  ].filter((group) => group.options.length > 0);

  const open = (address: string) => {
    setText('');
    input.current?.blur();
    void navigate(address);
  };
  return (
    <AutoComplete
      className="pc-any-search"
      value={text}
      options={[...groups, ...lists]}
      popupMatchSelectWidth={480}
      defaultActiveFirstOption
      onChange={(next: string) => setText(next.startsWith('/') ? '' : next)}
      onSelect={open}
    >
      <Input
        ref={input}
        allowClear
        variant="borderless"
        prefix={<SearchOutlined aria-hidden />}
        suffix={text === '' ? <kbd aria-hidden>/</kbd> : <span />}
        placeholder={t('app.search.placeholder')}
        aria-label={t('app.search.label')}
      />
    </AutoComplete>
  );
}

import { useQuery } from '@apollo/client/react';
import { DownOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, type MenuProps } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ViewedList, ViewFieldsFragment } from '../../gql/graphql';
import { useCommand } from '../apollo/use-command';
import {
  ChangeViewMutation,
  DeleteViewMutation,
  SavedViewsQuery,
  SaveViewMutation,
  SetDefaultViewMutation,
} from './documents';
import { lookedAt, sameLook, withLook } from './view-address';
import { ViewDialog, type ViewWords } from './view-dialog';

interface ViewsMenuProps {
  list: ViewedList;
  /** The filters of the list, as they stand in the address. */
  keys: readonly string[];
}

type Naming = { kind: 'save'; from?: ViewFieldsFragment } | { kind: 'change'; view: ViewFieldsFragment };

/** The views of a list: opened into the address, kept from it, shared, and one to begin with. */
export function ViewsMenu({ list, keys }: ViewsMenuProps) {
  const { t } = useTranslation();
  const { message, modal } = App.useApp();
  const [params, setParams] = useSearchParams();
  const [naming, setNaming] = useState<Naming>();
  const { data } = useQuery(SavedViewsQuery, { variables: { list }, fetchPolicy: 'cache-and-network' });
  const save = useCommand(SaveViewMutation);
  const change = useCommand(ChangeViewMutation);
  const remove = useCommand(DeleteViewMutation);
  const setDefault = useCommand(SetDefaultViewMutation);
  const views = data?.savedViews ?? [];
  const look = lookedAt(params, keys);
  const active = views.find((view) => sameLook(view, look, keys));
  const open = (view: ViewFieldsFragment) => setParams((previous) => withLook(previous, keys, view));

  // Whoever comes without a wish of her own begins with her default; clearing the filters later is a wish.
  const arrived = useRef(false);
  const beginning = views.find((view) => view.isDefault);
  const isBare = look.filter === '' && look.columns === null;
  useEffect(() => {
    if (arrived.current || data === undefined) return;
    arrived.current = true;
    if (isBare && beginning !== undefined)
      setParams((previous) => withLook(previous, keys, beginning), { replace: true });
  }, [data, isBare, beginning, keys, setParams]);

  const name = async ({ name: words, shared }: ViewWords) => {
    const done =
      naming?.kind === 'change'
        ? await change.run({ id: naming.view.id, input: { name: words, shared } })
        : await save.run({
            input: {
              list,
              name: words,
              shared,
              filter: naming?.from?.filter ?? look.filter,
              columns: naming?.from?.columns ?? (look.columns === null ? null : [...look.columns]),
            },
          });
    if (done === undefined) return;
    setNaming(undefined);
    void message.success(t('views.saved'));
  };
  const keepLook = async (view: ViewFieldsFragment) => {
    const input = { filter: look.filter, columns: look.columns === null ? null : [...look.columns] };
    if ((await change.run({ id: view.id, input })) !== undefined) void message.success(t('views.saved'));
  };
  const entry = (view: ViewFieldsFragment) => ({
    key: `view-${view.id}`,
    label: view.isOwn
      ? `${view.name}${view.shared ? ` · ${t('views.shared')}` : ''}${view.isDefault ? ` · ${t('views.default')}` : ''}`
      : `${view.name} · ${view.owner}${view.isDefault ? ` · ${t('views.default')}` : ''}`,
    onClick: () => open(view),
  });
  const own = views.filter((view) => view.isOwn);
  const lent = views.filter((view) => !view.isOwn);
  const ofActive = (view: ViewFieldsFragment) => [
    {
      key: 'default',
      label: view.isDefault ? t('views.noDefault') : t('views.setDefault'),
      onClick: () => void setDefault.run({ list, id: view.isDefault ? null : view.id }),
    },
    ...(view.isOwn
      ? [
          {
            key: 'rename',
            label: t('views.change'),
            onClick: () => setNaming({ kind: 'change', view }),
          },
          {
            key: 'delete',
            danger: true,
            label: t('views.delete'),
            onClick: () => {
              modal.confirm({
                title: t('views.deleteTitle', { name: view.name }),
                content: view.shared ? t('views.deleteShared') : undefined,
                okText: t('views.delete'),
                cancelText: t('cancel'),
                onOk: () => remove.run({ id: view.id }),
              });
            },
          },
        ]
      : [
          {
            key: 'copy',
            label: t('views.copy'),
            onClick: () => setNaming({ kind: 'save', from: view }),
          },
        ]),
  ];
  const items: MenuProps['items'] = [
    ...(own.length === 0
      ? []
      : [{ type: 'group' as const, key: 'own', label: t('views.own'), children: own.map(entry) }]),
    ...(lent.length === 0
      ? []
      : [{ type: 'group' as const, key: 'lent', label: t('views.lent'), children: lent.map(entry) }]),
    ...(views.length === 0 ? [] : [{ type: 'divider' as const, key: 'line' }]),
    { key: 'save', label: t('views.save'), onClick: () => setNaming({ kind: 'save' }) },
    ...(active === undefined && own.length > 0
      ? [
          {
            key: 'keep',
            label: t('views.keep'),
            children: own.map((view) => ({
              key: `keep-${view.id}`,
              label: view.name,
              onClick: () => void keepLook(view),
            })),
          },
        ]
      : []),
    ...(active === undefined ? [] : ofActive(active)),
  ];
  return (
    <>
      <Dropdown
        trigger={['click']}
        placement="bottomRight"
        menu={{ items, selectedKeys: active === undefined ? [] : [`view-${active.id}`] }}
      >
        <Button aria-label={active === undefined ? t('views.menu') : `${t('views.menu')} ${active.name}`}>
          <span className="pc-view-name">{active?.name ?? t('views.menu')}</span> <DownOutlined />
        </Button>
      </Dropdown>
      <ViewDialog
        open={naming !== undefined}
        view={naming?.kind === 'change' ? naming.view : naming?.from}
        isNew={naming?.kind === 'save'}
        busy={save.busy || change.busy}
        refusal={naming?.kind === 'change' ? change.refusal : save.refusal}
        onCancel={() => {
          setNaming(undefined);
          save.clear();
          change.clear();
        }}
        onSubmit={(words) => void name(words)}
      />
    </>
  );
}

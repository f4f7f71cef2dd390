import { Tabs, type TabsProps } from 'antd';
import { useSearchParams } from 'react-router';

/** Tabs whose choice stands in the address; one that is not there opens the first. Each begins with its first page. */
export function UrlTabs({ items }: { items: NonNullable<TabsProps['items']> }) {
  const [params, setParams] = useSearchParams();
  const open = items.find(({ key }) => key === params.get('tab')) ?? items[0];
  const choose = (tab: string) => {
    setParams(
      (previous) => {
        const next = new URLSearchParams(previous);
        next.set('tab', tab);
        next.delete('after');
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  };
  return <Tabs className="pc-tabs" activeKey={open?.key} onChange={choose} destroyOnHidden items={items} />;
}

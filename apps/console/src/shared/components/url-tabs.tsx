import { Tabs, type TabsProps } from 'antd';
import { useUrlValue } from '../use-url-filter';

/** Tabs whose choice stands in the address; one that is not there opens the first. */
export function UrlTabs({ items }: { items: NonNullable<TabsProps['items']> }) {
  const [tab, setTab] = useUrlValue('tab');
  const open = items.find(({ key }) => key === tab) ?? items[0];
  return <Tabs className="pc-tabs" activeKey={open?.key} onChange={setTab} destroyOnHidden items={items} />;
}

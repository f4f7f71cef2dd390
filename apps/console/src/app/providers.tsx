import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { App as AntdApp, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useLayoutEffect, useMemo, type ReactNode } from 'react';
import { applyPalette, dark, light } from './palette';
import { PreferencesProvider, usePreferences } from './preferences';
import { themeOf } from './theme';

function Look({ children }: { children: ReactNode }) {
  const { language, isDark } = usePreferences();
  const palette = isDark ? dark : light;
  const theme = useMemo(() => themeOf(palette, isDark), [palette, isDark]);
  useLayoutEffect(() => {
    applyPalette(palette, document.documentElement);
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [palette, isDark]);
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider
      locale={language === 'zh' ? zhCN : enUS}
      theme={theme}
      button={{ autoInsertSpace: false }}
      form={{
        requiredMark: (label, { required }) =>
          required ? (
            <>
              {label}
              <span className="pc-required" aria-hidden>
                *
              </span>
            </>
          ) : (
            label
          ),
      }}
    >
      <AntdApp component={false}>{children}</AntdApp>
    </ConfigProvider>
  );
}

export function Providers({ client, children }: { client: ApolloClient; children: ReactNode }) {
  return (
    <PreferencesProvider>
      <Look>
        <ApolloProvider client={client}>{children}</ApolloProvider>
      </Look>
    </PreferencesProvider>
  );
}

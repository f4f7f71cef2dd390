import { theme, type ThemeConfig } from 'antd';
import type { Palette } from './palette';

const FONTS =
  "-apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Segoe UI', sans-serif";
const MONO = "'SFMono-Regular', Consolas, 'DejaVu Sans Mono', 'Noto Sans Mono CJK SC', monospace";

export function themeOf(palette: Palette, isDark: boolean): ThemeConfig {
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: palette.accent,
      colorLink: palette.accent,
      colorInfo: palette.accent,
      colorError: palette.adverse,
      colorSuccess: palette.good,
      colorWarning: palette.warn,
      colorPrimaryBg: palette.chosen,
      colorPrimaryBgHover: palette.chosen,
      colorInfoBg: palette.chosen,
      colorInfoBgHover: palette.chosen,
      colorInfoBorder: palette.line,
      colorSuccessBg: palette.goodSoft,
      colorSuccessBorder: palette.line,
      colorWarningBg: palette.warnSoft,
      colorWarningBorder: palette.line,
      colorErrorBg: palette.adverseSoft,
      controlItemBgActive: palette.chosen,
      controlItemBgActiveHover: palette.chosen,
      colorText: palette.text,
      colorTextSecondary: palette.muted,
      colorTextTertiary: palette.muted,
      colorTextPlaceholder: palette.muted,
      colorTextDescription: palette.muted,
      colorBgLayout: palette.ground,
      colorBgContainer: palette.surface,
      colorBgElevated: palette.raised,
      colorBorder: palette.line,
      colorBorderSecondary: palette.lineSoft,
      borderRadius: 4,
      fontSize: 14,
      fontFamily: FONTS,
      fontFamilyCode: MONO,
      motionDurationMid: '0.12s',
      motionDurationSlow: '0.16s',
    },
    components: {
      Table: {
        cellPaddingBlockSM: 5,
        cellPaddingInlineSM: 8,
        headerBg: palette.ground,
        headerColor: palette.muted,
        headerSplitColor: 'transparent',
        rowHoverBg: palette.hover,
        borderColor: palette.lineSoft,
      },
      Menu: {
        itemHeight: 40,
        itemSelectedBg: palette.chosen,
        itemSelectedColor: palette.text,
        itemBorderRadius: 4,
        activeBarBorderWidth: 0,
      },
      Form: { itemMarginBottom: 20, verticalLabelPadding: '0 0 4px' },
      Layout: {
        headerHeight: 48,
        headerPadding: 0,
        headerBg: palette.bar,
        siderBg: palette.surface,
        bodyBg: palette.ground,
      },
      Descriptions: { itemPaddingBottom: 8 },
      Segmented: { itemSelectedColor: palette.accent },
      Button: { primaryColor: palette.onGrade, primaryShadow: 'none', defaultShadow: 'none' },
    },
  };
}

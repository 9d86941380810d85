import { theme, type ThemeConfig } from 'antd';
import type { ThemeName } from './use-theme';

const FONT = `system-ui, -apple-system, 'Segoe UI', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans SC', 'WenQuanYi Zen Hei', sans-serif`;

/** The colors of theme/base.css, as the components take them. */
const COLORS: Readonly<Record<ThemeName, ThemeConfig['token']>> = {
  dark: {
    colorPrimary: '#3f9fe6',
    colorLink: '#58b4f5',
    colorBgLayout: '#0d141c',
    colorBgContainer: '#141d27',
    colorBgElevated: '#1a2532',
    colorBorder: '#2f4052',
    colorBorderSecondary: '#1f2b38',
    colorText: '#dfe7ef',
    colorTextSecondary: '#93a3b4',
    colorTextPlaceholder: '#7d8da0',
    colorTextDisabled: '#a9b6c4',
  },
  light: {
    colorPrimary: '#0f6cbd',
    colorLink: '#0f6cbd',
    colorBgLayout: '#f2f5f8',
    colorBgContainer: '#ffffff',
    colorBgElevated: '#ffffff',
    colorBorder: '#ccd6e0',
    colorBorderSecondary: '#e8edf2',
    colorText: '#16202b',
    colorTextSecondary: '#56677a',
    colorTextPlaceholder: '#6b7b8d',
    colorTextDisabled: '#445566',
  },
};

export function antdTheme(name: ThemeName): ThemeConfig {
  return {
    algorithm: name === 'dark' ? theme.darkAlgorithm : theme.defaultAlgorithm,
    // Without motion: a dialog whose fading out was interrupted lay over the page and took every click.
    token: { ...COLORS[name], fontFamily: FONT, borderRadius: 8, wireframe: false, motion: false },
    components: { Table: { headerBg: 'transparent', cellPaddingBlockMD: 9 }, Descriptions: { itemPaddingBottom: 8 } },
  };
}

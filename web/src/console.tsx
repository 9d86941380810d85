import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { LiveProvider } from './live/live-provider';
import { useLanguage } from './i18n/use-language';
import { PrefecturesProvider } from './prefectures/prefectures-provider';
import { Pages } from './shell/pages';
import { Shell } from './shell/shell';
import { antdTheme } from './theme/antd-theme';
import './theme/console.css';
import './theme/marks.css';
import { useTheme } from './theme/use-theme';
import { WatchProvider } from './watch/watch-provider';

/** Everything behind the sign-in. */
export function Console() {
  const language = useLanguage();
  const { name } = useTheme();
  dayjs.locale(language === 'zh' ? 'zh-cn' : 'en');
  return (
    <ConfigProvider locale={language === 'zh' ? zhCN : enUS} theme={antdTheme(name)} button={{ autoInsertSpace: false }}>
      <App>
        <LiveProvider>
          <PrefecturesProvider>
            <WatchProvider>
              <Shell>
                <Pages />
              </Shell>
            </WatchProvider>
          </PrefecturesProvider>
        </LiveProvider>
      </App>
    </ConfigProvider>
  );
}

import { Button, Result } from 'antd';
import { Component, type ReactNode } from 'react';
import { Translation } from 'react-i18next';

interface PageGuardState {
  readonly failure: Error | null;
}

/** A page that fails takes nothing else down: alerts go on. After an update of the service a page's script may be gone until all is loaded anew. */
export class PageGuard extends Component<{ readonly children: ReactNode }, PageGuardState> {
  override state: PageGuardState = { failure: null };

  static getDerivedStateFromError(failure: Error): PageGuardState {
    return { failure };
  }

  override render(): ReactNode {
    const { failure } = this.state;
    if (!failure) return this.props.children;
    return (
      <Translation>
        {(t) => (
          <Result
            status="error"
            title={t('app.broken')}
            subTitle={failure.message}
            extra={<Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>}
          />
        )}
      </Translation>
    );
  }
}

import type { MqttClient } from 'mqtt';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { hasChromium, startBrowser } from '../support/browser';
import { ADMIN, startService, type TestService } from '../support/service';
import { publishAs, sweepsUntil } from './offender';

const PICTURE = path.join(__dirname, '..', '..', 'docs', 'images', 'console.png');
const LICENSED = { centerHz: 99_000_000, peakDbuvM: 52 };
const OFFENDER = { centerHz: 98_600_000, peakDbuvM: 64 };

/** What the browser shows does not depend on whose database and broker they are: once is enough. */
const isHere = hasChromium && process.env.TEST_PARTS !== 'external';
const describeInBrowser = isHere ? describe : describe.skip;
if (!hasChromium) console.warn('skipped: the Debian package chromium is not installed');

jest.setTimeout(120_000);

describeInBrowser('the console, to an administrator on duty', () => {
  let service: TestService;
  let browser: Browser;
  let page: Page;
  let station: MqttClient | undefined;
  let secret: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    [service, browser] = await Promise.all([startService(), startBrowser()]);
    const context = await browser.newContext({ locale: 'en-US', colorScheme: 'dark', viewport: { width: 1440, height: 1000 } });
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && /content security|refused to/i.test(message.text())) complaints.push(message.text());
    });
  });

  afterAll(async () => {
    await station?.endAsync(true);
    await browser.close();
    await service.stop();
  });

  it('lets him in with the right password only', async () => {
    await page.goto(service.url);
    await signIn('not the password');
    await page.getByRole('alert').getByText('User name or password is not right.').waitFor();
    await signIn(ADMIN.password);
    await page.getByRole('heading', { name: 'Alerts', exact: true }).waitFor();
    await page.getByText('Nothing to do: the air is in order.').waitFor();
    await page.getByRole('status').getByText('Live').waitFor();
    expect(await page.context().cookies(`${service.url}/api`)).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }]);
    expect(await page.evaluate('document.cookie')).toBe('');
  });

  it('registers a license, and says at the field what is wrong with it', async () => {
    await page.getByRole('link', { name: 'Licenses' }).click();
    await page.getByRole('button', { name: 'New license' }).click();
    await page.getByLabel('Number').fill('HL-2026-0001');
    await page.getByLabel('Holder', { exact: true }).fill('Harbin People’s Broadcasting Station');
    await choose('Prefecture', 'Harbin');
    await page.getByLabel('Service').fill('broadcasting');
    await typeDay('Valid from', '2024-01-01');
    await typeDay('Valid until, inclusive', '2033-12-31');
    await page.getByLabel('Center frequency, MHz').fill('99');
    await page.getByLabel('Designation').fill('wide');
    await page.getByLabel('ERP, W').fill('3000');
    await page.getByLabel('Site').fill('Dragon Tower');
    await page.getByLabel('Latitude, °').fill('45.74');
    await page.getByLabel('Longitude, °').fill('126.68');
    await page.getByLabel('Antenna height, m').fill('220');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByText('Please check the marked fields.').waitFor();
    expect(await page.getByLabel('Designation').getAttribute('aria-invalid')).toBe('true');

    await page.getByLabel('Designation').fill('180KF3E');
    await page.getByRole('button', { name: 'Create' }).click();
    await page.getByRole('heading', { name: 'License HL-2026-0001' }).waitFor();
    await page.getByText('More parameters').click();
    expect(await page.getByLabel('Bandwidth, kHz').inputValue()).toBe('180');
  });

  it('registers a station, and shows its secret this once with a command that connects a receiver', async () => {
    await page.getByRole('link', { name: 'Stations' }).click();
    await page.getByRole('button', { name: 'New station' }).click();
    const form = page.getByRole('dialog', { name: 'New monitoring station' });
    await form.getByLabel('Code').fill('HRB-01');
    await form.getByLabel('Name').fill('Harbin, Songbei');
    await choose('Prefecture', 'Harbin');
    await form.getByLabel('Latitude, °').fill('45.80');
    await form.getByLabel('Longitude, °').fill('126.55');
    await form.getByLabel('Antenna, m').fill('35');
    await choose('Calibrated', 'Yes');
    await form.getByRole('button', { name: 'Add band' }).click();
    await form.getByRole('button', { name: 'Create' }).click();

    const dialog = page.getByRole('dialog').filter({ hasText: 'Secret of station HRB-01' });
    secret = (await dialog.getByTestId('secret').innerText()).trim();
    expect(secret.length).toBeGreaterThanOrEqual(16);
    const command = await dialog.locator('.secret-command').innerText();
    expect(command).toContain(
      `SPECTRUM_SECRET='${secret}' npm run -s bridge -- rtl-power - --station HRB-01 --prefecture 230100 --broker mqtt://`,
    );
    await dialog.getByRole('button', { name: 'I have written it down' }).click();
    await page.getByRole('heading', { name: /HRB-01/ }).waitFor();
    await page.getByText('never seen').waitFor();
    await page.reload();
    await page.getByText('87–108 MHz · 25 kHz · 1000 ms').waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  it('shows a black broadcast as soon as it is known, marked as new, without loading anything anew', async () => {
    await page.getByRole('link', { name: 'Alerts' }).click();
    await page.getByText('Nothing to do: the air is in order.').waitFor();
    await page.evaluate('window.isTheSamePage = true');

    const account = { brokerUrl: service.brokerUrl, code: 'HRB-01', prefecture: '230100', secret };
    station = await publishAs(account, sweepsUntil(Date.now(), [LICENSED, OFFENDER]));

    const row = page.getByRole('row').filter({ hasText: 'Black broadcast · Harbin' });
    await row.getByText('New', { exact: true }).waitFor({ timeout: 60_000 });
    await row.getByText('Major').waitFor();
    await row.getByText(/^98\.[56]\d{3}$/).waitFor();
    await row.getByText('HRB-01', { exact: true }).waitFor();
    expect(await page.getByTestId('announcement').innerText()).toMatch(/^New alert: Major, Black broadcast, 98\.\d+ MHz, Harbin$/);
    expect(await page.title()).toBe('(1) Spectrum Watch');
    expect(await page.getByRole('row').count()).toBe(2);
    expect(await page.evaluate('window.isTheSamePage')).toBe(true);
  });

  it('explains the event: the verdict, each criterion, and the spectrum with the license beside it', async () => {
    await page.getByRole('link', { name: 'Black broadcast · Harbin' }).click();
    await page.getByRole('heading', { name: /^Black broadcast · 98\.\d+ MHz · Harbin$/ }).waitFor();
    const criteria = page.getByRole('region', { name: 'Criteria' });
    await criteria.getByRole('row', { name: /holds Time on the air necessary [\d,]+ 300 \+\d+ s/ }).waitFor();
    await criteria
      .getByRole('row', { name: /not assessed/ })
      .first()
      .waitFor();

    const spectrum = page.getByTestId('spectrum');
    await spectrum.locator('canvas').waitFor();
    expect(await spectrum.getAttribute('aria-label')).toMatch(
      /station HRB-01: center 98\.\d+ MHz, peak 6\d(\.\d)? dBµV\/m, noise floor about [789](\.\d)? dBµV\/m/,
    );
    expect(await page.getByText('No registered transmitter in this span.').count()).toBe(0);
    await page.evaluate('document.fonts.ready');
    if (process.env.SCREENSHOT) await page.screenshot({ path: PICTURE });
    expect(await page.title()).toBe('Spectrum Watch');
  });

  it('takes an acknowledgement with a note into the history', async () => {
    await page.getByRole('textbox', { name: 'Note' }).fill('Airport tower informed by telephone.');
    await page.getByRole('button', { name: 'Acknowledge' }).click();
    const history = page.getByRole('region', { name: 'History' });
    await history.getByText('Airport tower informed by telephone.').waitFor();
    await history.getByText('Acknowledged', { exact: true }).waitFor();
    const { body } = await service.api<{ items: { state: string; assignee: string }[] }>('GET', '/api/events', {
      token: await service.signIn(),
    });
    expect(body.items).toMatchObject([{ state: 'acknowledged', assignee: 'admin' }]);
  });

  it('says all of it in Chinese, and remembers that', async () => {
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { name: /^黑广播 · 98\.\d+ MHz · 哈尔滨市$/ }).waitFor();
    await page.getByRole('region', { name: '判据' }).getByText('持续时间').waitFor();
    await page.getByRole('region', { name: '经过' }).getByText('已确认').waitFor();
    await page.reload();
    await page.getByRole('button', { name: '开始查处' }).waitFor();
    expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN');
  });

  it('shows which message of the station could not be taken, and that the station lives', async () => {
    await page.getByRole('link', { name: 'HRB-01' }).click();
    const rejected = page.getByRole('region', { name: '最近被拒收的消息' });
    await rejected.getByText('不是 JSON').waitFor();
    await page.getByText('在线', { exact: true }).waitFor();
  });

  it('makes a user, and shows his one-time password this once', async () => {
    await page.getByRole('link', { name: '用户', exact: true }).click();
    await page.getByRole('button', { name: '新建用户' }).click();
    const form = page.getByRole('dialog', { name: '新建用户' });
    await form.getByLabel('用户名').fill('li.na');
    await form.getByRole('combobox', { name: '管辖范围' }).click();
    await page.locator('.ant-select-dropdown:visible').getByTitle('大庆市', { exact: true }).click();
    await form.getByText('新建用户').click();
    await form.getByRole('button', { name: '创建' }).click();
    const password = (await page.getByTestId('one-time-password').innerText()).trim();
    await page.getByRole('button', { name: '我已抄录' }).click();
    await page.getByRole('row', { name: /li\.na 查看 大庆市 一次性密码/ }).waitFor();
    expect(await service.signIn('li.na', password)).toBeDefined();
  });

  it('says that the line is lost while the service is away, and goes on when it is back', async () => {
    const { port } = new URL(service.url);
    await service.stop();
    await page.getByRole('status').getByText('实时连接中断，正在重连').waitFor();
    service = await startService({ DATA_DIR: service.dataDir, PORT: port });
    await page.getByRole('status').getByText('实时', { exact: true }).waitFor({ timeout: 60_000 });
  });

  it('lets him out, and then shows nothing', async () => {
    await page.getByRole('button', { name: /^账户/ }).click();
    await page.getByRole('menuitem', { name: '退出' }).click();
    await page.getByLabel('密码').waitFor();
    await page.goto(`${service.url}/stations`);
    await page.getByRole('button', { name: '登录' }).waitFor();
    expect(complaints).toEqual([]);
  });

  async function signIn(password: string): Promise<void> {
    await page.getByLabel('User name').fill(ADMIN.username);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
  }

  async function choose(label: string, option: string): Promise<void> {
    await page.getByRole('combobox', { name: label }).click();
    await page.locator('.ant-select-dropdown:visible').getByTitle(option, { exact: true }).click();
  }

  async function typeDay(label: string, day: string): Promise<void> {
    await page.getByLabel(label).fill(day);
    await page.getByLabel(label).press('Enter');
  }
});

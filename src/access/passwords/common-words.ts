/**
 * What people take for a password when nothing keeps them from it, without the digits and signs that they put before and after.
 * With those (`password1!`, `Qwerty2024`) each entry stands for thousands of passwords of the published lists.
 *
 * @see NIST SP 800-63B, section 5.1.1.2; OWASP ASVS 5.0, 6.2.4
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `
  password passwort passw pass pwd passcode secret geheim letmein welcome willkommen login logon signin admin administrator root toor superuser
  super sysadmin manager master user guest test testing tester demo default changeme change temp temporary trustno iloveyou loveyou love lovely
  qwerty qwertyuiop qwertz qwert qazwsx qazwsxedc zaq asdf asdfgh asdfghjkl asdfasdf zxcv zxcvbn zxcvbnm azerty poiuytrewq wsxedc edcrfv
  abc abcd abcde abcdef abcdefg abcdefgh abcdefghi xyz aabbcc aaa aaaa aaaaa aaaaaa zzz zzzzzz xxx xxxxxx
  monkey dragon tiger lion eagle falcon wolf bear shadow sunshine princess prince king queen angel angels baby babygirl honey sweet sweety
  football baseball basketball soccer hockey golf tennis sport sports arsenal chelsea liverpool barcelona realmadrid juventus yankees cowboys
  michael michelle jessica jennifer jordan joshua daniel andrew matthew anthony robert william thomas charlie george harley hunter buster ranger
  killer pepper ginger summer winter spring autumn january february march april may june july august september october november december
  monday tuesday wednesday thursday friday saturday sunday batman superman spiderman starwars pokemon naruto matrix thunder lightning diamond gold
  silver purple orange yellow green blue black white red computer internet server system network access hello hallo hi goodbye whatever nothing
  money cash freedom flower butterfly chocolate cheese coffee banana apple cherry mustang ferrari porsche mercedes corvette yamaha honda toyota
  samsung google facebook twitter youtube amazon microsoft windows linux ubuntu debian oracle cisco huawei xiaomi tencent taobao alibaba weixin
  wechat jesus christ god heaven hell fuckyou fuck asshole bitch shit pussy dick porn sex sexy
  woaini woaiwojia aini nihao zhongguo china beijing shanghai guangzhou shenzhen harbin haerbin heilongjiang qiqihar daqing mudanjiang jiamusi
  wang zhang liu chen yang zhao huang zhou longjiang dongbei
  spectrum spectrumwatch watch monitor monitoring station radio wireless frequency antenna authority license licence simulator service
  `
    .trim()
    .split(/\s+/),
);

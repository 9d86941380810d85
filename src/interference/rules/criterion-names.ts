/** What rules hold against limits, in words. */
export const CRITERION_NAMES = {
  band: { nameZh: '频段', nameEn: 'Within the band' },
  'broadcast-width-least': { nameZh: '−20 dB 带宽下限', nameEn: '−20 dB width, at least' },
  'broadcast-width-most': { nameZh: '−20 dB 带宽上限', nameEn: '−20 dB width, at most' },
  exempt: { nameZh: '免许可', nameEn: 'Exempt from a license' },
  'explained-as-artefact': { nameZh: '互调、谐波、接收机虚假信号', nameEn: 'Intermodulation, harmonic or receiver artefact' },
  'field-strength': { nameZh: '场强', nameEn: 'Field strength' },
  'license-match': { nameZh: '台站比对得分', nameEn: 'License match score' },
  'license-state': { nameZh: '执照状态', nameEn: 'State of the license' },
  modulation: { nameZh: '模拟调频', nameEn: 'Analogue FM' },
  novelty: { nameZh: '与背景模板相比为新信号', nameEn: 'New against the baseline' },
  'on-time': { nameZh: '持续时间', nameEn: 'Time on the air' },
  'outside-hours': { nameZh: '许可时段之外', nameEn: 'Outside the licensed hours' },
  'seen-whole': { nameZh: '频谱完整可见', nameEn: 'Seen whole' },
  'signal-to-noise': { nameZh: '信噪比', nameEn: 'Signal to noise' },
  silence: { nameZh: '静默时间', nameEn: 'Silence' },
  'spurious-in-airband': { nameZh: '108–137 MHz 内的相关产物', nameEn: 'Products within 108–137 MHz' },
  'stations-hearing': { nameZh: '收测站数', nameEn: 'Monitoring stations that hear it' },
  validity: { nameZh: '超出有效期', nameEn: 'Past its validity' },
} as const;
export type CriterionName = keyof typeof CRITERION_NAMES;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The allocation table 频率划分表 up to 7.125 GHz.
 *
 * Services are those of the Radio Regulations, Article 5, Region 3 (edition of 2012), by their usual abbreviations; the uses are those in China, from the
 * sources that a row names. Rows overlap: where several cover a frequency, the narrowest says what holds there (121.5 MHz is more than air-ground voice).
 * Frequencies in MHz here, in Hz in the table; the raster in kHz here.
 */
export class SeedAllocations1790000000011 implements MigrationInterface {
  name = 'SeedAllocations1790000000011';

  async up(runner: QueryRunner): Promise<void> {
    for (const rows of [BELOW_30_MHZ, VHF, UHF, ABOVE_960_MHZ]) {
      await runner.query(`
        INSERT INTO allocation (lower_hz, upper_hz, primary_services, secondary_services, use_zh, use_en, raster_hz, sensitivity, source)
        SELECT round(lower_mhz * 1e6), round(upper_mhz * 1e6), primary_services::text[], secondary_services::text[], use_zh, use_en, raster_khz * 1e3, sensitivity, source
        FROM (VALUES ${rows}) AS row (lower_mhz, upper_mhz, primary_services, secondary_services, use_zh, use_en, raster_khz, sensitivity, source)`);
    }
    await runner.query("UPDATE register_version SET version = version + 1 WHERE register = 'reference'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM allocation');
  }
}

const BELOW_30_MHZ = `
  (0.009, 0.1485, '{RNS,FX,MM}', '{}', '授时、军用、感应设备', 'Time signals (BPC 68.5 kHz), military, inductive devices', NULL::numeric, 'D', 'RR-R3'),
  (0.190, 0.535, '{ARNS,MM}', '{}', '中波导航台', 'Non-directional beacons', 1, 'B', 'RR-R3'),
  (0.4895, 0.4905, '{MM}', '{}', '航行警告（NAVTEX）', 'NAVTEX in national language', NULL, 'A', 'RR-R3'),
  (0.5175, 0.5185, '{MM}', '{}', '航行警告（NAVTEX）', 'International NAVTEX', NULL, 'A', 'RR-R3'),
  (0.5265, 1.6065, '{BC}', '{}', '中波广播', 'AM broadcasting', 9, 'C', 'RR-R3'),
  (2.1735, 2.1905, '{MM}', '{}', '遇险与呼叫 2174.5、2182、2187.5 kHz', 'Distress and calling 2174.5, 2182, 2187.5 kHz', NULL, 'A', 'RR 5.108, 5.111'),
  (4.125, 4.128, '{MM}', '{}', '遇险无线电话 4125 kHz', 'Distress telephony 4125 kHz', NULL, 'A', 'RR Appendix 15'),
  (4.20725, 4.20775, '{MM}', '{}', '数字选呼遇险 4207.5 kHz', 'Distress digital selective calling 4207.5 kHz', NULL, 'A', 'RR Appendix 15'),
  (6.215, 6.218, '{MM}', '{}', '遇险无线电话 6215 kHz', 'Distress telephony 6215 kHz', NULL, 'A', 'RR Appendix 15'),
  (6.31175, 6.31225, '{MM}', '{}', '数字选呼遇险 6312 kHz', 'Distress digital selective calling 6312 kHz', NULL, 'A', 'RR Appendix 15'),
  (8.291, 8.294, '{MM}', '{}', '遇险无线电话 8291 kHz', 'Distress telephony 8291 kHz', NULL, 'A', 'RR Appendix 15'),
  (8.41425, 8.41475, '{MM}', '{}', '数字选呼遇险 8414.5 kHz', 'Distress digital selective calling 8414.5 kHz', NULL, 'A', 'RR Appendix 15'),
  (12.290, 12.293, '{MM}', '{}', '遇险无线电话 12290 kHz', 'Distress telephony 12290 kHz', NULL, 'A', 'RR Appendix 15'),
  (12.57675, 12.57725, '{MM}', '{}', '数字选呼遇险 12577 kHz', 'Distress digital selective calling 12577 kHz', NULL, 'A', 'RR Appendix 15'),
  (16.420, 16.423, '{MM}', '{}', '遇险无线电话 16420 kHz', 'Distress telephony 16420 kHz', NULL, 'A', 'RR Appendix 15'),
  (16.80425, 16.80475, '{MM}', '{}', '数字选呼遇险 16804.5 kHz', 'Distress digital selective calling 16804.5 kHz', NULL, 'A', 'RR Appendix 15'),
  (3.023, 3.026, '{AM(R)}', '{}', '搜救现场 3023 kHz', 'On-scene search and rescue 3023 kHz', NULL, 'A', 'RR 5.111'),
  (5.680, 5.683, '{AM(R)}', '{}', '搜救现场 5680 kHz', 'On-scene search and rescue 5680 kHz', NULL, 'A', 'RR 5.111'),
  (1.8, 30, '{FX,MO,BC,AM(R),AM(OR),AMA}', '{}', '短波：固定、移动、广播、航空、业余', 'HF: fixed, mobile, broadcasting, aeronautical, amateur', NULL, 'D', 'RR-R3'),
  (13.553, 13.567, '{FX,MO}', '{}', '工科医（ISM）', 'Industrial, scientific, medical', NULL, 'E', 'RR-R3; cn-ism'),
  (26.957, 27.283, '{FX,MO}', '{}', '工科医（ISM）、玩具遥控', 'Industrial, scientific, medical; remote-controlled toys', NULL, 'E', 'RR-R3; cn-ism; 5imx')`;

const VHF = `
  (30, 50, '{FX,MO}', '{BC}', '军用、遥控', 'Military, remote control', 25, 'D', 'RR-R3'),
  (40.66, 40.70, '{FX,MO}', '{}', '工科医（ISM）', 'Industrial, scientific, medical', NULL, 'E', 'RR-R3; cn-ism'),
  (48.5, 72.5, '{BC,FX,MO}', '{}', '电视 DS-1 至 DS-3', 'Television DS-1 to DS-3, largely off the air', 8000, 'C', 'RR-R3'),
  (50, 54, '{AMA}', '{}', '业余 6 米', 'Amateur 6 m', NULL, 'D', 'RR-R3; cn-ama'),
  (72.5, 74.6, '{FX,MO}', '{}', '陆地移动', 'Land mobile', 25, 'D', 'RR-R3'),
  (74.6, 75.4, '{ARNS}', '{}', '指点标 75 MHz 及保护带', 'Marker beacon 75 MHz with its guard band', NULL, 'B', 'RR 5.179, 5.180'),
  (75.4, 76, '{FX,MO}', '{}', '陆地移动', 'Land mobile', 25, 'D', 'RR-R3'),
  (76, 92, '{BC,FX,MO}', '{}', '电视 DS-4、DS-5', 'Television DS-4, DS-5, largely off the air', 8000, 'C', 'RR-R3'),
  (87, 100, '{FX,MO,BC}', '{}', '调频广播', 'FM broadcasting', 100, 'C', 'RR-R3'),
  (100, 108, '{BC}', '{}', '调频广播', 'FM broadcasting', 100, 'C', 'RR-R3'),
  (108, 117.975, '{ARNS}', '{}', '航向信标、甚高频全向信标、地基增强', 'ILS localizer, VOR, GBAS', 50, 'B', 'RR-R3; cn-aero'),
  (117.975, 137, '{AM(R)}', '{}', '甚高频对空话音、ACARS', 'VHF air-ground voice, ACARS', 25, 'B', 'RR-R3; cn-aero'),
  (121.4875, 121.5125, '{AM(R)}', '{}', '航空应急 121.5 MHz', 'Aeronautical emergency 121.5 MHz', NULL, 'A', 'RR 5.111, 5.200'),
  (123.0875, 123.1125, '{AM(R)}', '{}', '搜救辅助 123.1 MHz', 'Auxiliary search and rescue 123.1 MHz', NULL, 'B', 'RR 5.111, 5.200'),
  (137, 138, '{SOS,MetSat,MSS,SRS}', '{}', '气象、低轨卫星下行', 'Weather and low-orbit satellites, downlink', NULL, 'D', 'RR-R3'),
  (137, 167, '{FX,MO}', '{}', '150 MHz 专用对讲机', '150 MHz private two-way radio, duplex 5.7 MHz', 12.5, 'D', 'RR-R3; pmr'),
  (144, 146, '{AMA}', '{}', '业余 2 米（专用）', 'Amateur 2 m, exclusive', 12.5, 'D', 'RR-R3; cn-ama'),
  (146, 148, '{AMA,FX,MO}', '{}', '业余 2 米', 'Amateur 2 m', 12.5, 'D', 'RR-R3; cn-ama'),
  (148, 150.05, '{FX,MO,MSS}', '{RNSS}', '混合使用', 'Mixed use', NULL, 'D', 'RR-R3'),
  (156, 162.05, '{MM,FX,MO}', '{}', '水上甚高频', 'VHF on rivers and at sea', 25, 'B', 'RR-R3'),
  (156.4875, 156.5625, '{MM}', '{}', '水上 70 频道数字选呼遇险 156.525 MHz', 'Maritime channel 70, distress digital selective calling 156.525 MHz', NULL, 'A', 'RR 5.111, 5.226'),
  (156.7625, 156.8375, '{MM}', '{}', '水上 16 频道遇险 156.8 MHz', 'Maritime channel 16, distress 156.8 MHz', NULL, 'A', 'RR 5.111, 5.226'),
  (161.9625, 161.9875, '{MM}', '{}', '船舶自动识别（AIS 1）', 'Automatic identification of ships, AIS 1', NULL, 'B', 'RR-R3'),
  (162.0125, 162.0375, '{MM}', '{}', '船舶自动识别（AIS 2）', 'Automatic identification of ships, AIS 2', NULL, 'B', 'RR-R3'),
  (167, 223, '{BC,FX,MO}', '{}', '电视 DS-6 至 DS-12、地面数字电视、数字音频', 'Television DS-6 to DS-12, DTMB, digital audio', 8000, 'C', 'RR 5.231'),
  (223, 235, '{FX,MO,BC,ARNS}', '{RL}', '230 MHz 数据传输', '230 MHz data: utilities, narrowband', 25, 'C', 'RR-R3; 230'),
  (242.95, 243.05, '{FX,MO}', '{}', '军用航空遇险 243 MHz', 'Military air distress 243 MHz', NULL, 'A', 'RR 5.111, 5.256')`;

const UHF = `
  (322, 328.6, '{FX,MO,RAS}', '{}', '射电天文 327 MHz', 'Radio astronomy line 327 MHz', NULL::numeric, 'C', 'RR-R3; RR 5.149'),
  (328.6, 335.4, '{ARNS}', '{}', '下滑信标', 'ILS glide path', 150, 'B', 'RR-R3'),
  (335.4, 399.9, '{FX,MO}', '{}', '公安 350 MHz 集群、军用', 'Police 350 MHz trunking, military', 12.5, 'C', 'RR-R3'),
  (399.9, 403, '{RNSS,MSS,MetAids,EESS}', '{}', '无线电探空', 'Radiosondes, satellites', NULL, 'C', 'RR-R3'),
  (403, 423.5, '{FX,MO}', '{}', '400 MHz 专用对讲机', '400 MHz private two-way radio, duplex 10 MHz', 12.5, 'D', 'RR-R3; pmr'),
  (405.9, 406.2, '{MSS}', '{}', '卫星搜救信标保护带', 'Guard band of the search-and-rescue beacons', NULL, 'A', 'RR 5.267'),
  (406, 406.1, '{MSS}', '{}', '卫星搜救信标', 'Cospas-Sarsat beacons, uplink only', 3, 'A', 'RR 5.266, 5.267'),
  (406.1, 410, '{FX,MO,RAS}', '{}', '专用对讲机；射电天文 408 MHz', 'Private two-way radio; radio astronomy 408 MHz', 12.5, 'C', 'RR-R3; RR 5.149'),
  (406.20625, 407.70625, '{FX,MO}', '{}', '共用对讲机', 'Common digital radios, 120 channels', 12.5, 'D', 'RR-R3; common'),
  (409.75, 409.9875, '{FX,MO}', '{}', '公众对讲机', 'Public walkie-talkies, 20 channels, at most 0.5 W', 12.5, 'E', 'RR-R3; public409'),
  (430, 440, '{RL}', '{AMA}', '无线电定位；业余 70 厘米（次要）', 'Radiolocation; amateur 70 cm (secondary)', NULL, 'D', 'RR-R3; cn-ama'),
  (433.05, 434.79, '{RL}', '{AMA}', '短距离设备', 'Short-range devices', NULL, 'E', 'RR-R3'),
  (440, 470, '{FX,MO}', '{}', '450 MHz 铁路调度、专用通信', '450 MHz train dispatch, private networks', 25, 'C', 'RR-R3'),
  (470, 566, '{BC,FX,MO}', '{}', '电视 DS-13 至 DS-24', 'Television DS-13 to DS-24', 8000, 'C', 'RR-R3'),
  (566, 606, '{FX,MO,BC}', '{}', '陆地移动、无线传声器', 'Land mobile, wireless microphones', NULL, 'D', 'RR-R3'),
  (585, 610, '{FX,MO,BC,RNS}', '{}', '无线电导航共用', 'Shared with radionavigation', NULL, 'D', 'RR-R3'),
  (606, 702, '{BC,FX,MO}', '{}', '电视 DS-25 至 DS-36', 'Television DS-25 to DS-36', 8000, 'C', 'RR-R3'),
  (608, 614, '{BC,FX,MO}', '{RAS}', '电视；射电天文（次要）', 'Television; radio astronomy (secondary)', 8000, 'C', 'RR 5.306'),
  (702, 798, '{FX,MO,BC}', '{}', '700 MHz 第五代移动通信（n28）', '5G n28, 703-733 and 758-788 MHz; no new television', NULL, 'C', 'RR-R3; 700'),
  (806, 821, '{FX,MO}', '{}', '800 MHz 数字集群（上行）', '800 MHz trunking, uplink', 25, 'C', 'RR-R3; 800'),
  (824, 835, '{FX,MO}', '{}', '中国电信上行', 'China Telecom, uplink', NULL, 'C', 'RR-R3; ops'),
  (840.5, 845, '{FX,MO}', '{}', '射频识别', 'Radio-frequency identification; UAV uplink until 2023', NULL, 'E', 'RR-R3; uav'),
  (851, 866, '{FX,MO}', '{}', '800 MHz 数字集群（下行）', '800 MHz trunking, downlink', 25, 'C', 'RR-R3; 800'),
  (869, 880, '{FX,MO}', '{}', '中国电信下行', 'China Telecom, downlink', NULL, 'C', 'RR-R3; ops'),
  (885, 889, '{FX,MO,BC}', '{}', '铁路 GSM-R 上行', 'GSM-R railway, uplink', 200, 'B', 'RR-R3; gsmr'),
  (889, 904, '{FX,MO,BC}', '{}', '中国移动上行', 'China Mobile, uplink', 200, 'C', 'RR-R3; ops'),
  (904, 915, '{FX,MO,BC}', '{}', '中国联通上行', 'China Unicom, uplink', 200, 'C', 'RR-R3; ops'),
  (930, 934, '{FX,MO,BC}', '{}', '铁路 GSM-R 下行', 'GSM-R railway, downlink', 200, 'B', 'RR-R3; gsmr'),
  (934, 949, '{FX,MO,BC}', '{}', '中国移动下行', 'China Mobile, downlink', 200, 'C', 'RR-R3; ops'),
  (949, 960, '{FX,MO,BC}', '{}', '中国联通下行', 'China Unicom, downlink', 200, 'C', 'RR-R3; ops')`;

const ABOVE_960_MHZ = `
  (960, 1164, '{ARNS,AM(R)}', '{}', '测距仪、塔康、二次雷达、ADS-B', 'DME, TACAN, secondary radar, ADS-B', 1000::numeric, 'B', 'RR 5.328'),
  (1164, 1215, '{ARNS,RNSS}', '{}', '测距仪、卫星导航 L5/B2', 'DME; satellite navigation L5, B2a, B2b', 1000, 'B', 'RR 5.328'),
  (1215, 1300, '{RL,RNSS,EESS,SRS}', '{AMA}', '卫星导航 L2、B3，L 波段雷达', 'Satellite navigation L2, B3I; L-band radar', NULL, 'B', 'RR-R3'),
  (1300, 1350, '{ARNS,RL,RNSS}', '{}', '航路雷达', 'Air-route radar', NULL, 'B', 'RR-R3'),
  (1400, 1427, '{EESS,RAS,SRS}', '{}', '无源业务，禁止一切发射', 'Passive services; all emissions are prohibited', NULL, 'C', 'RR 5.340'),
  (1430, 1438, '{FX,MO}', '{}', '警用无人机下行', 'UAV downlink, police', NULL, 'C', 'RR-R3; uav'),
  (1438, 1444, '{FX,MO}', '{}', '无人机下行', 'UAV downlink', NULL, 'C', 'RR-R3; uav'),
  (1447, 1467, '{FX,MO}', '{}', '政务宽带专网', 'Broadband trunking of the authorities', 10000, 'C', 'RR-R3; 1447'),
  (1518, 1559, '{MSS}', '{}', '卫星移动下行（海事、天通）', 'Mobile satellites, downlink (Inmarsat, Tiantong)', NULL, 'B', 'RR-R3'),
  (1559, 1610, '{ARNS,RNSS}', '{}', '卫星导航 L1、B1', 'Satellite navigation L1, B1, E1, GLONASS', NULL, 'B', 'RR-R3'),
  (1610, 1626.5, '{MSS,ARNS}', '{}', '北斗短报文上行、铱星', 'Beidou RDSS uplink, Iridium', NULL, 'C', 'RR-R3'),
  (1610.6, 1613.8, '{MSS,ARNS,RAS}', '{}', '射电天文', 'Radio astronomy', NULL, 'C', 'RR-R3; RR 5.149'),
  (1626.5, 1660.5, '{MSS}', '{}', '卫星移动上行', 'Mobile satellites, uplink', NULL, 'B', 'RR-R3'),
  (1645.5, 1646.5, '{MSS}', '{}', '卫星遇险与安全', 'Distress and safety by satellite', NULL, 'A', 'RR 5.375'),
  (1660, 1670, '{RAS}', '{}', '射电天文（羟基谱线）', 'Radio astronomy, OH line', NULL, 'C', 'RR-R3'),
  (1710, 1785, '{FX,MO}', '{}', '公众移动通信上行', 'Public mobile, uplink', NULL, 'C', 'RR-R3; ops'),
  (1785, 1805, '{FX,MO}', '{}', '1.8 GHz 无线接入专网', '1.8 GHz private LTE: ports, metro, oil', NULL, 'C', 'RR-R3; 230'),
  (1805, 1880, '{FX,MO}', '{}', '公众移动通信下行', 'Public mobile, downlink', NULL, 'C', 'RR-R3; ops'),
  (1885, 1915, '{FX,MO}', '{}', '中国移动 TDD', 'China Mobile TDD', NULL, 'C', 'RR-R3; ops'),
  (1920, 1965, '{FX,MO}', '{}', '公众移动通信上行', 'Public mobile, uplink', NULL, 'C', 'RR-R3; ops'),
  (1965, 1975, '{FX,MO}', '{}', '铁路 5G-R 试验（上行）', '5G-R railway trial, uplink', NULL, 'B', 'RR-R3; 5gr'),
  (2010, 2025, '{FX,MO}', '{}', '中国移动 TDD', 'China Mobile TDD', NULL, 'C', 'RR-R3; ops'),
  (2110, 2155, '{FX,MO}', '{}', '公众移动通信下行', 'Public mobile, downlink', NULL, 'C', 'RR-R3; ops'),
  (2155, 2165, '{FX,MO}', '{}', '铁路 5G-R 试验（下行）', '5G-R railway trial, downlink', NULL, 'B', 'RR-R3; 5gr'),
  (2290, 2300, '{FX,MO,SRS}', '{}', '佳木斯深空站接收', 'Deep-space reception at Jiamusi', NULL, 'C', 'RR-R3'),
  (2300, 2400, '{FX,MO,RL}', '{}', '公众移动通信（室内）', 'Public mobile, indoors', NULL, 'C', 'RR-R3; ops'),
  (2400, 2483.5, '{FX,MO,RL}', '{AMA}', '无线局域网、蓝牙、微波炉；无人机 2400-2476 MHz', 'Wi-Fi, Bluetooth, microwave ovens; UAV 2400-2476 MHz', NULL, 'E', 'RR-R3; uav'),
  (2515, 2675, '{FX,MO}', '{}', '中国移动 n41', 'China Mobile n41', NULL, 'C', 'RR-R3; ops'),
  (2690, 2700, '{EESS,RAS,SRS}', '{}', '无源业务，禁止一切发射', 'Passive services; all emissions are prohibited', NULL, 'C', 'RR 5.340'),
  (2700, 2900, '{ARNS}', '{RL}', '机场雷达、天气雷达', 'Airport radar, weather radar', NULL, 'B', 'RR-R3'),
  (3300, 3400, '{RL}', '{}', '室内共享 5G', '5G shared indoors', 100000, 'C', 'RR-R3; ops'),
  (3400, 3600, '{FX,FSS}', '{}', '中国电信、中国联通 5G', '5G: China Telecom, China Unicom', 100000, 'C', 'RR-R3; ops'),
  (3600, 4200, '{FX,FSS,MO}', '{}', 'C 波段卫星电视下行', 'C-band satellite television, downlink', NULL, 'C', 'RR-R3'),
  (4200, 4400, '{ARNS}', '{}', '无线电高度表', 'Radio altimeters', NULL, 'B', 'RR-R3'),
  (4800, 4960, '{FX,MO}', '{}', '中国移动、中国广电 5G', '5G: China Mobile, China Broadnet', NULL, 'C', 'RR-R3; ops'),
  (5030, 5150, '{ARNS,RNSS}', '{}', '微波着陆、无人机测控、机场地面', 'MLS, control of unmanned aircraft, AeroMACS', NULL, 'B', 'RR-R3'),
  (5150, 5350, '{MO,FSS,EESS}', '{}', '无线局域网（室内，200 mW）', 'Wi-Fi, indoors only, 200 mW e.i.r.p.', 20000, 'E', 'RR-R3; wifi5'),
  (5600, 5650, '{MO,RL}', '{}', '天气雷达', 'Weather radar', NULL, 'C', 'RR-R3'),
  (5725, 5850, '{RL}', '{AMA}', '工科医、无线局域网、电子收费；无人机 5725-5829 MHz', 'ISM, Wi-Fi, toll collection; UAV 5725-5829 MHz', NULL, 'E', 'RR-R3; uav'),
  (6425, 7125, '{FX,FSS,MO}', '{}', '5G/6G 规划频段', 'Identified for 5G and 6G', NULL, 'C', 'RR-R3; 6g'),
  (8400, 8450, '{FX,MO,SRS}', '{}', '佳木斯深空站接收', 'Deep-space reception at Jiamusi', NULL, 'C', 'RR-R3')`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where an emission needs no license of the register: licensed elsewhere (aircraft, ships, satellites, police, public networks), personal (amateurs) or free.
 *
 * The widest bandwidth is several channels, because a coarse sweep shows a narrow channel a bin or two wider than it is: it only keeps what is plainly
 * something else, a broadcast among aircraft, from passing. Frequencies in MHz here, bandwidths in kHz.
 */
export class SeedExemptRules1790000000012 implements MigrationInterface {
  name = 'SeedExemptRules1790000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO exempt_rule (lower_hz, upper_hz, max_bandwidth_hz, reason_zh, reason_en)
      SELECT round(lower_mhz * 1e6), round(upper_mhz * 1e6), max_bandwidth_khz * 1e3, reason_zh, reason_en
      FROM (VALUES
        (118.0, 137.0, 100::numeric, '航空器对空话音', 'Aircraft'),
        (137.0, 138.0, NULL, '卫星下行', 'Satellites, downlink'),
        (144.0, 148.0, 100, '业余无线电', 'Amateurs'),
        (156.0, 162.05, 100, '船舶', 'Ships'),
        (351.0, 368.0, 100, '公安专用', 'Police'),
        (399.9, 403.0, NULL, '卫星、探空仪', 'Satellites and radiosondes'),
        (409.75, 409.9875, 50, '公众对讲机', 'Public walkie-talkies, at most 0.5 W'),
        (430.0, 440.0, NULL, '业余无线电、短距离设备', 'Amateurs, short-range devices'),
        (13.553, 13.567, NULL, '工科医设备', 'Industrial, scientific, medical'),
        (26.957, 27.283, NULL, '工科医设备', 'Industrial, scientific, medical'),
        (40.66, 40.70, NULL, '工科医设备', 'Industrial, scientific, medical'),
        (2400.0, 2483.5, NULL, '工科医设备、无线局域网', 'Industrial, scientific, medical; Wi-Fi'),
        (5150.0, 5350.0, NULL, '无线局域网', 'Wi-Fi'),
        (5725.0, 5850.0, NULL, '工科医设备、无线局域网', 'Industrial, scientific, medical; Wi-Fi'),
        (758.0, 788.0, NULL, '公众移动通信基站', 'Public mobile, downlink'),
        (869.0, 880.0, NULL, '公众移动通信基站', 'Public mobile, downlink'),
        (934.0, 960.0, NULL, '公众移动通信基站', 'Public mobile, downlink'),
        (1805.0, 1880.0, NULL, '公众移动通信基站', 'Public mobile, downlink'),
        (1885.0, 1915.0, NULL, '公众移动通信', 'Public mobile, both directions'),
        (2010.0, 2025.0, NULL, '公众移动通信', 'Public mobile, both directions'),
        (2110.0, 2155.0, NULL, '公众移动通信基站', 'Public mobile, downlink'),
        (2300.0, 2370.0, NULL, '公众移动通信', 'Public mobile, both directions'),
        (2515.0, 2675.0, NULL, '公众移动通信', 'Public mobile, both directions'),
        (3300.0, 3600.0, NULL, '公众移动通信', 'Public mobile, both directions'),
        (4800.0, 4960.0, NULL, '公众移动通信', 'Public mobile, both directions'),
        (703.0, 733.0, NULL, '手机', 'Mobile phones'),
        (824.0, 835.0, NULL, '手机', 'Mobile phones'),
        (889.0, 915.0, NULL, '手机', 'Mobile phones'),
        (1710.0, 1785.0, NULL, '手机', 'Mobile phones'),
        (1920.0, 1965.0, NULL, '手机', 'Mobile phones')
      ) AS row (lower_mhz, upper_mhz, max_bandwidth_khz, reason_zh, reason_en)`);
    await runner.query("UPDATE register_version SET version = version + 1 WHERE register = 'reference'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM exempt_rule');
  }
}

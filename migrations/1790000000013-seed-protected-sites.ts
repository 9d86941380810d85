import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Airports with a safety zone of 25 km, and the deep-space station of Jiamusi; positions are approximate, for an operator to correct. */
export class SeedProtectedSites1790000000013 implements MigrationInterface {
  name = 'SeedProtectedSites1790000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO protected_site (kind, name_zh, name_en, lat, lon, radius_m) VALUES
        ('airport', '哈尔滨太平国际机场', 'Harbin Taiping', 45.623, 126.250, 25000),
        ('airport', '齐齐哈尔三家子机场', 'Qiqihar', 47.240, 123.918, 25000),
        ('airport', '牡丹江海浪国际机场', 'Mudanjiang', 44.524, 129.569, 25000),
        ('airport', '佳木斯东郊国际机场', 'Jiamusi', 46.843, 130.465, 25000),
        ('airport', '黑河瑷珲机场', 'Heihe', 50.172, 127.309, 25000),
        ('airport', '伊春林都机场', 'Yichun', 47.752, 129.019, 25000),
        ('airport', '大庆萨尔图机场', 'Daqing', 46.746, 125.141, 25000),
        ('airport', '鸡西兴凯湖机场', 'Jixi', 45.293, 131.193, 25000),
        ('airport', '漠河古莲机场', 'Mohe', 52.913, 122.430, 25000),
        ('airport', '加格达奇嘎仙机场', 'Jiagedaqi', 50.371, 124.118, 25000),
        ('airport', '抚远东极机场', 'Fuyuan', 48.200, 134.366, 25000),
        ('airport', '建三江湿地机场', 'Jiansanjiang', 47.110, 132.660, 25000),
        ('airport', '五大连池德都机场', 'Wudalianchi', 48.445, 126.133, 25000),
        ('earth-station', '佳木斯深空站', 'Jiamusi deep-space station', 46.490, 130.770, 25000)`);
    await runner.query("UPDATE register_version SET version = version + 1 WHERE register = 'reference'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM protected_site');
  }
}

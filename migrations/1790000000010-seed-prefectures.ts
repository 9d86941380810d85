import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The 13 prefecture-level divisions of Heilongjiang: codes of GB/T 2260, seats in WGS-84 (GeoNames), neighbors by contact of their boundaries. */
export class SeedPrefectures1790000000010 implements MigrationInterface {
  name = 'SeedPrefectures1790000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO prefecture (code, name_zh, name_en, seat_lat, seat_lon, neighbors, outside_borders) VALUES
        ('230100', '哈尔滨市', 'Harbin', 45.7500, 126.6500, '{230600,230700,230800,230900,231000,231200}', '{Jilin}'),
        ('230200', '齐齐哈尔市', 'Qiqihar', 47.3392, 123.9615, '{230600,231100,231200}', '{Inner Mongolia,Jilin}'),
        ('230300', '鸡西市', 'Jixi', 45.2932, 130.9622, '{230500,230900,231000}', '{Russia}'),
        ('230400', '鹤岗市', 'Hegang', 47.3473, 130.2903, '{230700,230800}', '{Russia}'),
        ('230500', '双鸭山市', 'Shuangyashan', 46.6769, 131.1327, '{230300,230800,230900}', '{Russia}'),
        ('230600', '大庆市', 'Daqing', 46.5890, 125.1040, '{230100,230200,231200}', '{Jilin}'),
        ('230700', '伊春市', 'Yichun', 47.7214, 128.8753, '{230100,230400,230800,231100,231200}', '{Russia}'),
        ('230800', '佳木斯市', 'Jiamusi', 46.7971, 130.3112, '{230100,230400,230500,230700,230900}', '{Russia}'),
        ('230900', '七台河市', 'Qitaihe', 45.7680, 130.9953, '{230100,230300,230500,230800,231000}', '{}'),
        ('231000', '牡丹江市', 'Mudanjiang', 44.5480, 129.6259, '{230100,230300,230900}', '{Russia,Jilin}'),
        ('231100', '黑河市', 'Heihe', 50.2441, 127.4902, '{230200,230700,231200,232700}', '{Russia,Inner Mongolia}'),
        ('231200', '绥化市', 'Suihua', 46.6481, 126.9666, '{230100,230200,230600,230700,231100}', '{}'),
        ('232700', '大兴安岭地区', 'Daxing''anling', 50.4167, 124.1167, '{231100}', '{Russia,Inner Mongolia}')
      ON CONFLICT (code) DO NOTHING`);
    for (const { properties, geometry } of boundaries()) {
      await runner.query('UPDATE prefecture SET boundary = $2::jsonb WHERE code = $1', [
        String(properties.adcode),
        JSON.stringify(geometry),
      ]);
    }
    await runner.query("UPDATE register_version SET version = version + 1 WHERE register = 'reference'");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM prefecture');
  }
}

interface Boundary {
  readonly properties: { readonly adcode: number };
  readonly geometry: object;
}

/** The file stands in `data` at the package's root, above the sources as well as above what is compiled of them. */
function boundaries(): readonly Boundary[] {
  const root = (folder: string): string => (existsSync(path.join(folder, 'package.json')) ? folder : root(path.dirname(folder)));
  const text = readFileSync(path.join(root(__dirname), 'data', 'heilongjiang-prefectures.geo.json'), 'utf8');
  return (JSON.parse(text) as { features: Boundary[] }).features;
}

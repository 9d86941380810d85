import { api } from './client';
import type { Page } from './page';

export interface Prefecture {
  readonly code: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export async function listPrefectures(): Promise<readonly Prefecture[]> {
  return (await api.get<Page<Prefecture>>('/prefectures')).items;
}

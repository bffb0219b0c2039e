import sharp from 'sharp';

/** What we hold ourselves to. */
const TARGET = { cpu: 0.2, bytes: 1.12 };

/** CPU seconds of all threads, and bytes written. */
export interface Cost {
  cpu: number;
  bytes: number;
}

export function addCost(total: Cost, { cpu, bytes }: Cost): void {
  total.cpu += cpu;
  total.bytes += bytes;
}

function line(label: string, [our, their]: [Cost, Cost], repeat: number): string {
  const numbers = [our.cpu, their.cpu].map((cpu) => (cpu / repeat).toFixed(2).padStart(8));
  const sizes = [our.bytes, their.bytes].map((bytes) =>
    String(Math.round(bytes / repeat / 1024)).padStart(8),
  );
  const ratios = [our.cpu / their.cpu, our.bytes / their.bytes].map((ratio) =>
    ratio.toFixed(3).padStart(8),
  );
  return `${label.padStart(6)} ${[...numbers, ratios[0], ...sizes, ratios[1]].join(' ')}\n`;
}

/** Prints the comparison; 1 where a target is missed. */
export function printPhotos(
  byWidth: Map<number, [Cost, Cost]>,
  { photos, files, repeat }: { photos: number; files: number; repeat: number },
): number {
  const { vips, aom } = sharp.versions as Record<string, string>;
  process.stdout.write(
    `照片 ${photos} 张，AVIF ${files} 个，${repeat} 次平均。Node ${process.versions.node}，sharp ${sharp.versions.sharp}，libvips ${vips}，libaom ${aom}。\n` +
      '  宽度 我们CPU Astro CPU    比值 我们KiB AstroKiB     比值\n',
  );
  const total: [Cost, Cost] = [
    { cpu: 0, bytes: 0 },
    { cpu: 0, bytes: 0 },
  ];
  for (const [width, costs] of [...byWidth].sort(([a], [b]) => a - b)) {
    process.stdout.write(line(String(width), costs, repeat));
    costs.forEach((cost, side) => addCost(total[side]!, cost));
  }
  process.stdout.write(line('总计', total, repeat));
  const [cpu, bytes] = [total[0].cpu / total[1].cpu, total[0].bytes / total[1].bytes];
  const met = cpu <= TARGET.cpu && bytes <= TARGET.bytes;
  process.stdout.write(
    `目标：CPU 不超过 ${TARGET.cpu}，字节不超过 ${TARGET.bytes}。${met ? '达到了' : '没有达到'}。\n`,
  );
  return met ? 0 : 1;
}

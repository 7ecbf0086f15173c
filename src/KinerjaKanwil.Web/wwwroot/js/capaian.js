// Perkiraan selama angka diketik, bertanda ≈. Angka resminya selalu dari server dan menggantikan yang ini begitu baris tersimpan.
import { baca, bulat, lengkap, ringkas } from './angka.js';

// Bahan dari server: cara, angka awal, penyebut awal, pembagi, arah, target, terburuk, konversi (BahanHitung).
export function bahan(teks) {
  const [cara, awal, awalPenyebut, pembagi, arah, target, terburuk, konversi] = teks.split(' ');
  return {
    cara, arah, awal: Number(awal), awalPenyebut: Number(awalPenyebut), pembagi: Number(pembagi), target: Number(target),
    terburuk: terburuk === 'x' ? null : Number(terburuk), konversi: konversi === '1',
  };
}

function mentah(b, r) {
  const t = b.target;
  if (b.arah === '=') {
    if (!t) return null;
    const dekat = 100 - (Math.abs(r - t) / Math.abs(t)) * 100;
    return dekat <= 90 ? (dekat / 90) * 100 : 100 + (dekat - 90) * 2;
  }
  const naik = b.arah === '+';
  if (t > 0) return ((naik ? r : 2 * t - r) / t) * 100;
  if (t < 0) return ((naik ? 2 * t - r : r) / t) * 100;
  return !naik && b.terburuk > 0 ? ((b.terburuk - r) / b.terburuk) * 100 : null;
}

// { realisasi, rumus, capaian, kategori }; null bila belum dapat dikira. batas = [bawah, atas], ambang = [tercapai, hampir].
export function kira(b, isi, batas, ambang) {
  let realisasi;
  let rumus = null;
  if (b.cara === 'L') {
    const v = baca(isi.Nilai);
    if (v.nilai === null) return null;
    realisasi = (Number(v.nilai) + b.awal) / b.pembagi;
  } else {
    const [p, n] = [baca(isi.Pembilang), baca(isi.Penyebut)];
    if (p.nilai === null || n.nilai === null || Number(n.nilai) === 0) return null;
    const [a, c] = [Number(p.nilai) + b.awal, Number(n.nilai) + b.awalPenyebut];
    const [ta, tc] = b.awal || b.awalPenyebut ? [ringkas(a), ringkas(c)] : [lengkap(p.nilai), lengkap(n.nilai)];
    realisasi = ((b.cara === 'G' ? a - c : a) / c) * 100;
    rumus = `(${b.cara === 'G' ? `(${ta} − ${tc})` : ta} ÷ ${tc}) × 100 = ${ringkas(realisasi)}`;
  }
  const tepat = Number.isNaN(b.target) ? null : mentah(b, realisasi);
  const m = bulat(tepat, 4);
  if (tepat === null) return { realisasi, rumus, capaian: null, kategori: null };
  const nilai = b.konversi && m >= 100 ? batas[1] : Math.min(Math.max(m, batas[0]), batas[1]);
  return {
    realisasi, rumus, capaian: nilai,
    kategori: nilai >= ambang[0] ? 'tercapai' : nilai >= ambang[1] ? 'hampir' : 'tidak',
  };
}

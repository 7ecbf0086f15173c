// BacaanAngka dan PerhitunganCapaian di peramban; diuji terhadap keduanya (AngkaTests). Nilai berupa teks, supaya tidak ada desimal yang berubah.

const BUKAN = 'Masukkan angka, misalnya 98,75';
const galat = (pesan) => ({ jenis: 'Galat', nilai: null, catatan: null, pesan });

function ribuan(isi, tanda) {
  const b = isi.split(tanda);
  const baik = b[0].length > 0 && b[0].length < 4 && (b.length === 1 || b[0][0] !== '0')
    && b.slice(1).every((k) => k.length === 3) && b.every((k) => /^\d+$/.test(k));
  return baik ? b.join('') : null;
}

// [bulat, desimal, perlu catatan, dari ribuan]; null bila bukan angka.
function urai(isi) {
  if (!/^\d([\d.,]*\d)?$/.test(isi)) return null;
  const titik = isi.split('.').length - 1;
  const koma = isi.split(',').length - 1;
  if (titik && koma) {
    const letak = Math.max(isi.lastIndexOf('.'), isi.lastIndexOf(','));
    const tanda = isi[letak];
    const bulat = isi.slice(0, letak);
    const angka = bulat.includes(tanda) ? null : ribuan(bulat, tanda === ',' ? '.' : ',');
    return angka && [angka, isi.slice(letak + 1), tanda === '.'];
  }
  if (koma === 1) return [...isi.split(','), false];
  if (koma) { const a = ribuan(isi, ','); return a && [a, '', true]; }
  if (titik > 1) { const a = ribuan(isi, '.'); return a && [a, '', false]; }
  if (titik) { const a = ribuan(isi, '.'); return a ? [a, '', true, true] : [...isi.split('.'), true]; }
  return [isi, '', false];
}

const kelompok = (bulat) => bulat.replace(/\B(?=(\d{3})+$)/g, '.');

export function lengkap(nilai) {
  const [bulat, desimal] = nilai.replace('-', '').split('.');
  return (nilai[0] === '-' ? '-' : '') + kelompok(bulat) + (desimal ? `,${desimal}` : '');
}

export function baca(teks) {
  let isi = (teks || '').trim();
  if (!isi) return { jenis: 'Kosong', nilai: null, catatan: null, pesan: null };
  if (isi.length > 40) return galat(BUKAN);
  if (isi.toLowerCase() === 't/b') return { jenis: 'TidakBerlaku', nilai: null, catatan: null, pesan: null };
  if (isi.endsWith('%')) isi = isi.slice(0, -1).trimEnd();
  const negatif = /^[-\u2212]/.test(isi);
  if (negatif) isi = isi.slice(1);
  const u = urai(isi);
  if (!u) return galat(BUKAN);
  const desimal = u[1].replace(/0+$/, '');
  if (desimal.length > 4) return galat('Paling banyak 4 angka di belakang koma');
  const bulat = u[0].replace(/^0+(?=\d)/, '');
  if (bulat.length > 14) return galat('Angka terlalu besar. Paling banyak 14 angka di depan koma');
  const tanpaTanda = desimal ? `${bulat}.${desimal}` : bulat;
  const nilai = (negatif && /[1-9]/.test(tanpaTanda) ? '-' : '') + tanpaTanda;
  return { jenis: 'Angka', nilai, catatan: u[2] ? `Dibaca sebagai ${lengkap(nilai)}${u[3] ? ' (ribuan)' : ''}` : null, pesan: null };
}

export function samaArti(satu, dua) {
  const [a, b] = [baca(satu), baca(dua)];
  return a.jenis === b.jenis && a.nilai === b.nilai && (a.jenis !== 'Galat' || satu.trim() === dua.trim());
}

// Setengah menjauhi nol, tanpa galat biner.
export const bulat = (n, desimal) => (Math.sign(n) * Math.round(Number((Math.abs(n) * 10 ** desimal).toPrecision(14)))) / 10 ** desimal;

export function ringkas(n, tetap = false) {
  const [depan, belakang] = Math.abs(bulat(n, 2)).toFixed(2).split('.');
  const sisa = tetap ? belakang : belakang.replace(/0+$/, '');
  return (bulat(n, 2) < 0 ? '-' : '') + kelompok(depan) + (sisa ? `,${sisa}` : '');
}

// Perkiraan bertanda ≈; angka resminya dari server. Bahannya BahanHitung.
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
  if (b.arah === '/' && t > 0) return r > 0 ? (t / r) * 100 : null;
  if (t > 0) return ((naik ? r : 2 * t - r) / t) * 100;
  if (t < 0) return ((naik ? 2 * t - r : r) / t) * 100;
  return !naik && b.terburuk > 0 ? ((b.terburuk - r) / b.terburuk) * 100 : null;
}

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

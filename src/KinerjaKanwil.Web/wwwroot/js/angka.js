// Angka seperti yang diketik orang kantor. Aturannya satu dengan BacaanAngka di server; keduanya diuji dengan tabel-angka.json yang sama.
// Nilai berupa teks ("1234.5") supaya tidak ada angka di belakang koma yang berubah.

const BUKAN = 'Masukkan angka, misalnya 98,75';
const galat = (pesan) => ({ jenis: 'Galat', nilai: null, catatan: null, pesan });

// Angka terkelompok tiga-tiga; null bila bukan.
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

// "1234.5" menjadi "1.234,5".
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

// Dua teks yang sama artinya: "82" dan "82,0".
export function samaArti(satu, dua) {
  const [a, b] = [baca(satu), baca(dua)];
  return a.jenis === b.jenis && a.nilai === b.nilai && (a.jenis !== 'Galat' || satu.trim() === dua.trim());
}

// Setengah menjauhi nol. Galat biner jauh di belakang koma dihapus dahulu, supaya 2,675 dibulatkan seperti di server.
export const bulat = (n, desimal) => (Math.sign(n) * Math.round(Number((Math.abs(n) * 10 ** desimal).toPrecision(14)))) / 10 ** desimal;

// Sampai dua angka di belakang koma: untuk yang bertanda ≈.
export function ringkas(n, tetap = false) {
  const [depan, belakang] = Math.abs(bulat(n, 2)).toFixed(2).split('.');
  const sisa = tetap ? belakang : belakang.replace(/0+$/, '');
  return (bulat(n, 2) < 0 ? '-' : '') + kelompok(depan) + (sisa ? `,${sisa}` : '');
}

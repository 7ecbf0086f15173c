// Antrean simpan per baris dan salinan di perangkat: docs/keputusan/0021.
import { samaArti } from './angka.js';

export const ANGKA = ['Pembilang', 'Penyebut', 'Nilai'];
export const BIDANG = [...ANGKA, 'TidakBerlaku', 'AlasanTidakBerlaku', 'Analisis', 'Kendala', 'TindakLanjut'];
// Urut seperti bagian sidik Asal.
const SATUAN = [[...ANGKA, 'TidakBerlaku', 'AlasanTidakBerlaku'], ['Kendala'], ['TindakLanjut'], ['Analisis']];
const UMUR = 7 * 24 * 3600e3;
const JEDA = [2e3, 5e3, 15e3, 60e3];
const BATAS_JAWAB = 25e3;

export const awalan = (pengguna) => `isian|${pengguna}|`;
const sama = (bidang, satu = '', dua = '') => (ANGKA.includes(bidang) ? samaArti(satu, dua) : satu.trim() === dua.trim());
export const beda = (isi, lain) => BIDANG.some((b) => b in isi && !sama(b, isi[b], lain?.[b]));

// Bisa penuh atau dilarang.
const perangkat = {
  tulis(kunci, isi) { try { localStorage.setItem(kunci, isi); return true; } catch { return false; } },
  baca(kunci) { try { return localStorage.getItem(kunci); } catch { return null; } },
  hapus(kunci) { try { localStorage.removeItem(kunci); } catch { /* dilarang */ } },
  semua() { try { return Object.keys(localStorage); } catch { return []; } },
};

export class Antrean {
  constructor({ alamat, pengguna, token, kabar }) {
    Object.assign(this, { alamat, pengguna, token, kabar });
    this.baris = new Map();
    this.gagal = 0;
    this.sibuk = null;
    // null, 'koneksi', 'sesi', 'akun': tetap sampai server menjawab. tahan: belum waktunya mencoba lagi.
    this.putus = null;
    this.tahan = false;
    addEventListener('online', () => this.lanjutkan());
    addEventListener('focus', () => { if (this.putus) this.lanjutkan(); });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) this.kirimSemua(); else if (this.putus) this.lanjutkan();
    });
  }

  kunci(b) { return `${awalan(this.pengguna)}${this.alamat}|${b.kode}`; }

  // Mengembalikan salinan yang belum terkirim, bila ada.
  pasang(b) {
    this.baris.set(b.kode, b);
    const salinan = this.salinan(b);
    if (!salinan) return null;
    if (!beda(salinan.isi, b.tersimpan) && !salinan.dikirim) { perangkat.hapus(this.kunci(b)); return null; }
    // Berpangkal pada yang dilihat dahulu: perubahan rekan tidak boleh tertimpa.
    b.versi = salinan.versi;
    // Salinan dari sebelum ada analisis: sidiknya tiga bagian, dan analisis yang tampak adalah milik halaman ini.
    const asal = salinan.asal.split('.');
    asal[3] ??= b.asal.split('.')[3];
    b.asal = asal.join('.');
    b.dikirim = salinan.dikirim;
    return salinan.isi;
  }

  salinan(b) {
    const teks = perangkat.baca(this.kunci(b));
    try {
      const isi = JSON.parse(teks);
      if (isi && Date.now() - isi.waktu < UMUR) return isi;
    } catch { /* rusak */ }
    if (teks !== null) perangkat.hapus(this.kunci(b));
    return null;
  }

  tutup() {
    this.tertutup = true;
    for (const b of this.baris.values()) clearTimeout(b.jam);
  }

  hapusSalinan(b) { perangkat.hapus(this.kunci(b)); }

  kotor(b) { return Boolean(b.dikirim) || b.tersimpan === null || beda(b.isi(), b.tersimpan); }

  catat(b) {
    if (this.tertutup) return;
    if (!this.kotor(b)) { perangkat.hapus(this.kunci(b)); return; }
    this.hanyaDiSini = !perangkat.tulis(this.kunci(b), JSON.stringify({
      waktu: Date.now(), isi: b.isi(), versi: b.versi, asal: b.asal, dikirim: b.dikirim,
    }));
  }

  belum() { return [...this.baris.values()].filter((b) => this.kotor(b)); }

  berubah(b, tunda = 800) {
    b.tertahan = null;
    b.pilihan = null;
    this.catat(b);
    clearTimeout(b.jam);
    if (this.kotor(b)) b.jam = setTimeout(() => { b.siap = true; this.pompa(); }, tunda);
    else b.siap = false;
    this.kabar(b, this.kotor(b) ? 'menunggu' : 'tetap');
  }

  kirimSemua() {
    for (const b of this.belum()) { clearTimeout(b.jam); b.siap = true; }
    return this.pompa();
  }

  lanjutkan() {
    clearTimeout(this.jamUlang);
    this.gagal = 0;
    this.tahan = false;
    return this.kirimSemua();
  }

  // Selesai bila tidak ada lagi yang dapat dikirim sekarang.
  pompa() {
    this.sibuk ??= this.putaran().finally(() => { this.sibuk = null; this.kabar(null, 'selesai'); });
    return this.sibuk;
  }

  async putaran() {
    for (;;) {
      if (this.tahan || this.tertutup) return;
      const b = [...this.baris.values()].find((x) => (x.siap || x.dikirim) && !x.tertahan && (x.pesan || this.kotor(x)));
      if (!b) return;
      await this.kirim(b);
    }
  }

  async kirim(b) {
    const isi = b.isi();
    // Setelah jawaban hilang, persis yang sama dahulu: perubahan sendiri tidak boleh tampak sebagai milik orang lain.
    if (!b.dikirim) {
      b.dikirim = { Kode: b.kode, Versi: b.versi, Asal: b.asal, ...isi, TidakBerlaku: isi.TidakBerlaku === 'true', ...b.pesan, ...(b.pilihan && { Pilihan: b.pilihan }) };
      b.pesan = null;
    }
    b.siap = false;
    this.catat(b);
    this.kabar(b, 'mengirim');
    const badan = JSON.stringify(b.dikirim);
    let jawab;
    let isiJawab = null;
    try {
      jawab = await fetch(`${this.alamat}/${encodeURIComponent(b.kode)}`, {
        method: 'PUT', keepalive: badan.length < 2e4, redirect: 'error', signal: AbortSignal.timeout(BATAS_JAWAB), body: badan,
        headers: { 'Content-Type': 'application/json', 'X-Requested-With': 'XMLHttpRequest', 'X-Kinerja-Formulir': this.token },
      });
      if (jawab.headers.get('Content-Type')?.includes('json')) isiJawab = await jawab.json();
    } catch {
      this.tunggu(b);
      return;
    }
    if (jawab.status === 200 && isiJawab) {
      this.tersambung();
      this.terima(b, isiJawab);
    } else if (jawab.status === 400 && !isiJawab) {
      await this.segarkanToken(b);
    } else if (jawab.status === 401) {
      this.berhenti(b, 'sesi');
    } else if ([400, 403, 404, 409, 413, 423].includes(jawab.status)) {
      this.tersambung();
      const { dikirim } = b;
      b.dikirim = null;
      b.tertahan = { jenis: { 400: 'galat', 409: 'konflik', 423: 'terkunci' }[jawab.status] || 'hilang', jawab: isiJawab, dikirim };
      this.catat(b);
      if (jawab.status === 400 && beda(b.isi(), teksDari(dikirim))) { b.tertahan = null; b.siap = true; }
      this.kabar(b, b.tertahan?.jenis || 'menunggu', isiJawab);
    } else {
      this.tunggu(b, Number(jawab.headers.get('Retry-After')) * 1e3);
    }
  }

  terima(b, jawab) {
    this.segar = 0;
    const dikirim = teksDari(b.dikirim);
    const kini = b.isi();
    const asal = b.asal.split('.');
    const baru = jawab.asal.split('.');
    b.dikirim = null;
    b.pilihan = null;
    b.versi = jawab.versi;
    SATUAN.forEach((satuan, n) => {
      const ada = satuan.filter((f) => f in kini);
      const diketikLagi = ada.some((f) => !sama(f, kini[f], dikirim[f]));
      const dariLain = ada.some((f) => !sama(f, jawab.isi[f], dikirim[f]));
      // Diganti rekan selagi diketik di sini: tetap berpangkal pada yang lama, supaya server menanyakannya.
      if (!(diketikLagi && dariLain)) asal[n] = baru[n];
      if (!diketikLagi && dariLain) for (const f of ada) b.pakai(f, jawab.isi[f]);
    });
    b.asal = asal.join('.');
    b.tersimpan = jawab.isi;
    this.catat(b);
    if (this.kotor(b)) b.siap = true;
    this.kabar(b, this.kotor(b) ? 'menunggu' : 'tersimpan', jawab);
  }

  tersambung() {
    this.gagal = 0;
    this.putus = null;
  }

  tunggu(b, paksa) {
    b.siap = true;
    const jeda = paksa > 0 ? paksa : JEDA[Math.min(this.gagal, JEDA.length - 1)];
    this.gagal += 1;
    this.berhenti(b, 'koneksi', jeda);
  }

  berhenti(b, sebab, jeda = 15e3) {
    b.siap = true;
    this.putus = sebab;
    this.tahan = true;
    clearTimeout(this.jamUlang);
    this.jamUlang = setTimeout(() => { this.tahan = false; this.pompa(); }, jeda);
    this.kabar(b, 'menunggu');
  }

  // Token baru ada di halaman yang sama, asal penggunanya sama.
  async segarkanToken(b) {
    try {
      const jawab = await fetch(this.alamat, { redirect: 'error', signal: AbortSignal.timeout(BATAS_JAWAB), headers: { 'X-Requested-With': 'XMLHttpRequest' } });
      if (jawab.status === 401) { this.berhenti(b, 'sesi'); return; }
      const form = jawab.ok && new DOMParser().parseFromString(await jawab.text(), 'text/html').querySelector('form.isian');
      const token = form && form.elements.__RequestVerificationToken?.value;
      if (!form || form.dataset.pengguna !== this.pengguna) { this.berhenti(b, jawab.status < 500 ? 'akun' : 'koneksi'); return; }
      this.segar = (this.segar || 0) + 1;
      if (!token || this.segar > 3) { this.tunggu(b); return; }
      this.token = token;
      document.querySelectorAll('[name=__RequestVerificationToken]').forEach((i) => { i.value = token; });
      b.siap = true;
    } catch {
      this.tunggu(b);
    }
  }

  pilih(b, milikSiapa) {
    b.pilihan = `${milikSiapa}:${b.tertahan.jawab.tersimpan.versi}`;
    b.tertahan = null;
    b.siap = true;
    return this.pompa();
  }

  kirimPesan(b, pesan) {
    b.pesan = pesan;
    b.tertahan = null;
    b.siap = true;
    return this.pompa();
  }
}

const teksDari = (dikirim) => ({ ...dikirim, TidakBerlaku: dikirim.TidakBerlaku ? 'true' : '' });
